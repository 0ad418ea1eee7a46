import type { SetLoss, Watch } from "./setLoss.ts";

export interface GreedyMinimalSet {
  /** Members in rising order. The set breaks and no proper subset does. */
  readonly set: readonly number[];
  /** Other sets, with fewer members too, may break. */
  readonly isExact: false;
}

/**
 * A minimal set that loses more than the limit, found without looking at all sets: members are added that lose most with those
 * taken so far, or left out of the set of all, from those that lose least alone, and then left out as
 * long as the rest still breaks; the smaller of the two. Null, which is exact, where all members together do not break.
 */
export function greedyMinimalSet(
  loss: SetLoss,
  limit: number,
  watch: Watch = {},
): GreedyMinimalSet | null {
  if (!(limit >= 0))
    throw new RangeError(`greedyMinimalSet: limit must be at least 0 (got ${limit})`);
  const members = [...Array(loss.count).keys()];
  if (!(loss.of(members) > limit)) return null;
  const search: Search = { loss, limit, watch, steps: 0 };
  const single = members.map((i) => loss.of([i]));
  const weakestFirst = (set: readonly number[]) =>
    [...set].sort((a, b) => (single[a] as number) - (single[b] as number) || b - a);
  const grown = pruned(search, weakestFirst(taken(search, members)));
  const shrunk = pruned(search, weakestFirst(members));
  watch.onProgress?.(1);
  const set = grown.length <= shrunk.length ? grown : shrunk;
  return { set: set.sort((a, b) => a - b), isExact: false };
}

interface Search {
  readonly loss: SetLoss;
  readonly limit: number;
  readonly watch: Watch;
  steps: number;
}

/** How far is not known beforehand: each step is told as half of what was left. */
function step(search: Search): void {
  search.steps++;
  search.watch.onProgress?.(1 - 0.5 ** search.steps);
  search.watch.signal?.throwIfAborted();
}

/** Members, each the one that loses most together with those before it, until they break. */
function taken(search: Search, members: readonly number[]): number[] {
  const { loss, limit } = search;
  const set: number[] = [];
  const open = new Set(members);
  let lost = 0;
  while (!(lost > limit)) {
    step(search);
    let next = -1;
    let most = -1;
    for (const i of open) {
      const with_ = loss.of([...set, i]);
      if (with_ > most) [next, most] = [i, with_];
    }
    set.push(next);
    open.delete(next);
    lost = most;
  }
  return set;
}

/** What is left when members are left out, in the order given, wherever the rest still breaks. */
function pruned(search: Search, order: readonly number[]): number[] {
  const { loss, limit } = search;
  let set = [...order];
  for (const member of order) {
    step(search);
    const rest = set.filter((i) => i !== member);
    if (loss.of(rest) > limit) set = rest;
  }
  return set;
}
