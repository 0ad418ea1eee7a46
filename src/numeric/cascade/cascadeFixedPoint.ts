import type { CascadeLimits, NodeShock, Spread } from "./cascade.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { LITTLE_LEFT } from "./replaced.ts";

/** Losses of one shock while they close in on the fixed point. */
interface Losses {
  readonly down: Float64Array;
  readonly up: Float64Array;
  readonly firstDown: Float64Array;
  readonly firstUp: Float64Array;
  /** By market, what is left of it. */
  readonly left: Float64Array;
  /** By group of inputs, what did not come of it when last looked at. */
  readonly short: Float64Array;
}

/**
 * Prepares a network for its least fixed points: losses act at once on those that come after them in the sweep
 * (Gauss–Seidel, forwards and backwards in turn), from the shock upwards, so that they never exceed the fixed point.
 * `tolerance` and `residual` are parts of a loss here: the largest growth of a loss by the loss itself.
 */
export function cascadeFixedPoint(
  network: CascadeNetwork,
): (shock: NodeShock, limits: CascadeLimits) => Spread {
  const { nodes, downStart, downGroup, downShare, upStart, upSupplier, upShare } = network;
  const groups = gathered(network.customer.length, [downStart, downGroup, downShare]);
  const buyers = gathered(nodes, [upStart, upSupplier, upShare]);
  return (shock, limits) => {
    const losses = begun(network, shock);
    let sweeps = 0;
    let residual = Infinity;
    while (sweeps < limits.sweeps && residual > limits.tolerance) {
      sweeps++;
      offer(network, losses, limits.deadMarketIsOne ?? false);
      residual = 0;
      for (let t = 0; t < nodes; t++) {
        const node = sweeps % 2 === 1 ? t : nodes - 1 - t;
        const down = Math.max(
          losses.firstDown[node] as number,
          shortest(network, losses, [groups, node]),
        );
        const up = Math.max(losses.firstUp[node] as number, unsold(losses, buyers, node));
        residual = Math.max(residual, grown(losses.down, node, down), grown(losses.up, node, up));
      }
    }
    const { down, up, short } = losses;
    const touched = Int32Array.from(down.keys()).filter((i) => down[i] !== 0 || up[i] !== 0);
    const converged = residual <= limits.tolerance;
    return { down, up, short, touched, sweeps, residual, converged, gaveUp: false };
  };
}

function begun({ nodes, members, customer }: CascadeNetwork, shock: NodeShock): Losses {
  const firstDown = new Float64Array(nodes);
  const firstUp = new Float64Array(nodes);
  for (let s = 0; s < shock.nodes.length; s++) {
    const node = shock.nodes[s] as number;
    firstDown[node] = shock.down[s] as number;
    firstUp[node] = shock.up[s] as number;
  }
  const left = new Float64Array(members.length);
  const short = new Float64Array(customer.length);
  return { down: firstDown.slice(), up: firstUp.slice(), firstDown, firstUp, left, short };
}

/** Puts a loss to its new value, 1 at most, and tells by what part of itself it grew. */
function grown(losses: Float64Array, node: number, value: number): number {
  const before = losses[node] as number;
  const now = value < 1 ? value : 1;
  losses[node] = now;
  return now > before ? (now - before) / now : 0;
}

function offer({ market, sales }: CascadeNetwork, at: Losses, deadIsOne: boolean): void {
  if (market === null) return;
  const { left, down } = at;
  left.fill(0);
  for (let i = 0; i < market.length; i++) {
    const m = market[i] as number;
    left[m] = (left[m] as number) + (sales[i] as number) * (1 - (down[i] as number));
  }
  if (deadIsOne)
    for (let m = 0; m < left.length; m++) if ((left[m] as number) <= LITTLE_LEFT) left[m] = 1;
}

/** What does not come to a customer, by its worst group of inputs. */
function shortest(
  { groupStart, market, sales }: CascadeNetwork,
  { down, left, short }: Losses,
  [{ start, from, share }, node]: readonly [Gathered, number],
): number {
  let worst = 0;
  const end = groupStart[node + 1] as number;
  for (let g = groupStart[node] as number; g < end; g++) {
    let sum = 0;
    for (let e = start[g] as number; e < (start[g + 1] as number); e++) {
      const i = from[e] as number;
      const rest = market === null ? 0 : (left[market[i] as number] as number);
      const sold = sales[i] as number;
      const missed = sold >= rest ? 1 : sold / rest;
      sum += (share[e] as number) * missed * (down[i] as number);
    }
    short[g] = sum;
    if (sum > worst) worst = sum;
  }
  return worst;
}

function unsold({ up }: Losses, { start, from, share }: Gathered, node: number): number {
  let sum = 0;
  const end = start[node + 1] as number;
  for (let e = start[node] as number; e < end; e++)
    sum += (share[e] as number) * (up[from[e] as number] as number);
  return sum;
}
