import type { DeliveryCut, Network } from "../../network/network.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import type { ChainGraph } from "./chainGraph.ts";
import type { Moment } from "./moment.ts";

interface Cutting extends Moment {
  readonly cut: DeliveryCut;
  readonly limits: Limits;
  /** By edge of a flow: part that passes of each of those that the pool draws on. */
  readonly parts: Map<number, Float64Array>;
}

/** Lowers what passes from the suppliers of a cut to the markets that it reaches. */
export function cutDeliveries(network: Network, chain: ChainGraph, cutting: Cutting): void {
  const { cut, limits } = cutting;
  const { groupStart, edgeStart, edgeTo } = chain.rationed;
  for (const node of mixesByStage(chain)[cut.stage] ?? []) {
    if ((chain.flow[node] as number) >= 0) {
      if (!cut.ofPlace) cutFlow(network, chain, { ...cutting, node });
      continue;
    }
    const first = edgeStart[groupStart[node] as number] as number;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let edge = first; edge < end; edge++) {
      const supplier = edgeTo[edge] as number;
      if ((chain.supplier[supplier] as number) < 0) continue;
      if (isCut(network, chain, { ...cutting, node, supplier }))
        multiply(limits.passing, edge, cut.left);
    }
  }
}

const known = new WeakMap<ChainGraph, readonly (readonly number[])[]>();

/** The nodes of markets and flows of each stage. */
function mixesByStage(chain: ChainGraph): readonly (readonly number[])[] {
  const before = known.get(chain);
  if (before) return before;
  const found: number[][] = [];
  for (const [node, stage] of chain.stage.entries()) {
    if (stage < 0 || (chain.supplier[node] as number) >= 0) continue;
    found[stage] ??= [];
    found[stage].push(node);
  }
  known.set(chain, found);
  return found;
}

function multiply(column: Float64Array, at: number, factor: number): void {
  column[at] = (column[at] as number) * factor;
}

function isCut(
  network: Network,
  chain: ChainGraph,
  { cut, unclear, node, supplier }: Cutting & { readonly node: number; readonly supplier: number },
): boolean {
  const meant = unclear === "hit" ? cut.maySuppliers : cut.suppliers;
  if (meant[supplier] === 0) return false;
  const stands = chain.place[supplier] as number;
  const isInside = chain.isWorld[node] === 0 || stands === chain.place[node];
  return isInside && !isNobody(network, stands)
    ? cut.atHome && reachesMarket(network, chain, { cut, unclear, node })
    : reachesMarket(network, chain, { cut, unclear, node });
}

/** Whether a cut reaches a market: of several places all, or where what is unclear counts as hit, any. */
function reachesMarket(
  network: Network,
  chain: ChainGraph,
  { cut, unclear, node }: Pick<Cutting, "cut" | "unclear"> & { readonly node: number },
): boolean {
  const place = chain.place[node] as number;
  const codes = place < 0 ? chain.homePlaces : [codeOf(network, chain, place)];
  if (place >= 0 && isNobody(network, place))
    return unclear === "hit" || cut.reaches(codes[0] as string);
  return unclear === "hit" ? codes.some(cut.reaches) : codes.every(cut.reaches);
}

/** Code of a place, which need not be one that the model names: then it is the home's. */
function codeOf({ places }: Network, { homePlaces }: ChainGraph, place: number): string {
  return places[place] ?? (homePlaces[0] as string);
}

/** Some makers of the pool that a flow leaves no longer send theirs: the pool is mixed, so that they are in every flow. */
function cutFlow(
  network: Network,
  chain: ChainGraph,
  cutting: Cutting & { readonly node: number },
): void {
  const { cut, unclear, node, parts } = cutting;
  if (!reachesMarket(network, chain, cutting)) return;
  const { groupStart, edgeStart, edgeTo } = chain.rationed;
  const edge = edgeStart[groupStart[node] as number] as number;
  const pool = edgeTo[edge] as number;
  if (pool === chain.unknown) return;
  const meant = unclear === "hit" ? cut.maySuppliers : cut.suppliers;
  const first = edgeStart[groupStart[pool] as number] as number;
  const end = edgeStart[groupStart[pool + 1] as number] as number;
  const passes = parts.get(edge) ?? new Float64Array(end - first).fill(1);
  let isAny = false;
  for (let e = first; e < end; e++) {
    const to = edgeTo[e] as number;
    const isMaker = (chain.supplier[to] as number) >= 0;
    if (!(to === chain.unknown ? unclear === "hit" : isMaker && meant[to] === 1)) continue;
    isAny = true;
    multiply(passes, e - first, cut.left);
  }
  if (isAny) parts.set(edge, passes);
}
