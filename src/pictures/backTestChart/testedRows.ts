import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Glyph } from "../glyph.ts";
import type { Say } from "./backTestWords.ts";

/** One measurement with what was predicted of it. */
export interface Tested {
  readonly name: string;
  readonly predicted: Interval | null;
  readonly measured: Interval | null;
  readonly figures: string;
  /** The same figures with their names. */
  readonly told: string;
  readonly verdict: string;
  readonly verdictId: string;
}

/** A row of the table as it is told. */
export function testedIn(row: Result["rows"][number], lang: Lang, say: Say): Tested {
  const words = (key: string) => textOf(row[key] ?? null, lang);
  const [predicted, measured] = [
    intervalIn(row.predicted ?? null),
    intervalIn(row.measured ?? null),
  ];
  const told = (one: Interval | null) => (one === null ? "–" : formatQuantity(one, "share"));
  return {
    name: [words("what"), words("days")].filter((part) => part !== "").join(say("comma")),
    ...{ predicted, measured },
    figures: [told(predicted), told(measured)].join(" / "),
    told: say("figures", { predicted: told(predicted), measured: told(measured) }),
    verdict: words("verdict"),
    verdictId: textOf(row.verdictId ?? null, "en"),
  };
}

export function testedInWords({ name, told, verdict }: Tested, say: Say): string {
  return [name, [told, verdict].join(say("comma"))].join(say("colon"));
}

/** The prediction with its bounds and the measurement with its own. */
export function testedGlyphs({ predicted, measured }: Tested, say: Say): Glyph[] {
  const tip = (word: "predicted" | "measured", one: Interval) =>
    `${say(word)} ${formatQuantity(one, "share")}`;
  const glyphs: Glyph[] = [];
  if (predicted !== null) {
    const { value, lo, hi } = predicted;
    const said = tip("predicted", predicted);
    if (value === null) glyphs.push({ type: "bar", from: lo, to: hi, fill: "hatch", tip: said });
    if (value !== null && lo < hi) glyphs.push({ type: "whisker", lo, hi });
    if (value !== null) glyphs.push({ type: "dot", at: value, fill: "home", tip: said });
  }
  if (measured !== null) {
    const { value, lo, hi } = measured;
    if (lo < hi) glyphs.push({ type: "link", from: lo, to: hi, ink: "soft" });
    const said = tip("measured", measured);
    if (value !== null)
      glyphs.push({ type: "dot", at: value, fill: "ink", isHollow: true, tip: said });
  }
  return glyphs;
}
