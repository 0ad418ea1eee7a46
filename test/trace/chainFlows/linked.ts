import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { type ChainFlowsOptions, chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

/** The links behind a home's use in a chain, whose stages list all flows there are unless they say otherwise. */
export function linked(of: Chain | Model, options: ChainFlowsOptions) {
  const model = "kyusho" in of ? of : closed(of);
  return chainFlows(compile(model), { groups: GROUPS, ...options });
}

/** Each link as "kind stage@place>stage@place" with what passes it per unit of the final use; a star marks those of loops. */
export function timesOf(result: ReturnType<typeof linked>): Record<string, number> {
  return Object.fromEntries(
    result.rows.map((row) => [
      `${row.linkId}${row.loopId === null ? "" : "*"} ${row.fromStageId}@${row.fromPlaceId}>${row.toStageId ?? "use"}@${row.toPlaceId}`,
      Number((row.times as number).toFixed(9)),
    ]),
  );
}

/** The same with shares of the home's need of the stage that a link leaves. */
export function sharesOf(result: ReturnType<typeof linked>): Record<string, number> {
  return timesOf({
    ...result,
    rows: result.rows.map((row) => ({ ...row, times: row.share as number })),
  });
}
