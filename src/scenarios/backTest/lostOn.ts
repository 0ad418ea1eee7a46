import type { Readings } from "../disruption/rationedChains.ts";
import { nodesOfFlows } from "../rationing/nodesOfFlows.ts";
import { worstLeft } from "../rationing/openEdges.ts";
import type { Effects } from "../shocks/effects.ts";
import type { Running } from "./running.ts";

/** Part of some deliveries that is lost on a day, counted from the scenario's first. */
export type LostOn = (day: number) => Readings<number>;

const NOTHING: Readings<number> = { spared: 0, hit: 0, middle: 0 };

/** What a listed flow loses. */
export function lostOfFlow({ chains, lost }: Running, flow: number): LostOn {
  const bounds = nodesOfFlows(chains.bounds).get(flow) as number;
  const middle = nodesOfFlows(chains.middle).get(flow) as number;
  return afterStart((day) => ({
    spared: lost.spared[day]?.[bounds] as number,
    hit: lost.hit[day]?.[bounds] as number,
    middle: lost.middle[day]?.[middle] as number,
  }));
}

/** What a maker's deliveries to a place lose that no flow lists: what it can no longer make, and of the rest what is cut on the way. */
export function lostOfMaker(
  { effectsAt, lost }: Running,
  maker: number,
  { stage, to }: { readonly stage: number; readonly to: string },
): LostOn {
  return afterStart((day) => {
    const cuts = effectsAt(day + 0.5).deliveries.filter(
      (cut) => cut.stage === stage && cut.reaches(to),
    );
    const left = (who: "suppliers" | "maySuppliers") =>
      cuts.reduce((part, cut) => (cut[who][maker] === 1 ? part * cut.left : part), 1);
    const still = (of: readonly Float64Array[]) => 1 - (of[day]?.[maker] as number);
    return {
      spared: 1 - left("suppliers") * still(lost.spared),
      hit: 1 - left("maySuppliers") * still(lost.hit),
      middle: 1 - left("suppliers") * still(lost.middle),
    };
  });
}

/** What somebody whom the model does not name may lose. */
export function lostOfUnnamed({ network, chains, effectsAt }: Running, stage: number): LostOn {
  const known = new Map<Effects, number>();
  const chain = { ...chains.bounds, unlisted: "anyWay" } as const;
  const open = { edge: -1, stages: [stage], markets: [] };
  return afterStart((day) => {
    const effects = effectsAt(day + 0.5);
    const left = known.get(effects) ?? worstLeft(network, chain, { effects, open });
    known.set(effects, left);
    return { spared: 0, hit: 1 - left, middle: 0 };
  });
}

function afterStart(of: LostOn): LostOn {
  return (day) => (day < 0 ? NOTHING : of(day));
}
