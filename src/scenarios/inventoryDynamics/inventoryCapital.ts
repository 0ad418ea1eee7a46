import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import type { InventoryParameters } from "./inventoryOptions.ts";

/** Capital per value added of a year, after Hallegatte (2008). */
const CAPITAL_OF_VALUE_ADDED = 4;

/** Productive capital of each industry, as given or by value added; none where value added is negative. */
export function inventoryCapital(
  io: IoNetwork,
  { capital, period }: Pick<InventoryParameters, "capital" | "period">,
): Float64Array {
  if (capital === null) {
    const perYear = CAPITAL_OF_VALUE_ADDED * (period === "year" ? 1 : 365);
    return io.output.map((x, j) => Math.max(0, x * (io.valueAdded[j] as number) * perYear));
  }
  const wrong = capital.find((amount) => !(amount >= 0 && amount < Number.POSITIVE_INFINITY));
  if (capital.length === io.labels.length && wrong === undefined) return Float64Array.from(capital);
  throw new RangeError(
    `inventoryDynamics: capital must be finite and not negative, one per industry (got ${wrong ?? capital.length})`,
  );
}
