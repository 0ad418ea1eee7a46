import { ModelError } from "../../../src/model/modelError.ts";
import { parseScore } from "../../../src/policies/userScore/parseScore.ts";

export const CITATIONS = {
  src: { title: "t", publisher: "p", year: 2024, licence: "none", kind: "illustration" },
} as const;

/** A score file over the model's index and reliance, and a given weight. */
export function scoreFile(rest: object = {}) {
  return {
    kyusho: "score/1",
    id: "s",
    title: { en: "Score", ja: "スコア" },
    expression: "hhi * reliance * weight",
    measures: {
      hhi: { measure: "hhi:worldProduction", range: [0, 1] },
      reliance: { measure: "netImportReliance", range: [0, 1] },
      weight: { value: 0.5, unit: "1", range: [0, 1], risk: "high", citation: "src" },
    },
    range: [0, 1],
    risk: "high",
    citations: CITATIONS,
    ...rest,
  };
}

/** A score over measures x, y … that are all given, each from 0 to 1. */
export function givenScore(expression: string, values: Readonly<Record<string, unknown>>) {
  const measures = Object.entries(values).map(([name, value]) => [
    name,
    { value, unit: "1", range: [-1e6, 1e6], risk: "high", citation: "src" },
  ]);
  return scoreFile({ expression, measures: Object.fromEntries(measures), range: [-1e12, 1e12] });
}

/** The message of the ModelError that a file is refused with. */
export async function refusal(file: unknown): Promise<string> {
  try {
    await parseScore(file);
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
  return "no error";
}
