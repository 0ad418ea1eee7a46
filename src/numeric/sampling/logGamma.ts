/** Coefficients of the asymptotic series, B₂ₖ/(2k(2k − 1)). */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const LARGE = 12;

/** Logarithm of the gamma function above 0, by Stirling's series, from 12 on. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x: must lie above 0 (got ${x})`);
  let shifted = x;
  let product = 1;
  while (shifted < LARGE) {
    product *= shifted;
    shifted += 1;
  }
  let tail = 0;
  for (let k = SERIES.length - 1; k >= 0; k--)
    tail = tail / (shifted * shifted) + (SERIES[k] as number);
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2;
  return stirling + tail / shifted - Math.log(product);
}
