import { DIGITAL_LAYERS, type DigitalLayerId } from "./digitalLayer.ts";
import { checkedLayer } from "./stagesByLayer.ts";

/** How much each layer counts, at least 0, as parts of their sum. */
export type LayerWeights = Readonly<Record<DigitalLayerId, number>>;

/** The weights as parts of their sum; equal where none are given. */
export function layerWeights(
  given: LayerWeights = { hardware: 1, software: 1, services: 1 },
): LayerWeights {
  for (const id of Object.keys(given)) checkedLayer(id, "weights");
  for (const { id } of DIGITAL_LAYERS) {
    const weight: number | undefined = given[id];
    if (!(Number.isFinite(weight) && weight >= 0))
      throw new RangeError(
        `digitalSelfSufficiency: weights.${id} must be a finite number of at least 0 (got ${weight}); give 0 to leave a layer out`,
      );
  }
  const largest = Math.max(given.hardware, given.software, given.services);
  if (largest === 0)
    throw new RangeError(
      "digitalSelfSufficiency: weights must have a sum above 0 (got 0 for every layer)",
    );
  // Scaled by the largest first, so that no sum overflows.
  const scaled = DIGITAL_LAYERS.map(({ id }) => given[id] / largest);
  const whole = scaled.reduce((sum, weight) => sum + weight, 0);
  const part = (i: number) => (scaled[i] ?? 0) / whole;
  return { hardware: part(0), software: part(1), services: part(2) };
}
