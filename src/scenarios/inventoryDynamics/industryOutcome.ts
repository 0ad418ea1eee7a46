import type { Label } from "../../indices/shareIndex.ts";

/** What became of one series of output. */
export interface Outcome {
  /** Least output, as a share of usual output. */
  readonly worstOutput: number | null;
  /** First day of the least output; null also where output is never below. */
  readonly worstDay: number | null;
  /** First day from which output stays within the tolerance; 0 where it always does, null where it never does. */
  readonly timeToRecover: number | null;
  /** Output not made, in days of usual output; more than usual sets nothing off. */
  readonly lossDays: number | null;
  /** The same with what was made above usual set off. */
  readonly netLossDays: number | null;
  readonly reason: Label | null;
}

const NOTHING_MADE: Label = {
  en: "nothing is made here when undisturbed",
  ja: "平常時の生産がない",
};

export const NOT_WITHIN: Label = {
  en: "not recovered within the days that were run",
  ja: "計算期間内に回復しない",
};

/** Least output, time to recover and loss of a series, beside its usual value. */
export function industryOutcome(
  series: ArrayLike<number>,
  usual: number,
  tolerance: number,
): Outcome {
  if (usual === 0) {
    const nothing = { worstOutput: null, worstDay: null, timeToRecover: null };
    return { ...nothing, lossDays: null, netLossDays: null, reason: NOTHING_MADE };
  }
  let [worst, worstDay, recovered, lossDays, netLossDays] = [1, null as number | null, 0, 0, 0];
  for (let day = 0; day < series.length; day++) {
    const level = (series[day] as number) / usual;
    if (level < worst) [worst, worstDay] = [level, day];
    if (level < 1 - tolerance) recovered = day + 1;
    lossDays += Math.max(0, 1 - level);
    netLossDays += 1 - level;
  }
  const isWithin = recovered < series.length;
  return {
    worstOutput: worst,
    worstDay,
    timeToRecover: isWithin ? recovered : null,
    lossDays,
    netLossDays,
    reason: isWithin ? null : NOT_WITHIN,
  };
}
