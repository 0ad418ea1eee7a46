import type { ChainGraph } from "./chainGraph.ts";
import type { ChainNode } from "./chainNode.ts";
import { drawsOf, inputKey } from "./loopInputs.ts";

/** A place of a stage in the chain; `stages` holds several where nobody can say which of them it is. */
export interface ChainPlace {
  readonly stages: readonly number[];
  readonly place: string;
}

/** What goes from one place of a stage to another, per unit of the home's use; `to` null for that use. */
export interface ChainLink {
  readonly kind: "input" | "trade" | "use";
  readonly from: ChainPlace;
  readonly to: ChainPlace | null;
  readonly isLoop: boolean;
  readonly times: number;
  /** Whether it is there only if a stage serves a need of which nobody knows which of several does. */
  readonly isPerhaps: boolean;
}

export interface LinkQuestion {
  readonly visits: Float64Array;
  readonly loops: ReadonlySet<string>;
  /** The name under which the home's places count as one. */
  readonly placed: (place: string) => string;
  /** Whether what stages perhaps bring is followed, as if each brought the same part. */
  readonly withPerhaps: boolean;
}

/**
 * The links behind a home's use. What a maker takes in, and what the home uses, comes from the place where it was before it
 * entered that market: from makers there, or from a place that sent it. What such a place had bought in itself is trade.
 */
export function chainLinks(chain: ChainGraph, question: LinkQuestion): ChainLink[] {
  const { placed } = question;
  const sums = new Map<string, ChainLink>();
  const moved = (at: ChainPlace) => ({ ...at, place: placed(at.place) });
  const found = [
    ...useLinks(chain),
    ...inputLinks(chain, question),
    ...tradeLinks(chain, question.visits),
  ];
  for (const { kind, isLoop = false, times, ...link } of found) {
    if (!(times > 0)) continue;
    const [from, to] = [moved(link.from), link.to && moved(link.to)];
    const key = JSON.stringify([kind, from, to]);
    const all = times + (sums.get(key)?.times ?? 0);
    sums.set(key, { kind, from, to, isLoop, isPerhaps: false, times: all });
  }
  return withTradeLoops([...sums.values()]);
}

interface Found extends Pick<ChainLink, "kind" | "from" | "to" | "times"> {
  readonly isLoop?: boolean;
}

function useLinks({ nodes, start }: ChainGraph): Found[] {
  const { stages } = nodes[start] as ChainNode;
  return lastPlaces(nodes, start).map(([place, times]) => ({
    ...{ kind: "use", from: { stages, place }, to: null, times },
  }));
}

function inputLinks({ nodes }: ChainGraph, { visits, loops, withPerhaps }: LinkQuestion): Found[] {
  return nodes.flatMap((node, v) => {
    const isUser = node.kind === "maker" || node.kind === "which";
    const own = visits[v] as number;
    if (!isUser || !(own > 0)) return [];
    const user = { stages: node.stages, place: node.place ?? "unknown" };
    return drawsOf(node, withPerhaps).flatMap(({ to, share }) => {
      const { stages } = nodes[to] as ChainNode;
      const isLoop = loops.has(inputKey(node.stages, stages));
      return lastPlaces(nodes, to).map(([place, part]): Found => {
        const from = { stages, place };
        return { kind: "input", from, to: user, isLoop, times: own * share * part };
      });
    });
  });
}

/** What markets hand on to other markets and had bought in, by the place that it came from. */
function tradeLinks({ nodes }: ChainGraph, visits: Float64Array): Found[] {
  const handedOn = new Map<number, number>();
  for (const [v, node] of nodes.entries()) {
    if (node.kind === "maker" || node.kind === "which") continue;
    for (const { to, share } of node.draws)
      if (nodes[to]?.kind === "market")
        handedOn.set(to, (handedOn.get(to) ?? 0) + (visits[v] as number) * share);
  }
  return [...handedOn].flatMap(([market, times]) => {
    const { stages, place } = nodes[market] as ChainNode;
    const own = place ?? "unknown";
    return lastPlaces(nodes, market)
      .filter(([origin]) => origin !== own)
      .map(([origin, part]) => ({
        ...{ kind: "trade", from: { stages, place: origin }, to: { stages, place: own } },
        times: times * part,
      }));
  });
}

/** The places out of which goods come into a market, with their parts; the world's mix and routes are looked through. */
function lastPlaces(nodes: readonly ChainNode[], node: number): [string, number][] {
  const { kind, draws, place } = nodes[node] as ChainNode;
  if (kind === "maker" || kind === "which") return [[place ?? "unknown", 1]];
  return draws.flatMap(({ to, share }): [string, number][] => {
    const next = nodes[to] as ChainNode;
    if (next.kind !== "between") return [[next.place ?? "unknown", share]];
    return lastPlaces(nodes, to).map(([origin, part]) => [origin, part * share]);
  });
}

/** Marks the trade that comes from a place which, by trade of the same stage, has it from the place that it goes to. */
function withTradeLoops(links: readonly ChainLink[]): ChainLink[] {
  const sources = new Map<string, { readonly key: string; readonly link: ChainLink }[]>();
  for (const link of links) {
    if (link.kind !== "trade" || link.to === null) continue;
    const list = sources.get(keyOf(link.to)) ?? [];
    sources.set(keyOf(link.to), list);
    list.push({ key: keyOf(link.from), link });
  }
  const loops = new Set<ChainLink>();
  const state = new Map<string, "open" | "done">();
  const visit = (key: string): void => {
    state.set(key, "open");
    const list = sources.get(key) ?? [];
    for (const { key: next, link } of list.toSorted((a, b) => b.link.times - a.link.times)) {
      const met = state.get(next);
      if (met === "open" && next !== key) loops.add(link);
      else if (met === undefined) visit(next);
    }
    state.set(key, "done");
  };
  const handed = (key: string) =>
    (sources.get(key) ?? []).reduce((sum, { link }) => sum + link.times, 0);
  for (const key of [...sources.keys()].sort((a, b) => handed(b) - handed(a)))
    if (!state.has(key)) visit(key);
  return links.map((link) => (loops.has(link) ? { ...link, isLoop: true } : link));
}

function keyOf({ stages, place }: ChainPlace): string {
  return `${stages.join("|")} ${place}`;
}
