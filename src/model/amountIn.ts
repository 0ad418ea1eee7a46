import type { Interval } from "../numeric/interval.ts";
import { intervalOf, type Quantity } from "./quantity.ts";
import { unitFactor } from "./units/units.ts";

/** An amount in the unit of its stage; null when unknown, or when its unit does not fit (an error told elsewhere). */
export function amountIn(
  stageUnit: string,
  quantity: Quantity | undefined,
  unit: string | undefined,
): Interval | null {
  if (quantity === undefined) return null;
  const { value, lo, hi } = intervalOf(quantity);
  if (unit === undefined || unit === stageUnit) return { value, lo, hi };
  const conversion = unitFactor(unit, stageUnit);
  if (!("factor" in conversion)) return null;
  const { factor } = conversion;
  return { value: value === null ? null : value * factor, lo: lo * factor, hi: hi * factor };
}
