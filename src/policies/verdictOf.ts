import type { Interval } from "../numeric/interval.ts";
import { isLevel } from "../numeric/isLevel.ts";
import type { Threshold } from "./policyShape.ts";

/** What is said of a rule at a stage. */
export type VerdictId = "met" | "missed" | "unknown";
export type Operator = Threshold["op"];

/**
 * Met only if every number within the bounds meets the threshold, missed only if none does; otherwise nobody can tell.
 * Narrower bounds of the same entries can therefore settle an unknown verdict, but never turn a met one into a missed one.
 */
export function verdictOf(
  { lo, hi }: Pick<Interval, "lo" | "hi">,
  { op, threshold }: { readonly op: Operator; readonly threshold: number },
): VerdictId {
  const [atLo, atHi] = [holds(lo, op, threshold), holds(hi, op, threshold)];
  if (atLo && atHi) return "met";
  return atLo || atHi ? "unknown" : "missed";
}

function holds(x: number, op: Operator, threshold: number): boolean {
  const isSame = isLevel(x, threshold);
  if (op === ">=") return isSame || x > threshold;
  if (op === "<=") return isSame || x < threshold;
  return !isSame && (op === ">" ? x > threshold : x < threshold);
}

/** How far on the good side of the threshold: below 0 where it is missed. */
export function marginOf(
  { value, lo, hi }: Interval,
  { op, threshold }: { readonly op: Operator; readonly threshold: number },
): Interval {
  const over = (x: number) => (isLevel(x, threshold) ? 0 : x - threshold);
  const under = (x: number) => (isLevel(x, threshold) ? 0 : threshold - x);
  return op === ">=" || op === ">"
    ? { value: value === null ? null : over(value), lo: over(lo), hi: over(hi) }
    : { value: value === null ? null : under(value), lo: under(hi), hi: under(lo) };
}

/** Of conditions of which one must hold. */
export function anyVerdict(parts: readonly VerdictId[]): VerdictId {
  if (parts.includes("met")) return "met";
  return parts.every((part) => part === "missed") ? "missed" : "unknown";
}
