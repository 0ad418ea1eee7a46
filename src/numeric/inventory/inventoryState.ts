import type { InventoryLayout } from "./inventoryLayout.ts";

/** What does not change from day to day; amounts are per day. */
export interface InventoryModel {
  readonly layout: InventoryLayout;
  /** Output and outside demand of each node when nothing is disturbed. */
  readonly output: Float64Array;
  readonly outside: Float64Array;
  /** Stock aimed at of each kind, in days of use; Infinity: never short. */
  readonly target: Float64Array;
  /** Days in which a gap in stock is to be closed, by kind. */
  readonly restoration: Float64Array;
  /** Share of the target below which output falls. */
  readonly psi: number;
  readonly overproduction: { readonly base: number; readonly most: number; readonly days: number };
  /** Whether orders lean to suppliers with more capacity left. */
  readonly byCapacity: boolean;
  /** Inputs per unit of output that are so small that their lack stops nothing. */
  readonly negligible: number;
  /** Rules of BoARIO 0.6.4 that are not those of the method. */
  readonly asBoario: boolean;
}

/** What changes; one value per node, or per group of the layout. */
export interface InventoryState {
  day: number;
  /** By group and fixed: input per unit of output; stock per unit of output that is aimed at, and below which output falls (0: never). */
  readonly perOutput: Float64Array;
  readonly aim: Float64Array;
  readonly need: Float64Array;
  /** By group. Orders are entry · `weight` of the row · `perWeight` of the group; `whole` is the sum of entry · weight. */
  readonly stock: Float64Array;
  readonly whole: Float64Array;
  readonly perWeight: Float64Array;
  readonly weight: Float64Array;
  readonly received: Float64Array;
  /** By node. */
  readonly ordered: Float64Array;
  readonly demand: Float64Array;
  readonly overproduction: Float64Array;
  readonly capacity: Float64Array;
  readonly output: Float64Array;
  /** Why output is not higher: −1 demand, −2 capacity, otherwise the kind of input. */
  readonly limit: Int32Array;
  /** Served part of the orders that have no precedence, and of demand other than orders. */
  readonly orderShare: Float64Array;
  readonly outsideShare: Float64Array;
  /** 1 for nodes served ahead of the others. */
  readonly isServed: Uint8Array;
  /** Amount in stock that is not accounted for by what came in and was used. */
  unbooked: number;
}

/** Undisturbed: stocks at target, orders as the table has them. */
export function inventoryState(model: InventoryModel): InventoryState {
  const { layout, output, target, overproduction } = model;
  const { size, groupKind, groupNode, groupSum, row, value } = layout;
  const ordered = new Float64Array(size);
  for (let p = 0; p < row.length; p++) {
    const i = row[p] as number;
    ordered[i] = (ordered[i] as number) + (value[p] as number);
  }
  const ofNodes = () => new Float64Array(size);
  const perOutput = groupSum.map((use, g) => use / (output[groupNode[g] as number] as number));
  const aim = perOutput.map((per, g) => per * (target[groupKind[g] as number] as number));
  return {
    day: 0,
    perOutput,
    aim,
    need: aim.map((per, g) => {
      const isNever =
        per === Number.POSITIVE_INFINITY || !((perOutput[g] as number) > model.negligible);
      return isNever ? 0 : per * model.psi;
    }),
    stock: groupSum.map((use, g) => (target[groupKind[g] as number] as number) * use),
    whole: groupSum.slice(),
    perWeight: new Float64Array(groupKind.length).fill(1),
    weight: ofNodes().fill(1),
    received: new Float64Array(groupKind.length),
    ordered,
    demand: ofNodes(),
    overproduction: ofNodes().fill(overproduction.base),
    capacity: ofNodes(),
    output: output.slice(),
    limit: new Int32Array(size),
    orderShare: ofNodes(),
    outsideShare: ofNodes(),
    isServed: new Uint8Array(size),
    unbooked: 0,
  };
}
