import { binomialInterval, type Ends } from "./binomialInterval.ts";
import { countedUpTo, countUpTo, type LossSample } from "./lossSample.ts";

/** Probability of more than a loss, with an exact interval of what was drawn. */
export function exceedance(
  sample: LossSample,
  { loss, confidence }: { readonly loss: number; readonly confidence: number },
): Ends & { readonly value: number } {
  const { massUpTo, drawn, drawnMass } = sample;
  const counted = Math.max(0, (massUpTo.at(-1) ?? 0) - countedUpTo(sample, loss));
  const tries = drawn.length;
  if (tries === 0) return { value: counted, lo: counted, hi: counted };
  const hits = tries - countUpTo(drawn, loss);
  const { lo, hi } = binomialInterval({ hits, tries }, confidence);
  const of = (share: number) => Math.min(1, counted + drawnMass * share);
  return { value: of(hits / tries), lo: of(lo), hi: of(hi) };
}
