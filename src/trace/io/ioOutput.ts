import type { IoNetwork } from "./ioNetwork.ts";
import { type IoDemand, ioContentOf, ioDemand, ioOutputFor } from "./ioSolve.ts";
import { ioVector } from "./ioTable.ts";

/**
 * Output of each sector that a final demand calls for, directly and through all tiers of suppliers (Leontief).
 *
 * Formula: x = (I − A)⁻¹·y, where A holds the input coefficients and y the final demand; solved as equations, without the inverse.
 *
 * @param io - table from `ioNetwork`
 * @param demand - final demand of each sector, or a label `{ place, sector }` for one unit of that product; changes, below 0 too, give changes of output
 * @returns output of each sector in the table's order, in the unit of demand; no direction of risk; null when the equations cannot be solved to 1e-10 of their largest term
 * @throws RangeError when demand has not one finite number per sector, or the label is not in the table
 * @see Miller & Blair (2009) Input–Output Analysis, 2nd ed., ch. 2 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[150, 500], [200, 100]] }, { output: [1000, 2000], labels });
 * leontiefOutput(io, [350, 1700]) // => [1000, 2000]
 */
export function leontiefOutput(io: IoNetwork, demand: IoDemand): number[] | null {
  const output = ioOutputFor(io, ioDemand("leontiefOutput", io, demand));
  return output && Array.from(output);
}

/**
 * Output of each sector that a value added allows when each sector sells in fixed proportions (Ghosh).
 *
 * Formula: x′ = v′·(I − B)⁻¹, bᵢⱼ = zᵢⱼ/xᵢ, where v is the value added, z the flows and x the output of the table; solved as equations.
 * It reads as allocation, or as prices; it is no model of a physical shortage.
 *
 * @param io - table from `ioNetwork`
 * @param valueAdded - value added of each sector in the unit of the flows; changes, below 0 too, give changes of output
 * @returns output of each sector in the table's order, in the unit of value added; no direction of risk; null when the equations cannot be solved to 1e-10 of their largest term
 * @throws RangeError when valueAdded has not one finite number per sector
 * @see Miller & Blair (2009) Input–Output Analysis, 2nd ed., ch. 12 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[150, 500], [200, 100]] }, { output: [1000, 2000], labels });
 * ghoshOutput(io, [650, 1400]) // => [1000, 2000]
 */
export function ghoshOutput(io: IoNetwork, valueAdded: ArrayLike<number>): number[] | null {
  const amounts = ioVector("ghoshOutput: valueAdded", valueAdded, io.labels.length);
  const perUnit = amounts.map((v, i) => (isMade(io, i) ? v / (io.output[i] as number) : 0));
  // B = x̂⁻¹·A·x̂, so the same equations serve, by columns.
  const content = ioContentOf(io, perUnit);
  return (
    content &&
    Array.from(content, (p, i) =>
      isMade(io, i) ? p * (io.output[i] as number) : (amounts[i] as number),
    )
  );
}

function isMade(io: IoNetwork, i: number): boolean {
  return (io.output[i] as number) > 0;
}
