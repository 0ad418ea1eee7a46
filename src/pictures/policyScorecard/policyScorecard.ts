import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Verdicts } from "../../policies/checkPolicy.ts";
import type { VerdictId } from "../../policies/verdictOf.ts";
import type { VerdictRow } from "../../policies/verdictRow.ts";
import { colourKey } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark, Picture, PictureOptions } from "../picture.ts";
import { rowChart } from "../rowChart.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { keptRows, type Section, sectionsOf } from "./scorecardRows.ts";
import { verdictKey, verdictShape } from "./verdictShape.ts";

/** How much of a scorecard is drawn. */
export interface ScorecardOptions extends PictureOptions {
  /** Rows drawn; 24 where left out. Missed ones come first, and a note counts the others. */
  readonly most?: number | undefined;
}

const WORDS = {
  title: { en: "{policy}: {home}", ja: "{policy}:{home}" },
  of: {
    en: "{title}. Why a verdict is unknown stands in the table.",
    ja: "{title}。判定不能の理由は表に記載。",
  },
  subtitle: {
    en: "Each rule at each stage: the figure (bar), the threshold (dashed line), and the bounds that the data allow (whiskers).",
    ja: "各基準を工程ごとに示す。値(棒)、基準値(破線)、データが許す上下限(ひげ)。",
  },
  outcome: {
    en: "Hard rules, by stage: {met} met, {missed} missed, {unknown} unknown.",
    ja: "必須の基準(工程別):適合{met}、不適合{missed}、判定不能{unknown}。",
  },
  hidden: {
    en: "Not drawn, in the table only: {met} met, {missed} missed, {unknown} unknown.",
    ja: "図には示さず表にのみ記載:適合{met}、不適合{missed}、判定不能{unknown}。",
  },
  soft: { en: " (soft)", ja: "(努力目標)" },
  threshold: { en: "threshold", ja: "基準値" },
  value: { en: "value", ja: "値" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  none: { en: "There is no rule to judge.", ja: "判定する基準がない。" },
} as const;

type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

/**
 * A scorecard of verdicts: for each rule and stage a bar against the threshold with whiskers for the bounds, and the verdict as a word and a shape.
 *
 * @param verdicts - what `checkPolicy` gives
 * @param options - `most` rows (24; those that are missed are kept first), `lang`, `width`
 * @returns a picture whose bars are in each measure's unit; ticked circle met, crossed square missed, empty ring unknown; what is not drawn is counted in a note; with no rows the picture says so
 * @throws RangeError when the result is of another kind, or `most` is no whole number above 0
 * @example
 * policyScorecard(checkPolicy(compile(parseModel(tinyModel)), parsePolicy({ kyusho: "policy/1", id: "none", title: { en: "No rules" }, inForce: {}, citations: {}, rules: [] }), { home: "JPN" })).id // => "policyScorecard"
 */
export function policyScorecard(verdicts: Verdicts, options: ScorecardOptions = {}): Picture {
  if (verdicts.kind !== "verdicts")
    throw new RangeError(`verdicts: must be what checkPolicy gives (got ${verdicts.kind})`);
  const { lang = "en", width = 960, most = 24 } = options;
  if (!(Number.isInteger(most) && most > 0))
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  const say = wordsIn(lang, WORDS);
  const rows = keptRows(verdicts.rows, most);
  const { isCompact } = sizesOf(width);
  const sections = sectionsOf({ rows }, { lang, isCompact, soft: say("soft") });
  const all = verdicts.rows.filter(({ level }) => level === "rule");
  const hidden = all.filter((row) => !rows.includes(row));
  const words = { policy: verdicts.policy[lang], home: verdicts.home.label[lang] };
  const title = say("title", words);
  const outcome = say("outcome", numbersIn(verdicts.counts));
  return framed(
    {
      ...{ id: "policyScorecard", title, subtitle: say("subtitle") },
      notes: [
        ...(all.length === 0 ? [say("none")] : [outcome]),
        say("of", { title: verdicts.title[lang] }),
        ...(hidden.length > 0 ? [say("hidden", numbersIn(countsOf(hidden)))] : []),
      ],
      description: [
        `${title}. ${outcome}`,
        ...sections.flatMap((section) =>
          section.rows.map(({ label, value }) => `${label} ${value}`),
        ),
      ].join("; "),
      tables: [verdicts],
    },
    options,
    (inner) => drawing(sections, { inner, width, lang, say }),
  );
}

function numbersIn(counts: Readonly<Record<VerdictId, number>>): Record<VerdictId, string> {
  const { met, missed, unknown } = counts;
  return { met: `${met}`, missed: `${missed}`, unknown: `${unknown}` };
}

function countsOf(rows: readonly VerdictRow[]): Record<VerdictId, number> {
  const count = (id: VerdictId) => rows.filter(({ verdictId }) => verdictId === id).length;
  return { met: count("met"), missed: count("missed"), unknown: count("unknown") };
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly lang: Lang;
  readonly say: Say;
}

function drawing(sections: readonly Section[], canvas: Canvas): Drawing {
  if (sections.length === 0) return { marks: [], height: 0 };
  const head = key(canvas);
  const marks: Mark[] = [...head.marks];
  let y = head.height;
  for (const section of sections) {
    const chart = chartOf(section, canvas);
    marks.push(...movedMarks(chart.marks, 0, y));
    y += chart.height + 10;
  }
  return { marks, height: y };
}

/** Room at the right of the figures for the verdict's shape. */
const GUTTER = 24;

function chartOf({ rows, domain, unit }: Section, { inner, width }: Canvas): Drawing {
  const format = (tick: number) => formatQuantity(tick, unit);
  const { marks, height } = rowChart({ rows, domain, format }, inner - GUTTER, width);
  const lines = marks.flatMap((mark) =>
    mark.type === "text" && mark.role === "value" ? [mark] : [],
  );
  const shapes = lines.flatMap(({ y, size }, i) =>
    verdictShape(rows[i]?.verdictId ?? "unknown", [inner - GUTTER / 2 + 3, y - size * 0.36], size),
  );
  return { marks: [...marks, ...shapes], height };
}

function key({ inner, width, lang, say }: Canvas): Drawing {
  const { small } = sizesOf(width);
  const bars = colourKey(
    [
      { label: say("value"), ink: "home" },
      { label: say("threshold"), ink: "ink", shape: "line" },
      { label: say("bounds"), ink: "ink", shape: "whisker" },
      { label: say("range"), ink: "hatch" },
    ],
    inner,
    small,
  );
  const shapes = verdictKey(lang, small);
  return {
    marks: [...bars.marks, ...movedMarks(shapes.marks, 0, bars.height)],
    height: bars.height + shapes.height,
  };
}
