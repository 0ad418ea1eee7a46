import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Readings } from "../../trace/reading/reading.ts";
import { inPlaces } from "../../trace/reading/subject.ts";
import type { ShareUncertainty } from "./drawnShares.ts";
import type { ExposureSetup } from "./exposureClosure.ts";
import { type FailedNodes, failedNodes } from "./failedNodes.ts";

export interface ExposureQuestion {
  /** The chain seen from the home. */
  readonly read: Readings;
  readonly stage: number;
  /** Numbers of the places of each subject. */
  readonly subjects: readonly ReadonlySet<number>[];
  /** Part of what a failing place delivers that it no longer does. */
  readonly severity: Interval;
  /** Null where shares are taken as they are. */
  readonly shares: ShareUncertainty | null;
}

export interface ExposureParties {
  /** Of each subject the party whose failing is the same as its own; −1 where its failing takes nothing away. */
  readonly party: Int32Array;
  readonly setup: ExposureSetup;
}

/** What failing subjects stop of a home's supply of a stage; those that stop the same nodes are one party. */
export function exposureSetup(network: Network, question: ExposureQuestion): ExposureParties {
  const { read, stage, shares, severity } = question;
  const subjects = question.subjects.map((places) => inPlaces(network, places));
  const bounds = failedNodes(read.bounds, stage, subjects);
  const isClear = bounds.unclear.every((nodes) => nodes.length === 0);
  const middle = isClear ? bounds : failedNodes(read.middle, stage, subjects);
  const { party, first } = partiesOf(bounds, middle);
  return { party, setup: { sides: { bounds, middle, first, isClear, severity }, shares } };
}

function partiesOf(bounds: FailedNodes, middle: FailedNodes) {
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const party = Int32Array.from(bounds.met, (met, i) => {
    const stopped = [met, bounds.unclear[i] as Int32Array, middle.met[i] as Int32Array];
    if (stopped.every((nodes) => nodes.length === 0)) return -1;
    const key = stopped.map((nodes) => nodes.join()).join(";");
    const before = numbers.get(key);
    if (before !== undefined) return before;
    numbers.set(key, first.length);
    return first.push(i) - 1;
  });
  return { party, first };
}
