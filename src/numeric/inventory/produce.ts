import type { InventoryModel, InventoryState } from "./inventoryState.ts";

/** What disturbs one day, by node. */
export interface Disturbance {
  /** Part of capacity that is lost. */
  readonly loss: Float64Array;
  /** Demand beside orders and outside demand. */
  readonly extra: Float64Array;
}

/** Parts of demand and of a stock below which a miss is rounding; gaps in stock are filled at a tenth of the latter. */
const ROUNDING = 1e-13;
const STOCK_ROUNDING = 1e-12;

/** Sets demand, overproduction, capacity, output and what limits it. */
export function produce(model: InventoryModel, state: InventoryState, today: Disturbance): void {
  const { layout, output, outside } = model;
  const isAdjusted = state.day >= (model.asBoario ? 2 : 1);
  for (let j = 0; j < layout.size; j++) {
    const demand =
      (state.ordered[j] as number) + (outside[j] as number) + (today.extra[j] as number);
    state.demand[j] = demand;
    if (isAdjusted) adjust(model, state, j);
    const whole = (output[j] as number) * (1 - (today.loss[j] as number));
    const capacity = whole * (state.overproduction[j] as number);
    state.capacity[j] = capacity;
    state.limit[j] = demand <= capacity ? -1 : -2;
    state.output[j] = withinStocks(model, state, j);
  }
}

/** Capacity grows while demand is not met, and goes back when it is. */
function adjust(model: InventoryModel, state: InventoryState, j: number): void {
  const { base, most, days } = model.overproduction;
  const demand = state.demand[j] as number;
  const missed = demand === 0 ? 0 : (demand - (state.output[j] as number)) / demand;
  const scarcity = !model.asBoario && Math.abs(missed) < ROUNDING ? 0 : missed;
  const now = state.overproduction[j] as number;
  const change = ((most - now) * scarcity) / days + (scarcity === 0 ? (base - now) / days : 0);
  state.overproduction[j] = Math.max(1, now + change);
}

function withinStocks(
  { layout, asBoario }: InventoryModel,
  state: InventoryState,
  j: number,
): number {
  const { firstGroup, groupKind } = layout;
  const { need, stock } = state;
  const wish = Math.min(state.demand[j] as number, state.capacity[j] as number);
  const enough = asBoario ? 1 : 1 - STOCK_ROUNDING;
  let least = 1;
  const end = firstGroup[j + 1] as number;
  for (let g = firstGroup[j] as number; g < end; g++) {
    const whole = wish * (need[g] as number);
    if ((stock[g] as number) >= whole * least * enough) continue;
    least = (stock[g] as number) / whole;
    state.limit[j] = groupKind[g] as number;
  }
  return wish * least;
}
