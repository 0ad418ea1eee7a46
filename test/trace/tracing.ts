import type { Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { type TraceOptions, trace } from "../../src/trace/trace.ts";
import { type Chain, chain, GROUPS } from "../assess/chains.ts";

/** The look-through of a chain, whose stages list all flows there are unless they say otherwise. */
export function traced(text: Chain, options: TraceOptions) {
  return trace(compile(closed(text)), { groups: GROUPS, ...options });
}

export function closed(text: Chain): Model {
  const stages = (text.stages ?? [{ id: "s" }]).map((stage) => ({
    unreported: "none" as const,
    ...stage,
  }));
  return chain({ ...text, stages });
}

/** A rung of the ladder at a stage. */
export function rung({ ladder }: { ladder: Result }, key: string, stage = "s"): Interval {
  const found = ladder.rows.find(({ stageId }) => stageId === stage)?.[key];
  if (found === undefined || found === null) throw new Error(`no ${key} at ${stage}`);
  return found as Interval;
}

/** A row of the exposures; null where none is listed. */
export function exposure(
  { exposures }: { exposures: Result },
  id: string,
  stage = "s",
): { faceValue: Interval; lookThrough: Interval; hidden: Interval } | null {
  const found = exposures.rows.find((row) => row.stageId === stage && row.id === id);
  return (found as never) ?? null;
}
