import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  rowsTelling,
  surelyHighest,
  surelyLowest,
  widestGap,
} from "../../../src/display/sentences/surest.ts";
import { at, within } from "./made.ts";

const figure = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, b]) => within(Math.min(a, b) / 20, Math.max(a, b) / 20));
const rows = fc.array(fc.record({ x: fc.option(figure), y: fc.option(figure) }), { maxLength: 8 });

describe("surelyHighest(rows, keys) and surelyLowest(rows, keys)", () => {
  it("give a row whose certain figure no other exceeds, and null only where there is none", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const known = all.flatMap(({ x }) => x ?? []);
        const [high, low] = [surelyHighest(all, ["x"]), surelyLowest(all, ["x"])] as typeof all;
        expect(high === null).toBe(known.length === 0);
        if (known.length === 0) return;
        expect(high?.x?.lo).toBe(Math.max(...known.map(({ lo }) => lo)));
        expect(low?.x?.hi).toBe(Math.min(...known.map(({ hi }) => hi)));
      }),
    );
  });

  it("take the next figure among equals, rounding apart, and the first row where all are equal", () => {
    const some = [
      { id: "a", x: at(0.3), y: at(0.1) },
      { id: "b", x: at(0.1 + 0.2), y: at(0.5) },
      { id: "c", x: at(0.3), y: at(0.5) },
    ];
    expect(surelyHighest(some, ["x", "y"])?.id).toBe("b");
    expect(surelyHighest(some, ["x"])?.id).toBe("a");
  });
});

describe("rowsTelling(rows, key)", () => {
  it("leaves out what is not known and what may be anything", () => {
    const some = [{ x: within(0, 1) }, { x: null }, { x: within(0, 0.9) }, { x: at(1) }];
    expect(rowsTelling(some, "x")).toEqual([{ x: within(0, 0.9) }, { x: at(1) }]);
  });
});

describe("widestGap(rows, high, low)", () => {
  it("counts only what is certain of the gap", () => {
    const some = [
      { id: "a", x: within(0.2, 0.9), y: at(0.1) },
      { id: "b", x: at(0.5), y: within(0, 0.2) },
      { id: "c", x: at(0.5), y: null },
    ];
    expect(widestGap(some, "x", "y")?.id).toBe("b");
    expect(widestGap(some.slice(2), "x", "y")).toBeNull();
  });
});
