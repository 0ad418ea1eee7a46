import type { Label } from "../../indices/shareIndex.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import { groupLack } from "../../numeric/rationing/shortageOf.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { ChainGraph } from "../rationing/chainGraph.ts";

interface Read {
  readonly network: Network;
  readonly chain: ChainGraph;
  readonly limits: Limits;
  readonly lost: Float64Array;
}

/** Losses below this are no reason for anything. */
const NOTHING = 1e-12;

/** The largest loss behind a node's loss, followed from need to need to the shock itself: where it strikes, and by what way; null for a node that loses nothing. */
export function because(read: Read, node: number): Label | null {
  const { lost, limits } = read;
  if (!((lost[node] as number) > NOTHING)) return null;
  const seen = new Set<number>();
  const way: Label[] = [];
  let at = node;
  while (!seen.has(at)) {
    seen.add(at);
    const supplier = (read.chain.supplier[at] as number) >= 0;
    const group = worstGroup(read, at);
    const lack = group < 0 ? 0 : groupLack(read.chain.rationed, read, group);
    if (supplier && 1 - (limits.most[at] as number) >= lack - NOTHING)
      return told(way, named(read, OUTPUT, [at, at]));
    if (group < 0) break;
    const edge = worstEdge(read, group);
    if (edge < 0) break;
    const to = read.chain.rationed.edgeTo[edge] as number;
    const cut = 1 - (limits.passing[edge] as number);
    if (cut >= (lost[to] as number)) return told(way, cutAt(read, at, to));
    if (supplier) way.push(named(read, INPUT, [to, to]));
    at = to;
  }
  return told(way, (limits.wanted[at] as number) > 1 ? named(read, WANTED, [at, at]) : UNCLEAR);
}

/** More places than these are not named one by one. */
const MANY = 3;

const OUTPUT = { en: "output of", ja: "の生産減" };
const INPUT = { en: "lack of", ja: "の不足" };
const WANTED = { en: "more is wanted of", ja: "の需要増" };
const DELIVERY = { en: "deliveries of", ja: "の供給停止" };
const UNCLEAR = { en: "what is not known may be hit", ja: "不明分への影響の可能性" };

function worstGroup({ chain: { rationed }, limits, lost }: Read, node: number): number {
  let worst = -1;
  let most = NOTHING;
  for (
    let g = rationed.groupStart[node] as number;
    g < (rationed.groupStart[node + 1] as number);
    g++
  ) {
    const pull = rationed.pull[g] as number;
    const lack = groupLack(rationed, { limits, lost }, g) * (pull === 0 ? 1 : pull);
    if (lack > most) [worst, most] = [g, lack];
  }
  return worst;
}

function worstEdge({ chain: { rationed }, limits, lost }: Read, group: number): number {
  let worst = -1;
  let most = NOTHING;
  const { edgeStart, edgeTo, edgeShare } = rationed;
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
    const left = (limits.passing[e] as number) * (1 - (lost[edgeTo[e] as number] as number));
    const missing = (edgeShare[e] as number) * (1 - left);
    if (missing > most) [worst, most] = [e, missing];
  }
  return worst;
}

/** Where deliveries are cut between a market and what it draws on. */
function cutAt(read: Read, market: number, from: number): Label {
  if (from === read.chain.unknown) return UNCLEAR;
  return named(read, DELIVERY, [from, market]);
}

/** What happens to a node's product, on its way to a market where that stands elsewhere. */
function named(
  { network, chain }: Read,
  what: Label,
  [node, market]: readonly [number, number],
): Label {
  const stage = stageLabel(network, chain.stage[node] as number);
  const place = placeLabel(network, chain, node);
  const to = placeLabel(network, chain, market);
  if (to.en === place.en)
    return {
      en: `${what.en} ${stage.en} in ${place.en}`,
      ja: `${place.ja}の${stage.ja}${what.ja}`,
    };
  return {
    en: `${what.en} ${stage.en} from ${place.en} to ${to.en}`,
    ja: `${place.ja}から${to.ja}への${stage.ja}${what.ja}`,
  };
}

function placeLabel({ places }: Network, { place, homePlaces }: ChainGraph, node: number): Label {
  const number = place[node] as number;
  if (number < 0 && homePlaces.length > MANY) return { en: "the home", ja: "自国側" };
  const codes = number < 0 ? homePlaces : [places[number] ?? (homePlaces[0] as string)];
  return {
    en: codes.map((code) => placeName(code, "en")).join(", "),
    ja: codes.map((code) => placeName(code, "ja")).join("・"),
  };
}

/** The shock first, then the lacks that lead from it to the question. */
function told(way: readonly Label[], root: Label): Label {
  const back = [...way].reverse();
  return {
    en: [root, ...back].map(({ en }) => en).join("; then "),
    ja: [root, ...back].map(({ ja }) => ja).join(" → "),
  };
}
