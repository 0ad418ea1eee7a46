import type { Network } from "../../network/network.ts";
import { type Draft, multiply } from "./draft.ts";
import type { HitsSupplier } from "./hits.ts";

/** Suppliers whose output a shock changes. */
export interface SupplierTargets {
  readonly stages: Int32Array;
  readonly hit: Int32Array;
  /** Those of whom the model does not say whether they are meant. */
  readonly perhaps: Int32Array;
}

/** Suppliers of some stages that are hit. */
export function suppliersHit(
  { suppliers }: Network,
  stages: readonly number[],
  hits: HitsSupplier,
): SupplierTargets {
  const { start, row } = suppliers.byStage;
  const found = stages.flatMap((stage) => [...row.subarray(start[stage], start[stage + 1])]);
  const told = found.map((supplier) => ({ supplier, hit: hits(supplier) }));
  const of = (is: string) =>
    Int32Array.from(told.flatMap(({ supplier, hit }) => (hit === is ? [supplier] : [])));
  return { stages: Int32Array.from(stages), hit: of("yes"), perhaps: of("perhaps") };
}

/**
 * Multiplies output. Where it is not known whether a supplier is meant, `output` takes the better of the two and
 * `mayOutput` the worse.
 */
export function changeOutput(targets: SupplierTargets, factor: number, draft: Draft): void {
  if (factor === 1) return;
  multiply(draft.output, targets.hit, factor);
  multiply(draft.mayOutput, targets.hit, factor);
  multiply(factor > 1 ? draft.output : draft.mayOutput, targets.perhaps, factor);
  if (factor >= 1) return;
  multiply(draft.leastLeft, targets.stages, factor);
  multiply(draft.leastOutput, targets.stages, factor);
}

/** Multiplies what is made of a unit of inputs, and output with it. */
export function changeYield(targets: SupplierTargets, factor: number, draft: Draft): void {
  if (factor === 1) return;
  changeOutput(targets, factor, draft);
  multiply(draft.gain, targets.hit, factor);
  multiply(draft.mayGain, targets.hit, factor);
  multiply(factor > 1 ? draft.gain : draft.mayGain, targets.perhaps, factor);
}
