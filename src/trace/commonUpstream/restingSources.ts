import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { ExposedNodes, FedNodes } from "../reading/exposedNodes.ts";
import { NOISE, type Readings, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import type { Subject } from "../reading/subject.ts";
import type { FirstHand, HomeSupply } from "./firstHand.ts";

/** A stage's home supply, read both ways. */
export interface SupplyReadings {
  readonly bounds: HomeSupply;
  readonly middle: HomeSupply;
}

/** First-hand sources that rest on a subject though they are not it. */
export interface RestingSources {
  /** Those that certainly do, largest first. */
  readonly sources: readonly FirstHand[];
  /** How many sources there are that are not known to be the subject. */
  readonly others: number;
  /** Share of the home's supply that they bring. */
  readonly brought: Interval;
  /** Share of the home's supply that rests on the subject though it is bought elsewhere. */
  readonly resting: Interval;
}

export function restingSources(
  { read, fed }: { readonly read: Readings; readonly fed: FedNodes },
  supply: SupplyReadings,
  { subject, exposed }: { readonly subject: Subject; readonly exposed: ExposedNodes },
): RestingSources {
  const { lo, hi, middle } = exposed;
  const bounds = partsOf(read.bounds, supply.bounds, { subject, lo, hi, whole: fed.bounds });
  const between = { subject, lo: middle, hi: middle, whole: fed.middle };
  const middles = partsOf(read.middle, supply.middle, between);
  const elsewhere = bounds.filter(({ is }) => is !== "yes");
  const found = new Set(
    elsewhere.filter(({ rests }) => rests > NOISE).map(({ source }) => source.id),
  );
  const brings = sharesById(elsewhere);
  const bringsInTheMiddle = sharesById(middles.filter(({ is }) => is !== "yes"));
  const brought = total([...found].map((id) => brings.get(id) ?? 0));
  const others = new Set(elsewhere.map(({ source }) => source.id));
  return {
    sources: supply.bounds.sources
      .filter(({ id }) => found.has(id))
      .sort((a, b) => (brings.get(b.id) as number) - (brings.get(a.id) as number)),
    others: others.size,
    brought: interval(total([...found].map((id) => bringsInTheMiddle.get(id) ?? 0)), {
      lo: brought,
      hi: brought + supply.bounds.unnamed,
    }),
    resting: interval(total(middles.map(({ rests }) => rests)), {
      lo: total(bounds.map(({ rests }) => rests)),
      hi: 1 - total(bounds.map(({ away }) => away)),
    }),
  };
}

/** A part of the home's supply, with what of it rests on the subject for certain, and what certainly does not. */
interface Part {
  readonly source: FirstHand;
  readonly share: number;
  readonly is: ReturnType<Subject>;
  readonly rests: number;
  readonly away: number;
}

function partsOf(
  graph: TraceGraph,
  { sources }: HomeSupply,
  {
    subject,
    lo,
    hi,
    whole,
  }: {
    readonly subject: Subject;
    readonly lo: Float64Array;
    readonly hi: Float64Array;
    readonly whole: Float64Array;
  },
): Part[] {
  return sources.flatMap((source) =>
    source.entries.map(({ share, node, passed }): Part => {
      const is = subject(graph, node);
      const ways = passed.map((way) => subject(graph, way));
      const least = (ways.includes("yes") ? whole : lo)[node] as number;
      const most = (ways.every((way) => way === "no") ? hi : whole)[node] as number;
      // What is the subject itself is not bought elsewhere; what may be it may rest on it as a whole, or not at all.
      if (is === "yes") return { source, share, is, rests: 0, away: share };
      if (is === "perhaps") return { source, share, is, rests: 0, away: 0 };
      return { source, share, is, rests: share * least, away: share * (1 - most) };
    }),
  );
}

function sharesById(parts: readonly Part[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { source, share } of parts)
    shares.set(source.id, (shares.get(source.id) ?? 0) + share);
  return shares;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Bounds of a share, with its value where they are close. */
function interval(middle: number, ends: { readonly lo: number; readonly hi: number }): Interval {
  // Sums of floating-point shares miss 0 and 1 by a few units in the last place.
  const lo = Math.min(1, ends.lo);
  const hi = Math.max(lo, Math.min(1, ends.hi));
  return {
    value: hi - lo <= WIDEST_WITH_VALUE ? Math.min(Math.max(middle, lo), hi) : null,
    lo,
    hi,
  };
}
