import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventoryDay } from "../../../src/numeric/inventory/inventoryDay.ts";
import { inventoryLayout } from "../../../src/numeric/inventory/inventoryLayout.ts";
import {
  type InventoryModel,
  inventoryState,
} from "../../../src/numeric/inventory/inventoryState.ts";
import { columnsOfRows } from "../../../src/numeric/linear/sparseColumns.ts";
import { type MatrixModel, orderMatrixRun } from "./orderMatrix.ts";

const DAYS = 40;

const models: fc.Arbitrary<MatrixModel & { readonly loss: readonly number[] }> = fc
  .record({ n: fc.integer({ min: 1, max: 7 }), kinds: fc.integer({ min: 1, max: 3 }) })
  .chain(({ n, kinds }) => {
    const nodes = { minLength: n, maxLength: n };
    const flow = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }));
    const days = (max: number) =>
      fc.array(fc.integer({ min: 2, max }), { minLength: kinds, maxLength: kinds });
    return fc.record({
      flows: fc.array(fc.array(flow, nodes), nodes),
      kindOf: fc.array(fc.integer({ min: 0, max: kinds - 1 }), nodes),
      outside: fc.array(fc.integer({ min: 1, max: 99 }), nodes),
      target: days(20),
      restoration: days(30),
      psi: fc.constantFrom(0.5, 0.8, 1),
      most: fc.constantFrom(1, 1.25, 2),
      days: fc.constantFrom(5, 365),
      byCapacity: fc.boolean(),
      loss: fc.array(fc.constantFrom(0, 0, 0.3, 0.9, 1), nodes),
    });
  });

function modelOf(given: MatrixModel): InventoryModel {
  const { flows, kindOf, outside, target, restoration } = given;
  const layout = inventoryLayout(columnsOfRows(flows), Int32Array.from(kindOf), target.length);
  return {
    layout,
    output: Float64Array.from(flows, (row, i) => row.reduce((a, b) => a + b, outside[i] as number)),
    outside: Float64Array.from(outside),
    target: Float64Array.from(target),
    restoration: Float64Array.from(restoration),
    psi: given.psi,
    overproduction: { base: 1, most: given.most, days: given.days },
    byCapacity: given.byCapacity,
    negligible: 0,
    asBoario: false,
  };
}

describe("inventoryDay(model, state, today)", () => {
  it("without the matrix of orders gives the output that the matrix gives", () => {
    fc.assert(
      fc.property(models, (given) => {
        const none = given.loss.map(() => 0);
        const losses = Array.from({ length: DAYS }, (_, day) =>
          day >= 2 && day < 12 ? [...given.loss] : none,
        );
        const expected = orderMatrixRun(given, losses);
        const model = modelOf(given);
        const state = inventoryState(model);
        const precedence = { first: [], ordersFirst: false };
        const extra = new Float64Array(given.loss.length);
        losses.forEach((loss, day) => {
          inventoryDay(model, state, { loss: Float64Array.from(loss), extra, precedence });
          for (const [j, x] of state.output.entries()) {
            const usual = model.output[j] as number;
            expect(Math.abs(x - (expected[day]?.[j] ?? Number.NaN)) / usual).toBeLessThan(1e-8);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("inventoryLayout(table, kindOf, kinds)", () => {
  it("groups the entries of each column by kind and leaves out zeros", () => {
    const table = columnsOfRows([
      [1, 0, 2],
      [3, 0, 0],
      [4, 0, 5],
    ]);
    table.value[0] = 0;
    const layout = inventoryLayout(table, Int32Array.from([1, 0, 1]), 2);
    expect([...layout.firstGroup]).toEqual([0, 2, 2, 3]);
    expect([...layout.groupNode]).toEqual([0, 0, 2]);
    expect([...layout.groupKind]).toEqual([0, 1, 1]);
    expect([...layout.firstEntry]).toEqual([0, 1, 2, 4]);
    expect([...layout.row]).toEqual([1, 2, 0, 2]);
    expect([...layout.groupSum]).toEqual([3, 4, 7]);
  });
});
