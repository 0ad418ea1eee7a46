import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import {
  type AvoidedShare,
  reweightedAvoidance,
} from "../../numeric/sampling/reweightedAvoidance.ts";
import type { Uniform } from "../../numeric/sampling/uniforms.ts";
import { drawnShares, type ShareUncertainty, withoutUnknown } from "./drawnShares.ts";
import { exposureLosses, type Sides } from "./exposureLosses.ts";
import { keptLosses, type LossClosure, type Losses } from "./lossClosure.ts";

/** What losses by exposure rest on, as plain data. */
export interface ExposureSetup {
  readonly sides: Sides;
  /** Null where shares are taken as they are. */
  readonly shares: ShareUncertainty | null;
}

/**
 * Losses by exposure: with a part of what failing places deliver gone, everybody ships the same part less to all customers
 * and nobody reroutes, so that a supply loses that part of its exposure to the places.
 */
export function exposureClosure({ sides, shares }: ExposureSetup): LossClosure {
  const { bounds, middle, first } = sides;
  const isMet = first.some((i) => [bounds, middle].some(({ met }) => met[i]?.length !== 0));
  const losses = keptLosses(exposureLosses(sides, kept(bounds.graph), kept(middle.graph)));
  return { losses, redrawn: shares === null || !isMet ? null : worldsOf(sides, shares, losses) };
}

/** The answer for no failures is kept by the graph, and questions after it solve only what changes. */
function kept(graph: AndOrGraph): AvoidedShare {
  const avoided = (bad: Uint8Array) => avoidance(graph, bad, "weakestLink")[0] as number;
  avoided(new Uint8Array(graph.groupStart.length - 1));
  return avoided;
}

/** Losses in worlds of drawn shares; between data bounds, these bound the loss whatever is drawn. */
function worldsOf(
  sides: Sides,
  shares: ShareUncertainty,
  losses: Losses,
): (uniform: Uniform) => Losses {
  const { bounds, isClear } = sides;
  const { graph, unknown } = bounds;
  const draw = drawnShares(graph, { shares, unknown });
  const inWorld = { ...sides, middle: bounds };
  return (uniform) => {
    const drawn = draw(uniform);
    const known = isClear ? drawn : withoutUnknown({ ...graph, edgeShare: drawn }, unknown);
    const least = reweightedAvoidance(graph, drawn);
    const middle = isClear ? least : reweightedAvoidance(graph, known);
    const world = exposureLosses(inWorld, least, middle);
    if (shares !== "dataBounds") return world;
    const of = (failed: readonly number[]) => ({
      ...losses.of(failed),
      middle: world.middleOf(failed),
    });
    return { of, middleOf: world.middleOf };
  };
}
