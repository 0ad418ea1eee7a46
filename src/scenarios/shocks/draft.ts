import type { DeliveryCut, Network } from "../../network/network.ts";
import type { Effects, HiddenCut } from "./effects.ts";

/** Effects while shocks are written into them. */
export interface Draft extends Effects {
  readonly deliveries: DeliveryCut[];
  readonly hidden: HiddenCut[];
}

/** How many of each a network has. */
export interface Counts {
  readonly suppliers: number;
  readonly flows: number;
  readonly pools: number;
  readonly stages: number;
}

export function countsOf({ suppliers, flows, pools, stages }: Network): Counts {
  return {
    suppliers: suppliers.count,
    flows: flows.count,
    pools: pools.count,
    stages: stages.length,
  };
}

/** A chain that no shock has hit. */
export function draft({ suppliers, flows, pools, stages }: Counts): Draft {
  const ones = (count: number) => new Float64Array(count).fill(1);
  return {
    output: ones(suppliers),
    mayOutput: ones(suppliers),
    gain: ones(suppliers),
    mayGain: ones(suppliers),
    passage: ones(flows),
    mayPass: ones(flows),
    deliveries: [],
    hidden: [],
    demand: ones(pools),
    added: new Float64Array(pools),
    releasedDays: new Float64Array(pools),
    released: new Float64Array(pools),
    leastLeft: ones(stages),
    leastOutput: ones(stages),
  };
}

/** Multiplies some rows of a column. */
export function multiply(column: Float64Array, rows: Int32Array, factor: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    column[row] = (column[row] as number) * factor;
  }
}

/** Adds to some rows of a column. */
export function addTo(column: Float64Array, rows: Int32Array, amount: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    column[row] = (column[row] as number) + amount;
  }
}
