import { didYouMean } from "../../model/didYouMean.ts";
import type { Network } from "../../network/network.ts";

/** Which risk is compared. */
export type SwapAspect = "lookThrough" | "faceValue" | "concentration" | "reliance" | "attributed";

export const DEFAULT_MEASURES: readonly SwapAspect[] = [
  "lookThrough",
  "faceValue",
  "concentration",
  "reliance",
];

export function checkMeasures(measures: readonly string[]): void {
  const known: readonly string[] = [...DEFAULT_MEASURES, "attributed"];
  for (const measure of measures)
    if (!known.includes(measure))
      throw new RangeError(
        `riskSwap: measures must be of ${known.join(", ")} (got ${JSON.stringify(measure)})`,
      );
}

/** Ids of the stages asked about, in the order of the models. */
export function askedStageIds(
  networks: readonly Network[],
  asked: readonly string[] | undefined,
): string[] {
  const known = [...new Set(networks.flatMap(({ stages }) => stages.map(({ id }) => id)))];
  for (const id of asked ?? [])
    if (!known.includes(id))
      throw new RangeError(
        `riskSwap: stages must be of either model (got '${id}'); ${didYouMean(id, known, `the stages are ${known.join(", ")}`)}`,
      );
  return asked === undefined ? known : known.filter((id) => asked.includes(id));
}
