import { exact, type Interval } from "../../numeric/interval.ts";
import type { SwapAspect } from "./askedSwap.ts";
import { concentrationKeys, isInConcentration, keysOf } from "./exposureGroups.ts";
import type { ActorShares, Side } from "./side.ts";
import type { SwapActor } from "./swapActors.ts";
import { isPartition, type SwapEntry, type SwapGroup } from "./swapGroup.ts";
import type { SwapQuestion } from "./swapQuestion.ts";

/**
 * A stage that one of the two networks does not have, with nothing to compare it with: a group for each measure and key that a
 * stage of both has, so that no measure passes over it.
 */
export function oneSidedGroups(
  question: SwapQuestion,
  stageId: string,
  measures: readonly SwapAspect[],
): SwapGroup[] {
  const isAsked = (aspect: SwapAspect) => measures.includes(aspect);
  const empty = emptyGroup(question, stageId);
  const mayPass = (of: keyof ActorShares, isMeant: (actor: SwapActor) => boolean) =>
    presentAt(question, stageId, of).filter(({ actor }) => isMeant(actor));
  const idsOf = (present: readonly Present[]) => present.flatMap(({ actor }) => actor.id ?? []);
  const keys = keysOf(question);
  const exposures = (["lookThrough", "faceValue"] as const).filter(isAsked).flatMap((measureId) =>
    keys.map((keyId) => {
      const present = mayPass(measureId, ({ key }) => key === keyId);
      return { ...empty, measureId, keyId, entries: present.map((one) => entryOf(one, empty)) };
    }),
  );
  const concentrations = isAsked("concentration")
    ? concentrationKeys(question).map((keyId) => {
        const isMeant = (actor: SwapActor) => isInConcentration(question, keyId, actor);
        const ids = idsOf(mayPass("faceValue", isMeant));
        return { ...empty, measureId: "concentration" as const, keyId, ids };
      })
    : [];
  const attributed = isAsked("attributed")
    ? keys.filter(isPartition).map((keyId) => {
        const ids = idsOf(mayPass("lookThrough", ({ key }) => key === keyId));
        return { ...empty, measureId: "attributed" as const, keyId, ids };
      })
    : [];
  return [...exposures, ...concentrations, ...attributed, ...overStages(question, empty, isAsked)];
}

type Empty = Omit<SwapGroup, "measureId" | "keyId">;

function emptyGroup({ onlyBefore }: SwapQuestion, stageId: string): Empty {
  const standing = onlyBefore.includes(stageId) ? "onlyBefore" : "onlyAfter";
  const nothing = { byKey: null, entries: [], before: null, after: null, total: null };
  return { stageId, ...nothing, standing, notes: ["oneSided"] };
}

/** What is divided over stages, of this one. */
function overStages(
  question: SwapQuestion,
  empty: Empty,
  isAsked: (aspect: SwapAspect) => boolean,
): SwapGroup[] {
  const one = { ...empty, keyId: "stage" as const, ids: [empty.stageId as string] };
  const largest = (["lookThrough", "faceValue"] as const).filter(isAsked);
  const reliance = ["netImportReliance", "tracedReliance"] as const;
  return [
    ...[...largest, ...(isAsked("reliance") ? reliance : [])].map((measureId) => ({
      ...one,
      measureId,
    })),
    ...(isAsked("concentration") ? concentrationKeys(question) : []).map((byKey) => ({
      ...one,
      ...{ measureId: "concentration" as const, byKey },
    })),
  ];
}

interface Present {
  readonly actor: SwapActor;
  readonly share: Interval;
}

/** Everybody who stands, or may stand, upstream of the stage in the network that has it. */
function presentAt(question: SwapQuestion, stageId: string, of: keyof ActorShares): Present[] {
  const side = question.onlyBefore.includes(stageId) ? 0 : 1;
  const stage = (question.sides[side] as Side).network.stageNumber.get(stageId) as number;
  return question.actors.flatMap(({ actor, shares }) => {
    const share = shares[side][of][stage] as Interval;
    return share.hi > 0 ? [{ actor, share }] : [];
  });
}

function entryOf({ actor: { id, who }, share }: Present, { standing }: Empty): SwapEntry {
  const nothing = exact(0);
  const [before, after] = standing === "onlyBefore" ? [share, nothing] : [nothing, share];
  return { id, who, before, after, isSame: false };
}
