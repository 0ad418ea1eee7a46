import { didYouMean } from "../../model/didYouMean.ts";
import { add, type IssueList, quoted } from "../../model/modelError.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { Network } from "../../network/network.ts";
import { codesOf, placesOf } from "../shocks/placesOf.ts";
import type { Scenario } from "./scenarioShape.ts";

/** What a measurement is about. */
export interface MeasuredTargets {
  readonly stage: number;
  /** Codes of the places that delivered and received; null for the world. */
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
}

interface Reading {
  readonly network: Network;
  readonly groups: Groups | undefined;
  readonly issues: IssueList;
}

/** Stages and places of a scenario's measurements, the groups as they were on the first day measured. */
export function measuredTargets(
  { measured = [] }: Scenario,
  { network, groups, issues }: Reading,
): MeasuredTargets[] {
  const ids = network.stages.map(({ id }) => id);
  return measured.map(({ stage, from, to, start }, i) => {
    const path = `measured[${i}]`;
    const number = network.stageNumber.get(stage);
    if (number === undefined) {
      const fix = didYouMean(stage, ids, `choose of ${ids.slice(0, 30).join(", ")}`);
      const must = "be a stage of the model";
      add(issues, { path: `${path}.stage`, must, found: quoted(stage), fix });
    }
    const codes = (text: string, field: string) =>
      text === "world"
        ? null
        : [...codesOf(placesOf(text, field, { groups, issues, path, at: start }))].sort();
    return {
      stage: number ?? -1,
      from: codes(from, "from"),
      to: codes(to ?? "world", "to"),
    };
  });
}
