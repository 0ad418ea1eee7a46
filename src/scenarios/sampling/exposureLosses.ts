import type { Interval } from "../../numeric/interval.ts";
import type { AvoidedShare } from "../../numeric/sampling/reweightedAvoidance.ts";
import { NOISE } from "../../trace/reading/reading.ts";
import type { FailedNodes } from "./failedNodes.ts";
import type { Loss, Losses } from "./lossClosure.ts";

/** What failing parties stop, in the two readings of a chain. */
export interface Sides {
  readonly bounds: FailedNodes;
  readonly middle: FailedNodes;
  /** First subject of each party, which stands for all of it. */
  readonly first: readonly number[];
  /** Whether nothing upstream is unknown, so that all readings are one. */
  readonly isClear: boolean;
  readonly severity: Interval;
}

const NOTHING: Loss = { least: 0, middle: 0, most: 0 };

/** Losses by exposure in two graphs, of which the second may leave out what is unknown. */
export function exposureLosses(sides: Sides, least: AvoidedShare, known: AvoidedShare): Losses {
  const { bounds, middle, first, isClear, severity } = sides;
  const bad = new Uint8Array(bounds.graph.groupStart.length - 1);
  const badMiddle = new Uint8Array(middle.graph.groupStart.length - 1);
  const value = severity.value as number;
  const atMiddle = (failed: readonly number[]) =>
    exposed(known, marked(badMiddle, middle.met, { failed, first }));
  return {
    of: (failed) => {
      if (failed.length === 0) return NOTHING;
      const met = exposed(least, marked(bad, bounds.met, { failed, first }));
      if (isClear) return scaled({ least: met, middle: met, most: met }, severity);
      for (const p of failed)
        for (const node of bounds.unclear[first[p] as number] as Int32Array) bad[node] = 1;
      const most = Math.max(met, exposed(least, bad));
      const at = Math.min(Math.max(atMiddle(failed), met), most);
      return scaled({ least: met, middle: at, most }, severity);
    },
    middleOf: (failed) => (failed.length === 0 ? 0 : atMiddle(failed) * value),
  };
}

function marked(
  bad: Uint8Array,
  nodes: readonly Int32Array[],
  { failed, first }: { readonly failed: readonly number[]; readonly first: readonly number[] },
): Uint8Array {
  bad.fill(0);
  for (const p of failed) for (const node of nodes[first[p] as number] as Int32Array) bad[node] = 1;
  return bad;
}

/** Part of the first node that meets a bad one. */
function exposed(avoided: AvoidedShare, bad: Uint8Array): number {
  const rest = 1 - avoided(bad);
  return rest > NOISE ? rest : 0;
}

function scaled({ least, middle, most }: Loss, { value, lo, hi }: Interval): Loss {
  return { least: least * lo, middle: middle * (value as number), most: most * hi };
}
