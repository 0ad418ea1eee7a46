import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { aboutStages, note } from "./contingencyNotes.ts";
import type { Worst } from "./contingencyRows.ts";

/** Where nobody is listed, where more failures are no worse than fewer, and where there are more sets than shown. */
export function worstNotes(network: Network, found: readonly Worst[]): Record<string, Note> {
  const stages = (list: readonly Worst[]) => list.map(({ loss }) => loss.stage);
  const measured = ({ sets }: Worst) => sets[0]?.loss ?? 0;
  const notWorse = found.filter((one) => {
    const smaller = found.filter(({ loss, size }) => loss === one.loss && size < one.size);
    return smaller.some(
      (other) => measured(other) > 0 && measured(other) >= measured(one) - ROUNDING,
    );
  });
  const none = found.filter((one) => one.size === 1 && one.sets.length === 0);
  return {
    ...aboutStages(network, stages(none), NONE),
    ...aboutStages(network, stages(notWorse), NOT_WORSE),
    ...aboutStages(network, stages(found.filter(({ hasMore }) => hasMore)), HIDDEN),
    overlap: OVERLAP,
  };
}

const ROUNDING = 1e-12;

const NONE = [
  "none",
  note(
    "unknown",
    "nobody asked about surely stands upstream alone, which does not mean that nothing can be lost",
    "単独で確実に供給を減らす該当者はいない(損失がないという意味ではない)",
  ),
] as const;

const NOT_WORSE = [
  "notWorse",
  note(
    "data",
    "the worst set of some number at once takes away no more than a smaller set does",
    "ある数の同時停止の最悪の損失が、より少ない数の停止による損失を上回らない",
  ),
] as const;

const HIDDEN = [
  "hidden",
  note(
    "data",
    "further sets that take away as much or less are not shown",
    "損失が同じか小さい他の組は示していない",
  ),
] as const;

const OVERLAP = note(
  "assumed",
  "beyond the sum is never above 0 here, since nobody who is left steps in for another",
  "残った者が代わりに供給することはないとみなすため、個別の損失の和を超えることはない",
);
