/**
 * Concentration A of a Dirichlet distribution in which a share of mean `share` has the coefficient of variation `cv`:
 * A = (1 − share)/(share × cv²) − 1. The mean shares times A are its parameters.
 */
export function dirichletConcentration(share: number, cv: number): number {
  if (!(share > 0 && share < 1))
    throw new RangeError(`share: must lie above 0 and below 1 (got ${share})`);
  const most = Math.sqrt((1 - share) / share);
  if (!(cv > 0 && cv < most))
    throw new RangeError(`cv: must lie above 0 and below ${most} for this share (got ${cv})`);
  return (1 - share) / (share * cv * cv) - 1;
}
