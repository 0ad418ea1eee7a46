import { amountIn } from "../amountIn.ts";
import type { Stage } from "../stage.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Sums of shares miss 1 by a few units in the last place. */
const ROUNDING = 1e-9;

/** Most that a stage's product can come from, in the stage's unit; infinite as soon as one part is unknown. */
export interface StageSupply {
  /** Made at `other` or `unknown`, or by nobody listed. */
  readonly unattributed: number;
  readonly world: number;
}

interface Listed {
  /** Least and most that suppliers at a place make. */
  lo: number;
  hi: number;
  /** Their joint share of the world's production. */
  share: number;
  inShares: boolean;
  /** Most that suppliers at `other` and `unknown` make. */
  nobody: number;
}

/** What the world can supply of each stage's product. */
export function stageSupplies(index: ModelIndex): Map<string, StageSupply> {
  const listed = new Map<string, Listed>();
  for (const { value: supplier } of index.lists.suppliers) {
    const stage = index.stage.get(supplier.stage);
    if (stage === undefined) continue;
    const sums = listed.get(stage.id) ?? { lo: 0, hi: 0, share: 0, inShares: false, nobody: 0 };
    listed.set(stage.id, sums);
    const amount = amountIn(stage.unit, supplier.production, supplier.unit);
    sums.inShares ||= supplier.share !== undefined;
    if (supplier.place === "other" || supplier.place === "unknown") {
      sums.nobody += amount?.hi ?? Number.POSITIVE_INFINITY;
      continue;
    }
    sums.lo += amount?.lo ?? 0;
    sums.hi += amount?.hi ?? Number.POSITIVE_INFINITY;
    sums.share += supplier.share ?? 0;
  }
  return new Map(
    [...listed].map(([id, sums]) => [id, supplyOf(index.stage.get(id) as Stage, sums)]),
  );
}

function supplyOf({ unit, total }: Stage, { lo, hi, share, inShares, nobody }: Listed) {
  const whole = (total && amountIn(unit, total.amount, total.unit)?.hi) ?? Number.POSITIVE_INFINITY;
  const left = Math.max(0, 1 - share);
  if (inShares) return { unattributed: left > ROUNDING ? left * whole : 0, world: whole };
  // Without a total, the suppliers listed are all there are.
  const unattributed = total === undefined ? nobody : Math.max(0, whole - lo);
  return { unattributed, world: Math.min(whole, hi + unattributed) };
}
