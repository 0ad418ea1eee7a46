import { type SinkFlow, segregatedBounds } from "../../numeric/flow/segregatedBounds.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { NOISE } from "../reading/reading.ts";
import type { Subject } from "../reading/subject.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";

/** Bounds of the parts of a home's use that pass a subject and that avoid it, and of the first as far as it is named. */
export interface SegregatedShare {
  readonly passed: Interval;
  readonly avoided: Interval;
  readonly certain: Pick<Interval, "lo" | "hi">;
}

/** Over all ways to split a flow into paths: what may or may not be the subject counts as it for `passed.hi` only. */
export function segregatedShare(
  flow: SinkFlow,
  graph: TraceGraph,
  subject: Subject,
): SegregatedShare | null {
  const { met, unclear } = subjectNodes(graph, subject);
  const bad = (isUnclear: boolean) =>
    Uint8Array.from({ length: flow.nodes }, (_, node) =>
      met[node] === 1 || (isUnclear && unclear[node] === 1) ? 1 : 0,
    );
  const certain = segregatedBounds(flow, bad(false));
  const possible = segregatedBounds(flow, bad(true));
  if (certain === null || possible === null) return null;
  const { lo } = certain;
  const hi = Math.max(lo, possible.hi);
  return { passed: between(lo, hi), avoided: between(1 - hi, 1 - lo), certain };
}

/** Shares that miss 0 or 1 by rounding are that; bounds that coincide are a value. */
function between(least: number, most: number): Interval {
  const [lo, hi] = [least, most].map((x) => (x < NOISE ? 0 : x > 1 - NOISE ? 1 : x)) as [
    number,
    number,
  ];
  return { value: hi - lo <= NOISE ? lo : null, lo, hi };
}
