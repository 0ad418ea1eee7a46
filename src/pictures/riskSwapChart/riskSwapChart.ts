import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Result } from "../../model/result.ts";
import { colourKey } from "../colourKey.ts";
import { framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { type Say, SWAP_CHART_WORDS } from "./swapChartWords.ts";
import { swapLanes } from "./swapLanes.ts";
import { type SwapSection, swapSections } from "./swapSections.ts";

/** Which change is drawn. */
export interface RiskSwapChartOptions extends PictureOptions {
  /** Id of the stage, or "all" for what is divided over stages; the one with the largest sure change where left out. */
  readonly stage?: string | undefined;
  /** "lookThrough", "faceValue", "concentration", "attributed", and over stages "netImportReliance" or "tracedReliance"; the first of the table where left out. */
  readonly measure?: string | undefined;
  /** Rows drawn of each key, those with the largest change first; 6 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

/**
 * Before and after, key by key: who falls and who rises, and what of it is removed, moved and new.
 *
 * @param swap - the table of `riskSwap`
 * @param options - `stage` (id, or "all"; the one with the largest sure change where left out), `measure` (the first of the table where left out), `most` (6), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent) or parts of the HHI (0–1), high is risk; whiskers from the least to the most that the data allow, hatched where only bounds are known; who is not drawn is counted in a note; with no rows the picture says so
 * @throws RangeError when the table is of another kind, or holds no such stage or measure
 * @example
 * const network = compile(parseModel(tinyModel));
 * riskSwapChart(riskSwap(network, network, { home: "JPN" }), { stage: "refining" }).title // => "Refining: what risk is removed, moved and new"
 */
export function riskSwapChart(swap: Result, options: RiskSwapChartOptions = {}): Picture {
  if (swap.kind !== "riskSwap")
    throw new RangeError(`swap: must be the table of riskSwap (got ${swap.kind})`);
  const { lang = "en", width = 960, most = 6 } = options;
  const rows = askedRows(swap.rows, options);
  const say: Say = wordsIn(lang, SWAP_CHART_WORDS);
  const sections = swapSections(rows, { lang, say, most });
  const isOverStages = rows[0]?.stageId === null;
  const stage = isOverStages ? say("allStages") : textOf(rows[0]?.stage ?? "", lang);
  const measures = new Set(rows.map(({ measureId }) => measureId));
  const measure = measures.size > 1 ? say("overStages") : textOf(rows[0]?.measure ?? "", lang);
  const unit = textOf(rows[0]?.unit ?? "share", "en");
  const title = say("title", { stage });
  return framed(
    {
      ...{ id: "riskSwapChart", title, subtitle: say("subtitle", { measure }) },
      description: [title, ...sections.map(sectionText)].join("; "),
      notes: notesOf(sections, rows, say),
      tables: [swap],
    },
    options,
    (inner) => {
      const key = keyOf(say, inner, sizesOf(width).small);
      const format = (tick: number) => formatQuantity(tick, unit);
      const chart = swapLanes(sections, { width: inner, pictureWidth: width, format });
      return {
        marks: [...key.marks, ...movedMarks(chart.marks, 0, key.height)],
        height: key.height + chart.height,
      };
    },
  );
}

type Rows = Result["rows"];

/** The rows of one stage and measure; over stages of all measures in shares, unless one is named. */
function askedRows(rows: Rows, { stage, measure }: RiskSwapChartOptions): Rows {
  const id = stage === "all" ? null : (stage ?? mostChanged(rows, measure));
  // What one stage has over stages is nothing to draw: the other model does not have the stage.
  const here = rows.filter((row) => row.stageId === id && (id === null || row.keyId !== "stage"));
  if (stage !== undefined && here.length === 0)
    throw new RangeError(`stage: must be a stage of the table or "all" (got ${stage})`);
  if (measure === undefined && id === null) return here.filter(({ unit }) => unit === "share");
  const found = here.filter((row) => row.measureId === (measure ?? here[0]?.measureId));
  if (measure !== undefined && found.length === 0)
    throw new RangeError(`measure: must be one that the table has of the stage (got ${measure})`);
  return found;
}

/** The stage of which most is certain to have changed; the first of equal ones. */
function mostChanged(rows: Rows, measure: string | undefined): string | null {
  const totals = rows.filter(
    (row) =>
      row.part === "total" &&
      row.stageId !== null &&
      row.keyId !== "stage" &&
      (measure === undefined || row.measureId === measure),
  );
  const least = (row: Rows[number]) => intervalIn(row.gross ?? null)?.lo ?? 0;
  const [first, ...others] = totals;
  if (first === undefined) return null;
  const most = others.reduce((top, row) => (least(row) > least(top) ? row : top), first);
  return most.stageId as string;
}

function sectionText({ heading, totals, lanes }: SwapSection): string {
  const all = lanes.map(({ label, figures, parts }) => `${label} ${figures} (${parts})`);
  return [heading, totals, ...all].filter((text) => text !== "").join("; ");
}

function notesOf(sections: readonly SwapSection[], rows: Rows, say: Say): string[] {
  const isOverlapping = rows.some(({ notes }) => Array.isArray(notes) && notes.includes("overlap"));
  return [
    ...(sections.length === 0 ? [say("none")] : []),
    ...sections.flatMap(({ key, more, perhaps }) => [
      ...(more > 0 ? [say("others", { key, count: String(more) })] : []),
      ...(perhaps === null ? [] : [say("perhaps", { key, who: perhaps })]),
    ]),
    ...(isOverlapping ? [say("overlap")] : []),
  ];
}

function keyOf(say: Say, width: number, size: number) {
  return colourKey(
    [
      { label: say("before"), ink: "ink", shape: "ring" },
      { label: say("after"), ink: "ink", shape: "dot" },
      { label: say("removed"), ink: "third", shape: "line" },
      { label: say("moved"), ink: "second", shape: "line" },
      { label: say("new"), ink: "first", shape: "line" },
      { label: say("bounds"), ink: "ink", shape: "whisker" },
      { label: say("range"), ink: "hatch" },
    ],
    width,
    size,
  );
}
