import type { Quantity } from "../../src/index.ts";
import type { NumberPlan, StagePlan, SupplierPlan } from "./modelPlan.ts";

export const idOf = (stage: number): string => `stage-${stage}`;

/** A number of the plan times a factor; undefined where it is left out. */
export function quantity(plan: NumberPlan, factor = 1): Quantity | undefined {
  const value = plan.value * factor;
  if (plan.form === "left out") return undefined;
  if (plan.form === "exact") return value;
  return { value, lo: value * (1 - plan.spread), hi: value * (1 + plan.spread) };
}

/** An object with the fields that are given. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(known) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export function distinctBy<T>(list: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...new Map(list.map((entry) => [keyOf(entry), entry])).values()];
}

function keyOfSupplier({ place, operator, owner }: SupplierPlan): string {
  return `${place}/${operator}/${owner}`;
}

/** Suppliers of a stage by place, operator and owner, none twice. */
export function suppliersOf(stage: StagePlan): SupplierPlan[] {
  return distinctBy(stage.suppliers, keyOfSupplier);
}
