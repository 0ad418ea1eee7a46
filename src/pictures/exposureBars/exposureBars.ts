import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { type Glyph, quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

/** Which exposures are drawn. */
export interface ExposureBarOptions extends PictureOptions {
  /** Id of the stage; the last of the table where left out, which is the end of the chain. */
  readonly stage?: string | undefined;
  /** "place", "owner", "operator", "bloc" or "chokepoint"; "place" where left out. */
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
  faceValue: { en: "at first hand", ja: "直接(見た目)" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  others: {
    en: "{count} with lower exposure are in the table only.",
    ja: "これより低い{count}件は表にのみ示す。",
  },
  none: { en: "Nobody is known to stand upstream.", ja: "上流にいる者は判明していない。" },
} as const;

/**
 * Bars of exposure, the highest first: how much of a home's supply of one stage passes each place (or owner, operator, bloc, chokepoint) at any tier, beside what is seen at first hand.
 *
 * @param exposures - the table `exposures` of `trace`
 * @param options - `stage` (id; the last of the table where left out), `key` ("place" where left out), `most` (10), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent; high is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; what is not drawn is counted in a note; with no rows the picture says so
 * @throws RangeError when the table is of another kind, or holds no such stage
 * @example
 * exposureBars(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures).title // => "Refining: who stands upstream"
 */
export function exposureBars(exposures: Result, options: ExposureBarOptions = {}): Picture {
  if (exposures.kind !== "exposures") {
    throw new RangeError(`exposures: must be the table exposures of trace (got ${exposures.kind})`);
  }
  const { lang = "en", width = 960, key = "place", most = 10 } = options;
  const stage = options.stage ?? exposures.rows.at(-1)?.stageId;
  const all = exposures.rows.filter((row) => row.stageId === stage);
  if (options.stage !== undefined && all.length === 0) {
    throw new RangeError(`stage: must be a stage of the table (got ${options.stage})`);
  }
  const rows = all.filter((row) => row.keyId === key);
  const drawn = rows.slice(0, most).map((row) => chartRow(row, lang));
  const say = wordsIn(lang, WORDS);
  const words = {
    stage: textOf(all[0]?.stage ?? "", lang),
    key: textOf(rows[0]?.key ?? key, lang),
    count: String(rows.length - drawn.length),
  };
  const title = say("title", words);
  const notes = [
    ...(rows.length === 0 ? [say("none")] : []),
    ...(rows.length > drawn.length ? [say("others", words)] : []),
  ];
  return framed(
    {
      ...{ id: "exposureBars", title, subtitle: say("subtitle", words), notes },
      description: [title, ...drawn.map(({ label, value }) => `${label} ${value}`)].join("; "),
      tables: [exposures],
    },
    options,
    (inner) => drawing(drawn, [inner, width], say),
  );
}

function chartRow(row: Result["rows"][number], lang: Lang): ChartRow {
  const [through, face] = [intervalIn(row.lookThrough ?? null), intervalIn(row.faceValue ?? null)];
  const label = textOf(row.who ?? "", lang);
  const value = through === null ? "–" : formatQuantity(through, "share");
  const ring: Glyph[] =
    face === null || face.value === null
      ? []
      : [
          {
            type: "dot",
            at: face.value,
            fill: "ink",
            isHollow: true,
            tip: formatQuantity(face, "share"),
          },
        ];
  return {
    label,
    value,
    glyphs: [...quantityGlyphs(through, "home", `${label} ${value}`), ...ring],
  };
}

function drawing(
  rows: readonly ChartRow[],
  [inner, width]: readonly [number, number],
  say: (word: keyof typeof WORDS) => string,
): Drawing {
  const key: KeyEntry[] = [
    { label: say("lookThrough"), ink: "home" },
    { label: say("faceValue"), ink: "ink", shape: "ring" },
    { label: say("bounds"), ink: "ink", shape: "whisker" },
    { label: say("range"), ink: "hatch" },
  ];
  const format = (tick: number) => formatQuantity(tick, "share");
  return keyedRowChart({ rows, domain: [0, 1], format, key }, inner, width);
}
