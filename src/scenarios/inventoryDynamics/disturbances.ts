import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { type InventoryEvent, inventoryLoss, type Loss } from "./inventoryLoss.ts";
import { type RebuildingDemand, rebuildingDemand } from "./rebuildingDemand.ts";
import { recovery } from "./recovery.ts";

/** The events of a run, and what is left of them. */
export interface Disturbances {
  readonly losses: readonly { readonly loss: Loss; readonly rebuilding: RebuildingDemand | null }[];
  readonly capital: Float64Array;
  readonly asBoario: boolean;
}

/** Daily values of one day, by industry; written anew each day. */
export interface DayOfEvents {
  readonly loss: Float64Array;
  readonly extra: Float64Array;
}

export function disturbances(
  io: IoNetwork,
  events: readonly InventoryEvent[],
  { capital, asBoario }: Pick<Disturbances, "capital" | "asBoario">,
): Disturbances {
  const losses = events.map((event) => {
    const loss = inventoryLoss(io, event, capital);
    return { loss, rebuilding: rebuildingDemand(io, loss) };
  });
  return { losses, capital, asBoario };
}

/** Sets the part of capacity lost and the demand for rebuilding: lost capital adds up, and the larger of it and other losses counts. */
export function disturb(
  { losses, capital, asBoario }: Disturbances,
  day: number,
  { loss, extra }: DayOfEvents,
): void {
  const lostCapital = new Float64Array(capital.length);
  loss.fill(0);
  extra.fill(0);
  for (const { loss: one, rebuilding } of losses) {
    if (day < one.event.from) continue;
    if (rebuilding) addRebuilding(rebuilding, day, { lostCapital, extra });
    else if (one.of === "capital") addLeft(one, { day, asBoario }, lostCapital);
    else takeLarger(one, { day, asBoario }, loss);
  }
  for (let j = 0; j < capital.length; j++) {
    if (lostCapital[j] === 0) continue;
    const part = Math.min(1, (lostCapital[j] as number) / (capital[j] as number));
    loss[j] = Math.max(loss[j] as number, part);
  }
}

/** Takes what was built on the day out of what is to be built. */
export function rebuild({ losses }: Disturbances, day: number, served: Float64Array): void {
  for (const { rebuilding } of losses) {
    if (!rebuilding || day < rebuilding.start) continue;
    const { from, amount, time } = rebuilding;
    for (let p = 0; p < amount.length; p++) {
      const built = ((amount[p] as number) * (served[from[p] as number] as number)) / time;
      amount[p] = (amount[p] as number) - built;
    }
  }
}

interface At {
  readonly day: number;
  readonly asBoario: boolean;
}

function addLeft(one: Loss, at: At, lostCapital: Float64Array): void {
  const left = leftOn(one, at);
  for (let j = 0; j < lostCapital.length; j++)
    lostCapital[j] = (lostCapital[j] as number) + left(one.amount[j] as number);
}

function takeLarger(one: Loss, { day, asBoario }: At, loss: Float64Array): void {
  // The peer takes up a loss of capacity on the day after.
  const then = asBoario ? day - 1 : day;
  if (then < one.event.from) return;
  const left = leftOn(one, { day: then, asBoario });
  for (let j = 0; j < loss.length; j++)
    loss[j] = Math.max(loss[j] as number, left(one.amount[j] as number));
}

/** What is left of a loss: in full for its days, then less; the peer starts two days later and keeps six decimals. */
function leftOn({ event }: Loss, { day, asBoario }: At): (amount: number) => number {
  const after = day - (event.from + event.days);
  const elapsed = asBoario ? after - 1 : after + 1;
  const part = recovery(event.recovery ?? { shape: "linear", time: 1 }, elapsed);
  if (!asBoario || elapsed < 0) return (amount) => amount * part;
  return (amount) => Math.round(amount * part * 1e6) / 1e6;
}

function addRebuilding(
  { from, to, amount, start, time }: RebuildingDemand,
  day: number,
  { lostCapital, extra }: { lostCapital: Float64Array; extra: Float64Array },
): void {
  for (let p = 0; p < amount.length; p++) {
    const left = amount[p] as number;
    const [i, j] = [from[p] as number, to[p] as number];
    lostCapital[j] = (lostCapital[j] as number) + left;
    if (day >= start) extra[i] = (extra[i] as number) + left / time;
  }
}
