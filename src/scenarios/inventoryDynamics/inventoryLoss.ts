import type { IoLabel } from "../../trace/io/ioLabel.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { oneOf } from "./inventoryOptions.ts";
import type { Recovery } from "./recovery.ts";

/** Capital that is built again, with the time in days in which what is left is ordered and the share that each sector builds. */
export interface Rebuilding {
  readonly time: number;
  readonly sectors: Readonly<Record<string, number>>;
}

/** Loss of capacity, from a day on, in full for some days and then going back. */
export interface InventoryEvent {
  /** Industries: place and sector, or either alone for all that have it. */
  readonly where: Partial<IoLabel> | readonly Partial<IoLabel>[];
  /** Part of capacity lost (0–1), for all or one per entry of `where`. */
  readonly capacityLoss?: number | readonly number[];
  /** Or capital lost by each industry, in the table's unit, for all or one per entry of `where`. */
  readonly capitalLost?: number | readonly number[];
  readonly from: number;
  /** Days of the full loss. */
  readonly days: number;
  /** Left out: all at once. */
  readonly recovery?: Recovery;
  /** In place of `recovery`, of lost capital only: it comes back as it is built. */
  readonly rebuilding?: Rebuilding;
}

/** A checked event: what each industry loses, as a part of its capacity or in capital. */
export interface Loss {
  readonly event: InventoryEvent;
  readonly of: "capacity" | "capital";
  readonly amount: Float64Array;
}

/** The event with its losses by industry, checked against the table. */
export function inventoryLoss(io: IoNetwork, event: InventoryEvent, capital: Float64Array): Loss {
  checkTimes(event);
  const { capacityLoss, capitalLost } = event;
  const of = capacityLoss === undefined ? "capital" : "capacity";
  const given = capacityLoss ?? capitalLost;
  if (given === undefined || (capacityLoss !== undefined && capitalLost !== undefined))
    throw new RangeError(
      `inventoryDynamics: an event must have capacityLoss or capitalLost (got ${given === undefined ? "neither" : "both"})`,
    );
  const where = Array.isArray(event.where) ? event.where : [event.where];
  if (where.length === 0 || (typeof given === "object" && given.length !== where.length))
    throw new RangeError(
      `inventoryDynamics: an event must have one loss, or one per entry of where (got ${typeof given === "object" ? given.length : 1} for ${where.length})`,
    );
  const amount = new Float64Array(io.labels.length);
  where.forEach((part: Partial<IoLabel>, w) => {
    const loss = typeof given === "number" ? given : (given[w] as number);
    for (const j of industriesOf(io, part)) {
      checkLoss(loss, of === "capacity" ? 1 : (capital[j] as number), of);
      // Of several parts of one event that name an industry, the largest loss counts.
      amount[j] = Math.max(amount[j] as number, loss);
    }
  });
  return { event, of, amount };
}

/** Numbers of the industries of a place, a sector or both. */
export function industriesOf({ labels }: IoNetwork, part: Partial<IoLabel>): number[] {
  const found = [...labels.keys()].filter((j) => {
    const label = labels[j] as IoLabel;
    return (
      (part.place ?? label.place) === label.place && (part.sector ?? label.sector) === label.sector
    );
  });
  const isNamed = part.place !== undefined || part.sector !== undefined;
  if (isNamed && found.length > 0) return found;
  throw new RangeError(
    `inventoryDynamics: where must name an industry of the table by place or sector (got ${JSON.stringify(part)})`,
  );
}

function checkLoss(loss: number, most: number, of: Loss["of"]): void {
  if (loss >= 0 && loss <= most) return;
  throw new RangeError(
    of === "capacity"
      ? `inventoryDynamics: capacityLoss must be in [0, 1] (got ${loss})`
      : `inventoryDynamics: capitalLost must be at least 0 and at most the industry's capital ${most} (got ${loss})`,
  );
}

const SHAPES = ["linear", "convex", "convexScaled", "concave"];

function checkTimes({ from, days, recovery, rebuilding, capitalLost }: InventoryEvent): void {
  if (!(Number.isInteger(from) && from >= 0 && Number.isInteger(days) && days >= 0))
    throw new RangeError(
      `inventoryDynamics: from and days of an event must be whole, 0 or more (got ${from} and ${days})`,
    );
  if (recovery) oneOf("recovery.shape", recovery.shape, SHAPES);
  if (recovery && !(recovery.time >= (recovery.shape === "concave" ? 3 : 1)))
    throw new RangeError(
      `inventoryDynamics: the time of recovery must be 1 day or more, of a concave one 3 (got ${recovery.time})`,
    );
  if (!rebuilding) return;
  if (recovery || capitalLost === undefined)
    throw new RangeError(
      `inventoryDynamics: rebuilding must stand with capitalLost and without recovery (got ${recovery ? "recovery" : "capacityLoss"})`,
    );
  if (!(rebuilding.time >= 1))
    throw new RangeError(
      `inventoryDynamics: the time of rebuilding must be 1 day or more (got ${rebuilding.time})`,
    );
}
