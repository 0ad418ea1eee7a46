import type { Label } from "../../indices/shareIndex.ts";
import { placeName } from "../../model/places/places.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { roundedInterval } from "../../numeric/sampling/roundedInterval.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { stageNotes } from "../../trace/reading/traceNotes.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { DisruptionLaw } from "./disruptionLaw.ts";
import type { PlaceRisk, ProductRisk } from "./productRisk.ts";
import { ATTRIBUTION_COLUMNS } from "./riskAttributionColumns.ts";
import { withInterval } from "./riskFigures.ts";

interface Asked {
  readonly blocs: DisruptionLaw["blocs"];
  readonly confidence: number;
  readonly isShareDrawn: boolean;
}

type Row = Readonly<Record<string, Cell>>;

/** Whom each product's expected loss and its variance come from: places, largest first, common shocks, shares, and all. */
export function riskAttribution(
  network: Network,
  risks: readonly ProductRisk[],
  asked: Asked,
): Pick<Result, "columns" | "rows"> {
  return {
    columns: ATTRIBUTION_COLUMNS,
    rows: risks.flatMap((risk) => rowsOf(network, risk, asked)),
  };
}

function rowsOf(network: Network, risk: ProductRisk, asked: Asked): Row[] {
  const { stage, isWide, parties, gains } = risk;
  const expected = risk.figures.find(({ id }) => id === "expectedLoss")?.estimate as Interval;
  const total = isWide ? null : (expected.value as number);
  const base = {
    stageId: network.stages[stage]?.id as string,
    product: stageLabel(network, stage),
    notes: [...(isWide ? ["wide"] : []), ...stageNotes(network, stage)],
  };
  const inputs = (column: number) => indicesOf(risk, column, asked.confidence);
  const places = risk.places
    .toSorted((a, b) => attributedTo(b) - attributedTo(a) || (a.place < b.place ? -1 : 1))
    .map((place) => ({
      ...base,
      ...placeCells(place, total),
      ...inputs(place.party),
      method: METHODS[gains],
    }));
  const blocs = asked.blocs.map(({ id, label }, b) => ({
    ...base,
    ...NO_PLACE,
    ...{ kindId: "bloc", id, who: BLOC(label), ...inputs(parties + b), method: METHODS.sampled },
  }));
  const column = parties + asked.blocs.length;
  const shares = { kindId: "shares", id: null, who: SHARES, ...inputs(column) };
  const sum = {
    ...base,
    ...NO_PLACE,
    ...{ kindId: "total", id: null, who: TOTAL, firstOrder: null, totalOrder: null },
    attributed: isWide ? null : expected,
    ofTotal: total !== null && total > 0 ? 1 : null,
    method: METHODS[gains],
  };
  const drawn = asked.isShareDrawn
    ? [{ ...base, ...NO_PLACE, ...shares, method: METHODS.sampled }]
    : [];
  return [...places, ...blocs, ...drawn, sum];
}

const NO_PLACE = { probability: null, alone: null, attributed: null, ofTotal: null };

/** A place's own cells; without a total, nothing is shared out. */
function placeCells(place: PlaceRisk, total: number | null) {
  const { place: id, probability, attributed } = place;
  return {
    kindId: "place",
    id,
    who: { en: placeName(id, "en"), ja: placeName(id, "ja") },
    probability,
    alone: aloneOf(place),
    attributed: total === null ? null : roundedInterval(attributed),
    ofTotal: total === null || !(total > 0) ? null : partOf(attributed, total),
  };
}

const attributedTo = ({ attributed }: PlaceRisk) => attributed.value as number;

function aloneOf({ alone: { least, middle, most } }: PlaceRisk): Interval {
  return { value: most - least > WIDEST_WITH_VALUE ? null : middle, lo: least, hi: most };
}

/** A share of the total, with as many digits as the interval of what is shared out supports. */
function partOf({ value, lo, hi }: Interval, total: number): Interval {
  const within = (x: number) => Math.min(1, Math.max(0, x / total));
  return roundedInterval({ value: within(value as number), lo: within(lo), hi: within(hi) });
}

function indicesOf({ indices }: ProductRisk, column: number, confidence: number) {
  if (indices === null) return { firstOrder: null, totalOrder: null };
  const of = (values: Float64Array, errors: Float64Array) =>
    roundedInterval(
      withInterval(
        { value: values[column] as number, standardError: errors[column] as number },
        confidence,
      ),
    );
  return {
    firstOrder: of(indices.first, indices.firstError),
    totalOrder: of(indices.total, indices.totalError),
  };
}

const METHODS: Readonly<Record<ProductRisk["gains"], Label>> = {
  closedForm: { en: "exact, closed form", ja: "厳密(閉じた式)" },
  counted: { en: "exact, all states", ja: "厳密(全状態)" },
  sampled: { en: "sampled", ja: "標本" },
};
const BLOC = (label: Label): Label => ({
  en: `common shock to ${label.en}`,
  ja: `${label.ja}の共通ショック`,
});
const SHARES: Label = { en: "uncertainty of shares", ja: "割合の不確実性" };
const TOTAL: Label = { en: "total", ja: "合計" };
