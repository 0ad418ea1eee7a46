import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { placeName } from "../../model/places/places.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageNotes } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import type { ChainLink, ChainPlace } from "./chainLinks.ts";
import { LINK_LABELS, LOOP_LABEL, restLabel, USE_LABEL } from "./chainWords.ts";
import { type GroupedLinks, stagesKey } from "./largestPlaces.ts";
import { linkCitations } from "./linkCitations.ts";
import { linkShares } from "./linkShares.ts";

interface RowQuestion {
  readonly product: number;
  readonly home: ResolvedHome;
  /** Stages whose unknown makers draw on the home's markets. */
  readonly entered: readonly number[];
}

/** The links as rows, in the order of the file's stages, the largest first; with notes on what was put together. */
export function chainRows(
  network: Network,
  { links, rest }: GroupedLinks,
  { product, home, entered }: RowQuestion,
): { readonly rows: Result["rows"]; readonly notes: Readonly<Record<string, Note>> } {
  const shares = linkShares(links);
  const productId = network.stages[product]?.id ?? "";
  const place = (at: ChainPlace) => placeLabel(at, { home, rest });
  const rows = [...links].sort(inOrder).map((link) => {
    const { kind, from, to, isLoop, isPerhaps, times } = link;
    const places = rest.get(stagesKey(from)) ?? [];
    return {
      productId,
      product: stageLabel(network, product),
      fromStageId: idsOf(network, from),
      fromStage: stagesLabel(network, from),
      fromPlaceId: from.place,
      fromPlace: place(from),
      toStageId: to === null ? null : idsOf(network, to),
      toStage: to === null ? USE_LABEL : stagesLabel(network, to),
      toPlaceId: to === null ? home.id : to.place,
      toPlace: to === null ? home.label : place(to),
      linkId: kind,
      link: LINK_LABELS[kind],
      loopId: isLoop ? "loop" : null,
      loop: isLoop ? LOOP_LABEL : null,
      ...shares(link),
      times: isPerhaps ? null : times,
      alike: times,
      notes: [
        ...noteKeys(network, link, entered),
        ...[from, ...(to ? [to] : [])].flatMap((at) =>
          at.place === "rest" ? [restKey(productId, network, at)] : [],
        ),
      ],
      citations: linkCitations(network, link, { home: home.places, homeId: home.id, rest: places }),
    };
  });
  return { rows, notes: restNotes(network, productId, rest) };
}

function noteKeys(
  network: Network,
  { kind, from, isLoop, isPerhaps }: ChainLink,
  entered: readonly number[],
): string[] {
  const [only = -1] = from.stages;
  return [
    ...(isPerhaps ? ["perhaps"] : []),
    ...(isLoop ? ["loops"] : []),
    ...(from.stages.length > 1 ? ["which"] : stageNotes(network, only)),
    ...(from.place === "unknown" && entered.includes(only) ? ["entered"] : []),
    ...(kind === "trade" && from.place === "unknown" ? ["handedOn"] : []),
  ];
}

const KINDS: readonly ChainLink["kind"][] = ["input", "use", "trade"];

function inOrder(a: ChainLink, b: ChainLink): number {
  return (
    (a.from.stages[0] ?? 0) - (b.from.stages[0] ?? 0) ||
    a.from.stages.length - b.from.stages.length ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    b.times - a.times ||
    (`${a.from.place} ${a.to?.place}` < `${b.from.place} ${b.to?.place}` ? -1 : 1)
  );
}

function idsOf(network: Network, { stages }: ChainPlace): string {
  return stages.map((stage) => network.stages[stage]?.id ?? "").join("|");
}

function stagesLabel(network: Network, { stages }: ChainPlace): Label {
  const labels = stages.map((stage) => stageLabel(network, stage));
  return {
    en: labels.map(({ en }) => en).join(" or "),
    ja: labels.map(({ ja }) => ja).join("または"),
  };
}

function placeLabel(
  at: ChainPlace,
  { home, rest }: { readonly home: ResolvedHome; readonly rest: GroupedLinks["rest"] },
): Label {
  if (at.place === home.id) return home.label;
  if (at.place === "rest") return restLabel(rest.get(stagesKey(at))?.length ?? 0);
  return { en: placeName(at.place, "en"), ja: placeName(at.place, "ja") };
}

function restKey(productId: string, network: Network, at: ChainPlace): string {
  return `rest:${productId}:${idsOf(network, at)}`;
}

function restNotes(
  network: Network,
  productId: string,
  rest: GroupedLinks["rest"],
): Record<string, Note> {
  const notes: Record<string, Note> = {};
  for (const [key, places] of rest) {
    const at = { stages: key.split("|").map(Number), place: "rest" };
    const label = stagesLabel(network, at);
    const count = restLabel(places.length);
    const names = (lang: "en" | "ja") => places.map((place) => placeName(place, lang));
    notes[restKey(productId, network, at)] = {
      kind: "data",
      text: {
        en: `${label.en}: put together as ${count.en}: ${names("en").join(", ")}`,
        ja: `${label.ja}:${count.ja}にまとめたもの:${names("ja").join("、")}`,
      },
    };
  }
  return notes;
}
