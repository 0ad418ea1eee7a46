import { downSide, downSweep } from "./cascadeDown.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { begin, type NodeList, type Side } from "./cascadeSide.ts";
import { upSide, upSweep } from "./cascadeUp.ts";

/** Nodes hit, and the part that each loses at first, downstream and upstream. */
export interface NodeShock {
  readonly nodes: ArrayLike<number>;
  readonly down: ArrayLike<number>;
  readonly up: ArrayLike<number>;
}

export interface CascadeLimits {
  /** Goes on while some loss grows by more than this in one sweep. */
  readonly tolerance: number;
  readonly sweeps: number;
  /** Whether a market of which nothing is left counts as 1 unit large; otherwise nobody in it is replaced. */
  readonly deadMarketIsOne?: boolean;
  /** Gives up before a sweep that would follow more links than this. */
  readonly links?: number;
}

/** What spread from one shock; the arrays are those of the runner and hold until its next run. */
export interface Spread {
  readonly down: Float64Array;
  readonly up: Float64Array;
  /** What had come short of each group of inputs when the losses were last set by it; null where that is not kept. */
  readonly short: Float64Array | null;
  /** Nodes that lost anything, each once. */
  readonly touched: Int32Array;
  readonly sweeps: number;
  /** Largest growth of a loss in the last sweep. */
  readonly residual: number;
  readonly converged: boolean;
  /** Whether it gave up with losses still growing and sweeps left. */
  readonly gaveUp: boolean;
}

/**
 * Prepares a network for any number of shocks. In each sweep all losses of the sweep before act at once (Jacobi); only what
 * has changed is passed on, so that a shock costs what it touches.
 */
export function cascade(
  network: CascadeNetwork,
): (shock: NodeShock, limits: CascadeLimits) => Spread {
  const down = downSide(network);
  const up = upSide(network);
  const found = new Int32Array(network.nodes);
  const isFound = new Uint8Array(network.nodes);
  return (shock, limits) => {
    begin(down, shock.nodes, shock.down);
    begin(up, shock.nodes, shock.up);
    let sweeps = 0;
    let residual = Infinity;
    let gaveUp = false;
    while (sweeps < limits.sweeps && residual > limits.tolerance) {
      gaveUp = isMore(network, [down, up], limits.links ?? Infinity);
      if (gaveUp) break;
      sweeps++;
      residual = Math.max(downSweep(down, limits.deadMarketIsOne ?? false), upSweep(network, up));
    }
    const touched = unionOf([down, up], found, isFound);
    const converged = residual <= limits.tolerance;
    const losses = { down: down.loss, up: up.loss, short: down.short };
    return { ...losses, touched, sweeps, residual, converged, gaveUp };
  };
}

/** Whether the next sweep may follow more links than that. */
function isMore(
  { market, downStart, upStart }: CascadeNetwork,
  [down, up]: readonly [Side, Side],
  most: number,
): boolean {
  if (most === Infinity) return false;
  const rest = linksLeft(upStart, up.changed, most);
  // Where others replace a node, a loss in its market changes what all other losses in it mean.
  return rest < 0 || linksLeft(downStart, market === null ? down.changed : down.reached, rest) < 0;
}

/** What is left of a number of links after those of the nodes; stops below 0. */
function linksLeft(start: Int32Array, { list, count }: NodeList, most: number): number {
  let rest = most;
  for (let t = 0; t < count && rest >= 0; t++) {
    const node = list[t] as number;
    rest -= (start[node + 1] as number) - (start[node] as number);
  }
  return rest;
}

function unionOf(sides: readonly Side[], found: Int32Array, isFound: Uint8Array): Int32Array {
  let count = 0;
  for (const { reached } of sides)
    for (let t = 0; t < reached.count; t++) {
      const node = reached.list[t] as number;
      if (isFound[node] === 1) continue;
      isFound[node] = 1;
      found[count++] = node;
    }
  for (let t = 0; t < count; t++) isFound[found[t] as number] = 0;
  return found.subarray(0, count);
}
