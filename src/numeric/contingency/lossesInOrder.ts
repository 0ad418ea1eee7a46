import type { SetLoss, Watch } from "./setLoss.ts";

/** Loss after none, one, two … members in the order given have failed. */
export function lossesInOrder(
  loss: SetLoss,
  order: readonly number[],
  watch: Watch = {},
): Float64Array {
  if (
    new Set(order).size < order.length ||
    order.some((i) => !(Number.isInteger(i) && i >= 0 && i < loss.count))
  )
    throw new RangeError(
      `lossesInOrder: order must name members, each once (got ${order.join(", ")} of ${loss.count})`,
    );
  const losses = new Float64Array(order.length + 1);
  for (let removed = 1; removed <= order.length; removed++) {
    losses[removed] = loss.of(order.slice(0, removed));
    watch.onProgress?.(removed / order.length);
    watch.signal?.throwIfAborted();
  }
  return losses;
}
