import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { industriesOf, type Loss } from "./inventoryLoss.ts";

/** Capital being built again: `amount[p]` is still to come from industry `from[p]` to industry `to[p]`. */
export interface RebuildingDemand {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  readonly start: number;
  readonly time: number;
}

/** Lost capital spread over those who build it: each sector's share, as the industry hit buys from that sector's industries. */
export function rebuildingDemand(io: IoNetwork, { event, amount }: Loss): RebuildingDemand | null {
  if (!event.rebuilding) return null;
  const { sectors, time } = event.rebuilding;
  const shares = Object.entries(sectors);
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  if (!(Math.abs(whole - 1) <= 1e-9) || shares.some(([, share]) => !(share >= 0)))
    throw new RangeError(
      `inventoryDynamics: the shares of the rebuilding sectors must not be negative and sum to 1 (got ${whole})`,
    );
  const entries = shares.flatMap(([sector, share]) =>
    [...amount.keys()]
      .filter((to) => amount[to] !== 0)
      .flatMap((to) =>
        supplyOf(io, { to, sector }).map(([from, part]) => [
          from,
          to,
          (amount[to] as number) * share * part,
        ]),
      ),
  );
  return {
    from: Int32Array.from(entries, ([from]) => from as number),
    to: Int32Array.from(entries, ([, to]) => to as number),
    amount: Float64Array.from(entries, ([, , part]) => part as number),
    start: event.from + event.days,
    time,
  };
}

/** Who of a sector supplies an industry, with shares; by output where the industry buys nothing of it. */
function supplyOf(
  io: IoNetwork,
  { to, sector }: { to: number; sector: string },
): [number, number][] {
  const { start, row, value } = io.coefficients;
  const members = industriesOf(io, { sector });
  const bought = new Map<number, number>();
  for (let p = start[to] as number; p < (start[to + 1] as number); p++)
    bought.set(row[p] as number, (bought.get(row[p] as number) ?? 0) + (value[p] as number));
  const isBought = members.some((i) => (bought.get(i) ?? 0) > 0);
  const weights = members.map((i) => (isBought ? (bought.get(i) ?? 0) : (io.output[i] as number)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole > 0)
    return members.map((i, m): [number, number] => [i, (weights[m] as number) / whole]);
  throw new RangeError(
    `inventoryDynamics: a rebuilding sector must make something (got ${sector} without output)`,
  );
}
