import type { Interval } from "../../numeric/interval.ts";
import { coverageFailures } from "../../numeric/sampling/coverageFailures.ts";
import type { FailureLaw } from "../../numeric/sampling/failureLaw.ts";
import { touchedSets } from "../../numeric/shapley/touchedSets.ts";
import type { ExposureSetup } from "./exposureClosure.ts";
import type { FailedNodes } from "./failedNodes.ts";

/** By party, each reading of what it adds to the expected loss. */
export interface ClosedForm {
  readonly least: Float64Array;
  readonly middle: Float64Array;
  readonly most: Float64Array;
}

const MOST_SETS = 20_000;

/** Expected loss by exposure and what each party adds to it, exactly; null where there is no closed form. */
export function closedForm({ sides, shares }: ExposureSetup, law: FailureLaw): ClosedForm | null {
  const { bounds, first, isClear, severity } = sides;
  const sets = isClear && shares === null ? setsOf(bounds, first) : null;
  return sets === null ? null : scaledParts(coverageFailures(sets, law), severity);
}

function scaledParts(exposure: Float64Array, { value, lo, hi }: Interval): ClosedForm {
  const times = (part: number) => exposure.map((x) => x * part);
  return { least: times(lo), middle: times(value as number), most: times(hi) };
}

/** Sets of parties on the ways upstream, where every node has one need at most and none comes back. */
function setsOf({ graph, met }: FailedNodes, first: readonly number[]) {
  const { groupStart } = graph;
  const isChain = groupStart.every(
    (start, v) => v === 0 || start - (groupStart[v - 1] as number) <= 1,
  );
  if (!isChain) return null;
  const colour = new Int32Array(groupStart.length - 1).fill(-1);
  for (const [p, subject] of first.entries())
    for (const node of met[subject] as Int32Array) colour[node] = p;
  return touchedSets(graph, colour, { target: 0, limit: MOST_SETS });
}
