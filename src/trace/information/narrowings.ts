import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { NOISE } from "../reading/reading.ts";
import { badNodes, type Gap, type GapGraph } from "./gaps.ts";

/** What is left of the bounds of a product's share once one gap is known and all others are not. */
export interface Narrowing {
  readonly product: number;
  readonly gap: Gap;
  /** Share of the home's supply of the product that meets the gap. */
  readonly reach: number;
  /** Least share avoided if the gap, and with it all behind it, is known to be clear. */
  readonly loIfGood: number;
  /** Least share avoided if only the first hand is known to be clear. */
  readonly loIfFirstGood: number;
  /** Most share avoided if the gap is known to be met. */
  readonly hiIfBad: number;
}

interface Asked {
  readonly products: readonly number[];
  /** Shares avoided with all gaps open, by stage. */
  readonly now: readonly Interval[];
  /** The graph of the gaps, with what stands behind the first hand in each. */
  readonly firstHand: AndOrGraph;
}

/** For each product and each gap behind it. */
export function narrowings(
  { homeNode, unknown }: TraceGraph,
  gapGraph: GapGraph,
  { products, now, firstHand }: Asked,
): Narrowing[] {
  const homes = products.map((product) => homeNode[product] as number);
  const behind = homes.map((home) => reached(gapGraph, home, true));
  const open = homes.map((home) => reached(gapGraph, home, false));
  const solve = (bad: Uint8Array, graph = gapGraph.graph) => avoidance(graph, bad, "weakestLink");
  const all = solve(new Uint8Array(gapGraph.certain.length));
  return gapGraph.gaps.flatMap((gap, g) => {
    const isIn = (nodes: Uint8Array) => gap.nodes.some((node) => nodes[node] === 1);
    if (!behind.some(isIn)) return [];
    const alone = new Uint8Array(all.length);
    for (const node of gap.nodes) alone[node] = 1;
    const without = solve(alone);
    // Behind nodes that are to be avoided anyway, nothing that is learned changes anything.
    const matters = open.some(isIn);
    const others = badNodes(gapGraph, (other) => other !== g);
    others[unknown] = 1;
    const good = matters ? solve(others) : null;
    const first = matters ? solve(others, firstHand) : null;
    const bad = matters ? solve(badNodes(gapGraph, (other) => other === g)) : null;
    return products.flatMap((product, p) => {
      if (!isIn(behind[p] as Uint8Array)) return [];
      const home = homes[p] as number;
      const { lo, hi } = now[product] as Interval;
      const meets = (all[home] as number) - (without[home] as number);
      const loIfGood = Math.min(hi, Math.max(lo, good?.[home] ?? lo));
      return {
        product,
        gap,
        reach: meets > NOISE ? meets : 0,
        loIfGood,
        loIfFirstGood: Math.min(loIfGood, Math.max(lo, first?.[home] ?? lo)),
        hiIfBad: Math.max(lo, Math.min(hi, bad?.[home] ?? hi)),
      };
    });
  });
}

/** The nodes that stand behind a node, itself included; on request none behind those that are certainly bad. */
function reached({ graph, certain }: GapGraph, from: number, throughBad: boolean): Uint8Array {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  const seen = new Uint8Array(certain.length);
  const next = [from];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (seen[node] === 1 || (!throughBad && certain[node] === 1)) continue;
    seen[node] = 1;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++)
      if ((edgeShare[e] as number) > 0) next.push(edgeTo[e] as number);
  }
  return seen;
}
