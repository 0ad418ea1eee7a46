import type { LossSample } from "./lossSample.ts";

/** A figure that a sample estimates. */
export interface Estimate {
  readonly value: number;
  /** 0 where nothing was drawn or all draws are alike. */
  readonly standardError: number;
}

/** Mean of a sample, of each loss as `of` reads it; only what was drawn has an error. */
export function meanLoss(
  { counted, mass, drawn, drawnMass }: LossSample,
  of: (loss: number) => number = (loss) => loss,
): Estimate {
  let exact = 0;
  for (let i = 0; i < counted.length; i++) exact += (mass[i] as number) * of(counted[i] as number);
  const n = drawn.length;
  if (n === 0) return { value: exact, standardError: 0 };
  let mean = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const loss = of(drawn[i] as number);
    const off = loss - mean;
    mean += off / (i + 1);
    spread += off * (loss - mean);
  }
  const standardError = n === 1 ? Number.POSITIVE_INFINITY : Math.sqrt(spread / (n - 1) / n);
  return { value: exact + drawnMass * mean, standardError: drawnMass * standardError };
}
