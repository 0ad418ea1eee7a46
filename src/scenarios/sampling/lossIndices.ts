import {
  type SobolDesign,
  type SobolIndices,
  sobolIndices,
} from "../../numeric/sampling/sobolIndices.ts";

/**
 * Sobol indices of the loss from the rows of all chunks: of each party's own luck first, then of each common shock, last of
 * the shares where they are drawn. Null where the loss does not vary.
 */
export function lossIndices(chunks: readonly SobolDesign[]): SobolIndices | null {
  const a = joined(chunks.map((chunk) => chunk.a));
  const b = joined(chunks.map((chunk) => chunk.b));
  const mixed = (chunks[0]?.mixed ?? []).map((_, column) =>
    joined(chunks.map((chunk) => chunk.mixed[column] as Float64Array)),
  );
  // Values from their mean on give the same indices with a smaller error.
  const mean = (sumOf(a) + sumOf(b)) / (2 * a.length);
  const off = (column: Float64Array) => column.map((x) => x - mean);
  return sobolIndices({ a: off(a), b: off(b), mixed: mixed.map(off) });
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0);
}
