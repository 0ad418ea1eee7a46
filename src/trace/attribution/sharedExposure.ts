import { solveAvoidance } from "../../numeric/avoidance/avoidance.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { upstreamOf } from "../../numeric/graph/upstreamOf.ts";
import { coverageShapley } from "../../numeric/shapley/coverageShapley.ts";
import { permutationShapley } from "../../numeric/shapley/permutationShapley.ts";
import { subsetShapley } from "../../numeric/shapley/subsetShapley.ts";
import { touchedSets } from "../../numeric/shapley/touchedSets.ts";
import { NOISE } from "../reading/reading.ts";

export interface Sharing {
  readonly aggregator: "weakestLink" | "product";
  readonly seed: number;
  /** Orders to draw where there are too many players; null for as many as bring the largest standard error to 0.005 of the total, in reason. */
  readonly permutations: number | null;
}

/** A node's exposure to all players together, and the part of it that each is given. */
export interface SharedExposure {
  readonly total: number;
  /** Part of the node that has an origin: less than 1 where loops feed on themselves alone. */
  readonly fed: number;
  /** Exposure to each player alone. */
  readonly exposure: Float64Array;
  readonly shapley: Float64Array;
  /** Null where exact. */
  readonly standardError: Float64Array | null;
  readonly method: "closedForm" | "allSubsets" | "sampled";
  /** Orders drawn; 0 where none were needed. */
  readonly permutations: number;
}

const MOST_SETS = 20_000;
const MOST_EXACT = 12;
/** Largest standard error, as part of the total, at which sampling stops. */
const ENOUGH = 0.005;
/** Edges visited at most while sampling, and orders drawn at least. */
const MOST_VISITS = 4e7;
const FEWEST = 100;

/** Shapley value of the game in which players (`of` each node, −1 for none) are worth the target's exposure to them. */
export function sharedExposure(
  whole: AndOrGraph,
  given: { readonly of: Int32Array; readonly count: number; readonly target: number },
  sharing: Sharing,
): SharedExposure {
  const { graph, nodes } = upstreamOf(whole, given.target);
  const of = Int32Array.from(nodes, (node) => given.of[node] as number);
  const exposureTo = exposures(graph, of, sharing.aggregator);
  const exposure = Float64Array.from({ length: given.count }, (_, player) =>
    exposureTo((p) => p === player),
  );
  const known = { total: exposureTo(() => true), fed: 1 - unfed(graph, sharing), exposure };
  const isCoverage = sharing.aggregator === "product" || isChain(graph);
  const sets = isCoverage ? touchedSets(graph, of, { target: 0, limit: MOST_SETS }) : null;
  if (sets === null)
    return { ...known, ...shapleyOf({ ...known, graph, of, exposureTo }, sharing) };
  const shapley = coverageShapley(sets, given.count);
  return { ...known, shapley, standardError: null, method: "closedForm", permutations: 0 };
}

type ExposureTo = (isIn: (player: number) => boolean) => number;

/** Exposure of the first node to some players; what has no origin counts for nobody. */
function exposures(
  graph: AndOrGraph,
  of: Int32Array,
  aggregator: Sharing["aggregator"],
): ExposureTo {
  const none = unfed(graph, { aggregator });
  return (isIn) => {
    const bad = Uint8Array.from(of, (player) => (player >= 0 && isIn(player) ? 1 : 0));
    const { exposed } = solveAvoidance(graph, bad, aggregator);
    return Math.max(0, (exposed[0] as number) - none);
  };
}

function unfed(graph: AndOrGraph, { aggregator }: Pick<Sharing, "aggregator">): number {
  const nobody = new Uint8Array(graph.groupStart.length - 1);
  return solveAvoidance(graph, nobody, aggregator).exposed[0] as number;
}

/** Whether every node has one need at most. */
function isChain({ groupStart }: AndOrGraph): boolean {
  return groupStart.every((start, v) => v === 0 || start - (groupStart[v - 1] as number) <= 1);
}

interface Game {
  /** Player of each node, −1 for none; and the part of the target that comes from any origin. */
  readonly of: Int32Array;
  readonly fed: number;
  readonly graph: AndOrGraph;
  readonly exposureTo: ExposureTo;
  readonly exposure: Float64Array;
  readonly total: number;
}

/** By all subsets or by random orders. Where all has an origin, who is worth nothing alone never adds anything. */
function shapleyOf(
  { graph, of, exposureTo, exposure, total, fed }: Game,
  { seed, permutations }: Sharing,
) {
  // Where part has no origin, two who alone change nothing can together leave nothing, so that all upstream take part.
  const isWhole = fed >= 1 - NOISE;
  const some = [...exposure.keys()].filter((player) =>
    isWhole ? (exposure[player] as number) > NOISE : of.includes(player),
  );
  const rank = Int32Array.from(exposure, (_, player) => some.indexOf(player));
  const isAmong = (player: number) => rank[player] as number;
  const forAll = (values: Float64Array) =>
    Float64Array.from(rank, (r) => (r < 0 ? 0 : (values[r] as number)));
  if (some.length <= MOST_EXACT) {
    const value = (set: number) => exposureTo((p) => ((set >> isAmong(p)) & 1) === 1);
    const shapley = forAll(subsetShapley(value, some.length));
    return { shapley, standardError: null, method: "allSubsets", permutations: 0 } as const;
  }
  const visits = graph.edgeTo.length * some.length;
  const most = Math.max(FEWEST, 2 * Math.floor(MOST_VISITS / visits / 2));
  const drawn = permutationShapley(
    { players: some.length, value: (isIn) => exposureTo((p) => isIn[isAmong(p)] === 1) },
    permutations === null
      ? { seed, permutations: most, enough: ENOUGH * total }
      : { seed, permutations },
  );
  return {
    shapley: forAll(drawn.shapley),
    standardError: forAll(drawn.standardError),
    method: "sampled",
    permutations: drawn.permutations,
  } as const;
}
