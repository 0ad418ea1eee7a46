import type { Groups } from "../model/places/groupsShape.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { attribution } from "../trace/attribution/attribution.ts";
import { autonomy } from "../trace/autonomy/autonomy.ts";
import { commonUpstream } from "../trace/commonUpstream/commonUpstream.ts";
import { demandExposures } from "../trace/demand/demandExposures.ts";
import { indispensability } from "../trace/indispensability/indispensability.ts";
import { valueOfInformation } from "../trace/information/valueOfInformation.ts";
import { marginBounds } from "../trace/margins/marginBounds.ts";
import { concentrationProfile } from "../trace/profile/concentrationProfile.ts";
import { segregatedExposure } from "../trace/segregated/segregatedExposure.ts";
import { singlePoints } from "../trace/singlePoints/singlePoints.ts";
import { trace } from "../trace/trace.ts";
import { vitalPoints } from "../trace/vitalPoints/vitalPoints.ts";

/** What the command can ask of a network. */
export interface TableQuestion {
  readonly home: HomeSpec;
  readonly groups: Groups;
  readonly partners?: HomeSpec;
  readonly blocs?: readonly HomeSpec[];
  readonly inputs?: "all" | "essential";
  readonly stage?: string;
  readonly key?: "place" | "owner" | "operator";
  readonly aggregator?: "weakestLink" | "product";
  readonly of?: string;
  readonly cuts?: { readonly volume: number; readonly frequency: number };
  readonly seed?: number;
}

type Flag = Exclude<keyof TableQuestion, "home" | "groups">;

/** A table of look-through, and the flags that it reads besides the home. */
interface TraceTable {
  readonly reads: readonly Flag[];
  readonly of: (network: Network, question: TableQuestion) => Result;
}

const perProduct = (of: TraceTable["of"], ...reads: readonly Flag[]): TraceTable => ({
  reads: ["stage", ...reads],
  of,
});

/** By the name that the command knows. */
export const TRACE_TABLES: Readonly<Record<string, TraceTable>> = {
  summary: { reads: ["inputs"], of: (network, question) => trace(network, question).summary },
  ladder: {
    reads: ["partners", "inputs"],
    of: (network, question) => trace(network, question).ladder,
  },
  exposures: {
    reads: ["blocs", "inputs"],
    of: (network, question) => trace(network, question).exposures,
  },
  "vital-points": perProduct(vitalPoints, "cuts"),
  profile: perProduct(concentrationProfile, "key"),
  "common-upstream": perProduct(commonUpstream, "key"),
  "independent-sources": perProduct(
    (network, question) => commonUpstream(network, question).independent,
    "key",
  ),
  "single-points": perProduct(singlePoints),
  attribution: perProduct(attribution, "key", "aggregator", "seed"),
  information: perProduct(valueOfInformation, "of"),
  segregated: perProduct(segregatedExposure),
  margins: perProduct(marginBounds),
  autonomy: { reads: ["partners", "stage"], of: autonomy },
  indispensability: perProduct(indispensability),
  demand: perProduct(demandExposures),
};
