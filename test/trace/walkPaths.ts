import type { Model } from "../../src/model/shape.ts";
import type { Network } from "../../src/network/network.ts";
import { type TraceGraph, traceGraph } from "../../src/trace/graph/traceGraph.ts";
import { inPlaces, operatedBy, ownedFrom, type Subject } from "../../src/trace/reading/subject.ts";
import { anyExactModel, PLACES } from "../assess/randomChain.ts";

/** Models of which everything is known, in which metal goes back as scrap and nobody's market is empty. */
export const anyLoopedModel = anyExactModel().map((model): Model => {
  const tiny = model.stages.flatMap(({ id }) =>
    PLACES.map((place) => ({ stage: id, place, operator: "Tiny", production: 1, citation: "c" })),
  );
  return {
    ...model,
    demands: [],
    stocks: [],
    stages: model.stages.map((stage) => ({
      ...stage,
      unreported: "none",
      ...(stage.id === "scrap" ? { inputs: [{ of: [{ stage: "metal" }] }] } : {}),
    })),
    suppliers: [...model.suppliers, ...tiny],
  };
});

/** The same without loops: trade goes from the first to the last place of the alphabet only, and scrap is a source. */
export const anyStraightModel = anyLoopedModel.map(
  (model): Model => ({
    ...model,
    stages: model.stages.map(({ inputs, ...stage }) =>
      stage.id === "scrap" || inputs === undefined ? stage : { ...stage, inputs },
    ),
    flows: (model.flows ?? []).filter(({ from, to }) => from < to),
  }),
);

export type Through = { place: string } | { owner: string } | { operator: string };

/** Everybody whose passes can be counted. */
export function everybody(network: Network): Through[] {
  const owners = new Set([...network.suppliers.owner].filter((o) => o >= 0));
  return [
    ...PLACES.map((place) => ({ place })),
    ...[...owners].map((o) => ({ owner: network.places[o] as string })),
    ...network.operators.map((operator) => ({ operator })),
  ];
}

function subjectOf(network: Network, through: Through): Subject {
  const number = (code: string) => network.placeNumber.get(code) ?? network.places.length;
  if ("place" in through) return inPlaces(network, new Set([number(through.place)]));
  if ("owner" in through) return ownedFrom(network, number(through.owner));
  return operatedBy(network.operators.indexOf(through.operator));
}

/** The chain behind the home's supply of a stage, who is met there, and where the paths that count end. */
export interface Question {
  readonly trace: TraceGraph;
  readonly start: number;
  readonly isMet: readonly boolean[];
  readonly isEnd: readonly boolean[];
}

export function questionOf(
  network: Network,
  ask: { home: readonly string[]; stage: string; through: Through; from?: string },
): Question {
  const home = ask.home.map((code) => network.placeNumber.get(code) ?? network.places.length);
  const trace = traceGraph(network, { reading: "bounds", recycling: "atoms", home });
  const nodes = Array.from({ length: trace.count }, (_, v) => v);
  const subject = subjectOf(network, ask.through);
  const { groupStart } = trace.graph;
  const isSource = (v: number) => groupStart[v] === groupStart[v + 1];
  const from = ask.from === undefined ? null : network.placeNumber.get(ask.from);
  return {
    trace,
    start: trace.homeNode[network.stageNumber.get(ask.stage) as number] as number,
    isMet: nodes.map((v) => subject(trace, v) === "yes"),
    isEnd: nodes.map(
      (v) =>
        isSource(v) && (from === null || (trace.isSupplier[v] === 1 && trace.place[v] === from)),
    ),
  };
}

/** The steps that the walk can take from a node: one need, all alike, then one who serves it. */
function steps({ graph }: TraceGraph, node: number): { to: number; chance: number }[] {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  const [first, end] = [groupStart[node] as number, groupStart[node + 1] as number];
  const found: { to: number; chance: number }[] = [];
  for (let e = edgeStart[first] as number; e < (edgeStart[end] as number); e++)
    found.push({ to: edgeTo[e] as number, chance: (edgeShare[e] as number) / (end - first) });
  return found;
}

/** Passes on a path: in each stay with those who are met as many as suppliers, at least one but at its very start. */
function passesOn(path: readonly number[], { trace, isMet }: Question): number {
  let passes = 0;
  let at = 0;
  while (at < path.length) {
    const first = at;
    let suppliers = 0;
    while (at < path.length && isMet[path[at] as number])
      suppliers += trace.isSupplier[path[at++] as number] as number;
    if (at > first) passes += first === 0 ? suppliers : Math.max(1, suppliers);
    else at++;
  }
  return passes;
}

/** Mean passes over all paths that end where asked, one by one; null where there is none. For chains without loops. */
export function enumeratedFrequency(question: Question): number | null {
  let whole = 0;
  let passed = 0;
  const walk = (path: number[], weight: number): void => {
    const node = path.at(-1) as number;
    if (question.isEnd[node]) {
      whole += weight;
      passed += weight * passesOn(path, question);
    }
    for (const { to, chance } of steps(question.trace, node)) walk([...path, to], weight * chance);
  };
  walk([question.start], 1);
  return whole === 0 ? null : passed / whole;
}

/** What reaches the home where all that is passed on by those who are met grows by a factor, by a dense solve. */
export function reaching(question: Question, factor: number): number {
  const { trace, start, isMet, isEnd } = question;
  // Markets are told apart by whether the walk entered them from one who is met (1) or from elsewhere (0).
  const size = 2 * trace.count;
  const rows = Array.from({ length: size }, (_, state) => {
    const [node, isInside] = [state >> 1, state % 2 === 1];
    const row = new Float64Array(size + 1);
    row[state] = 1;
    row[size] = isEnd[node] ? 1 : 0;
    for (const { to, chance } of steps(trace, node)) {
      const isMade = isMet[to] === true && trace.isSupplier[to] === 1;
      const isHandedOn = isMet[node] && trace.isSupplier[node] === 0 && !isInside && !isMade;
      const next = 2 * to + (isMet[node] ? 1 : 0);
      row[next] = (row[next] as number) - chance * (isMade || isHandedOn ? factor : 1);
    }
    return row;
  });
  return solved(rows)[2 * start + 1] as number;
}

/** Gauss–Jordan with the largest pivot. */
function solved(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let i = k; i < size; i++)
      if (Math.abs(rows[i]?.[k] as number) > Math.abs(rows[best]?.[k] as number)) best = i;
    [rows[k], rows[best]] = [rows[best] as Float64Array, rows[k] as Float64Array];
    const pivot = rows[k] as Float64Array;
    for (let i = 0; i < size; i++) {
      const row = rows[i] as Float64Array;
      const times = i === k ? 0 : (row[k] as number) / (pivot[k] as number);
      if (times !== 0)
        for (let c = k; c <= size; c++) row[c] = (row[c] as number) - times * (pivot[c] as number);
    }
  }
  return rows.map((row, k) => (row[size] as number) / (row[k] as number));
}
