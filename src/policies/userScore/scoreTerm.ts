import {
  added,
  arithmeticMean,
  divided,
  exponential,
  geometricMean,
  isSpan,
  largest,
  logarithm,
  multiplied,
  power,
  root,
  type Span,
  type Spanned,
  smallest,
  subtracted,
} from "./intervalFunctions.ts";

/** A score's expression as plain data: nothing but numbers, names of measures and functions of the list. */
export type Term =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly to: string; readonly terms: readonly Term[] };

/** How units go through a function: they must be alike and stay, must be none, or are reckoned with. */
type UnitRule = "alike" | "none" | "product" | "quotient" | "power" | "root";

interface TermFunction {
  readonly least: number;
  readonly most: number;
  readonly unit: UnitRule;
  readonly of: (spans: readonly Span[]) => Spanned;
}

type Pair = readonly [Span, Span];

function ofTwo(unit: UnitRule, of: (a: Span, b: Span) => Spanned): TermFunction {
  return { least: 2, most: 2, unit, of: (spans) => of(...(spans as Pair)) };
}

function ofOne(unit: UnitRule, of: (a: Span) => Spanned): TermFunction {
  return { least: 1, most: 1, unit, of: ([span]) => of(span as Span) };
}

function ofMany(of: (spans: readonly Span[]) => Spanned): TermFunction {
  return { least: 1, most: 20, unit: "alike", of };
}

/** Signs between two terms, and the sign before one. */
export const OPERATORS: ReadonlyMap<string, TermFunction> = new Map([
  ["+", ofTwo("alike", added)],
  ["-", ofTwo("alike", subtracted)],
  ["*", ofTwo("product", multiplied)],
  ["/", ofTwo("quotient", divided)],
  ["^", ofTwo("power", power)],
  ["negative", ofOne("alike", ([lo, hi]) => [-hi, -lo])],
]);

/** Functions that an expression may call by name. */
export const FUNCTIONS: ReadonlyMap<string, TermFunction> = new Map([
  ["min", ofMany(smallest)],
  ["max", ofMany(largest)],
  ["mean", ofMany(arithmeticMean)],
  ["geometricMean", ofMany(geometricMean)],
  ["exp", ofOne("none", exponential)],
  ["log", ofOne("none", logarithm)],
  ["sqrt", ofOne("root", root)],
]);

export function functionOf(to: string): TermFunction {
  return (OPERATORS.get(to) ?? FUNCTIONS.get(to)) as TermFunction;
}

const TOO_LARGE = {
  reason: {
    en: "the number is too large to be counted",
    ja: "数が大きすぎて計算できない",
  },
} as const;

/** Bounds of a term for names within bounds; they hold for every number within, and are tight where no name stands twice. */
export function spanOf(term: Term, names: ReadonlyMap<string, Span>): Spanned {
  if (term.type === "number") return [term.value, term.value];
  if (term.type === "name") return names.get(term.name) as Span;
  const spans: Span[] = [];
  for (const inner of term.terms) {
    const span = spanOf(inner, names);
    if (!isSpan(span)) return span;
    spans.push(span);
  }
  const result = functionOf(term.to).of(spans);
  return isSpan(result) && !result.every(Number.isFinite) ? TOO_LARGE : result;
}

/** Names in a term, as often as they stand there. */
export function namesIn(term: Term): string[] {
  if (term.type === "name") return [term.name];
  return term.type === "call" ? term.terms.flatMap(namesIn) : [];
}
