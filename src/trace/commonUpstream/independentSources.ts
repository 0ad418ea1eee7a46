import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import { NOISE, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import { listed, stageLabel } from "../reading/upstreamLabels.ts";
import type { UpstreamChain } from "./commonUpstreamRows.ts";
import type { FirstHand } from "./firstHand.ts";
import type { SupplyReadings } from "./restingSources.ts";
import {
  type RestRelation,
  type SourceCluster,
  sourcesAsOne,
  sourcesPerhapsAsOne,
} from "./sourcesAsOne.ts";

/**
 * How many sources of equal size a stage's first-hand sources are worth (1/HHI), each by itself, and with those as one that
 * rest by half or more on the same place.
 */
export function independentSources(
  network: Network,
  chain: UpstreamChain,
  { stage, supply }: { readonly stage: number; readonly supply: SupplyReadings },
): Readonly<Record<string, Cell>> {
  const { sources } = supply.bounds;
  const weights = weightsOf(supply);
  const row = {
    stageId: network.stages[stage]?.id ?? null,
    stage: stageLabel(network, stage),
    sources: sources.length,
    unnamed: weights.nameless,
  };
  if (sources.every(({ isOne }) => !isOne))
    return { ...row, faceValue: null, asOne: null, merged: null, reason: REASONS.nobody };
  const relations = relationsOf(chain, sources);
  const clusters = sourcesAsOne(relations, weights.middle);
  const asOne = clusters.map(({ members }) => members);
  const apart = sources.map((_, source) => [source]);
  const coarsest = sourcesPerhapsAsOne(relations, sources.length);
  const isTold = relations.every(isToldOf);
  // Clusters that cannot be coarser are the same whatever the shares are.
  const finest = isTold && asOne.length === coarsest.length ? asOne : apart;
  const isNamed = weights.nameless <= WIDEST_WITH_VALUE;
  return {
    ...row,
    faceValue: effective(weights, { at: apart, finest: apart, coarsest: apart }),
    asOne: effective(weights, { at: isTold ? asOne : null, finest, coarsest }),
    merged: mergedText(clusters, sources, chain),
    reason: isNamed ? (isTold ? null : REASONS.notTold) : REASONS.notNamed,
  };
}

/** Shares of the sources. */
interface Weights {
  readonly least: readonly number[];
  /** In the middle of the data, summing to 1. */
  readonly middle: readonly number[];
  /** The least where a source is surely one, else 0. */
  readonly identified: readonly number[];
  readonly unnamed: number;
  /** What is not of sources that are surely one. */
  readonly nameless: number;
}

function weightsOf({ bounds, middle }: SupplyReadings): Weights {
  const { sources, unnamed } = bounds;
  const shares = new Map(middle.sources.map((source) => [source.id, shareOf(source)]));
  const whole = total(sources.map(({ id }) => shares.get(id) ?? 0));
  return {
    least: sources.map(shareOf),
    middle: sources.map(({ id }) => (shares.get(id) ?? 0) / whole),
    identified: sources.map((source) => (source.isOne ? shareOf(source) : 0)),
    unnamed,
    nameless: unnamed + total(sources.map((source) => (source.isOne ? 0 : shareOf(source)))),
  };
}

type Partition = readonly (readonly number[])[];

/**
 * Effective number of the parts of a partition. Whatever is not surely one source may be any number of them, each too small
 * to matter, or be one with the largest.
 */
function effective(
  { least, middle, identified, unnamed, nameless }: Weights,
  {
    at,
    finest,
    coarsest,
  }: { readonly at: Partition | null; readonly finest: Partition; readonly coarsest: Partition },
): Interval {
  const worth = (partition: Partition, shares: readonly number[], more = 0) => {
    const sums = partition.map((members) => total(members.map((i) => shares[i] as number)));
    const largest = sums.indexOf(Math.max(...sums));
    return 1 / total(sums.map((sum, i) => (i === largest ? sum + more : sum) ** 2));
  };
  const value = at === null || nameless > WIDEST_WITH_VALUE ? null : worth(at, middle);
  if (value !== null && nameless <= NOISE) return exact(Math.max(1, value));
  const lo = Math.max(1, worth(coarsest, least, unnamed));
  const hi = Math.max(lo, worth(finest, identified));
  return { value: value === null ? null : Math.min(Math.max(value, lo), hi), lo, hi };
}

/** Whether it is known which sources rest on somebody; one alone would not be joined with any other. */
function isToldOf({ certain, possible }: RestRelation): boolean {
  const count = possible.filter((is) => is).length;
  return count < 2 || possible.every((is, source) => is === certain[source]);
}

const shareOf = ({ entries }: FirstHand) => total(entries.map(({ share }) => share));
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
/** For each foreign place which sources rest on it by half or more. */
function relationsOf({ upstream }: UpstreamChain, sources: readonly FirstHand[]): RestRelation[] {
  const isHalf = (exposed: Float64Array) => (source: FirstHand) =>
    total(source.entries.map(({ share, node }) => share * (exposed[node] as number))) >=
    shareOf(source) / 2 - NOISE;
  return upstream
    .filter(({ key }) => key === "place")
    .map(({ id, exposed }) => ({
      id,
      certain: sources.map(isHalf(exposed.lo)),
      possible: sources.map(isHalf(exposed.hi)),
    }));
}

function mergedText(
  clusters: readonly SourceCluster[],
  sources: readonly FirstHand[],
  { upstream }: UpstreamChain,
): Label | null {
  const labels = clusters.flatMap(({ on, members }): Label[] => {
    const place = upstream.find(({ key, id }) => key === "place" && id === on)?.who;
    if (place === undefined || members.length < 2) return [];
    const names = members.map((source) => (sources[source] as FirstHand).who);
    const en = `${place.en}: ${names.map((name) => name.en).join(", ")}`;
    return [{ en, ja: `${place.ja}:${names.map((name) => name.ja).join("・")}` }];
  });
  return listed(labels);
}

const REASONS = {
  nobody: {
    en: "nobody is known who supplies the home at first hand",
    ja: "直接の供給者が判明していない",
  },
  notNamed: {
    en: "too much of the supply has no named source",
    ja: "供給元の不明な割合が大きい",
  },
  notTold: {
    en: "it is not known whether some source rests on some place by half or more",
    ja: "半分以上をある国・地域に依存するか判明していない供給元がある",
  },
} as const;
