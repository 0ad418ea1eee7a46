import fc from "fast-check";
import type { Aggregator } from "../../src/numeric/avoidance/aggregators.ts";
import { avoidance } from "../../src/numeric/avoidance/avoidance.ts";
import { build, flags, questions, type SmallGraph } from "../numeric/smallGraph.ts";

/** In the order that they keep. */
export const AGGREGATORS: readonly Aggregator[] = [
  "frechetLower",
  "product",
  "weakestLink",
  "mean",
];
export const ROUNDING = 1e-12;

export interface Question {
  readonly graph: SmallGraph;
  readonly bad: readonly number[];
}

/** Part avoided of every node. */
export const parts = ({ graph, bad }: Question, aggregator: Aggregator) =>
  avoidance(build(graph), flags(graph.length, bad), aggregator);

/** Part of every node that a set of bad nodes reaches. */
export const exposures = (question: Question, aggregator: Aggregator) =>
  parts(question, aggregator).map((x) => 1 - x);

/** Graphs with loops and without, and whether they may have some. */
export const anyQuestion = fc
  .boolean()
  .chain((loops) => questions({ loops }).map((question) => ({ ...question, loops })));

/** Where a loop is just critical under these (a double root), half the digits are all there is. */
export const roundingOf = (aggregator: Aggregator, loops: boolean) =>
  loops && (aggregator === "product" || aggregator === "frechetLower") ? 1e-5 : ROUNDING;
