import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { Moment } from "./moment.ts";
import { poolSupply } from "./poolSupply.ts";

/** What new capacity adds to a pool, and what is wanted of it, in parts of what enters it at the baseline. */
export interface Claims {
  readonly added: number;
  readonly wanted: number;
}

const BASELINE: Claims = { added: 0, wanted: 1 };

export function claimsOf(network: Network, pool: number, { effects, unclear }: Moment): Claims {
  const added = effects.added[pool] as number;
  const factor = effects.demand[pool] as number;
  if (added === 0 && factor === 1) return BASELINE;
  const { supply, exports } = poolSupply(network, pool);
  // More demand is a worse reading the larger its part; less demand the smaller.
  const isLarge = (unclear === "hit") === factor > 1;
  return {
    added: added === 0 ? 0 : addedPart(added, supply, unclear),
    wanted: 1 + finalPart(network, pool, { supply, exports, isLarge }) * (factor - 1),
  };
}

type Bounds = { readonly lo: number; readonly hi: number } | null;

/** Where the supply is not known, the addition may be all or nothing beside it. */
function addedPart(added: number, supply: Bounds, unclear: Moment["unclear"]): number {
  const whole = unclear === "hit" ? (supply?.hi ?? Number.POSITIVE_INFINITY) : (supply?.lo ?? 0);
  return whole > 0 ? added / whole : Number.MAX_VALUE;
}

/** Part of a pool's supply that is finally used there: its demand; where none is stated, of a product that no stage needs, all that is not sent on. */
function finalPart(network: Network, pool: number, { supply, exports, isLarge }: Using): number {
  const stage = network.pools.stage[pool] as number;
  const isInput = network.needs.some((needs) =>
    needs.some(({ alternatives }) => alternatives.some((one) => one.stage === stage)),
  );
  const demand = amountAt(network.pools.demand, pool);
  const part = (amount: number, whole: number) =>
    whole > 0 ? Math.min(1, Math.max(0, amount / whole)) : 0;
  if (demand !== null && supply !== null)
    return isLarge ? part(demand.hi, supply.lo) : part(demand.lo, supply.hi);
  if (isInput && !isLarge) return 0;
  const isTold = supply !== null && exports !== null;
  if (!isTold) return isLarge || exports?.hi === 0 ? 1 : 0;
  return isLarge ? 1 - part(exports.lo, supply.hi) : 1 - part(exports.hi, supply.lo);
}

interface Using {
  readonly supply: Bounds;
  readonly exports: Bounds;
  /** Whether the largest part that the data allow is asked for, or the smallest. */
  readonly isLarge: boolean;
}
