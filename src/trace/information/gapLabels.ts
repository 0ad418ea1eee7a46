import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import type { Gap } from "./gaps.ts";
import { shareOfWorld } from "./shareOfWorld.ts";

/** A gap in words: the stage, and what is not known there. */
export function gapLabel(
  network: Network,
  gap: Gap,
  { graph, home }: { readonly graph: TraceGraph; readonly home: ResolvedHome },
): Label {
  const stage = stageLabel(network, gap.stage);
  const what = wordsOf(network, gap, {
    where: placeAt(network, gap, { graph, home }),
    isSupplier: graph.isSupplier[gap.at] === 1,
  });
  return { en: `${stage.en}: ${what.en}`, ja: `${stage.ja}:${what.ja}` };
}

/** Part of the market, or for somebody of the world's production, that is not known; null where nothing tells. */
export function gapShare(network: Network, gap: Gap, graph: TraceGraph): Interval | null {
  if (gap.share !== null) return exact(gap.share);
  if (graph.isSupplier[gap.at] === 0) return null;
  return shareOfWorld(network, gap.stage, (supplier) => (supplier === gap.at ? "yes" : "no"));
}

function placeAt(
  { places }: Network,
  gap: Gap,
  { graph, home }: { readonly graph: TraceGraph; readonly home: ResolvedHome },
): Label {
  const code = places[gap.place];
  if (code === undefined || graph.homeNode[gap.stage] === gap.at) return home.label;
  return { en: placeName(code, "en"), ja: placeName(code, "ja") };
}

function wordsOf(
  network: Network,
  { kind, at, stage, share, need }: Gap,
  { where, isSupplier }: { readonly where: Label; readonly isSupplier: boolean },
): Label {
  if (kind === "market") return { en: `who supplies ${where.en}`, ja: `${where.ja}への供給者` };
  if (kind === "partner")
    return {
      en: `from whom ${where.en} imports what names no partner`,
      ja: `${where.ja}の輸入のうち相手の記載がない分の輸入元`,
    };
  if (kind === "need") return needWords(network, { stage, need }, where);
  if (kind === "itself")
    return { en: `who is behind supply in ${where.en}`, ja: `${where.ja}の供給の担い手` };
  if (kind === "place" && !isSupplier)
    return { en: "which places those not listed are", ja: "記載のない国・地域の内訳" };
  const whole = isSupplier
    ? shareOfWorld(network, stage, (supplier) => (supplier === at ? "yes" : "no"))
    : exact(share ?? Number.NaN);
  const percent = whole === null ? null : inPercent(whole);
  return {
    en: `where ${percent ?? "a part"} of world production stands`,
    ja: `世界生産の${percent ?? "一部"}の所在`,
  };
}

function needWords(
  network: Network,
  { stage, need }: Pick<Gap, "stage" | "need">,
  where: Label,
): Label {
  const inputs = (network.needs[stage]?.[need]?.alternatives ?? []).map((alternative) =>
    stageLabel(network, alternative.stage),
  );
  const [only, second] = inputs;
  if (only !== undefined && second === undefined)
    return {
      en: `who supplies ${where.en} with its input (${only.en})`,
      ja: `${where.ja}で使う投入(${only.ja})の供給者`,
    };
  return {
    en: `how much of which input serves it in ${where.en} (${inputs.map(({ en }) => en).join("; ")})`,
    ja: `${where.ja}での投入の内訳(${inputs.map(({ ja }) => ja).join("、")})`,
  };
}

function inPercent({ lo, hi }: Interval): string {
  const number = (share: number) => String(Number((100 * share).toPrecision(3)));
  const [least, most] = [number(lo), number(hi)];
  return least === most ? `${least} %` : `${least}–${most} %`;
}
