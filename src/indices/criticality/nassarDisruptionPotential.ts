import { checkShares } from "../checkShares.ts";
import { checkPart } from "./checkPart.ts";

/** One producing country as the method of Nassar et al. sees it from the importing country. */
export interface NassarProducer {
  /** Share in world primary and secondary production, in [0, 1]. */
  readonly share: number;
  /** How unable to supply, in [0, 1]: (100 − PPI) / 100 with the Policy Perception Index of the Fraser Institute; null where not known. */
  readonly inability: number | null;
  /** How unwilling to supply, in [0, 1]: 0 for the importing country itself; null where not known. */
  readonly unwillingness: number | null;
}

/**
 * Disruption potential of Nassar et al.: squared production shares weighted by how unable and unwilling each producer is to supply.
 *
 * Formula: DP = Σ PS_c² · ASI_c · WSI_c, where PS_c is the share of country c in world production, ASI_c its ability-to-supply index and WSI_c its willingness-to-supply index, both higher for worse.
 *
 * @param producers - share, inability and unwillingness of each country, each in [0, 1], the last two null where not known
 * @returns dimensionless, in [0, 1]; higher is riskier; null when a country with a share above 0 lacks an index, or nothing is produced
 * @throws RangeError when a number is outside [0, 1] or the shares sum to more than 1
 * @see Nassar et al. (2020) Science Advances 6(8) eaay8647, doi:10.1126/sciadv.aay8647 (not verified against the primary text: read in a peer program)
 * @example
 * nassarDisruptionPotential([{ share: 1, inability: 0.5, unwillingness: 0.8 }]) // => 0.4
 */
export function nassarDisruptionPotential(producers: readonly NassarProducer[]): number | null {
  const listed = checkShares(
    "nassarDisruptionPotential",
    producers.map(({ share }) => share),
  );
  let potential = 0;
  let known = listed > 0;
  for (const { share, inability, unwillingness } of producers) {
    if (inability !== null) checkPart("nassarDisruptionPotential", "inability", inability);
    if (unwillingness !== null)
      checkPart("nassarDisruptionPotential", "unwillingness", unwillingness);
    if (inability !== null && unwillingness !== null) {
      potential += share ** 2 * inability * unwillingness;
    } else if (share > 0) known = false;
  }
  return known ? potential : null;
}
