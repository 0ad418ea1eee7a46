import type { Label } from "../../indices/shareIndex.ts";
import type { Model } from "../../model/shape.ts";
import { compile } from "../../network/compile.ts";
import type { ParsedScore } from "../userScore/scoreShape.ts";
import { ofKnownOnly, withoutWorldMix, withWorldMix } from "./changedModels.ts";
import type { JuryInputs, PlaceIndicators } from "./juryInputs.ts";
import { measureNamed } from "./measureNamed.ts";
import type { JuryQuestion } from "./ranked.ts";

/** An assumption of a jury that is made the other way. */
interface AssumptionFlip {
  readonly id: string;
  readonly label: Label;
  /** The question with the assumption made the other way; null where nothing rests on it. */
  readonly of: (question: JuryQuestion) => JuryQuestion | null;
}

function ofModel(change: (model: Model) => Model | null): AssumptionFlip["of"] {
  return (question) => {
    const model = change(question.network.model);
    return model && { ...question, network: compile(model) };
  };
}

/** Assumptions that can be flipped without new data. */
export const ASSUMPTION_FLIPS: readonly AssumptionFlip[] = [
  {
    id: "noWorldMix",
    label: {
      en: "imports that nobody reports are unknown instead of the world's mix",
      ja: "報告のない輸入を世界の生産比率とみなさず、不明とする",
    },
    of: ofModel(withoutWorldMix),
  },
  {
    id: "worldMix",
    label: {
      en: "imports that nobody reports come in the world's mix at every stage",
      ja: "報告のない輸入を、すべての工程で世界の生産比率とみなす",
    },
    of: ofModel(withWorldMix),
  },
  {
    id: "knownOnly",
    label: {
      en: "the known suppliers and partners are all there are (shares renormalised)",
      ja: "判明している供給者・相手国がすべてとみなす(割合を再正規化)",
    },
    of: ofModel(ofKnownOnly),
  },
  {
    id: "byOwner",
    label: {
      en: "shares by owner's place instead of by place",
      ja: "所在地別ではなく所有者の国・地域別の割合とする",
    },
    of: byOwner,
  },
  {
    id: "governanceIndicator",
    label: {
      en: "the mean of the governance indicators and political stability change places",
      ja: "統治指標の平均と政治的安定の指標を入れ替える",
    },
    of: (question) => {
      const inputs = question.inputs && exchangedGovernance(question.inputs);
      return inputs ? { ...question, inputs } : null;
    },
  },
];

function byOwner(question: JuryQuestion): JuryQuestion | null {
  const hasOwners = question.network.model.suppliers.some(({ owner }) => owner !== undefined);
  const methods = question.methods.map((method) =>
    typeof method === "string" ? ownerName(method) : scoreByOwner(method),
  );
  const isSame = methods.every((method, i) => method === question.methods[i]);
  const areOnce = new Set(methods).size === methods.length;
  return hasOwners && !isSame && areOnce ? { ...question, methods } : null;
}

/** The measure by owner's place where its name says a whole, by place. */
function ownerName(name: string): string {
  const owner = `${name.replace(/:place$/, "")}:owner`;
  return measureNamed(owner) === undefined ? name : owner;
}

/** The score over measures by owner; the same one where it has none by place. */
function scoreByOwner(score: ParsedScore): ParsedScore {
  const measures = Object.entries(score.measures).map(([name, entry]) => {
    const measure = entry.measure && ownerName(entry.measure);
    return [name, measure === entry.measure ? entry : { ...entry, measure }] as const;
  });
  const isSame = measures.every(([name, entry]) => entry === score.measures[name]);
  return isSame ? score : { ...score, measures: Object.fromEntries(measures) };
}

function exchangedGovernance(inputs: JuryInputs): JuryInputs | null {
  const places = Object.entries(inputs.places ?? {});
  const both = places.filter(
    ([, { wgiMean = null, politicalStability = null }]) =>
      wgiMean !== null && politicalStability !== null,
  );
  if (both.length === 0) return null;
  const turned = ({ wgiMean, politicalStability, ...rest }: PlaceIndicators): PlaceIndicators => ({
    ...rest,
    wgiMean: politicalStability ?? null,
    politicalStability: wgiMean ?? null,
  });
  return {
    ...inputs,
    places: Object.fromEntries(places.map(([place, of]) => [place, turned(of)])),
  };
}
