import { type IoLabel, ioPlaces } from "./ioLabel.ts";
import type { IoNetwork } from "./ioNetwork.ts";
import { type IoDemand, ioDemand, ioOutputFor } from "./ioSolve.ts";

/** Shares of one whole by place, and by sector of a place. */
export interface IoOrigins {
  readonly places: readonly { readonly place: string; readonly share: number }[];
  readonly sectors: readonly (IoLabel & { readonly share: number })[];
}

/**
 * Where the value added in a final product, or in a whole final demand, comes from: by place, and by sector of a place.
 *
 * Formula: sᵢ = vᵢ·(L·y)ᵢ / Σₖ vₖ·(L·y)ₖ, L = (I − A)⁻¹, where v is the value added per unit of output and y the final demand; for one unit of product j, sᵢ = vᵢ·Lᵢⱼ.
 *
 * @param io - table from `ioNetwork`
 * @param demand - final demand of each sector, each ≥ 0, or a label `{ place, sector }` for one product
 * @returns `places` and `sectors`, each with shares in [0, 1] (dimensionless) of the value added in that demand, summing to 1; a large share of another place is the risk; null when there is no value added in the demand, a sector that it rests on has a value added below 0, or the equations cannot be solved
 * @throws RangeError when demand has not one finite number ≥ 0 per sector, or the label is not in the table
 * @see OECD, Trade in Value Added: origin shares of final demand (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ coefficients: [[0, 0], [0.4, 0]] }, { finalDemand: [10, 0], labels });
 * valueAddedOrigins(io, { place: "JPN", sector: "farms" })?.places // => [{ place: "JPN", share: 0.6 }, { place: "KOR", share: 0.4 }]
 */
export function valueAddedOrigins(io: IoNetwork, demand: IoDemand): IoOrigins | null {
  const wanted = ioDemand("valueAddedOrigins", io, demand);
  const wrong = wanted.find((amount) => amount < 0);
  if (wrong !== undefined)
    throw new RangeError(`valueAddedOrigins: demand must not be negative (got ${wrong})`);
  const output = ioOutputFor(io, wanted);
  if (output === null) return null;
  const parts = output.map((x, i) => (x === 0 ? 0 : x * (io.valueAdded[i] as number)));
  return parts.some((part) => part < 0) ? null : ioShares(io, parts);
}

/** Shares in the sum of the parts, one part per sector; null where the sum is 0. */
function ioShares(io: IoNetwork, parts: Float64Array): IoOrigins | null {
  const whole = parts.reduce((a, b) => a + b, 0);
  if (!(whole > 0)) return null;
  const shares = parts.map((part) => part / whole);
  const byPlace = ioSumByPlace(io, shares);
  return {
    places: Array.from(byPlace, ([place, share]) => ({ place, share })),
    sectors: io.labels.map((label, i) => ({ ...label, share: shares[i] as number })),
  };
}

/** Sum of each place's sectors, places in the table's order. */
export function ioSumByPlace(io: IoNetwork, parts: Float64Array): Map<string, number> {
  const sums = new Map(ioPlaces(io).map((place) => [place, 0]));
  io.labels.forEach(({ place }, i) => {
    sums.set(place, (sums.get(place) ?? 0) + (parts[i] as number));
  });
  return sums;
}
