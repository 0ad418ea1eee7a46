import { formatQuantity } from "../display/formatQuantity.ts";
import type { Interval } from "../numeric/interval.ts";
import type { Glyph } from "./glyph.ts";

/** A second figure beside a bar: a ring, or two joined ones at the bounds where only these are known. */
export function ringGlyphs(quantity: Interval | null, unit: string): Glyph[] {
  if (quantity === null) return [];
  const { value, lo, hi } = quantity;
  const tip = formatQuantity(quantity, unit);
  const ring = (at: number): Glyph => ({ type: "dot", at, fill: "ink", isHollow: true, tip });
  return value === null
    ? [{ type: "link", from: lo, to: hi, ink: "soft" }, ring(lo), ring(hi)]
    : [ring(value)];
}
