/**
 * Dependence on imports over three years by the rule of CEPII's database GeoDep: dependent in two of them at least.
 *
 * Formula: dependent if Σ d_t ≥ 2 over three years t, where d_t is 1 if the home is dependent in year t (`geoDep`) and 0 if not.
 *
 * @param years - whether the home is dependent in each of three consecutive years, null where that cannot be told
 * @returns true (riskier) or false, dimensionless; null when the years that cannot be told decide
 * @throws RangeError when there are not three years
 * @see Lefebvre & Wibaux (2024) Import dependencies: where does the EU stand?, database GeoDep of CEPII, http://www.cepii.fr
 * @example
 * geoDepOverYears([true, false, true]) // => true
 * geoDepOverYears([true, null, false]) // => null
 */
export function geoDepOverYears(years: readonly (boolean | null)[]): boolean | null {
  if (years.length !== 3) {
    throw new RangeError(`geoDepOverYears: there must be three years (got ${years.length})`);
  }
  const dependent = years.filter((year) => year === true).length;
  const open = years.filter((year) => year === null).length;
  if (dependent >= 2) return true;
  return dependent + open >= 2 ? null : false;
}
