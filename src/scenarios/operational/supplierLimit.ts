import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import type { Lack } from "./missing.ts";
import type { ChainQuestion } from "./operationalChain.ts";

/** Most that a supplier can make, in its stage's unit, or what must be known for it. */
export function supplierLimit(
  { network, effects, limits }: Pick<ChainQuestion, "network" | "effects" | "limits">,
  supplier: number,
): Interval | Lack {
  const factor = effects?.output[supplier] ?? 1;
  const least = Math.min(factor, effects?.mayOutput[supplier] ?? 1);
  if (factor === 0) return exact(0);
  const stage = network.pools.stage[network.suppliers.pool[supplier] as number] as number;
  const collects = network.stages[stage]?.kind === "recycling" && limits.recycling === "collection";
  const capacity = amountAt(network.suppliers.capacity, supplier);
  const made = madeBy(network, supplier, stage);
  const most = collects
    ? made && (capacity === null ? made : lesser(made, capacity))
    : (capacity ?? (made && times(made, 1 + limits.spare)));
  if (most === null) {
    if (network.inShares[stage] === 1) return "shares";
    return collects ? "collected" : "capacity";
  }
  return {
    value: most.value === null ? null : most.value * factor,
    lo: most.lo * least,
    hi: most.hi * factor,
  };
}

/** A share of nothing is nothing; any other share tells no amount. */
function madeBy(
  { suppliers, inShares }: Network,
  supplier: number,
  stage: number,
): Interval | null {
  const made = amountAt(suppliers.production, supplier);
  return inShares[stage] === 1 && made !== null && made.hi > 0 ? null : made;
}

function times({ value, lo, hi }: Interval, factor: number): Interval {
  return { value: value === null ? null : value * factor, lo: lo * factor, hi: hi * factor };
}

function lesser(a: Interval, b: Interval): Interval {
  const value = a.value === null || b.value === null ? null : Math.min(a.value, b.value);
  return { value, lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}
