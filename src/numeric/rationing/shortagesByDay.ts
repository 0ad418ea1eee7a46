import type { Limits, RationedGraph } from "./rationedGraph.ts";
import { missingNow, storeChange } from "./shortageOf.ts";
import { shortages } from "./shortages.ts";

/** What changes from step to step; everything in parts of the baseline. */
export interface Course {
  readonly steps: number;
  /** Length of a step in days. */
  readonly step: number;
  /** Limits in force during a step; the same object while nothing changes. */
  readonly limitsAt: (step: number) => Limits;
  /** By node: in store at the beginning, and what is put into store before a step, in days of its supply. */
  readonly held: Float64Array;
  readonly putIn?: (step: number) => Float64Array | null;
  /** By edge: whole steps that a delivery is under way; left out where all arrives at once. */
  readonly lag?: Int32Array;
  readonly surplus?: number;
}

export interface CourseOfShortages {
  /** By step, then node: part of its baseline that it loses. */
  readonly lost: readonly Float64Array[];
  /** By step, then node: days of its supply left in store at the end of the step. */
  readonly held: readonly Float64Array[];
  /** By node: day on which it first gives less than is wanted of it; Infinity where that never is. */
  readonly firstShort: Float64Array;
  /** By step: nodes whose losses had not settled, as of `shortages`. */
  readonly unsettled: readonly (Uint8Array | null)[];
}

/**
 * Losses step by step while stores last: every mixing node gives what is wanted of it from what enters and then from its
 * store, and fills its store again from what enters beyond that.
 */
export function shortagesByDay(graph: RationedGraph, course: Course): CourseOfShortages {
  const { steps, step, surplus } = course;
  const most = course.held.slice();
  let now = course.held.slice();
  const lost: Float64Array[] = [];
  const sent: Float64Array[] = [];
  const held: Float64Array[] = [];
  const firstShort = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const unsettled: (Uint8Array | null)[] = [];
  let last: Step | null = null;
  for (let at = 0; at < steps; at++) {
    const put = course.putIn?.(at);
    if (put)
      for (let node = 0; node < now.length; node++)
        now[node] = (now[node] as number) + (put[node] as number);
    const begins = {
      base: course.limitsAt(at),
      held: now,
      ...(course.lag ? { underWay: arriving(course.lag, sent) } : {}),
    };
    const isNew: boolean = last === null || !isSame(last, begins);
    const done: Step =
      last === null || isNew ? takeStep(graph, begins, { step, most, surplus }) : last;
    unsettled.push(done.unsettled);
    if (isNew) noteFirst(graph, done, { firstShort, begin: at * step, step });
    now = done.left.slice();
    lost.push(done.lost);
    if (done.sent) sent.push(done.sent);
    held.push(done.left);
    last = done;
  }
  return { lost, held, firstShort, unsettled };
}

/** What a step begins with. */
interface Begins {
  readonly base: Limits;
  readonly held: Float64Array;
  readonly underWay?: Float64Array;
}

interface Step extends Begins {
  readonly limits: Limits;
  readonly lost: Float64Array;
  readonly unsettled: Uint8Array | null;
  /** In store at the end. */
  readonly left: Float64Array;
  readonly sent?: Float64Array;
}

function takeStep(
  graph: RationedGraph,
  begins: Begins,
  {
    step,
    most,
    surplus,
  }: { readonly step: number; readonly most: Float64Array; readonly surplus: number | undefined },
): Step {
  const { base, held, underWay } = begins;
  const perStep = (days: Float64Array) => days.map((length) => length / step);
  const limits: Limits = {
    ...base,
    store: { held: perStep(held), most: perStep(most) },
    ...(surplus ? { surplus } : {}),
    ...(underWay ? { underWay } : {}),
  };
  const { lost, unsettled } = shortages(graph, limits);
  const from = { limits, lost };
  const left = held.map((days, node) => Math.max(0, days + step * storeChange(graph, from, node)));
  const sent = underWay ? { sent: missingOf(graph, from) } : {};
  return { ...begins, limits, lost, unsettled, left, ...sent };
}

/** Whether a step begins as the one before it, so that it ends as that did. */
function isSame(before: Begins, now: Begins): boolean {
  return (
    before.base === now.base &&
    isEqual(before.held, now.held) &&
    (before.underWay === now.underWay ||
      (before.underWay !== undefined &&
        now.underWay !== undefined &&
        isEqual(before.underWay, now.underWay)))
  );
}

function isEqual(one: Float64Array, other: Float64Array): boolean {
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}

/** Part missing of what is sent along each edge. */
function missingOf(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
): Float64Array {
  return Float64Array.from(graph.edgeTo, (_, edge) => missingNow(graph, from, edge));
}

/** Part missing of what arrives now, sent earlier; before the beginning everything was sent in full. */
function arriving(lag: Int32Array, sent: readonly Float64Array[]): Float64Array {
  return Float64Array.from(lag, (steps, edge) =>
    steps === 0 ? Number.NaN : (sent[sent.length - steps]?.[edge] ?? 0),
  );
}

/** Losses below this are rounding. */
const NOTHING = 1e-12;

/** The day on which a store is empty lies inside a step; what is made of inputs runs short when the first of these does. */
function noteFirst(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  { firstShort, begin, step }: { firstShort: Float64Array; begin: number; step: number },
): void {
  for (const node of graph.order) {
    if (!((from.lost[node] as number) > NOTHING) || (firstShort[node] as number) < begin + step)
      continue;
    const held = -storeChange(graph, from, node);
    const wanted = from.limits.wanted[node] as number;
    const short = held + (from.lost[node] as number) * wanted;
    const arrives = earliest(graph, { firstShort, begin, step }, node);
    firstShort[node] = begin + step * (arrives + (1 - arrives) * (held / short));
  }
}

/** Part of the step after which the first of a node's suppliers runs short; 0 where the shock hits the node itself. */
function earliest(
  { groupStart, edgeStart, edgeTo }: RationedGraph,
  { firstShort, begin, step }: { firstShort: Float64Array; begin: number; step: number },
  node: number,
): number {
  const end = edgeStart[groupStart[node + 1] as number] as number;
  let first = Number.POSITIVE_INFINITY;
  for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++)
    first = Math.min(first, firstShort[edgeTo[e] as number] as number);
  return first >= begin && first < begin + step ? (first - begin) / step : 0;
}
