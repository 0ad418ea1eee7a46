import { NONE } from "../../assess/composition.ts";
import type { Network } from "../../network/network.ts";
import { productionOf } from "../../network/productionOf.ts";
import type { Interval } from "../../numeric/interval.ts";
import { type SupplierSides, supplierSides, suppliersOfStage } from "./supplierSides.ts";

/** What one supplier of a stage makes, or what nobody listed is known to make. */
export interface OwnershipEntry extends SupplierSides {
  /** Null for what the listed suppliers leave of the whole. */
  readonly supplier: number | null;
  /** Whether the model states no amount of its own. */
  readonly isSilent: boolean;
  /** In the stage's unit or as a share; of a silent supplier 0 where a whole bounds it, since the rest then holds it. */
  readonly amount: Interval;
}

const ANYTHING: Interval = { value: null, lo: 0, hi: Number.POSITIVE_INFINITY };

/** All that makes up a stage's world production, each with its sides. */
export function ownershipEntries(
  network: Network,
  stage: number,
  home: readonly string[],
): OwnershipEntry[] {
  const { listed, rest, isBounded } = productionOf(network, stage);
  const amounts = new Map(listed.map(({ supplier, amount }) => [supplier, amount]));
  const sidesOf = supplierSides(network, stage, home);
  const silent = isBounded ? NONE : ANYTHING;
  const named = suppliersOfStage(network, stage).map(
    (supplier): OwnershipEntry => ({
      ...sidesOf(supplier),
      supplier,
      isSilent: !amounts.has(supplier),
      amount: amounts.get(supplier) ?? silent,
    }),
  );
  const nobody = { supplier: null, isSilent: false, place: "open", owner: "open" } as const;
  return [...named, { ...nobody, amount: rest }];
}
