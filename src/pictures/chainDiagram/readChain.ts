import { textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Band } from "./band.ts";
import { sentOnUnknown } from "./sentOnUnknown.ts";

type Row = Result["rows"][number];

/** A place of a stage. */
export interface Bar {
  readonly id: string;
  readonly stageId: string;
  readonly placeId: string;
  readonly label: string;
  /** Share of the home's need of the stage that leaves it; null where nobody can tell. */
  readonly share: number | null;
  /** All that leaves it, and what comes by trade of the same stage, per unit of the final use. */
  readonly out: number;
  readonly bought: number;
  readonly boughtUnknown: number;
  /** What its makers take in of all inputs together. */
  readonly inputs: number;
}

export interface Stage {
  readonly id: string;
  readonly label: string;
  /** What all users take of it together, loops apart, per unit of the final use. */
  readonly need: number;
  readonly bars: readonly Bar[];
}

export interface Chain {
  readonly product: string;
  readonly homeId: string;
  readonly home: string;
  readonly use: string;
  /** In the order of the table. */
  readonly stages: readonly Stage[];
  readonly bands: readonly Band[];
}

/** The chain of one product as the rows of `chainFlows` tell it. */
export function readChain(
  rows: readonly Row[],
  lang: Lang,
  tip: (row: Row) => string,
): Chain | null {
  const use = rows.find(({ linkId }) => linkId === "use");
  if (use === undefined) return null;
  const text = (row: Row, key: string) => textOf(row[key] ?? "", lang);
  const bands = sentOnUnknown(drawnBands(rows, tip));
  const homeId = String(use.toPlaceId);
  const ids = [...new Set(rows.map(({ fromStageId }) => String(fromStageId)))];
  const stages = ids.map((id): Stage => {
    const own = rows.filter(({ fromStageId }) => fromStageId === id);
    const isPerhaps = own.every(({ times }) => times === null);
    const needed = own.filter(
      ({ linkId, loopId, times }) =>
        linkId !== "trade" && loopId === null && (isPerhaps || times !== null),
    );
    const places = new Map(own.map((row) => [String(row.fromPlaceId), row]));
    const bars = [...places].map(([placeId, row]) =>
      barOf(bands, { stageId: id, placeId, label: text(row, "fromPlace"), row }),
    );
    return {
      id,
      label: text(own[0] as Row, "fromStage"),
      need: needed.reduce((sum, { alike }) => sum + (alike as number), 0),
      bars: bars
        .filter(({ out }) => out > 0)
        .sort((a, b) => rank(a, homeId) - rank(b, homeId) || b.out - a.out),
    };
  });
  return {
    ...{ product: text(use, "product"), homeId, home: text(use, "toPlace") },
    ...{ use: text(use, "toStage"), stages, bands },
  };
}

/** Links as bands. Of a stage that stands behind the use for certain, only loops are drawn of what it perhaps brings besides. */
function drawnBands(rows: readonly Row[], tip: (row: Row) => string): Band[] {
  const certain = new Set(
    rows.filter(({ times }) => times !== null).map(({ fromStageId }) => fromStageId),
  );
  const isDrawn = ({ times, loopId, fromStageId }: Row) =>
    times !== null || loopId !== null || !certain.has(fromStageId as string);
  return rows.filter(isDrawn).map((row) => ({
    from: barId(row.fromStageId, row.fromPlaceId),
    to: row.toStageId === null ? null : barId(row.toStageId, row.toPlaceId),
    kind: row.linkId as Band["kind"],
    isLoop: row.loopId !== null,
    isPerhaps: row.times === null,
    times: row.alike as number,
    tip: tip(row),
  }));
}

export function barId(stage: unknown, place: unknown): string {
  return JSON.stringify([stage, place]);
}

interface BarQuestion extends Pick<Bar, "stageId" | "placeId" | "label"> {
  readonly row: Row;
}

/** A bar is as high as what leaves it for certain, or where that is nothing, as what perhaps does. */
function barOf(bands: readonly Band[], { stageId, placeId, label, row }: BarQuestion): Bar {
  const id = barId(stageId, placeId);
  const isTraded = (band: Band) => band.kind === "trade" && band.from !== band.to;
  const isUnknown = ({ from }: Band) => from === barId(stageId, "unknown");
  const leaves = (band: Band) =>
    band.from === id && (band.kind !== "trade" || (isTraded(band) && !isUnknown(band)));
  const isCertain = bands.some((band) => leaves(band) && !band.isPerhaps);
  const sum = (isMeant: (band: Band) => boolean) =>
    bands
      .filter((band) => isMeant(band) && !(isCertain && band.isPerhaps))
      .reduce((all, { times }) => all + times, 0);
  const enters = (band: Band) => band.to === id && band.kind === "input";
  const certain = sum((band) => enters(band) && !band.isPerhaps);
  const perhaps = bands.filter(enters).reduce((all, { times }) => all + times, 0);
  return {
    ...{ id, stageId, placeId, label, share: row.placeShare as number | null },
    out: sum(leaves),
    bought: sum((band) => band.to === id && isTraded(band) && !isUnknown(band)),
    boughtUnknown: sum((band) => band.to === id && isTraded(band) && isUnknown(band)),
    inputs: certain > 0 ? certain : perhaps,
  };
}

/** The home first, then places by name, then those together, then nobody known. */
function rank({ placeId }: Bar, homeId: string): number {
  if (placeId === homeId) return 0;
  return ["rest", "other", "unknown"].indexOf(placeId) + 2;
}
