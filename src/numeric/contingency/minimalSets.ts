import { report } from "./report.ts";
import type { SetLoss, Watch } from "./setLoss.ts";

/** Which sets are looked for. */
export interface BreakingQuestion {
  /** A set breaks where it loses more than this (≥ 0). */
  readonly limit: number;
  /** Most members of a set. */
  readonly size: 1 | 2 | 3;
  /** Whether to stop at the first size of which some set breaks. */
  readonly isFirstOnly?: boolean;
}

export interface MinimalSets {
  /** Members in rising order; fewest members first, then by number. */
  readonly sets: readonly (readonly number[])[];
  /** Whether all members together break. */
  readonly canBreak: boolean;
  /** How many sets were asked for their loss. */
  readonly evaluations: number;
}

/**
 * All sets of at most three members that break while no proper subset does. Exact: every set is decided, by its own loss, by
 * a subset that breaks, or by what it can lose at most, which is the loss of a larger set, and where losses are subadditive
 * also a sum of losses of its parts.
 */
export function minimalSets(
  loss: SetLoss,
  question: BreakingQuestion,
  watch: Watch = {},
): MinimalSets {
  const { limit, size, isFirstOnly = false } = question;
  if (!(limit >= 0)) throw new RangeError(`minimalSets: limit must be at least 0 (got ${limit})`);
  if (![1, 2, 3].includes(size))
    throw new RangeError(`minimalSets: size must be 1, 2 or 3 (got ${size})`);
  const search: Search = { loss, limit, size, watch, found: [], evaluations: 0 };
  const canBreak = lossOf(search, [...Array(loss.count).keys()]) > limit;
  const goesOn = () => canBreak && !(isFirstOnly && search.found.length > 0);
  if (canBreak) {
    const left = singles(search);
    const pairs = size > 1 && goesOn() ? pairsOf(search, left) : null;
    if (size > 2 && pairs !== null && goesOn()) triples(search, left, pairs);
  }
  watch.onProgress?.(1);
  const sets = search.found.map((set) => set.sort((a, b) => a - b)).sort(bySizeThenNumber);
  return { sets, canBreak, evaluations: search.evaluations };
}

interface Search {
  readonly loss: SetLoss;
  readonly limit: number;
  readonly size: number;
  readonly watch: Watch;
  readonly found: number[][];
  evaluations: number;
}

/** Members that do not break alone, those that lose most first. */
interface Left {
  readonly member: readonly number[];
  readonly alone: readonly number[];
}

/** What is known of pairs of those left: their loss, NaN where it was not needed, or that no larger set is of interest. */
interface Pairs {
  readonly loss: Float64Array;
  /** 1 where no set breaks that has this member and otherwise later ones. */
  readonly isClosed: Uint8Array;
}

const DONE = -1;

function lossOf(search: Search, set: readonly number[]): number {
  search.evaluations++;
  return search.loss.of(set);
}

function singles(search: Search): Left {
  const { loss, limit, size, watch } = search;
  const alone = Array.from({ length: loss.count }, (_, i) => {
    const lost = lossOf(search, [i]);
    if (lost > limit) search.found.push([i]);
    report(watch, { walk: 0, walks: size, size: 1, members: loss.count }, i + 1);
    return lost;
  });
  const member = [...alone.keys()]
    // By subadditivity, who loses nothing alone adds nothing to others.
    .filter((i) => !((alone[i] as number) > limit) && (!loss.isSubadditive || alone[i] !== 0))
    .sort((a, b) => (alone[b] as number) - (alone[a] as number) || a - b);
  return { member, alone: member.map((i) => alone[i] as number) };
}

function pairsOf(search: Search, { member, alone }: Left): Pairs {
  const { loss, limit, size, watch } = search;
  const m = member.length;
  const known = new Float64Array(size > 2 ? (m * (m - 1)) / 2 : 0).fill(Number.NaN);
  const isClosed = new Uint8Array(m);
  for (let a = 0; a < m; a++) {
    report(watch, { walk: 1, walks: size, size: 2, members: m }, a);
    if (m - a > 2 && lossOf(search, member.slice(a)) <= limit) {
      isClosed.fill(1, a);
      break;
    }
    for (let b = a + 1; b < m; b++) {
      const [i, j] = [member[a] as number, member[b] as number];
      if (loss.isSubadditive && (alone[a] as number) + (alone[b] as number) <= limit) break;
      const isCovered = loss.isWithin?.(i, j) || loss.isWithin?.(j, i);
      const lost = isCovered ? DONE : lossOf(search, [i, j]);
      if (lost > limit) search.found.push([i, j]);
      if (size > 2) known[numberOf(a, b, m)] = lost > limit ? DONE : lost;
    }
  }
  return { loss: known, isClosed };
}

function triples(search: Search, left: Left, { loss: pairLoss, isClosed }: Pairs): void {
  const { loss, limit, watch } = search;
  const { member, alone } = left;
  const m = member.length;
  const isSum = loss.isSubadditive;
  const most = (a: number, b: number) => {
    const known = pairLoss[numberOf(a, b, m)] as number;
    return Number.isNaN(known) ? (alone[a] as number) + (alone[b] as number) : known;
  };
  for (let a = 0; a < m && isClosed[a] === 0; a++)
    for (let b = a + 1; b < m - 1; b++) {
      report(watch, { walk: 2, walks: 3, size: 3, members: m }, a);
      const ab = most(a, b);
      if (ab === DONE || (isSum && ab + (alone[b + 1] as number) <= limit)) continue;
      const [i, j] = [member[a] as number, member[b] as number];
      if (m - b > 3 && lossOf(search, [i, j, ...member.slice(b + 1)]) <= limit) continue;
      for (let c = b + 1; c < m; c++) {
        if (isSum && ab + (alone[c] as number) <= limit) break;
        const [ac, bc] = [most(a, c), most(b, c)];
        if (ac === DONE || bc === DONE) continue;
        if (isSum && Math.min(ac + (alone[b] as number), bc + (alone[a] as number)) <= limit)
          continue;
        const set = [i, j, member[c] as number];
        if (lossOf(search, set) > limit) search.found.push(set);
      }
    }
}

/** Number of the pair a < b of m. */
function numberOf(a: number, b: number, m: number): number {
  return a * m - (a * (a + 1)) / 2 + (b - a - 1);
}

function bySizeThenNumber(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, k) => member !== b[k]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
