import type { Label } from "../../indices/shareIndex.ts";
import { minus } from "../../model/places/groupAlgebra.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import { type Candidate, candidatesOf } from "../../trace/reading/candidates.ts";
import {
  inPlaces,
  operatedBy,
  outsidePlaces,
  ownedFrom,
  passing,
  type Subject,
} from "../../trace/reading/subject.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";

/** Somebody whom one of the two networks names; `id` null for all whom neither names. */
export interface SwapActor {
  readonly key: Candidate["key"];
  readonly id: string | null;
  readonly who: Label;
  /** Codes of the actor's places, of a place or bloc; of who has no name, of all that are named. */
  readonly places: readonly string[];
}

export const NAMELESS: Label = { en: "not named or not known", ja: "記載なし・不明" };

const MAY_BE_NAMELESS = ["place", "owner", "operator"] as const;

/** Everybody whom one of the networks names, and those of each key whom neither does. */
export function swapActors(
  networks: readonly Network[],
  home: ResolvedHome,
  blocs: readonly ResolvedHome[],
): SwapActor[] {
  const found = new Map<string, SwapActor>();
  for (const network of networks)
    for (const { key, id, who } of candidatesOf(network, home, blocs)) {
      const bloc = blocs.find((one) => key === "bloc" && one.id === id);
      const places = bloc ? minus(bloc.places, home.places) : key === "place" ? [id] : [];
      found.set(`${key} ${id}`, { key, id, who, places });
    }
  const named = [...found.values()];
  const codes = named.flatMap(({ key, places }) => (key === "place" ? places : []));
  const nameless = MAY_BE_NAMELESS.filter(
    (key) => key === "place" || named.some((actor) => actor.key === key),
  ).map((key) => ({ key, id: null, who: NAMELESS, places: [...codes, ...home.places] }));
  return [...named, ...nameless];
}

/** Where an actor stands in a network, which need not name it. */
export function subjectOf(network: Network, { key, id, places }: SwapActor): Subject {
  const numbers = new Set(numbersOf(network, places));
  if (id === null)
    return key === "place" ? outsidePlaces(network, numbers, "perhaps") : nameless(network, key);
  const number = (list: readonly string[]) => {
    const at = list.indexOf(id);
    return at === -1 ? list.length : at;
  };
  switch (key) {
    case "place":
    case "bloc":
      return inPlaces(network, numbers);
    case "owner":
      return ownedFrom(network, numbersOf(network, [id])[0] as number);
    case "operator":
      return operatedBy(number(network.operators));
    case "chokepoint":
      return passing(network, number(network.chokepoints));
  }
}

/** Suppliers of which the model does not say whose they are. */
function nameless({ places }: Network, key: SwapActor["key"]): Subject {
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    if (graph.isSupplier[node] === 0) return "no";
    const of = (key === "owner" ? graph.owner[node] : graph.operator[node]) as number;
    if (of === -1) return "perhaps";
    return key === "owner" && ["other", "unknown"].includes(places[of] as string)
      ? "perhaps"
      : "no";
  };
}
