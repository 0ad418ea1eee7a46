import type { SwapAspect } from "./askedSwap.ts";
import { attributedGroups } from "./attributedGroups.ts";
import { concentrationGroups, exposureGroups } from "./exposureGroups.ts";
import { oneSidedGroups } from "./oneSidedGroups.ts";
import { concentrationOverStages, largestOverStages, relianceOverStages } from "./overStages.ts";
import type { SwapGroup } from "./swapGroup.ts";
import type { SwapQuestion } from "./swapQuestion.ts";

/** Every measure of each stage by each key, stage by stage, then what is divided over stages. */
export function swapGroups(
  question: SwapQuestion,
  stages: readonly string[],
  measures: readonly SwapAspect[],
): SwapGroup[] {
  const isAsked = (aspect: SwapAspect) => measures.includes(aspect);
  const shares = (["lookThrough", "faceValue"] as const).filter(isAsked);
  const ofStages = stages.flatMap((id) => {
    const stage = question.shared.find((one) => one.id === id);
    if (stage === undefined) return oneSidedGroups(question, id, measures);
    return [
      ...shares.flatMap((of) => exposureGroups(question, stage, of)),
      ...(isAsked("concentration") ? concentrationGroups(question, stage) : []),
      ...(isAsked("attributed") ? attributedGroups(question, stage) : []),
    ];
  });
  const concentrations = ofStages.filter(
    ({ measureId, keyId }) => measureId === "concentration" && keyId !== "stage",
  );
  if (question.shared.length === 0) return ofStages;
  return [
    ...ofStages,
    ...shares.map((of) => largestOverStages(question, of)),
    ...concentrationOverStages(question, concentrations),
    ...(isAsked("reliance") ? relianceOverStages(question) : []),
  ];
}
