import type { Network } from "../../network/network.ts";
import { type Limits, noLimits } from "../../numeric/rationing/rationedGraph.ts";
import type { ChainGraph } from "./chainGraph.ts";
import { claimsOf } from "./claims.ts";
import { cutDeliveries } from "./cutDeliveries.ts";
import type { Moment } from "./moment.ts";
import { openEdges, worstLeft } from "./openEdges.ts";
import { poolOfPlace } from "./poolOfPlace.ts";
import { ranksOf } from "./ranks.ts";

/** The shocks of one moment as limits on the nodes and edges of a chain. */
export function limitsOf(network: Network, chain: ChainGraph, moment: Moment): Limits {
  const { effects, unclear } = moment;
  const limits = noLimits(chain.rationed);
  const output = unclear === "hit" ? effects.mayOutput : effects.output;
  const gain = unclear === "hit" ? effects.mayGain : effects.gain;
  for (const [row, factor] of output.entries()) {
    const made = gain[row] as number;
    limits.gain[row] = made;
    limits.most[row] = made > 0 ? Math.min(1, factor / made) : 1;
  }
  passFlows(chain, moment, limits.passing);
  const parts = new Map<number, Float64Array>();
  for (const cut of effects.deliveries)
    cutDeliveries(network, chain, { ...moment, cut, limits, parts });
  if (unclear === "hit")
    for (const open of openEdges(network, chain)) {
      const { edge } = open;
      const left = worstLeft(network, chain, { effects, open });
      // What a listed flow brings from nobody knows where has its own part that passes.
      limits.passing[edge] =
        open.markets.length > 0 ? left : left * (limits.passing[edge] as number);
    }
  claim(network, chain, { ...moment, limits });
  const { first } = moment;
  return {
    ...limits,
    ...(unclear === "hit" ? { slack: chain.slack } : {}),
    ...(parts.size > 0 ? { parts } : {}),
    ...(first ? ranksOf(network, chain, { first, unclear, limits }) : {}),
  };
}

/** A flow's node draws on the pool that it leaves by one edge. */
function passFlows(chain: ChainGraph, { effects, unclear }: Moment, passing: Float64Array): void {
  const { edgeStart, groupStart, nodes } = chain.rationed;
  const passage = unclear === "hit" ? effects.mayPass : effects.passage;
  for (let node = 0; node < nodes; node++) {
    const flow = chain.flow[node] as number;
    if (flow < 0) continue;
    passing[edgeStart[groupStart[node] as number] as number] = passage[flow] as number;
  }
}

function claim(
  network: Network,
  chain: ChainGraph,
  { effects, unclear, limits }: Moment & { readonly limits: Limits },
): void {
  for (const [pool, node] of chain.poolNode.entries()) {
    if (node < 0) continue;
    const { added, wanted } = claimsOf(network, pool, { effects, unclear });
    limits.added[node] = added;
    limits.wanted[node] = wanted;
  }
  if (chain.homePlaces.length > 1)
    for (const node of chain.homeNode)
      claimTogether(network, chain, { effects, unclear, limits, node });
}

/** A market of several places: which of them takes what part is not told, so that the least or the most of them stands for all. */
function claimTogether(
  network: Network,
  chain: ChainGraph,
  { unclear, limits, node }: Moment & { readonly limits: Limits; readonly node: number },
): void {
  const stage = chain.stage[node] as number;
  const at = chain.homePlaces
    .map((code) => poolOfPlace(network, stage, code))
    .flatMap((pool) => (pool < 0 ? [] : [chain.poolNode[pool] as number]));
  if (at.length === 0) return;
  const wanted = at.map((pool) => limits.wanted[pool] as number);
  const added = at.map((pool) => limits.added[pool] as number);
  const missing = at.length < chain.homePlaces.length;
  limits.wanted[node] =
    unclear === "hit"
      ? Math.max(...wanted, ...(missing ? [1] : []))
      : Math.min(...wanted, ...(missing ? [1] : []));
  limits.added[node] =
    unclear === "hit" ? Math.min(...added, ...(missing ? [0] : [])) : Math.max(...added);
}
