import type { Network } from "../../network/network.ts";
import type { Effects } from "../shocks/effects.ts";
import { type ChainGraph, suppliedNeeds } from "./chainGraph.ts";

/** An edge to what is not known, with the stages that may be behind it. */
export interface OpenEdge {
  readonly edge: number;
  readonly stages: readonly number[];
  /** Places whose market lacks the knowledge; none for a listed flow from nobody knows where. */
  readonly markets: readonly string[];
}

const known = new WeakMap<ChainGraph, readonly OpenEdge[]>();

export function openEdges(network: Network, chain: ChainGraph): readonly OpenEdge[] {
  const before = known.get(chain);
  if (before) return before;
  const found = findOpen(network, chain);
  known.set(chain, found);
  return found;
}

function findOpen(network: Network, chain: ChainGraph): OpenEdge[] {
  const { groupStart, edgeStart, edgeTo, nodes } = chain.rationed;
  const open: OpenEdge[] = [];
  for (let node = 0; node < nodes; node++) {
    const stage = chain.stage[node] as number;
    // What a supplier needs is of other stages; which of its needs a group is changes nothing about the worst of them.
    const stages = (chain.supplier[node] as number) < 0 ? [stage] : inputsOf(network, chain, stage);
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let edge = edgeStart[groupStart[node] as number] as number; edge < end; edge++)
      if (edgeTo[edge] === chain.unknown)
        open.push({ edge, stages, markets: marketsOf(network, chain, node) });
  }
  return open;
}

function inputsOf(network: Network, { recycling }: ChainGraph, stage: number): number[] {
  const groups = suppliedNeeds(network, stage, recycling);
  return [...new Set(groups.flatMap(({ alternatives }) => alternatives.map((one) => one.stage)))];
}

function marketsOf({ places }: Network, chain: ChainGraph, node: number): readonly string[] {
  if ((chain.flow[node] as number) >= 0) return [];
  const place = chain.place[node] as number;
  return place < 0 ? chain.homePlaces : [places[place] ?? (chain.homePlaces[0] as string)];
}

/**
 * Least part of what is not known that the shocks leave: coming straight from who makes it, or by any way, each shock met
 * once at each stage.
 */
export function worstLeft(
  network: Network,
  chain: ChainGraph,
  { effects, open }: { readonly effects: Effects; readonly open: OpenEdge },
): number {
  const { leastLeft } = effects;
  const left = open.stages.map((stage) => {
    const [, ...inputs] = upstream(network, chain, stage);
    const own =
      chain.unlisted === "straight" ? straightLeft(effects, stage, open) : leastLeft[stage];
    return inputs.reduce((part, input) => part * (leastLeft[input] as number), own as number);
  });
  return Math.min(...left);
}

/** What is left of deliveries of a stage's unlisted makers to a market. */
function straightLeft(
  { leastOutput, hidden }: Effects,
  stage: number,
  { markets }: OpenEdge,
): number {
  const isMet = ({ stage: of, from, atHome, mayReach }: Effects["hidden"][number]) =>
    of === stage &&
    markets.some(
      (place) =>
        mayReach(place) && (atHome || from === null || [...from].some((code) => code !== place)),
    );
  return hidden.filter(isMet).reduce((part, { left }) => part * left, leastOutput[stage] as number);
}

const behind = new WeakMap<ChainGraph, number[][]>();

/** A stage and all that its product is made of, at once or by further stages. */
function upstream(network: Network, chain: ChainGraph, stage: number): readonly number[] {
  const lists = behind.get(chain) ?? [];
  behind.set(chain, lists);
  const before = lists[stage];
  if (before) return before;
  const found = [stage];
  // The list grows while it is walked.
  for (const at of found)
    for (const input of inputsOf(network, chain, at)) if (!found.includes(input)) found.push(input);
  lists[stage] = found;
  return found;
}
