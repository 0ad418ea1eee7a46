import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { type Interval, product } from "../../numeric/interval.ts";
import type { CourseOfShortages } from "../../numeric/rationing/shortagesByDay.ts";
import { weightedMean } from "../../numeric/weightedMean.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Asked } from "./asked.ts";
import { because } from "./because.ts";
import type { Computed } from "./computed.ts";
import { lossOf } from "./rationedChains.ts";
import { recoversOf, survivesOf } from "./times.ts";

export type DisruptionRow = Readonly<Record<string, Cell>> & {
  readonly lost: Interval;
  readonly worst: Interval;
};

/** One row: what a market or the makers of a place lose, when, and why. */
export function disruptionRow(computed: Computed, asked: Asked): DisruptionRow {
  const { network } = computed;
  const { stage, place, placeId, what, before } = asked;
  const lost = lostBy(computed, asked);
  const [survives, recovers] = [survivesOf(computed, asked), recoversOf(computed, asked)];
  const { id, unit } = network.stages[stage] as Network["stages"][number];
  return {
    stageId: id,
    placeId,
    whatId: what,
    stage: stageLabel(network, stage),
    place,
    what: WHAT[what],
    before,
    after: before === null ? null : product(before, keptOf(computed, asked, lost)),
    added: addedTo(computed, asked),
    unit,
    lost,
    worst: worstOf(computed, asked),
    survives: survives.cell,
    survivesAtLeast: survives.atLeast,
    recovers: recovers.cell,
    recoversAtLeast: recovers.atLeast,
    because: reasonOf(computed, asked, lost),
  };
}

/** Part of the baseline that is there: of a market that wants more or less, what it gets of that. */
function keptOf({ losses }: Computed, { what, nodes }: Asked, lost: Interval): Interval {
  const node = nodes[0] as number;
  const ends = [losses.spared, losses.hit].map(({ limits }) => limits.wanted[node] as number);
  const [least, most] = what === "supply" ? [Math.min(...ends), Math.max(...ends)] : [1, 1];
  return {
    value: lost.value === null || least !== most ? null : least * (1 - lost.value),
    lo: least * (1 - lost.hi),
    hi: most * (1 - lost.lo),
  };
}

/** What new capacity adds to a market on the day, in the stage's unit; null where it adds nothing. */
function addedTo({ network, chains, effects }: Computed, { what, nodes }: Asked): number | null {
  const { poolNode, homePlaces, stage, place } = chains.bounds;
  const node = nodes[0] as number;
  if (what !== "supply") return null;
  const isWholeHome = (place[node] as number) < 0;
  const sum = effects.added.reduce((total, added, pool) => {
    const code = network.places[network.pools.place[pool] as number] as string;
    const isHere = isWholeHome
      ? network.pools.stage[pool] === stage[node] && homePlaces.includes(code)
      : poolNode[pool] === node;
    return isHere ? total + added : total;
  }, 0);
  return sum > 0 ? sum : null;
}

const WHAT = {
  supply: { en: "supply", ja: "供給" },
  production: { en: "production", ja: "生産" },
  imports: { en: "imports", ja: "輸入" },
};

/** Loss of one node, or of several by the weight of each. */
function lostBy({ losses }: Computed, asked: Asked): Interval {
  return together(asked, (node) =>
    lossOf({
      spared: losses.spared.lost[node] as number,
      hit: losses.hit.lost[node] as number,
      middle: losses.middle.lost[asked.inMiddle?.(node) ?? node] as number,
    }),
  );
}

function together({ nodes, weights }: Asked, lossAt: (node: number) => Interval): Interval {
  const parts = nodes.map(lossAt);
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const mean =
    weights && weightedMean(parts.map((of, i) => ({ weight: weights[i] as Interval, of })));
  if (mean) return mean;
  // Of weights that are not known any may be all.
  return {
    value: null,
    lo: Math.min(...parts.map(({ lo }) => lo)),
    hi: Math.max(...parts.map(({ hi }) => hi)),
  };
}

/** Largest loss on any day looked at, stocks counted. */
function worstOf({ courses }: Computed, asked: Asked): Interval {
  const most = ({ lost }: CourseOfShortages, node: number) =>
    lost.reduce((worst, day) => Math.max(worst, day[node] as number), 0);
  return together(asked, (node) =>
    lossOf({
      spared: most(courses.spared, node),
      hit: most(courses.hit, node),
      middle: most(courses.middle, asked.inMiddle?.(node) ?? node),
    }),
  );
}

function reasonOf(
  { network, chains, losses }: Computed,
  { nodes, weights }: Asked,
  lost: Interval,
): Label | null {
  const { lost: read, limits } = lost.lo > 0 ? losses.spared : losses.hit;
  const weight = (i: number) => weights?.[i]?.value ?? weights?.[i]?.hi ?? 1;
  const missing = nodes.map((node, i) => weight(i) * (read[node] as number));
  const worst = nodes[missing.indexOf(Math.max(...missing))] as number;
  return because({ network, chain: chains.bounds, limits, lost: read }, worst);
}
