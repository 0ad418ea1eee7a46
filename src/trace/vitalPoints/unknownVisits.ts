import type { Network } from "../../network/network.ts";
import type { UpstreamWalk } from "./upstreamWalk.ts";

const SWEEPS = 1000;
const NEARLY = 1e-12;

/**
 * Visits to suppliers of each stage, at most, that a walk with these visits makes where nobody knows: a stage's unknown
 * supply is made by one supplier of it, who needs what the recipe says. Infinite where the recipe lets it go round for ever.
 */
export function unknownVisits(
  network: Network,
  walk: UpstreamWalk,
  visits: Float64Array,
): Float64Array {
  const entered = enteredStages(network, walk, visits);
  const most = entered.slice();
  let step = entered;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    step = behind(network, step);
    for (const [stage, more] of step.entries()) most[stage] = (most[stage] as number) + more;
    if (step.every((more, stage) => more <= NEARLY * (most[stage] as number))) return most;
  }
  return most.map((sum, stage) => ((step[stage] as number) > 0 ? Number.POSITIVE_INFINITY : sum));
}

/** Expected visits, at most, to unknown suppliers of each stage that come straight from what is known. */
function enteredStages(network: Network, walk: UpstreamWalk, visits: Float64Array): Float64Array {
  const { trace, edgeFrom, edgeNeed, chance, isClosed } = walk;
  const entered = new Float64Array(network.stages.length);
  const add = (stage: number, more: number) => {
    entered[stage] = (entered[stage] as number) + more;
  };
  for (const [e, to] of trace.graph.edgeTo.entries()) {
    if (to !== trace.unknown && to !== trace.abroad) continue;
    const from = edgeFrom[e] as number;
    const stage = trace.stage[from] as number;
    const times = (visits[from] as number) * (chance[e] as number);
    if (trace.isSupplier[from] === 0) add(stage, times);
    else
      for (const input of network.needs[stage]?.[edgeNeed[e] as number]?.alternatives ?? [])
        add(input.stage, times);
  }
  for (const [v, closed] of isClosed.entries()) {
    if (closed === 0) continue;
    const stage = trace.stage[v] as number;
    if (trace.isSupplier[v] === 0) add(stage, visits[v] as number);
    else
      for (const [input, share] of inputShares(network, stage))
        add(input, (visits[v] as number) * share);
  }
  return entered;
}

/** One step up the recipe, each alternative as often as its cap allows. */
function behind(network: Network, from: Float64Array): Float64Array {
  const next = new Float64Array(from.length);
  for (const [stage, visits] of from.entries()) {
    if (visits === 0) continue;
    for (const [input, share] of inputShares(network, stage))
      next[input] = (next[input] as number) + visits * share;
  }
  return next;
}

function inputShares(network: Network, stage: number): [number, number][] {
  const needs = network.needs[stage] ?? [];
  return needs.flatMap(({ alternatives }) =>
    alternatives.map((input): [number, number] => [
      input.stage,
      (alternatives.length === 1 ? 1 : Math.min(1, input.cap)) / needs.length,
    ]),
  );
}
