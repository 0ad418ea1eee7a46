import type { Interval } from "../../numeric/interval.ts";
import type { Label } from "../shareIndex.ts";
import type { CriticalityMethod } from "./criticalityMethod.ts";
import type { MethodInputs } from "./methodInputs.ts";
import { methodScore } from "./methodScore.ts";

/** Guaranteed bounds of a method's value, or why there are none. */
export interface MethodBounds {
  readonly bounds: Interval | null;
  /** Null where there are bounds. */
  readonly reason: Label | null;
}

/**
 * Guaranteed bounds of one method of the catalogue, where only numbers are uncertain with which the method rises or falls.
 *
 * Formula: lo = f(x) with each number that f rises with at its lower bound and each that f falls with at its upper, hi the reverse; f is monotone in each, so every value in between that exists lies within.
 *
 * @param method - a row of `CRITICALITY`
 * @param low - inputs with every number at its lower bound
 * @param high - the same entries in the same order, with every number at its upper bound
 * @returns lo and hi in `method.unit`, `value` where both ends are the same and null otherwise; null with a reason when a number differs of which the row declares no direction (`method.invariances`), an entry has no counterpart, or an end has no value
 * @throws RangeError when a lower bound is above its upper bound, or an input is out of range
 * @see kyusho's own definition: corners of a box under declared monotonicity
 * @example
 * methodBounds(CRITICALITY.find(({ id }) => id === "companionMetalFraction"), { companionProduction: 40, worldProduction: 100 }, { companionProduction: 60, worldProduction: 100 }).bounds // => { value: null, lo: 0.4, hi: 0.6 }
 */
export function methodBounds(
  method: CriticalityMethod,
  low: MethodInputs,
  high: MethodInputs,
): MethodBounds {
  const undecided = new Set<string>();
  const corner = (end: "lo" | "hi") =>
    methodScore(method, at({ method, end, undecided }, "", [low, high]) as MethodInputs);
  const [lo, hi] = [corner("lo"), corner("hi")];
  if (undecided.size > 0) {
    const names = [...undecided].join(", ");
    return {
      bounds: null,
      reason: {
        en: `no direction is declared for what is uncertain: ${names}`,
        ja: `不確かな入力に対する増減の向きが定まらない: ${names}`,
      },
    };
  }
  if (lo.value === null || hi.value === null) {
    return { bounds: null, reason: lo.reason ?? hi.reason };
  }
  const value = lo.value === hi.value ? lo.value : null;
  // A rounding error may put two equal ends the wrong way round.
  const [least, most] = [Math.min(lo.value, hi.value), Math.max(lo.value, hi.value)];
  return { bounds: { value, lo: least, hi: most }, reason: null };
}

interface Corner {
  readonly method: CriticalityMethod;
  readonly end: "lo" | "hi";
  readonly undecided: Set<string>;
}

/** The inputs at one corner: a number at the end that the method's direction asks for. */
function at(corner: Corner, path: string, [a, b]: readonly [unknown, unknown]): unknown {
  if (Object.is(a, b)) return a;
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.map((entry, i) => at(corner, path, [entry, b[i]]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    const below = (key: string) => (path === "" ? key : `${path}.${key}`);
    return Object.fromEntries(
      Array.from(keys, (key) => [key, at(corner, below(key), [a[key], b[key]])]),
    );
  }
  const { rises, falls } = corner.method.invariances;
  const paths = (list: readonly string[]) => list.includes(path);
  if (typeof a !== "number" || typeof b !== "number" || paths(rises) === paths(falls)) {
    if (isRead(corner.method, path)) corner.undecided.add(path);
    return a;
  }
  if (!(a <= b)) {
    throw new RangeError(
      `methodBounds: ${path} of low must be at most that of high (got ${a}, ${b})`,
    );
  }
  return paths(rises) === (corner.end === "lo") ? a : b;
}

function isRead({ needs }: CriticalityMethod, path: string): boolean {
  return needs.some((name) => path === name || path.startsWith(`${name}.`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
