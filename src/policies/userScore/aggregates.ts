import type { Interval } from "../../numeric/interval.ts";
import { arithmeticMean, geometricMean, isSpan, largest, type Span } from "./intervalFunctions.ts";
import type { ScorePart } from "./scoreParts.ts";

/** The parts' risks put together in three ways; each from 0 to 1, 1 for the riskiest. */
export interface Aggregates {
  readonly weakestLink: Interval | null;
  readonly geometric: Interval | null;
  readonly arithmetic: Interval | null;
}

/** Each part on a scale of risk: 0 at the safe end of its range, 1 at the other. */
export function aggregates(
  parts: readonly Pick<ScorePart, "range" | "risk">[],
  values: readonly (Interval | null)[],
): Aggregates {
  const risks = values.flatMap((value, i) => {
    const part = parts[i];
    return value === null || part === undefined ? [] : [riskOf(value, part)];
  });
  if (risks.length < values.length || risks.length === 0) {
    return { weakestLink: null, geometric: null, arithmetic: null };
  }
  return {
    weakestLink: over(risks, largest),
    geometric: over(risks, geometricMean),
    arithmetic: over(risks, arithmeticMean),
  };
}

function riskOf({ value, lo, hi }: Interval, part: Pick<ScorePart, "range" | "risk">): Interval {
  const [least, most] = part.range;
  const scaled = (x: number) => (x - least) / (most - least);
  if (part.risk === "high") {
    return { value: value === null ? null : scaled(value), lo: scaled(lo), hi: scaled(hi) };
  }
  return {
    value: value === null ? null : 1 - scaled(value),
    lo: 1 - scaled(hi),
    hi: 1 - scaled(lo),
  };
}

/** Of what never falls as a risk rises, so that the bounds are those of the ends. */
function over(
  risks: readonly Interval[],
  of: (spans: readonly Span[]) => ReturnType<typeof largest>,
): Interval | null {
  const bounds = of(risks.map(({ lo, hi }) => [lo, hi]));
  const known = risks.flatMap(({ value }) => value ?? []);
  const middle = known.length < risks.length ? null : of(known.map((risk) => [risk, risk]));
  if (!isSpan(bounds)) return null;
  const value = middle !== null && isSpan(middle) ? middle[0] : null;
  return {
    value: value === null ? null : Math.min(Math.max(value, bounds[0]), bounds[1]),
    lo: bounds[0],
    hi: bounds[1],
  };
}
