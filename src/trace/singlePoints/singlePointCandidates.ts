import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { type Candidate, candidatesOf, KEY_LABELS, KEYS } from "../reading/candidates.ts";
import { inPlaces, operatedBy, type Subject } from "../reading/subject.ts";
import { numbersOf } from "../reading/traceNotes.ts";

/** Somebody without whom nothing may be left, and where it stands. */
export interface SinglePointCandidate extends Omit<Candidate, "key"> {
  readonly key: Candidate["key"] | "supplier";
  /** Null for what stands in no place. */
  readonly where: "home" | "abroad" | "both" | "notKnown" | null;
}

/** In the order of tables. */
export const POINT_KEYS = ["supplier", ...KEYS] as const;
export const POINT_KEY_LABELS: Readonly<Record<SinglePointCandidate["key"], Label>> = {
  supplier: { en: "supplier", ja: "供給者" },
  ...KEY_LABELS,
};

/** Everybody who is named, the home's own among them, and every supplier: a stage at a place by an operator. */
export function singlePointCandidates(
  network: Network,
  home: Pick<ResolvedHome, "places">,
): SinglePointCandidate[] {
  const own = new Set(home.places);
  const side = (places: readonly string[]) => sideOf(places, own);
  const named = candidatesOf(network, { places: [] }).map((candidate): SinglePointCandidate => {
    const { key, id, subject } = candidate;
    if (key === "chokepoint") return { ...candidate, where: null };
    if (key === "operator") return { ...candidate, where: side(placesOf(network, id)) };
    const where = own.has(id) ? "home" : "abroad";
    // The home's market is what is asked about, so only what is made there can be missing from it.
    const isMade = key === "place" && where === "home";
    return { ...candidate, where, subject: isMade ? madeBy(subject) : subject };
  });
  return [...suppliersOf(network, side), ...named];
}

function sideOf(
  places: readonly string[],
  own: ReadonlySet<string>,
): SinglePointCandidate["where"] {
  const isHome = places.some((place) => own.has(place));
  const isUnknown = places.includes("unknown");
  const isAbroad = places.some((place) => !own.has(place) && place !== "unknown");
  if (isHome && isAbroad) return "both";
  if (isUnknown) return "notKnown";
  return isHome ? "home" : "abroad";
}

function placesOf({ suppliers, pools, places, operators }: Network, operator: string): string[] {
  const number = operators.indexOf(operator);
  return [...suppliers.operator.keys()]
    .filter((i) => suppliers.operator[i] === number)
    .map((i) => places[pools.place[suppliers.pool[i] as number] as number] as string);
}

function madeBy(subject: Subject): Subject {
  return (graph, node) => (graph.isSupplier[node] === 1 ? subject(graph, node) : "no");
}

/** Each stage × place × operator once, however many entries it has. */
function suppliersOf(
  network: Network,
  side: (places: readonly string[]) => SinglePointCandidate["where"],
): SinglePointCandidate[] {
  const { suppliers, pools, stages, places, operators } = network;
  const found = new Map<string, SinglePointCandidate>();
  for (let i = 0; i < suppliers.count; i++) {
    const stage = pools.stage[suppliers.pool[i] as number] as number;
    const place = places[pools.place[suppliers.pool[i] as number] as number] as string;
    const operator = suppliers.operator[i] as number;
    const name = operators[operator];
    // Nobody is named by "elsewhere" or "unknown" alone.
    if (name === undefined && (place === "other" || place === "unknown")) continue;
    const id = [stages[stage]?.id, place, ...(name === undefined ? [] : [name])].join(" ");
    if (found.has(id)) continue;
    const who = supplierName(place, name);
    const subject = suppliedBy(network, { stage, place, operator });
    found.set(id, { key: "supplier", id, who, subject, where: side([place]) });
  }
  return [...found.values()];
}

/** Name of a supplier: its operator and place. */
export function supplierName(place: string, operator: string | undefined): Label {
  const isUnknown = place === "unknown";
  const en = isUnknown ? "place not known" : placeName(place, "en");
  const ja = isUnknown ? "所在不明" : placeName(place, "ja");
  if (operator === undefined) return { en: `${en} (no operator named)`, ja: `${ja}(企業名なし)` };
  return { en: `${operator} (${en})`, ja: `${operator}(${ja})` };
}

function suppliedBy(
  network: Network,
  {
    stage,
    place,
    operator,
  }: { readonly stage: number; readonly place: string; readonly operator: number },
): Subject {
  const there = inPlaces(network, new Set(numbersOf(network, [place])));
  const run = operator === -1 ? unnamed : operatedBy(operator);
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    if (graph.isSupplier[node] === 0 || graph.stage[node] !== stage) return "no";
    const answers = [there(graph, node), run(graph, node)];
    if (answers.includes("no")) return "no";
    return answers.includes("perhaps") ? "perhaps" : "yes";
  };
}

const unnamed: Subject = (graph, node) => (graph.operator[node] === -1 ? "yes" : "no");
