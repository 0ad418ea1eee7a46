import type { Interval } from "../../numeric/interval.ts";
import { type EvenGroup, evenBounds } from "./evenBounds.ts";
import type { Readings } from "./readings.ts";
import type { Rivalry } from "./servedAnswer.ts";

/** Shares this near to 1 are whole. */
const WHOLE = 1 - 1e-9;

/**
 * Bounds of what a home is served of one product beside rivals. With more supply rivals may take more of what the home
 * needs; so with the home last, only where all rivals are fully served with the least supply is it sure of anything.
 */
export function rivalBounds(
  rule: Rivalry,
  shares: Readings<Float64Array>,
  { group, products, alone }: Pick<EvenGroup, "group" | "alone"> & { readonly products: number },
): Interval | null {
  const all = [...shares.least.keys()];
  const among = rule === "fair" ? all : all.slice(0, products);
  const bounds = evenBounds(shares, { group, among, alone });
  if (bounds === null || rule !== "last" || shares.least === shares.most) return bounds;
  const isSure = all.slice(products).every((rival) => !((shares.least[rival] as number) < WHOLE));
  return isSure ? bounds : { value: alone === 0 ? 0 : null, lo: 0, hi: alone };
}
