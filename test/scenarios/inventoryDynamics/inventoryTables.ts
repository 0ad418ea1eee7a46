import fc from "fast-check";
import { type IoNetwork, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";

/** A small table of places by sectors whose inputs take less than all of each output. */
export interface InventoryCase {
  readonly places: number;
  readonly sectors: number;
  /** Coefficients by rows. */
  readonly coefficients: readonly (readonly number[])[];
  readonly finalDemand: readonly number[];
}

export const inventoryCase: fc.Arbitrary<InventoryCase> = fc
  .record({ places: fc.integer({ min: 1, max: 3 }), sectors: fc.integer({ min: 1, max: 3 }) })
  .chain(({ places, sectors }) => {
    const n = places * sectors;
    const part = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }));
    const row = fc.array(part, { minLength: n, maxLength: n });
    return fc.record({
      places: fc.constant(places),
      sectors: fc.constant(sectors),
      parts: fc.array(row, { minLength: n, maxLength: n }),
      inputs: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: n, maxLength: n }),
      finalDemand: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }),
    });
  })
  .map(({ places, sectors, parts, inputs, finalDemand }) => {
    const columns = finalDemand.map((_, j) => parts.reduce((sum, row) => sum + (row[j] ?? 0), 0));
    const coefficients = parts.map((row) =>
      row.map((part, j) => {
        const column = columns[j] ?? 0;
        return column === 0 ? 0 : (part / column) * ((inputs[j] ?? 0) / 100);
      }),
    );
    return { places, sectors, coefficients, finalDemand };
  });

export function ioOf({ sectors, coefficients, finalDemand }: InventoryCase, scale = 1): IoNetwork {
  const labels = finalDemand.map((_, i) => ({
    place: `P${Math.floor(i / sectors)}`,
    sector: `s${i % sectors}`,
  }));
  return ioNetwork({ coefficients }, { labels, finalDemand: finalDemand.map((f) => f * scale) });
}
