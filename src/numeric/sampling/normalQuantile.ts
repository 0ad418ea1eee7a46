/** Quantile of the standard normal distribution, for a probability above 0 and below 1, by halving. */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`probability: must lie above 0 and below 1 (got ${probability})`);
  if (probability < 0.5) return -normalQuantile(1 - probability);
  let lo = 0;
  let hi = 9;
  for (let step = 0; step < 64; step++) {
    const middle = (lo + hi) / 2;
    if (below(middle) < probability) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

/** Probability of at most z ≥ 0: 1/2 + φ(z)(z + z³/3 + z⁵/(3·5) + …). */
function below(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
