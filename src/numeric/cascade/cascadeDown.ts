import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { type NodeList, nodeList, type Side, settle, side } from "./cascadeSide.ts";
import { LITTLE_LEFT } from "./replaced.ts";

/** Losses of suppliers on their way to customers, with what is left of the markets that could replace them. */
export interface DownSide extends Side {
  readonly network: CascadeNetwork;
  /** What has come to each group of inputs. */
  readonly short: Float64Array;
  /** Sales of each market before, those lost so far, and the part of each node's loss counted in it. */
  readonly whole: Float64Array;
  readonly lost: Float64Array;
  readonly counted: Float64Array;
  /** Nodes with a loss in each market, as linked lists; −1 at their end. */
  readonly first: Int32Array;
  readonly following: Int32Array;
  readonly isListed: Uint8Array;
  /** Markets whose supply changed in this sweep. */
  readonly dirty: NodeList;
  readonly isDirty: Uint8Array;
  /** Customers to which less comes than before, which a market counted as 1 unit can bring about. */
  readonly lowered: NodeList;
  readonly isLowered: Uint8Array;
}

/** Part of a market below which the difference of two sums would lose digits. */
const SMALL = 0.01;

export function downSide(network: CascadeNetwork): DownSide {
  const { nodes, customer, members, sales } = network;
  const own = {
    network,
    short: new Float64Array(customer.length),
    whole: Float64Array.from(members, (list) =>
      list.reduce((sum, i) => sum + (sales[i] as number), 0),
    ),
    lost: new Float64Array(members.length),
    counted: new Float64Array(nodes),
    first: new Int32Array(members.length).fill(-1),
    following: new Int32Array(nodes).fill(-1),
    isListed: new Uint8Array(nodes),
    dirty: nodeList(members.length),
    isDirty: new Uint8Array(members.length),
    lowered: nodeList(nodes),
    isLowered: new Uint8Array(nodes),
  };
  const at: DownSide = { ...side(nodes, () => forget(at)), ...own };
  return at;
}

/** Clears what only this direction keeps. */
function forget(at: DownSide): void {
  const { downStart, downGroup, market } = at.network;
  const { short } = at;
  for (let t = 0; t < at.reached.count; t++) {
    const node = at.reached.list[t] as number;
    if (at.passed[node] !== 0) {
      const end = downStart[node + 1] as number;
      for (let e = downStart[node] as number; e < end; e++) short[downGroup[e] as number] = 0;
    }
    if (market === null) continue;
    const m = market[node] as number;
    at.lost[m] = 0;
    at.first[m] = -1;
    at.following[node] = -1;
    at.isListed[node] = 0;
    at.counted[node] = 0;
  }
}

/** Suppliers that deliver less limit their customers; returns the largest growth of a loss. */
export function downSweep(at: DownSide, deadIsOne: boolean): number {
  const { changed, loss, dirty, lowered } = at;
  if (at.network.market === null) {
    for (let t = 0; t < changed.count; t++) {
      const node = changed.list[t] as number;
      pass(at, node, loss[node] as number);
    }
  } else {
    for (let t = 0; t < changed.count; t++) count(at, changed.list[t] as number);
    for (let t = 0; t < dirty.count; t++) passMarket(at, dirty.list[t] as number, deadIsOne);
    dirty.count = 0;
  }
  for (let t = 0; t < lowered.count; t++) lower(at, lowered.list[t] as number);
  lowered.count = 0;
  return settle(at);
}

/** Takes a node's loss out of its market. */
function count(at: DownSide, node: number): void {
  const m = (at.network.market as Int32Array)[node] as number;
  const loss = at.loss[node] as number;
  const more = loss - (at.counted[node] as number);
  at.counted[node] = loss;
  at.lost[m] = (at.lost[m] as number) + (at.network.sales[node] as number) * more;
  if (at.isListed[node] === 0) {
    at.isListed[node] = 1;
    at.following[node] = at.first[m] as number;
    at.first[m] = node;
  }
  if (at.isDirty[m] === 1) return;
  at.isDirty[m] = 1;
  at.dirty.list[at.dirty.count++] = m;
}

/** A supplier is missed as far as what is left of its market cannot replace it. */
function passMarket(at: DownSide, m: number, deadIsOne: boolean): void {
  const { loss, following, passed } = at;
  const { sales } = at.network;
  at.isDirty[m] = 0;
  const left = whatIsLeft(at, m);
  const rest = left <= LITTLE_LEFT && deadIsOne ? 1 : left;
  for (let node = at.first[m] as number; node >= 0; node = following[node] as number) {
    const sold = sales[node] as number;
    const lost = loss[node] as number;
    const missed = sold >= rest ? lost : (sold / rest) * lost;
    if (missed !== passed[node]) pass(at, node, missed);
  }
}

/** Sales that a market still offers; summed anew where nearly nothing is left of it. */
function whatIsLeft(at: DownSide, m: number): number {
  const rest = (at.whole[m] as number) - (at.lost[m] as number);
  if (rest > SMALL * (at.whole[m] as number)) return rest;
  const { members, sales } = at.network;
  const nodes = members[m] as Int32Array;
  let left = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as number;
    left += (sales[node] as number) * (1 - (at.loss[node] as number));
  }
  return left;
}

function pass(at: DownSide, node: number, missed: number): void {
  const { downStart, downGroup, downShare, customer } = at.network;
  const { short, arrived, isNext, next, passed } = at;
  const { list } = next;
  const more = missed - (passed[node] as number);
  passed[node] = missed;
  let count = next.count;
  const end = downStart[node + 1] as number;
  for (let e = downStart[node] as number; e < end; e++) {
    const g = downGroup[e] as number;
    const now = (short[g] as number) + (downShare[e] as number) * more;
    short[g] = now;
    const to = customer[g] as number;
    if (now > (arrived[to] as number)) arrived[to] = now;
    else if (more < 0 && at.isLowered[to] === 0) {
      at.isLowered[to] = 1;
      at.lowered.list[at.lowered.count++] = to;
    }
    if (isNext[to] === 1) continue;
    isNext[to] = 1;
    list[count++] = to;
  }
  next.count = count;
}

/** Finds the worst group of a customer anew. */
function lower(at: DownSide, node: number): void {
  const { groupStart } = at.network;
  at.isLowered[node] = 0;
  const end = groupStart[node + 1] as number;
  let worst = 0;
  for (let g = groupStart[node] as number; g < end; g++)
    worst = Math.max(worst, at.short[g] as number);
  at.arrived[node] = worst;
}
