import type { InventoryModel, InventoryState } from "./inventoryState.ts";
import { isClose } from "./isClose.ts";

/** Part of a stock below which a gap is rounding. */
const ROUNDING = 1e-13;

/** Sets what each group receives, its stock, and tomorrow's orders. */
export function settle(model: InventoryModel, state: InventoryState, extra: Float64Array): void {
  const served = state.weight.map((weight, i) => weight * (state.orderShare[i] as number));
  if (model.byCapacity)
    for (let i = 0; i < served.length; i++) {
      const usual = model.output[i] as number;
      state.weight[i] = usual === 0 ? 1 : (state.capacity[i] as number) / usual;
    }
  receive(model, state, served);
  book(model, state);
  want(model, state, extra);
  order(model, state);
}

/** What comes in by group, and the sum over which the next orders are spread. */
function receive(
  { layout, byCapacity }: InventoryModel,
  state: InventoryState,
  served: Float64Array,
): void {
  const { firstEntry, groupNode, groupSum, row, value } = layout;
  const { received, perWeight, weight, whole, isServed } = state;
  for (let g = 0; g < groupSum.length; g++) {
    const end = firstEntry[g + 1] as number;
    let came = 0;
    let sum = 0;
    for (let p = firstEntry[g] as number; p < end; p++) {
      const i = row[p] as number;
      const amount = value[p] as number;
      came += amount * (served[i] as number);
      sum += amount * (weight[i] as number);
    }
    if (isServed[groupNode[g] as number] === 0) received[g] = came * (perWeight[g] as number);
    whole[g] = byCapacity ? sum : (groupSum[g] as number);
  }
}

/** Takes what came in and what was used into the stocks; the peer leaves them alone when all are close enough. */
function book({ layout, asBoario }: InventoryModel, state: InventoryState): void {
  const { groupNode } = layout;
  const { received, perOutput, output, stock } = state;
  state.unbooked = 0;
  if (asBoario && isAsUsed(layout, state)) return;
  for (let g = 0; g < stock.length; g++) {
    const used = (perOutput[g] as number) * (output[groupNode[g] as number] as number);
    const left = (stock[g] as number) + (received[g] as number) - used;
    stock[g] = left > 0 ? left : 0;
  }
}

function isAsUsed({ groupNode }: InventoryModel["layout"], state: InventoryState): boolean {
  let unbooked = 0;
  for (let g = 0; g < groupNode.length; g++) {
    const used = (state.perOutput[g] as number) * (state.output[groupNode[g] as number] as number);
    if (!isClose(state.received[g] as number, used)) return false;
    unbooked += Math.abs((state.received[g] as number) - used);
  }
  state.unbooked = unbooked;
  return true;
}

/** What each group is to order per weight of its suppliers: what was used, and part of the gap in stock. */
function want(model: InventoryModel, state: InventoryState, extra: Float64Array): void {
  const { asBoario, layout, restoration } = model;
  const { groupNode, groupKind } = layout;
  const { perOutput, perWeight, aim, output, stock, whole } = state;
  const wish = state.demand.map((demand, j) => {
    // The peer counts what rebuilding has got as no longer demanded.
    const settled = asBoario ? (extra[j] as number) * (state.outsideShare[j] as number) : 0;
    return Math.min(demand - settled, state.capacity[j] as number);
  });
  const isFilled = asBoario && isAtGoal(model, state, wish);
  const least = asBoario ? 0 : ROUNDING;
  for (let g = 0; g < whole.length; g++) {
    const j = groupNode[g] as number;
    const use = (perOutput[g] as number) * (output[j] as number);
    const per = aim[g] as number;
    const goal = per === Number.POSITIVE_INFINITY ? 0 : per * (wish[j] as number);
    const gap = goal - (stock[g] as number);
    const days = restoration[groupKind[g] as number] as number;
    const more = gap > least * goal && !isFilled ? gap / days : 0;
    const sum = whole[g] as number;
    perWeight[g] = sum === 0 ? 0 : (use + more) / sum;
  }
}

/** Whether the peer finds every stock close enough to its goal; an unlimited goal of nothing is never close to it. */
function isAtGoal(
  { layout, target }: InventoryModel,
  { aim, stock }: InventoryState,
  wish: Float64Array,
): boolean {
  const { groupNode, size } = layout;
  let unlimited = 0;
  for (let g = 0; g < aim.length; g++) {
    const [per, level] = [aim[g] as number, wish[groupNode[g] as number] as number];
    if (per === Number.POSITIVE_INFINITY) unlimited += level > 0 ? 1 : 0;
    else if (!isClose(stock[g] as number, per * level)) return false;
  }
  const kinds = target.filter((days) => days === Number.POSITIVE_INFINITY).length;
  return unlimited === kinds * size;
}

/** Adds the orders up by supplier. */
function order({ layout }: InventoryModel, { ordered, perWeight, weight }: InventoryState): void {
  const { firstEntry, row, value } = layout;
  ordered.fill(0);
  for (let g = 0; g < perWeight.length; g++) {
    const end = firstEntry[g + 1] as number;
    const per = perWeight[g] as number;
    for (let p = firstEntry[g] as number; p < end; p++) {
      const i = row[p] as number;
      ordered[i] = (ordered[i] as number) + (value[p] as number) * per;
    }
  }
  for (let i = 0; i < ordered.length; i++)
    ordered[i] = (ordered[i] as number) * (weight[i] as number);
}
