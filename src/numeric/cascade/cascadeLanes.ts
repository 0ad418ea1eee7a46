import { type CascadeLimits, cascade, type NodeShock, type Spread } from "./cascade.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { LANES, laneKernels } from "./laneKernels.ts";
import { type LaneMemory, laneMemory } from "./laneMemory.ts";
import { LITTLE_LEFT } from "./replaced.ts";

/** Called with the number of each shock as soon as it is done, in no set order; the arrays hold until it returns. */
export type Visit = (shock: number, spread: Spread) => void;

interface Lane {
  /** Number of the shock. */
  readonly number: number;
  readonly shock: NodeShock;
  sweeps: number;
}

/** Part of all links that one sweep of one shock may follow by itself. */
const FEW = 0.01;

/**
 * Prepares a network for many shocks: each goes by itself as long as it follows few links, then side by side with others
 * in whole sweeps over the network. The sweeps are those of `cascade`, whose sums differ by rounding only; what comes of
 * a shock does not depend on those beside it.
 */
export function cascadeLanes(network: CascadeNetwork) {
  const at = laneMemory(network);
  const alone = cascade(network);
  const sweep = sweeper(network, at);
  const copied = copier(network, at);
  const links = FEW * (network.downGroup.length + network.upSupplier.length);
  return (shocks: readonly NodeShock[], limits: CascadeLimits, visit: Visit): void => {
    let waiting = 0;
    /** The next shock that needs whole sweeps. */
    const taken = (lane: number): Lane | null => {
      while (waiting < shocks.length) {
        const number = waiting++;
        const shock = shocks[number] as NodeShock;
        const spread = alone(shock, { ...limits, links });
        if (spread.gaveUp) {
          put(at, sweep.up(), [lane, spread]);
          return { number, shock, sweeps: spread.sweeps };
        }
        visit(number, spread);
      }
      return null;
    };
    const lanes = Array.from({ length: LANES }, (_, lane) => taken(lane));
    while (lanes.some((lane) => lane !== null)) {
      const growth = sweep.once(limits.deadMarketIsOne ?? false);
      for (const [l, lane] of lanes.entries()) {
        if (lane === null) continue;
        lane.sweeps++;
        putFloor(at, sweep.up(), [l, lane.shock]);
        const residual = growth[l] as number;
        const converged = residual <= limits.tolerance;
        if (!converged && lane.sweeps < limits.sweeps) continue;
        const { sweeps, number } = lane;
        visit(number, { ...copied(l, sweep.up()), sweeps, residual, converged, gaveUp: false });
        lanes[l] = taken(l);
      }
    }
  };
}

/** Losses so far into an empty lane. */
function put(
  { numbers, lines, lineOf }: LaneMemory,
  upLines: number,
  [lane, { touched, down, up }]: readonly [number, Spread],
): void {
  const step = LANES;
  for (let t = 0; t < touched.length; t++) {
    const node = touched[t] as number;
    const line = (lineOf[node] as number) * step + lane;
    numbers[lines[0] / 8 + line] = down[node] as number;
    numbers[upLines / 8 + line] = up[node] as number;
  }
}

/** First losses, below which none falls. */
function putFloor(
  { numbers, lines, lineOf }: LaneMemory,
  upLines: number,
  [lane, { nodes, down, up }]: readonly [number, NodeShock],
): void {
  for (let s = 0; s < nodes.length; s++) {
    const line = (lineOf[nodes[s] as number] as number) * LANES + lane;
    const d = lines[0] / 8 + line;
    const u = upLines / 8 + line;
    numbers[d] = Math.max(numbers[d] as number, down[s] as number);
    numbers[u] = Math.max(numbers[u] as number, up[s] as number);
  }
}

/** One sweep of all lanes; tells the growth of each. */
function sweeper({ market, members }: CascadeNetwork, at: LaneMemory) {
  const { numbers, sales, lines } = at;
  const kernels = laneKernels(at.memory);
  const [down, missed] = lines;
  let [up, nextUp] = [lines[2], lines[3]];
  const nodes = (at.down.nodeEnd - at.down.groupEnd) / 4;
  const left = numbers.subarray(at.left / 8, at.left / 8 + LANES * members.length);
  const [downGrowth, upGrowth] = at.growth.map((g) => numbers.subarray(g / 8, g / 8 + LANES));
  const growth = new Float64Array(LANES);
  const pass = (deadIsOne: boolean) => {
    if (market === null) return numbers.copyWithin(missed / 8, down / 8, down / 8 + nodes * LANES);
    left.fill(0);
    kernels.offer(at.market, at.marketEnd, sales, down, at.left);
    for (let i = 0; i < left.length; i++) {
      const rest = left[i] as number;
      left[i] = rest <= LITTLE_LEFT && deadIsOne ? 1 : 1 / rest;
    }
    kernels.miss(at.market, at.marketEnd, sales, down, at.left, missed);
  };
  const pull = ({ groupEnd, nodeEnd, edgeEnd, column, share }: LaneMemory["up"]) =>
    [groupEnd, nodeEnd, edgeEnd, column, share] as const;
  return {
    up: () => up,
    once(deadIsOne: boolean): Float64Array {
      pass(deadIsOne);
      downGrowth?.fill(0);
      upGrowth?.fill(0);
      kernels.pull(...pull(at.down), missed, down, down, at.growth[0]);
      kernels.pull(...pull(at.up), up, up, nextUp, at.growth[1]);
      [up, nextUp] = [nextUp, up];
      return growth.map((_, l) => Math.max(downGrowth?.[l] as number, upGrowth?.[l] as number));
    },
  };
}

/** Takes the losses of one lane out and clears it. */
function copier({ nodes }: CascadeNetwork, { numbers, lines, order }: LaneMemory) {
  const step = LANES;
  const down = new Float64Array(nodes);
  const up = new Float64Array(nodes);
  const list = new Int32Array(nodes);
  return (lane: number, upLines: number) => {
    let d = lines[0] / 8 + lane;
    let u = upLines / 8 + lane;
    let count = 0;
    for (let r = 0; r < nodes; r++) {
      const node = order[r] as number;
      const lost = numbers[d] as number;
      const unsold = numbers[u] as number;
      down[node] = lost;
      up[node] = unsold;
      numbers[d] = 0;
      numbers[u] = 0;
      if (lost > 0 || unsold > 0) list[count++] = node;
      d += step;
      u += step;
    }
    return { down, up, short: null, touched: list.subarray(0, count) };
  };
}
