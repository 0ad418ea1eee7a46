import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import { sentence } from "../../../src/display/sentence.ts";
import { SENTENCES } from "../../../src/display/sentences/index.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Interval } from "../../../src/numeric/interval.ts";

const TOKEN = /−?\d+(?:,\d{3})*(?:\.\d+)?(?:e[−+]?\d+)?/gu;
const tokensOf = (text: string) => text.match(TOKEN) ?? [];

/** Every number that a result holds, as it prints in any unit, and those in its words. */
function tokensIn(result: Result): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const add = (quantity: number | Interval) => {
    const key = JSON.stringify(quantity);
    if (seen.has(key)) return;
    seen.add(key);
    for (const unit of ["share", "1", "days", null])
      for (const token of tokensOf(formatQuantity(quantity, unit))) found.add(token);
  };
  const visit = (value: unknown): void => {
    if (typeof value === "string") for (const token of tokensOf(value)) found.add(token);
    if (typeof value === "number") add(value);
    if (typeof value !== "object" || value === null) return;
    if ("lo" in value) add(value as unknown as Interval);
    for (const part of Object.values(value)) visit(part);
  };
  visit(result);
  // What leaves at least is printed rounded down.
  for (const { shortfall } of result.rows)
    if (typeof shortfall === "number" && shortfall > 0) {
      const unit = Math.min(1, 10 ** (Math.floor(Math.log10(shortfall)) - 2));
      add(Number((Math.floor(shortfall / unit) * unit).toPrecision(12)));
    }
  for (const { narrowingAtLeast: lo, narrowingAtMost: hi } of result.rows)
    if (typeof lo === "number" && typeof hi === "number") add({ value: null, lo, hi });
  return found;
}

/** Kinds of which rows are counted. */
const COUNTED = ["backTest", "verdicts", "policyCoverage"];

/** The sentence without what stands in quotation marks or brackets. */
function frameOf(text: string): string {
  let bare = text.replace(/“[^”]*”|「[^」]*」/gu, "");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|（[^（）]*）/gu, "");
  }
  return bare.replace(/\d\.\d/gu, "");
}

function wrongIn(result: Result, lang: "en" | "ja", tokens: ReadonlySet<string>): string[] {
  const text = sentence(result, lang);
  const isTold = SENTENCES.some(({ kind }) => kind === result.kind);
  if (text === null) return isTold ? [`${result.kind}: no sentence`] : [];
  const isKnown = (token: string) =>
    tokens.has(token) || (COUNTED.includes(result.kind) && Number(token) <= result.rows.length);
  const end = lang === "en" ? "." : "。";
  const frame = frameOf(text);
  const checks: readonly (readonly [what: string, isWrong: boolean])[] = [
    ["not one sentence", frame.indexOf(end) !== frame.length - 1 || !text.endsWith(end)],
    ["a word that is none", /undefined|NaN|\bnull\b|[{}]|Infinity/u.test(text)],
    ["double spaces or breaks", /\s\s|\n/u.test(text)],
    ["a gap", /^[a-z]|“”|「」|\(\)|（）| [.,]/u.test(text)],
    ["not the same again", sentence(structuredClone(result), lang) !== text],
    [
      `a number of its own (${tokensOf(text).filter((one) => !isKnown(one))})`,
      !tokensOf(text).every(isKnown),
    ],
  ];
  return checks.filter(([, isWrong]) => isWrong).map(([what]) => `${what}: ${text}`);
}

/** What is wrong with the sentences on results, in both languages. */
export const wrongOf = (results: readonly Result[]) =>
  results.flatMap((result) => {
    const tokens = tokensIn(result);
    return (["en", "ja"] as const).flatMap((lang) => wrongIn(result, lang, tokens));
  });
