import { avoidance } from "../../numeric/avoidance/avoidance.ts";
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
  /** Least share avoided if the gap is known not to be met, and most if it is. */
  readonly loIfGood: number;
  readonly hiIfBad: number;
}

/** For each product and each gap behind it. `now` are the shares avoided with all gaps open, by stage. */
export function narrowings(
  { homeNode }: TraceGraph,
  gapGraph: GapGraph,
  { products, now }: { readonly products: readonly number[]; readonly now: readonly Interval[] },
): Narrowing[] {
  const homes = products.map((product) => homeNode[product] as number);
  const behind = homes.map((home) => reached(gapGraph, home, true));
  const open = homes.map((home) => reached(gapGraph, home, false));
  const solve = (bad: Uint8Array) => avoidance(gapGraph.graph, bad, "weakestLink");
  const all = solve(new Uint8Array(gapGraph.certain.length));
  return gapGraph.gaps.flatMap((gap, g) => {
    const isIn = (nodes: Uint8Array) => gap.nodes.some((node) => nodes[node] === 1);
    if (!behind.some(isIn)) return [];
    const alone = new Uint8Array(all.length);
    for (const node of gap.nodes) alone[node] = 1;
    const without = solve(alone);
    // Behind nodes that are to be avoided anyway, nothing that is learned changes anything.
    const matters = open.some(isIn);
    const good = matters ? solve(badNodes(gapGraph, (other) => other !== g)) : null;
    const bad = matters ? solve(badNodes(gapGraph, (other) => other === g)) : null;
    return products.flatMap((product, p) => {
      if (!isIn(behind[p] as Uint8Array)) return [];
      const home = homes[p] as number;
      const { lo, hi } = now[product] as Interval;
      const meets = (all[home] as number) - (without[home] as number);
      return {
        product,
        gap,
        reach: meets > NOISE ? meets : 0,
        loIfGood: Math.min(hi, Math.max(lo, good?.[home] ?? lo)),
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
