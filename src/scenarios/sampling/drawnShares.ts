import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { boundedShares } from "../../numeric/sampling/boundedShares.ts";
import { dirichletConcentration } from "../../numeric/sampling/dirichletConcentration.ts";
import { dirichletDraw } from "../../numeric/sampling/dirichletDraw.ts";
import type { Uniform } from "../../numeric/sampling/uniforms.ts";

/**
 * How shares are uncertain: by the coefficient of variation that a share of one half would have (Dirichlet shares with one
 * concentration for all mixes), or anywhere between the bounds that the data leave.
 */
export type ShareUncertainty = { readonly cv: number } | "dataBounds";

/** Shares at most so large only keep a loop open; they are not drawn. */
const TRACE = 1e-20;

/** The edges of a mix that are drawn, and their shares. */
interface Mix {
  readonly edges: readonly number[];
  readonly shares: (uniform: Uniform) => Float64Array;
  /** Edge that is left with nothing; −1 where there is none. */
  readonly emptied: number;
}

/** Draws shares of a graph's edges, those of every mix: `unknown` is a component of its own, or has no part in any. */
export function drawnShares(
  graph: AndOrGraph,
  { shares, unknown }: { readonly shares: ShareUncertainty; readonly unknown: number },
): (uniform: Uniform) => Float64Array {
  const mixes = edgesOfMixes(graph).map((edges) =>
    shares === "dataBounds"
      ? betweenBounds(graph, edges, unknown)
      : aroundShares(graph, edges, shares.cv),
  );
  return (uniform) => {
    const drawn = graph.edgeShare.slice();
    for (const { edges, shares: sharesOf, emptied } of mixes) {
      const found = sharesOf(uniform);
      for (let i = 0; i < edges.length; i++) drawn[edges[i] as number] = found[i] as number;
      if (emptied >= 0) drawn[emptied] = 0;
    }
    return drawn;
  };
}

function edgesOfMixes({ edgeStart, edgeShare }: AndOrGraph): number[][] {
  const mixes: number[][] = [];
  for (let g = 0; g + 1 < edgeStart.length; g++) {
    const edges: number[] = [];
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++)
      if ((edgeShare[e] as number) > TRACE) edges.push(e);
    if (edges.length > 1) mixes.push(edges);
  }
  return mixes;
}

function aroundShares({ edgeShare }: AndOrGraph, edges: readonly number[], cv: number): Mix {
  const whole = dirichletConcentration(0.5, cv);
  const concentration = edges.map((e) => whole * (edgeShare[e] as number));
  return { edges, shares: (uniform) => dirichletDraw(concentration, uniform), emptied: -1 };
}

/** Each share from its least up to that and all that is unknown, which is left with nothing. */
function betweenBounds(
  { edgeTo, edgeShare }: AndOrGraph,
  edges: readonly number[],
  unknown: number,
): Mix {
  const open = edges.find((e) => edgeTo[e] === unknown);
  const named = edges.filter((e) => e !== open);
  const lo = Float64Array.from(named, (e) => edgeShare[e] as number);
  if (open === undefined) return { edges: named, shares: () => lo, emptied: -1 };
  const slack = edgeShare[open] as number;
  const hi = lo.map((x) => x + slack);
  return { edges: named, shares: (uniform) => boundedShares({ lo, hi }, uniform), emptied: open };
}

/** Shares without what is unknown, the rest of each mix in proportion; a mix of nothing else stays. */
export function withoutUnknown(graph: AndOrGraph, unknown: number): Float64Array {
  const { edgeStart, edgeTo, edgeShare } = graph;
  const kept = edgeShare.slice();
  for (let g = 0; g + 1 < edgeStart.length; g++) {
    const [first, end] = [edgeStart[g] as number, edgeStart[g + 1] as number];
    let known = 0;
    for (let e = first; e < end; e++) if (edgeTo[e] !== unknown) known += edgeShare[e] as number;
    if (!(known > TRACE)) continue;
    for (let e = first; e < end; e++)
      kept[e] = edgeTo[e] === unknown ? 0 : (edgeShare[e] as number) / known;
  }
  return kept;
}
