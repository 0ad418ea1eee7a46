import type { Interval } from "../../numeric/interval.ts";
import { KEYS } from "../../trace/reading/candidates.ts";
import { concentrationGroup } from "./concentrationGroup.ts";
import type { SwapActor } from "./swapActors.ts";
import {
  groupOf,
  isPartition,
  type SwapEntry,
  type SwapGroup,
  type SwapKey,
  swapEntry,
  wholeOfShares,
} from "./swapGroup.ts";
import type { SharedStage, SwapQuestion } from "./swapQuestion.ts";

type Closeness = "lookThrough" | "faceValue";

/** Everybody's shares of a stage before and after, of one key or of some actors. */
export function exposureEntries(
  { actors }: SwapQuestion,
  { numbers, isSame }: SharedStage,
  { of, isAsked }: { readonly of: Closeness; readonly isAsked: (actor: SwapActor) => boolean },
): SwapEntry[] {
  return actors.flatMap(({ actor, shares: [before, after] }) =>
    isAsked(actor)
      ? [
          swapEntry({
            id: actor.id,
            who: actor.who,
            before: before[of][numbers[0]] as Interval,
            after: after[of][numbers[1]] as Interval,
            isSame,
          }),
        ]
      : [],
  );
}

/** Keys of which either network names somebody. */
export function keysOf({ actors }: SwapQuestion): SwapActor["key"][] {
  return KEYS.filter((key) => actors.some(({ actor }) => actor.key === key));
}

/** The exposures of one stage by each key. */
export function exposureGroups(
  question: SwapQuestion,
  stage: SharedStage,
  of: Closeness,
): SwapGroup[] {
  return keysOf(question).map((keyId) => {
    const entries = exposureEntries(question, stage, { of, isAsked: ({ key }) => key === keyId });
    const isWhole = of === "faceValue" && isPartition(keyId);
    const named = { measureId: of, stageId: stage.id, keyId, notes: overlapNotes(of, keyId) };
    return groupOf(named, entries, isWhole ? wholeOfShares(entries) : undefined);
  });
}

function overlapNotes(of: Closeness, key: SwapKey): string[] {
  return of === "lookThrough" || !isPartition(key) ? ["overlap"] : [];
}

/** The concentration of one stage's supply by each key that divides it; blocs only where none overlap. */
export function concentrationGroups(question: SwapQuestion, stage: SharedStage): SwapGroup[] {
  return concentrationKeys(question).map((keyId) => {
    const isAsked = (actor: SwapActor) => isInConcentration(question, keyId, actor);
    const entries = exposureEntries(question, stage, { of: "faceValue", isAsked });
    return concentrationGroup({ stageId: stage.id, keyId }, entries);
  });
}

/** Keys that divide a supply; blocs only where none overlap. */
export function concentrationKeys(question: SwapQuestion): SwapActor["key"][] {
  const members = question.blocs.flatMap(({ places }) => places);
  const areApart = new Set(members).size === members.length;
  return keysOf(question).filter((key) => key !== "chokepoint" && (key !== "bloc" || areApart));
}

/** Whether an actor is one of those told apart by a key; by bloc, places outside all blocs are too. */
export function isInConcentration(
  { blocs }: SwapQuestion,
  keyId: SwapKey,
  { key, id }: SwapActor,
): boolean {
  const isMember = id !== null && blocs.some(({ places }) => places.includes(id));
  return key === keyId || (keyId === "bloc" && key === "place" && !isMember);
}
