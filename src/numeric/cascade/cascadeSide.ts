/** Nodes in the order found, in a list that is never allocated anew. */
export interface NodeList {
  readonly list: Int32Array;
  count: number;
}

export const nodeList = (nodes: number): NodeList => ({ list: new Int32Array(nodes), count: 0 });

/** Losses in one direction, between two sweeps. */
export interface Side {
  readonly loss: Float64Array;
  /** First losses, below which no loss falls. */
  readonly floor: Float64Array;
  /** Part of each node's loss that has been passed on. */
  readonly passed: Float64Array;
  /** What has come to each node. */
  readonly arrived: Float64Array;
  /** Nodes with anything to reset. */
  readonly reached: NodeList;
  readonly isReached: Uint8Array;
  /** Nodes whose loss changed in the last sweep, and those that something has come to in this one. */
  changed: NodeList;
  next: NodeList;
  readonly isNext: Uint8Array;
  readonly reset: () => void;
}

export function side(nodes: number, reset: () => void = () => {}): Side {
  return {
    loss: new Float64Array(nodes),
    floor: new Float64Array(nodes),
    passed: new Float64Array(nodes),
    arrived: new Float64Array(nodes),
    reached: nodeList(nodes),
    isReached: new Uint8Array(nodes),
    changed: nodeList(nodes),
    next: nodeList(nodes),
    isNext: new Uint8Array(nodes),
    reset,
  };
}

/** Clears what the last shock touched and puts the first losses of the next. */
export function begin(at: Side, nodes: ArrayLike<number>, parts: ArrayLike<number>): void {
  at.reset();
  for (let t = 0; t < at.reached.count; t++) {
    const node = at.reached.list[t] as number;
    at.loss[node] = 0;
    at.floor[node] = 0;
    at.passed[node] = 0;
    at.arrived[node] = 0;
    at.isReached[node] = 0;
  }
  at.reached.count = 0;
  at.changed.count = 0;
  for (let s = 0; s < nodes.length; s++) {
    const node = nodes[s] as number;
    const part = parts[s] as number;
    if (!(part > 0)) continue;
    reach(at, node);
    at.loss[node] = part;
    at.floor[node] = part;
    at.changed.list[at.changed.count++] = node;
  }
}

function reach(at: Side, node: number): void {
  if (at.isReached[node] === 1) return;
  at.isReached[node] = 1;
  at.reached.list[at.reached.count++] = node;
}

/** Puts losses to what has arrived, first losses at least; returns the largest growth. */
export function settle(at: Side): number {
  const { next, loss, floor, arrived, isNext, isReached, reached } = at;
  const { list } = next;
  const total = next.count;
  let most = 0;
  let kept = 0;
  for (let t = 0; t < total; t++) {
    const node = list[t] as number;
    isNext[node] = 0;
    if (isReached[node] === 0) {
      isReached[node] = 1;
      reached.list[reached.count++] = node;
    }
    const first = floor[node] as number;
    const come = arrived[node] as number;
    const least = come > first ? come : first;
    const now = least > 1 ? 1 : least;
    const growth = now - (loss[node] as number);
    if (growth === 0) continue;
    loss[node] = now;
    if (growth > most) most = growth;
    list[kept++] = node;
  }
  next.count = kept;
  at.next = at.changed;
  at.changed = next;
  at.next.count = 0;
  return most;
}
