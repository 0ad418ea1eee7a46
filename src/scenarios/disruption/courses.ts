import type { Network } from "../../network/network.ts";
import { exact, type Interval, sum } from "../../numeric/interval.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import { type CourseOfShortages, shortagesByDay } from "../../numeric/rationing/shortagesByDay.ts";
import { needsBesideCollection } from "../../trace/graph/needsBesideCollection.ts";
import { type ChainGraph, suppliedNeeds } from "../rationing/chainGraph.ts";
import {
  daysOfAmount,
  daysTogether,
  heldBy,
  inDaysOfSupply,
  type Market,
  storingMarkets,
} from "../rationing/heldDays.ts";
import { limitsOf } from "../rationing/limitsOf.ts";
import type { Unclear } from "../rationing/moment.ts";
import type { First } from "../rationing/ranks.ts";
import type { Effects } from "../shocks/effects.ts";
import { atMost, type RationedChains, type Readings } from "./rationedChains.ts";

/** How time passes: days looked at, the length of a step, and what takes time. */
export interface Clock {
  readonly days: number;
  readonly step: number;
  /** Days that deliveries from place to place are under way. */
  readonly transportDays: number;
  /** Days between the use of a product and its recycling. */
  readonly recyclingDays: number;
  /** Part of the baseline that suppliers can make beyond it while stores are filled again. */
  readonly overproduction: number;
}

interface Running {
  readonly network: Network;
  readonly clock: Clock;
  /** The same object as long as nothing changes. */
  readonly effectsAt: (day: number) => Effects;
  readonly first?: First;
}

/** How much of what may be in store is counted. */
type Counted = "least" | "most" | "middle";

/** Losses day by day while stocks last; a stock that the model does not give counts as none. */
export function courses(running: Running, chains: RationedChains): Readings<CourseOfShortages> {
  const hit = course(running, chains.bounds, { unclear: "hit", counted: "least" });
  return {
    spared: course(running, chains.bounds, { unclear: "spared", counted: "most" }),
    hit: { ...hit, lost: hit.lost.map((lost, at) => atMost(lost, hit.unsettled[at] ?? null)) },
    middle: course(running, chains.middle, { unclear: "spared", counted: "middle" }),
  };
}

/** Whether the losses of every step have settled. */
export function areSettled({ spared, hit, middle }: Readings<CourseOfShortages>): boolean {
  return [spared, hit, middle].every(({ unsettled }) => unsettled.every((nodes) => nodes === null));
}

function course(
  { network, clock, effectsAt, first }: Running,
  chain: ChainGraph,
  { unclear, counted }: { readonly unclear: Unclear; readonly counted: Counted },
): CourseOfShortages {
  const { days, step, overproduction } = clock;
  const known = new Map<Effects, Limits>();
  const limitsAt = (at: number): Limits => {
    const effects = effectsAt((at + 0.5) * step);
    const before = known.get(effects);
    if (before) return before;
    const limits = limitsOf(network, chain, { effects, unclear, ...(first ? { first } : {}) });
    if (overproduction > 0) raise(chain, limits, overproduction);
    known.set(effects, limits);
    return limits;
  };
  const markets = storingMarkets(network, chain);
  const held = new Float64Array(chain.rationed.nodes);
  for (const market of markets) held[market.node] = end(heldBy(network, market), counted);
  const putIn = (at: number) => {
    const effects = [effectsAt((at - 0.5) * step), effectsAt((at + 0.5) * step)] as const;
    return released(network, markets, { effects, counted, nodes: chain.rationed.nodes });
  };
  return shortagesByDay(chain.rationed, {
    steps: Math.ceil(days / step),
    step,
    limitsAt,
    held,
    putIn,
    ...lagsOf(network, chain, clock),
    ...(overproduction > 0 ? { surplus: overproduction } : {}),
  });
}

/** Suppliers that no outage holds down make more than at the baseline. */
function raise({ supplier }: ChainGraph, { most }: Limits, overproduction: number): void {
  for (const [node, row] of supplier.entries())
    if (row >= 0 && (most[node] as number) >= 1) most[node] = 1 + overproduction;
}

/** The end of an interval of days that is counted; none where it is not known. */
function end(days: Interval | null, counted: Counted): number {
  if (days === null) return 0;
  if (counted === "least") return days.lo;
  return counted === "most" ? days.hi : (days.value ?? days.hi);
}

interface Releasing {
  /** Before and now. */
  readonly effects: readonly [Effects, Effects];
  readonly counted: Counted;
  readonly nodes: number;
}

/** What a release puts into stores between two moments; null where it is nothing. */
function released(
  network: Network,
  markets: readonly Market[],
  { effects: [before, now], counted, nodes }: Releasing,
): Float64Array | null {
  if (before === now) return null;
  let put: Float64Array | null = null;
  for (const { node, members } of markets) {
    const days = (pool: number) => (now.releasedDays[pool] ?? 0) - (before.releasedDays[pool] ?? 0);
    const amount = (pool: number) => (now.released[pool] ?? 0) - (before.released[pool] ?? 0);
    if (!members?.some((pool) => days(pool) !== 0 || amount(pool) !== 0)) continue;
    put ??= new Float64Array(nodes);
    put[node] = end(
      daysTogether(network, members, (pool) =>
        releasedInto(network, pool, { days: days(pool), amount: amount(pool) }),
      ),
      counted,
    );
  }
  return put;
}

/** A release in days of a pool's supply; null where the model does not say how many days an amount is. */
export function releasedInto(
  network: Network,
  pool: number,
  { days, amount }: { readonly days: number; readonly amount: number },
): Interval | null {
  const inDays = inDaysOfSupply(network, pool, exact(days));
  if (amount === 0) return inDays;
  const ofAmount = daysOfAmount(network, pool, exact(amount));
  return ofAmount && sum([inDays, ofAmount]);
}

/** Steps under way by edge: into another place, and what a recycler collects. */
function lagsOf(network: Network, chain: ChainGraph, clock: Clock): { lag?: Int32Array } {
  const { step, transportDays, recyclingDays } = clock;
  if (transportDays === 0 && recyclingDays === 0) return {};
  const { groupStart, edgeStart, edgeTo, nodes, edges } = chain.rationed;
  // A delivery that is under way for a part of a step arrives in the next; the margin is for rounding.
  const stepsOf = (days: number) => Math.ceil(days / step - 1e-9);
  const lag = new Int32Array(edges);
  for (let node = 0; node < nodes; node++) {
    const isSent = (chain.flow[node] as number) >= 0;
    const firstGroup = groupStart[node] as number;
    for (let group = firstGroup; group < (groupStart[node + 1] as number); group++) {
      const collects = isCollected(network, chain, { node, need: group - firstGroup });
      for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
        const from = edgeTo[e] as number;
        const crosses =
          isSent || (chain.isWorld[node] === 1 && chain.place[from] !== chain.place[node]);
        lag[e] = stepsOf((crosses ? transportDays : 0) + (collects ? recyclingDays : 0));
      }
    }
  }
  return { lag };
}

/** Whether a need of a node is what a recycler collects, as against its power or reagents. */
function isCollected(
  network: Network,
  chain: ChainGraph,
  { node, need }: { readonly node: number; readonly need: number },
): boolean {
  const stage = chain.stage[node] as number;
  if ((chain.supplier[node] as number) < 0 || network.stages[stage]?.kind !== "recycling")
    return false;
  const supplied = suppliedNeeds(network, stage, chain.recycling)[need];
  return supplied !== undefined && !needsBesideCollection(network, stage).includes(supplied);
}
