import type { Model } from "../../../src/model/shape.ts";
import type { TraceGraph } from "../../../src/trace/graph/traceGraph.ts";
import {
  anyLoopedModel,
  anyStraightModel,
  enumeratedFrequency,
  type Question,
} from "../walkPaths.ts";

/** Metal needs both ore and scrap, which is a source. */
export const anyForked = anyStraightModel.map((model) =>
  withNeeds(model, [{ of: [{ stage: "ore" }] }, { of: [{ stage: "scrap" }] }]),
);

/** Metal needs ore or scrap of metal, and ore beside it. */
export const anyForkedLoop = anyLoopedModel.map((model) =>
  withNeeds(model, [
    { of: [{ stage: "ore" }] },
    { of: [{ stage: "scrap", cap: 0.5 }, { stage: "ore" }] },
  ]),
);

function withNeeds(model: Model, inputs: NonNullable<Model["stages"][number]["inputs"]>): Model {
  return {
    ...model,
    stages: model.stages.map((stage) => (stage.id === "metal" ? { ...stage, inputs } : stage)),
  };
}

/** What avoids those who are met, and the most passes on the ways that attain it, way by way. */
export function byEveryWay(question: Question): { avoided: number; frequency: number } | null {
  const { trace: whole, isMet, start } = question;
  const { groupStart, edgeStart, edgeTo, edgeShare } = whole.graph;
  const mean = (g: number, of: (v: number) => number) => {
    let sum = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++)
      sum += (edgeShare[e] as number) * of(edgeTo[e] as number);
    return sum;
  };
  const groups = (v: number) =>
    Array.from(
      { length: (groupStart[v + 1] as number) - (groupStart[v] as number) },
      (_, i) => (groupStart[v] as number) + i,
    );
  const avoided = (v: number): number =>
    isMet[v] ? 0 : groups(v).reduce((least, g) => Math.min(least, mean(g, avoided)), 1);
  const isReaching = (v: number): boolean =>
    isMet[v] === true || groups(v).some((g) => mean(g, (to) => (isReaching(to) ? 1 : 0)) > 0);
  let ways: number[][] = [[]];
  for (let v = 0; v < whole.count; v++) {
    const all = groups(v);
    const least = Math.min(...all.map((g) => mean(g, avoided)));
    const critical = all.filter((g) => mean(g, avoided) <= least + 1e-12);
    const reaching = critical.filter((g) => mean(g, (to) => (isReaching(to) ? 1 : 0)) > 0);
    const open = (reaching.length > 0 ? reaching : critical).slice(0, reaching.length || 1);
    if (open.length > 0) ways = ways.flatMap((way) => open.map((g) => [...way, g]));
    if (ways.length > 64) return null;
  }
  const frequencies = ways.map((way) =>
    enumeratedFrequency({ ...question, trace: withGroups(whole, way) }),
  );
  return { avoided: avoided(start), frequency: Math.max(...frequencies.map((f) => f ?? 0)) };
}

/** The chain with these groups alone, at most one for each node. */
function withGroups(whole: TraceGraph, way: readonly number[]): TraceGraph {
  const { groupStart, edgeStart, edgeTo, edgeShare } = whole.graph;
  const kept = new Set(way);
  const [starts, edges, taken] = [[0], [0], [] as number[]];
  for (let v = 0; v < whole.count; v++) {
    for (let g = groupStart[v] as number; g < (groupStart[v + 1] as number); g++) {
      if (!kept.has(g)) continue;
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) taken.push(e);
      edges.push(taken.length);
    }
    starts.push(edges.length - 1);
  }
  const graph = {
    groupStart: Int32Array.from(starts),
    edgeStart: Int32Array.from(edges),
    edgeTo: Int32Array.from(taken, (e) => edgeTo[e] as number),
    edgeShare: Float64Array.from(taken, (e) => edgeShare[e] as number),
  };
  return { ...whole, graph };
}
