import type { SetLoss } from "./setLoss.ts";
import type { SingleLosses } from "./singleLosses.ts";

/** How many members fail at once, and how many sets are wanted. */
export interface WorstQuestion {
  readonly size: 1 | 2 | 3;
  readonly top: number;
}

export interface WorstSet {
  /** Members in rising order. */
  readonly set: readonly number[];
  readonly loss: number;
}

/** What a search begins with, as plain data. */
export interface WorstStart extends WorstQuestion, SingleLosses {
  /** Sets that lose less than this are of no interest; 0 unless said. */
  readonly floor?: number;
}

interface Ranked extends WorstSet {
  /** Multiples of noise in the loss and in the sum of single losses. */
  readonly rank: number;
  readonly sum: number;
}

/** What counts as no difference between losses, as part of the loss of all members. */
const NOISE = 1e-12;

/**
 * A walk over the sets of some members by their first member, those that lose most alone first, that keeps the worst sets. Which
 * these are depends neither on the order of the visits nor on a floor that as many sets as are wanted reach.
 */
export class WorstSearch {
  readonly #loss: SetLoss;
  readonly #start: WorstStart;
  readonly #noise: number;
  /** Members that can matter, those that lose most alone first. */
  readonly #order: readonly number[];
  readonly #best: Ranked[] = [];

  constructor(loss: SetLoss, start: WorstStart) {
    const { size, whole, single } = start;
    this.#loss = loss;
    this.#start = start;
    this.#noise = NOISE * whole;
    this.#order = [...single.keys()]
      // By subadditivity, who loses nothing alone adds nothing to others.
      .filter((i) => size === 1 || !loss.isSubadditive || (single[i] as number) > this.#noise)
      .sort((a, b) => (single[b] as number) - (single[a] as number) || a - b);
  }

  /** The worst of the sets visited, the worst first. */
  get sets(): WorstSet[] {
    return this.#best.map(({ set, loss }) => ({ set, loss }));
  }

  /** How many members can be first; none where nothing can be lost. */
  get firsts(): number {
    const { whole, size } = this.#start;
    return whole > 0 ? Math.max(0, this.#order.length - size + 1) : 0;
  }

  /** What a set must lose at least to be of interest still. */
  get least(): number {
    const { top, floor = 0 } = this.#start;
    const last = this.#best[top - 1];
    return Math.max(floor, last === undefined ? this.#noise : last.loss - 2 * this.#noise);
  }

  /** What sets with a first member lose at most, by what their members lose alone. */
  mostWith(first: number): number {
    if (!this.#loss.isSubadditive) return this.#start.whole;
    let most = 0;
    for (let k = 0; k < this.#start.size; k++) most += this.#alone(first + k);
    return most;
  }

  /** Keeps what is worst of the sets with a first member; false where neither these nor those of later ones can be. */
  visit(first: number, pause: () => void = () => {}): boolean {
    const rest = this.#order.slice(first);
    const { size } = this.#start;
    if (size > 1 && this.#loss.of(rest) < this.least) return false;
    if (size === 1) this.#visitOne(first);
    if (size === 2) this.#visitPairs(first);
    if (size === 3) this.#visitTriples(first, pause);
    return true;
  }

  /** Keeps a set if it is among the worst so far. */
  keep(members: readonly number[], loss: number): void {
    const { top, single } = this.#start;
    const set = [...members].sort((a, b) => a - b);
    const sum = set.reduce((total, i) => total + (single[i] as number), 0);
    const multiple = (x: number) => Math.round(x / this.#noise);
    const one = { set, loss, rank: multiple(loss), sum: multiple(sum) };
    const at = this.#best.findIndex((other) => before(one, other));
    this.#best.splice(at < 0 ? this.#best.length : at, 0, one);
    if (this.#best.length > top) this.#best.pop();
  }

  #alone(place: number): number {
    return this.#start.single[this.#order[place] as number] as number;
  }

  #visitOne(first: number): void {
    const lost = this.#alone(first);
    if (lost > this.#noise) this.keep([this.#order[first] as number], lost);
  }

  #visitPairs(a: number): void {
    const order = this.#order;
    const first = this.#alone(a);
    for (let b = a + 1; b < order.length; b++) {
      if (this.#loss.isSubadditive && first + this.#alone(b) < this.least) break;
      const set = [order[a] as number, order[b] as number];
      if (isCovered(this.#loss, set)) continue;
      const lost = this.#loss.of(set);
      // The one that comes first loses at least as much alone as the other.
      if (lost >= this.least && lost > first + this.#noise) this.keep(set, lost);
    }
  }

  #visitTriples(a: number, pause: () => void): void {
    const order = this.#order;
    const isSum = this.#loss.isSubadditive;
    for (let b = a + 1; b < order.length - 1; b++) {
      const most = this.#alone(a) + this.#alone(b) + this.#alone(b + 1);
      if (isSum && most < this.least) break;
      pause();
      const two = [order[a] as number, order[b] as number];
      if (isCovered(this.#loss, two)) continue;
      const ab = this.#loss.of(two);
      if (ab >= this.#start.whole - this.#noise) continue;
      for (let c = b + 1; c < order.length; c++) {
        if (isSum && ab + this.#alone(c) < this.least) break;
        this.#visitTriple([...two, order[c] as number], ab);
      }
    }
  }

  #visitTriple(set: readonly number[], ab: number): void {
    if (isCovered(this.#loss, set)) return;
    const lost = this.#loss.of(set);
    if (!(lost >= this.least && lost > ab + this.#noise)) return;
    const [i, j, k] = set as [number, number, number];
    const others = [
      [i, k],
      [j, k],
    ];
    if (others.every((two) => lost > this.#loss.of(two) + this.#noise)) this.keep(set, lost);
  }
}

function isCovered({ isWithin }: SetLoss, set: readonly number[]): boolean {
  if (isWithin === undefined) return false;
  return set.some((i) => set.some((j) => i !== j && isWithin(i, j)));
}

function before(a: Ranked, b: Ranked): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.sum !== b.sum) return a.sum < b.sum;
  const at = a.set.findIndex((member, k) => member !== b.set[k]);
  return at >= 0 && (a.set[at] as number) < (b.set[at] as number);
}
