import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { candidatesOf } from "../reading/candidates.ts";
import { outsidePlaces } from "../reading/subject.ts";
import { numbersOf } from "../reading/traceNotes.ts";

/** What tells players apart: where suppliers stand, whose they are, or who runs them. */
export type PlayerKey = "place" | "owner" | "operator";

/**
 * One of those among whom foreign exposure is shared out: somebody named, places known to be foreign that are not listed,
 * those that nobody names, or everybody who could be behind what is not known.
 */
export interface Player {
  readonly part: "named" | "other" | "notNamed" | "unknown";
  readonly id: string | null;
  readonly who: Label;
}

export interface Players {
  /** In alphabetical order, so that no answer depends on the order of a file. */
  readonly players: readonly Player[];
  /** Number of the player whose a node is; −1 for the home's own, and for markets where owners or operators are asked. */
  readonly colour: Int32Array;
}

/** Whose a node is: a number of a place or operator, no player's, or one of those without a name. */
type Whose = number | "home" | Exclude<Player["part"], "named">;

const NAMELESS: Readonly<Record<Exclude<Player["part"], "named">, Label>> = {
  other: { en: "other places", ja: "その他" },
  notNamed: { en: "not named", ja: "記載なし" },
  unknown: { en: "unknown (all that is not known)", ja: "不明(判明していないものすべて)" },
};

export function playersOf(
  network: Network,
  graph: TraceGraph,
  { home, key }: { readonly home: Pick<ResolvedHome, "places">; readonly key: PlayerKey },
): Players {
  const whose = WHOSE[key](network, graph, new Set(numbersOf(network, home.places)));
  const codes = key === "operator" ? network.operators : network.places;
  const named = new Map(
    candidatesOf(network, home).flatMap(({ key: by, id, who }) => (by === key ? [[id, who]] : [])),
  );
  const found = new Map<Whose, Player>();
  const ofNode = Array.from({ length: graph.count }, (_, node): Whose => {
    const isNobody = node === graph.unknown || node === graph.abroad;
    const of = isNobody ? "unknown" : whose(node);
    if (of !== "home" && !found.has(of)) found.set(of, playerOf(of, codes, named));
    return of;
  });
  const order = [...found].sort(([, a], [, b]) => compare(textOf(a), textOf(b)));
  const number = new Map(order.map(([of], i) => [of, i]));
  return {
    players: order.map(([, player]) => player),
    colour: Int32Array.from(ofNode, (of) => number.get(of) ?? -1),
  };
}

function playerOf(
  of: Exclude<Whose, "home">,
  codes: readonly string[],
  named: ReadonlyMap<string, Label>,
): Player {
  if (typeof of === "string") return { part: of, id: null, who: NAMELESS[of] };
  const id = codes[of] as string;
  return { part: "named", id, who: named.get(id) ?? { en: id, ja: id } };
}

const textOf = ({ part, id }: Player) => `${part} ${id ?? ""}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Rule = (
  network: Network,
  graph: TraceGraph,
  home: ReadonlySet<number>,
) => (node: number) => Whose;

const WHOSE: Readonly<Record<PlayerKey, Rule>> = {
  place: (network, graph, home) => {
    const outside = outsidePlaces(network, home);
    return (node) => {
      const is = outside(graph, node);
      if (is !== "yes") return is === "no" ? "home" : "unknown";
      const place = graph.place[node] as number;
      return network.places[place] === "other" ? "other" : place;
    };
  },
  owner: (network, graph, home) => (node) => {
    if (graph.isSupplier[node] === 0) return "home";
    const owner = graph.owner[node] as number;
    if (owner === -1) return "notNamed";
    if (home.has(owner)) return "home";
    // `other` says none of the places listed at a stage, which does not say whose place an owner's is.
    const isCode = !["other", "unknown"].includes(network.places[owner] as string);
    return isCode ? owner : "unknown";
  },
  operator: (network, graph, home) => {
    const outside = outsidePlaces(network, home);
    return (node) => {
      if (graph.isSupplier[node] === 0 || outside(graph, node) === "no") return "home";
      const operator = graph.operator[node] as number;
      return operator === -1 ? "notNamed" : operator;
    };
  },
};
