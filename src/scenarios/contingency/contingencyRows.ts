import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import type { Asked } from "./contingencyQuestion.ts";
import { setCells } from "./setCells.ts";
import type { StageLoss } from "./stageLoss.ts";

/** The worst sets of one size for one product. */
export interface Worst {
  readonly loss: StageLoss;
  readonly size: number;
  readonly sets: readonly { readonly set: readonly number[]; readonly loss: number }[];
  readonly hasMore: boolean;
}

export function contingencyRows(
  { network, actors }: Asked,
  { loss, size, sets }: Worst,
): Result["rows"] {
  return sets.map(({ set }, i) => {
    const cells = setCells(network, actors, { loss, set });
    const alone = set.map((member) => loss.of([member]));
    return { ...cells, atOnce: size, rank: i + 1, synergy: beyondSum(cells.loss, alone) };
  });
}

/** What a set takes away beyond the sum of what its members do; without rerouting never above 0. */
function beyondSum(loss: Interval, alone: readonly Interval[]): Interval {
  if (alone.length === 1) return { value: 0, lo: 0, hi: 0 };
  const sum = (part: (one: Interval) => number) =>
    alone.reduce((total, one) => total + part(one), 0);
  const below = (x: number) => (x < -ROUNDING ? x : 0);
  // Each loses no more than all together, so that the sum is at most so many times as much.
  const lo = below(Math.max(loss.lo - sum(({ hi }) => hi), -(alone.length - 1) * loss.hi));
  const hi = below(loss.hi - sum((one) => one.lo));
  const isOpen =
    hi - lo > WIDEST_WITH_VALUE || [loss, ...alone].some(({ value }) => value === null);
  if (isOpen) return { value: null, lo, hi };
  const value = (loss.value as number) - sum((one) => one.value as number);
  return { value: Math.min(Math.max(value, lo), hi), lo, hi };
}

const ROUNDING = 1e-12;
