import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { KEY_LABELS, KEYS } from "../../trace/reading/candidates.ts";
import { checkedMost } from "../checkedMost.ts";
import type { KeyEntry } from "../colourKey.ts";
import { exposedStage } from "../exposedStage.ts";
import { type Drawing, framed } from "../framed.ts";
import { quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { ringGlyphs } from "../ringGlyphs.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

/** Which exposures are drawn. */
export interface ExposureBarOptions extends PictureOptions {
  /** Id of the stage; where left out, the one with the highest sure look-through exposure. */
  readonly stage?: string | undefined;
  /** "place", "owner", "operator", "bloc" or "chokepoint"; "place" where left out, or the first that the table (or the stage asked for) has where it has no places. */
  readonly key?: string | undefined;
  /** Rows drawn, the highest first; 10 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

const WORDS = {
  title: { en: "{stage}: who stands upstream", ja: "{stage}:上流にいるのは誰か" },
  subtitle: {
    en: "Share of the home's supply that depends on each {key}: looked through all tiers (bar) and at first hand (ring). Shares overlap and do not add up.",
    ja: "自国側の供給のうち各{key}に依存する割合:全段階を遡った値(棒)と直接の値(輪)。割合は重なり、合計は100 %にならない。",
  },
  lookThrough: { en: "look-through", ja: "遡及依存度" },
  faceValue: { en: "at first hand (two rings: its bounds)", ja: "直接(見た目。輪2つは上下限)" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  others: {
    en: "{count} with lower exposure are in the table only.",
    ja: "これより低い{count}件は表にのみ示す。",
  },
  keys: { en: "In the table only: by {keys}.", ja: "次の区分は表にのみ示す:{keys}。" },
  none: {
    en: "The table names nobody upstream by {key}, which does not mean that nobody is.",
    ja: "表には上流にいる者の記載がない({key}別)。実際にいないという意味ではない。",
  },
  comma: { en: ", ", ja: "、" },
} as const;

/**
 * Bars of exposure, the highest first: how much of a home's supply of one stage passes each place (or owner, operator, bloc, chokepoint) at any tier, beside what is seen at first hand.
 *
 * @param exposures - the table `exposures` of `trace`
 * @param options - `stage` (id; where left out, the one with the highest sure look-through exposure, and a note names the others), `key` ("place", or the first that the stage has, where left out), `most` (10), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent; high is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; what is not drawn is counted in a note; with no rows the picture says so
 * @throws RangeError when the table is of another kind, or holds no such stage, when the key is none of these, or `most` is no whole number above 0
 * @example
 * exposureBars(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures).title // => "Mining: who stands upstream"
 */
export function exposureBars(exposures: Result, options: ExposureBarOptions = {}): Picture {
  if (exposures.kind !== "exposures") {
    throw new RangeError(`exposures: must be the table exposures of trace (got ${exposures.kind})`);
  }
  const { lang = "en", width = 960 } = options;
  const most = checkedMost(options.most ?? 10);
  const { stage, all, rows, key } = asked(exposures, options);
  const drawn = rows.slice(0, most).map((row) => chartRow(row, lang));
  const say = wordsIn(lang, WORDS);
  const keys = KEYS.filter((one) => one !== key && all.some(({ keyId }) => keyId === one));
  const words = {
    stage: stage.name,
    key: KEY_LABELS[key][lang],
    count: String(rows.length - drawn.length),
    keys: keys.map((one) => KEY_LABELS[one][lang]).join(say("comma")),
  };
  const title = all.length === 0 ? exposures.title[lang] : say("title", words);
  const none = rows.length === 0 ? [say("none", words)] : [];
  const notes = [
    ...(all.length === 0 ? [] : [exposures.title[lang]]),
    ...none,
    ...stage.notes,
    ...(rows.length > drawn.length ? [say("others", words)] : []),
    ...(keys.length > 0 ? [say("keys", words)] : []),
  ];
  return framed(
    {
      ...{ id: "exposureBars", title, subtitle: say("subtitle", words), notes },
      description: [title, ...none, ...drawn.map(({ label, value }) => `${label} ${value}`)].join(
        "; ",
      ),
      tables: [exposures],
    },
    options,
    (inner) => drawing(drawn, [inner, width], say),
  );
}

type Key = (typeof KEYS)[number];

type Row = Result["rows"][number];

/** The stage, its rows and, among them, those of the key that are asked for. */
function asked(exposures: Result, options: ExposureBarOptions) {
  const { key, lang = "en" } = options;
  if (key !== undefined && !KEYS.some((one) => one === key)) {
    throw new RangeError(`key: must be one of ${KEYS.join(", ")} (got ${key})`);
  }
  const { rows } = exposures;
  const isAsked = (row: Row) => options.stage === undefined || row.stageId === options.stage;
  const first = KEYS.find((one) => rows.some((row) => row.keyId === one && isAsked(row)));
  const used = (key ?? first ?? "place") as Key;
  const stage = exposedStage(exposures, { stage: options.stage, key: used, lang });
  const all = rows.filter(({ stageId }) => stageId === stage.id);
  return { stage, all, key: used, rows: all.filter(({ keyId }) => keyId === used) };
}

function chartRow(row: Row, lang: Lang): ChartRow {
  const [through, face] = [intervalIn(row.lookThrough ?? null), intervalIn(row.faceValue ?? null)];
  const label = textOf(row.who ?? "", lang);
  const value = through === null ? "–" : formatQuantity(through, "share");
  return {
    label,
    value,
    glyphs: [
      ...quantityGlyphs(through, "first", `${label} ${value}`),
      ...ringGlyphs(face, "share"),
    ],
  };
}

function drawing(
  rows: readonly ChartRow[],
  [inner, width]: readonly [number, number],
  say: (word: keyof typeof WORDS) => string,
): Drawing {
  const key: KeyEntry[] = [
    { label: say("lookThrough"), ink: "first" },
    { label: say("faceValue"), ink: "ink", shape: "ring" },
    { label: say("bounds"), ink: "ink", shape: "whisker" },
    { label: say("range"), ink: "hatch" },
  ];
  const format = (tick: number) => formatQuantity(tick, "share");
  return keyedRowChart({ rows, domain: [0, 1], format, key }, inner, width);
}
