/**
 * Agreement of several rankings of the same things: Kendall's coefficient of concordance, corrected for ties.
 *
 * Formula: W = 12 S / (m² (n³ − n) − m Σ T), S = Σ (R_i − mean R)², where m is the number of rankings, n of things, R_i the sum of the ranks of thing i, and T = Σ (t³ − t) over the groups of t tied things of each ranking.
 *
 * @param rankings - for each of the rankings the ranks of all things in one order, 1 for the first, tied things with the mean of their ranks
 * @returns dimensionless, 0 (no agreement) to 1 (the same order everywhere); null with fewer than two rankings or things, or where every ranking ties all things
 * @throws RangeError when the rankings differ in length, or one does not have the sum of ranks 1 to n
 * @see Kendall & Babington Smith (1939) The problem of m rankings, Annals of Mathematical Statistics 10:275, doi:10.1214/aoms/1177732186; the correction for ties as in Siegel (1956) Nonparametric Statistics, chapter 9 (not verified against the primary text)
 * @example
 * kendallsW([[1, 2, 3], [1, 2, 3]]) // => 1
 * kendallsW([[1, 2, 3], [3, 2, 1]]) // => 0
 */
export function kendallsW(rankings: readonly (readonly number[])[]): number | null {
  const things = rankings[0]?.length ?? 0;
  for (const ranks of rankings) checkRanks(ranks, things);
  const count = rankings.length;
  if (count < 2 || things < 2) return null;
  const mean = (count * (things + 1)) / 2;
  let spread = 0;
  for (let thing = 0; thing < things; thing++) {
    const sum = rankings.reduce((total, ranks) => total + (ranks[thing] as number), 0);
    spread += (sum - mean) ** 2;
  }
  const ties = rankings.reduce((total, ranks) => total + tiesIn(ranks), 0);
  const most = count ** 2 * (things ** 3 - things) - count * ties;
  return most > 0 ? Math.min(1, (12 * spread) / most) : null;
}

function checkRanks(ranks: readonly number[], things: number): void {
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  const must = (things * (things + 1)) / 2;
  if (ranks.length !== things || !(Math.abs(sum - must) < 1e-6)) {
    throw new RangeError(
      `kendallsW: each ranking must hold the ranks 1 to ${things}, tied ones as means (got ${ranks.length} with sum ${sum})`,
    );
  }
}

function tiesIn(ranks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  let ties = 0;
  for (const count of counts.values()) ties += count ** 3 - count;
  return ties;
}
