import { checkAmount } from "../dependency/checkAmount.ts";
import type { GeoPolRiskImport, GeoPolRiskSupply } from "./geoPolRiskImportRisk.ts";

/** What one member of a region makes and buys. */
export interface RegionMember {
  readonly place: string;
  readonly production: number;
  readonly imports: readonly (GeoPolRiskImport & { readonly partner: string })[];
}

/**
 * Supply of a region as one home in the GeoPolRisk method: partners inside carry no risk, production and imports are summed over members.
 *
 * Formula: p = Σ p_m and f_i = Σ f_im over the members m, with g_i = 0 for partners i inside the region; trade inside stays in the denominator.
 *
 * @param members - place, production (≥ 0) and imports (partner, amount ≥ 0, governance 0–1 or null) of each member, all amounts in one unit
 * @returns production and imports of the region, in the same unit, the form that `geoPolRiskImportRisk` reads; no direction of risk; never null
 * @throws RangeError when an amount is negative or not finite, or a member is given twice
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRiskRegion([{ place: "DEU", production: 1, imports: [{ partner: "FRA", amount: 2, governance: 0.4 }] }, { place: "FRA", production: 3, imports: [] }]) // => { production: 4, imports: [{ amount: 2, governance: 0 }] }
 */
export function geoPolRiskRegion(members: readonly RegionMember[]): GeoPolRiskSupply {
  const inside = new Set(members.map(({ place }) => place));
  if (inside.size !== members.length) {
    throw new RangeError(
      `geoPolRiskRegion: each member must be given once (got ${members.map(({ place }) => place).join(", ")})`,
    );
  }
  let production = 0;
  for (const member of members) {
    checkAmount("geoPolRiskRegion", `production of ${member.place}`, member.production);
    production += member.production;
  }
  const imports = members.flatMap((member) =>
    member.imports.map(({ partner, amount, governance }) => {
      checkAmount("geoPolRiskRegion", `imports from ${partner}`, amount);
      return { amount, governance: inside.has(partner) ? 0 : governance };
    }),
  );
  return { production, imports };
}
