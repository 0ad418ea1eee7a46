import { exact, type Interval } from "../../numeric/interval.ts";
import { keysOf } from "./exposureGroups.ts";
import type { Side } from "./side.ts";
import type { SwapGroup } from "./swapGroup.ts";
import type { SwapQuestion } from "./swapQuestion.ts";

/** The exposures of a stage that one of the two networks does not have, with nothing to compare them with. */
export function oneSidedGroups(
  question: SwapQuestion,
  stageId: string,
  of: "lookThrough" | "faceValue",
): SwapGroup[] {
  const isBefore = question.onlyBefore.includes(stageId);
  const side = isBefore ? 0 : 1;
  const stage = (question.sides[side] as Side).network.stageNumber.get(stageId) as number;
  return keysOf(question).map((keyId) => ({
    measureId: of,
    stageId,
    keyId,
    byKey: null,
    entries: question.actors.flatMap(({ actor: { key, id, who }, shares }) => {
      const share = shares[side][of][stage] as Interval;
      if (key !== keyId || !(share.lo > 0)) return [];
      const [before, after] = isBefore ? [share, exact(0)] : [exact(0), share];
      return [{ id, who, before, after, isSame: false }];
    }),
    before: null,
    after: null,
    total: null,
    standing: isBefore ? "onlyBefore" : "onlyAfter",
    notes: ["oneSided"],
  }));
}
