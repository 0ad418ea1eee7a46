import type { InventoryModel, InventoryState } from "./inventoryState.ts";
import { type Disturbance, produce } from "./produce.ts";
import { type Precedence, ration } from "./ration.ts";
import { settle } from "./settle.ts";

/** One day of the model. */
export interface InventoryDay extends Disturbance {
  readonly precedence: Precedence;
}

/** Carries the state over one day; the part of today's output that is neither received nor used, beside the usual output. */
export function inventoryDay(
  model: InventoryModel,
  state: InventoryState,
  today: InventoryDay,
): number {
  produce(model, state, today);
  ration(model, state, today.precedence);
  settle(model, state, today.extra);
  state.day++;
  return residual(model, state, today.extra);
}

function residual(
  { output, outside }: InventoryModel,
  state: InventoryState,
  extra: Float64Array,
): number {
  let [made, usual, shipped] = [0, 0, 0];
  for (let i = 0; i < output.length; i++) {
    made += state.output[i] as number;
    usual += output[i] as number;
    const rest = (outside[i] as number) + (extra[i] as number);
    shipped += rest * (state.outsideShare[i] as number);
  }
  const { received } = state;
  for (let g = 0; g < received.length; g++) shipped += received[g] as number;
  return usual === 0 ? 0 : (Math.abs(made - shipped) + state.unbooked) / usual;
}
