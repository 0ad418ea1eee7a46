import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, sum } from "../../numeric/interval.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import type { ChainGraph } from "./chainGraph.ts";
import { poolSupply } from "./poolSupply.ts";

/** Who is served in full before the others get their part: what goes to some places, or some deliveries under contract. */
export interface First {
  /** By place number: 1 where all that goes there comes first. */
  readonly places: Uint8Array;
  /** By flow: 1 where it comes first. */
  readonly flows: Uint8Array;
}

/** Ranks of those who draw on a pool, and the part of it that those served first draw: at its least or its most where it is not known. */
export function ranksOf(
  network: Network,
  chain: ChainGraph,
  {
    first,
    unclear,
    limits,
  }: { readonly first: First; readonly unclear: "spared" | "hit"; readonly limits: Limits },
): Required<Pick<Limits, "rank" | "firstShare">> {
  const { groupStart, edgeStart, edgeTo, nodes, edges, isMix } = chain.rationed;
  const rank = new Uint8Array(edges);
  for (let node = 0; node < nodes; node++) {
    const flow = chain.flow[node] as number;
    const place = chain.place[node] as number;
    const isFirst = flow >= 0 ? isFirstFlow(network, first, flow) : first.places[place] === 1;
    const draws = flow >= 0 || (chain.supplier[node] as number) >= 0;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; draws && e < end; e++) {
      const to = edgeTo[e] as number;
      if (isMix[to] === 1 && chain.isWorld[to] === 0) rank[e] = isFirst ? 1 : 2;
    }
  }
  const firstShare = new Float64Array(nodes);
  for (const [pool, node] of chain.poolNode.entries()) {
    if (node < 0) continue;
    const { lo, hi } = shareOf(network, pool, first);
    const share = unclear === "hit" ? hi : lo;
    const isHome = first.places[chain.place[node] as number] === 1;
    firstShare[node] = ofWanted(share, limits.wanted[node] as number, isHome);
  }
  return { rank, firstShare };
}

/** A share of the baseline as one of all that is wanted; what is wanted more or less is the pool's own use. */
function ofWanted(share: number, wanted: number, isHome: boolean): number {
  if (wanted === 1) return share;
  const first = isHome ? share + wanted - 1 : share;
  return wanted > 0 ? Math.min(1, Math.max(0, first / wanted)) : 0;
}

function isFirstFlow({ flows, pools }: Network, first: First, flow: number): boolean {
  const to = pools.place[flows.to[flow] as number] as number;
  return first.flows[flow] === 1 || first.places[to] === 1;
}

function shareOf(network: Network, pool: number, first: First): { lo: number; hi: number } {
  const { flows, pools } = network;
  const out = [
    ...flows.byFrom.row.subarray(flows.byFrom.start[pool], flows.byFrom.start[pool + 1]),
  ];
  const isHome = first.places[pools.place[pool] as number] === 1;
  const sent = out.filter((flow) => isFirstFlow(network, first, flow));
  if (sent.length === 0 && !isHome) return { lo: 0, hi: 0 };
  const { supply, exports } = poolSupply(network, pool);
  const amounts = sent.map((flow) =>
    flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow),
  );
  if (supply === null || exports === null || amounts.includes(null)) return { lo: 0, hi: 1 };
  const known = sum(amounts as Interval[]);
  const part = (amount: number, whole: number) =>
    whole > 0 ? Math.min(1, Math.max(0, amount / whole)) : 0;
  if (!isHome) return { lo: part(known.lo, supply.hi), hi: part(known.hi, supply.lo) };
  // All but what goes to others.
  const others = { lo: exports.lo - known.hi, hi: exports.hi - known.lo };
  return { lo: 1 - part(others.hi, supply.lo), hi: 1 - part(others.lo, supply.hi) };
}
