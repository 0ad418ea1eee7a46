import type { Result } from "../model/result.ts";
import type { Lang } from "./labels.ts";
import { printable } from "./printable.ts";
import { SENTENCES } from "./sentences/index.ts";

/**
 * The main finding of a result in one sentence, with its numbers and bounds.
 *
 * It is said of the row whose figure is surely worst: the highest lower bound, or the lowest upper bound where low is risk.
 * Nothing is computed but which row that is: every figure is a cell of the result, printed with no more digits than its bounds
 * support, and bounds that settle nothing are said to do so. The home is named where the result holds its name.
 *
 * @param result - any answer
 * @param lang - "en" or "ja"
 * @returns one sentence without line breaks, or null for a kind of result that no sentence fits
 * @see kyusho's own choice of what is the main finding
 * @example
 * sentence(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures, "en") // => "At the stage “Mining”, the exposure (look-through) of the home (Japan) to one place (Australia) is 100 %, and that at first hand (face value) is 100 %."
 */
export function sentence(result: Result, lang: Lang): string | null {
  const row = SENTENCES.find(({ kind }) => kind === result.kind);
  const keys = new Set(result.columns?.map(({ key }) => key));
  if (row === undefined || !row.columns.every((key) => keys.has(key))) return null;
  const said = row.finding(result);
  return said === null ? null : printable(said[lang]);
}
