import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../../src/numeric/graph/csr.ts";

describe("groupBy(key, keys)", () => {
  it("lists the rows of each key in their old order", () => {
    const { start, row } = groupBy(Int32Array.from([2, 0, 2, 1, 2]), 4);
    expect([...start]).toEqual([0, 1, 2, 5, 5]);
    expect([...row]).toEqual([1, 3, 0, 2, 4]);
  });

  it("has empty groups for no rows, and none for no keys", () => {
    expect([...groupBy(new Int32Array(0), 2).start]).toEqual([0, 0, 0]);
    expect(groupBy(new Int32Array(0), 0)).toEqual({
      start: Int32Array.of(0),
      row: new Int32Array(0),
    });
  });

  it("agrees with filtering, and leaves the keys alone", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6)), (list) => {
        const key = Int32Array.from(list);
        const { start, row } = groupBy(key, 7);
        expect([...key]).toEqual(list);
        for (let k = 0; k < 7; k++) {
          const expected = [...list.keys()].filter((i) => list[i] === k);
          expect([...row.subarray(start[k], start[k + 1])]).toEqual(expected);
        }
      }),
    );
  });
});
