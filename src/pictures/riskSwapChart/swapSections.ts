import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Say } from "./swapChartWords.ts";

type Row = Result["rows"][number];

/** One actor or stage: figures before and after, what of the change is what, and both in words. */
export interface SwapLane {
  readonly label: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
  /** Part of the change that moved, 0–1; null where that is not known. */
  readonly movedPart: number | null;
  readonly classId: string;
  readonly figures: string;
  readonly parts: string;
}

/** A total and those that make it up. */
export interface SwapSection {
  readonly key: string;
  readonly heading: string;
  readonly totals: string;
  readonly lanes: readonly SwapLane[];
  /** How many more there are, and who may be upstream besides. */
  readonly more: number;
  readonly perhaps: string | null;
}

interface Asked {
  readonly lang: Lang;
  readonly say: Say;
  readonly most: number;
}

/** The groups of some rows, in their order; those without anybody are left out. */
export function swapSections(rows: readonly Row[], asked: Asked): SwapSection[] {
  const groups: Row[][] = [];
  for (const row of rows)
    if (row.part === "total") groups.push([row]);
    else groups.at(-1)?.push(row);
  return groups.filter((group) => group.length > 1).map((group) => sectionOf(group, asked));
}

function sectionOf(group: readonly Row[], asked: Asked): SwapSection {
  const { lang, say, most } = asked;
  const [total = {}, ...others] = group;
  const actors = others.filter(({ part }) => part === "actor");
  const perhaps = others.find(({ part }) => part === "perhaps");
  const names = {
    key: textOf(total.key ?? "", lang),
    class: textOf(total.class ?? "", lang),
    measure: textOf(total.measure ?? "", lang),
  };
  const isOverStages = total.keyId === "stage";
  return {
    key: isOverStages ? names.measure : names.key,
    heading: say(isOverStages ? "measureHeading" : "heading", names),
    totals: (
      [
        ["removedPart", "removed"],
        ["movedPart", "moved"],
        ["newPart", "new"],
      ] as const
    )
      .flatMap(([word, cell]) =>
        figure(total, cell) === null ? [] : [say(word, { part: printed(total, cell) })],
      )
      .join(say("join")),
    lanes: actors.slice(0, most).map((row) => laneOf(row, asked)),
    more: Math.max(0, actors.length - most),
    perhaps: perhaps === undefined ? null : textOf(perhaps.who ?? "", lang),
  };
}

function figure(row: Row, cell: string): Interval | null {
  return intervalIn(row[cell] ?? null);
}

function printed(row: Row, cell: string): string {
  const found = figure(row, cell);
  return found === null ? "–" : formatQuantity(found, textOf(row.unit ?? "1", "en"));
}

function laneOf(row: Row, { lang, say }: Asked): SwapLane {
  const change = figure(row, "change");
  const moved = figure(row, "moved")?.value ?? null;
  const size = change?.value ?? null;
  const movedPart =
    moved === null || size === null ? null : size === 0 ? 0 : moved / Math.abs(size);
  return {
    label: textOf(row.who ?? "", lang),
    before: figure(row, "before"),
    after: figure(row, "after"),
    movedPart,
    classId: textOf(row.classId ?? "", "en"),
    figures: `${printed(row, "before")} → ${printed(row, "after")}`,
    parts: partsOf(row, change, { lang, say }),
  };
}

/** What of the change is what, in words. */
function partsOf(
  row: Row,
  change: Interval | null,
  { lang, say }: Pick<Asked, "lang" | "say">,
): string {
  const kind = textOf(row.class ?? "", lang);
  if (change === null || row.classId === "unchanged") return kind;
  const isUp = change.lo > 0;
  if (!isUp && !(change.hi < 0))
    return say("change", { class: kind, part: printed(row, "change") });
  const parts = isUp
    ? ([
        ["movedTo", "moved"],
        ["newPart", "new"],
      ] as const)
    : ([
        ["movedFrom", "moved"],
        ["removedPart", "removed"],
      ] as const);
  return parts
    .flatMap(([word, cell]) => partText(row, cell, (part) => say(word, { part })))
    .join(say("join"));
}

/** Less than any figure shows. */
const ROUNDING = 1e-11;

/** A part as text; nothing of a part that is certainly nothing. */
function partText(row: Row, cell: string, text: (part: string) => string): string[] {
  const found = figure(row, cell);
  return found === null || found.hi <= ROUNDING ? [] : [text(printed(row, cell))];
}
