import { exceeds } from "../../indices/criticality/exceeds.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import type { RiskSwap } from "./riskSwap.ts";
import type { SwapKey, SwapMeasure } from "./swapGroup.ts";
import type { SwapRow } from "./swapRow.ts";

/** How much something may rise at most; what is left out means any. */
export interface SwapLimit {
  /** Largest rise allowed: of a share 0.05 means five points; 0 allows none. */
  readonly most: number;
  readonly measure?: SwapMeasure;
  /** "stage" for what is divided over stages. */
  readonly key?: SwapKey;
  /** Id of a place, owner's place, operator, bloc, chokepoint or, with key "stage", stage; any one where left out. */
  readonly id?: string;
  readonly stage?: string;
}

/** A limit that is broken, or of which the bounds do not tell. */
export interface SwapViolation {
  readonly verdict: "missed" | "unknown";
  readonly limit: SwapLimit;
  readonly measureId: string | null;
  readonly stageId: string | null;
  readonly keyId: string | null;
  readonly id: string | null;
  readonly who: Label | null;
  /** After less before; null where there is nothing to compare. */
  readonly rise: Interval | null;
  /** How much the rise is above the limit, at least. */
  readonly by: number | null;
  readonly reason: Label;
}

/**
 * The rises of a risk swap that are above their limits, or may be: a guard for tests, which expect an empty list.
 *
 * Formula: missed where rise > most for certain (the lower bound of after − before is above `most`, numbers within 1e-9 of it counting as it), unknown where only the upper bound is.
 *
 * @param swap - what `riskSwap` answered
 * @param limits - each with `most`, and where it is not for all, `measure`, `key`, `id` and `stage`
 * @returns a list, empty where every limit is kept for certain; `verdict` "missed" or "unknown"; `rise` and `by` in the row's unit (shares 0–1, pure for HHI), `by` null where unknown; a limit that no row answers is "unknown", never kept, and so is one on whoever may stand upstream of a stage that only one model has
 * @throws RangeError when `most` is not a finite number
 * @see kyusho's own definition
 * @example
 * const network = compile(parseModel(tinyModel));
 * swapViolations(riskSwap(network, network, { home: "JPN" }), [{ most: 0 }]) // => []
 */
export function swapViolations(swap: RiskSwap, limits: readonly SwapLimit[]): SwapViolation[] {
  return limits.flatMap((limit) => {
    if (!Number.isFinite(limit.most))
      throw new RangeError(`swapViolations: most must be a finite number (got ${limit.most})`);
    const rows = swap.rows.filter((row) => isMeant(row, limit));
    if (rows.length === 0) return [unanswered(limit)];
    return rows.flatMap((row) => violation(row, limit));
  });
}

/** A total answers for the group where it has no answer or nothing changes, and for those whom it names. */
function isMeant(row: SwapRow, { measure, key, id, stage }: SwapLimit): boolean {
  if (measure !== undefined && row.measureId !== measure) return false;
  if (key !== undefined && row.keyId !== key) return false;
  if (stage !== undefined && row.stageId !== stage) return false;
  if (id === undefined)
    return row.part !== "total" || row.change === null || row.classId === "unchanged";
  const ids = (row.ids ?? []) as readonly string[];
  return row.id === id || ids.includes(id);
}

function violation(row: SwapRow, limit: SwapLimit): SwapViolation[] {
  const isStill = row.part === "total" && row.change !== null;
  const rise = isStill ? exact(0) : (row.change as Interval | null);
  if (rise !== null && !exceeds(rise.hi, limit.most)) return [];
  const isMissed = rise !== null && exceeds(rise.lo, limit.most);
  const by = isMissed ? rise.lo - limit.most : null;
  return [
    {
      verdict: isMissed ? "missed" : "unknown",
      limit,
      measureId: row.measureId as string,
      stageId: row.stageId as string | null,
      keyId: row.keyId as string,
      id: limit.id ?? (row.id as string | null),
      who: row.who as Label,
      rise,
      by,
      reason: isMissed ? REASONS.missed : rise === null ? REASONS.nothing : REASONS.open,
    },
  ];
}

function unanswered(limit: SwapLimit): SwapViolation {
  const nobody = { measureId: null, stageId: null, keyId: null, id: null, who: null };
  return { verdict: "unknown", limit, ...nobody, rise: null, by: null, reason: REASONS.nobody };
}

const REASONS = {
  missed: { en: "it rises by more than allowed", ja: "上昇が上限を超える" },
  open: { en: "the bounds do not settle it", ja: "不明分のため判定できない" },
  nothing: { en: "there is nothing to compare it with", ja: "比較対象がない" },
  nobody: { en: "no row of the result answers this limit", ja: "この上限に対応する行がない" },
} as const;
