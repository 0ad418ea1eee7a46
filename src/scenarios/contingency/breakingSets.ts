import { type MinimalSets, minimalSets } from "../../numeric/contingency/minimalSets.ts";
import type { Watch } from "../../numeric/contingency/setLoss.ts";
import { watchOf } from "./contingencyQuestion.ts";
import type { StageLoss } from "./stageLoss.ts";

export type Certainty = "certain" | "possible";

/** The minimal sets that surely break, and those that perhaps break but not surely. */
export interface BreakingSets {
  readonly loss: StageLoss;
  readonly certain: readonly (readonly number[])[];
  readonly possible: readonly (readonly number[])[];
  /** Whether all actors together surely break, and whether they perhaps do. */
  readonly canBreak: Readonly<Record<Certainty, boolean>>;
}

interface Breaking {
  readonly limit: number;
  readonly size: 1 | 2 | 3;
  /** Whether of each kind only the sets of the fewest actors are wanted. */
  readonly isFirstOnly: boolean;
}

export function breakingSets(
  losses: readonly StageLoss[],
  question: Breaking,
  watch: Watch,
): BreakingSets[] {
  const searches = 2 * losses.length;
  return losses.map((loss, s): BreakingSets => {
    const { surely, perhaps, isKnown } = loss;
    const sure = minimalSets(surely, question, watchOf(watch, 2 * s, searches));
    const open = isKnown
      ? sure
      : minimalSets(perhaps, question, watchOf(watch, 2 * s + 1, searches));
    return {
      loss,
      certain: sure.sets,
      possible: onlyPossible(open, loss, question.limit),
      canBreak: { certain: sure.canBreak, possible: open.canBreak },
    };
  });
}

/** Of the sets that perhaps break and have no smaller one inside, those that do not surely break. */
function onlyPossible({ sets }: MinimalSets, { surely, isKnown }: StageLoss, limit: number) {
  return isKnown ? [] : sets.filter((set) => !(surely.of(set) > limit));
}
