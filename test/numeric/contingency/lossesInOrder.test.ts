import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lossesInOrder } from "../../../src/numeric/contingency/lossesInOrder.ts";
import { robustness } from "../../../src/numeric/contingency/robustness.ts";
import { percolation } from "../../../src/numeric/flow/percolation.ts";
import golden from "../../golden/percolation.json" with { type: "json" };
import { anyLoss } from "./setLosses.ts";

describe("losses in an order of removal", () => {
  it("of the largest component are the curve and the R of networkx", () => {
    const { edges, order, giant_component_sizes: sizes, schneider_R } = golden.percolation;
    const graph = {
      nodes: order.length,
      from: edges.map(([from]) => from as number),
      to: edges.map(([, to]) => to as number),
    };
    const component = (set: readonly number[]) => percolation(graph, set).sizes[set.length] ?? 0;
    const loss = {
      count: order.length,
      of: (set: readonly number[]) => 1 - component(set) / order.length,
      isSubadditive: false,
    };
    const left = lossesInOrder(loss, order).map((lost) => 1 - lost);
    expect(Array.from(left, (part) => Math.round(part * order.length))).toEqual(sizes);
    expect(robustness(left)).toBeCloseTo(schneider_R, 14);
  });

  it("never fall, begin with nothing and end with what all lose", () => {
    fc.assert(
      fc.property(anyLoss(9), (loss) => {
        const order = Array.from({ length: loss.count }, (_, i) => loss.count - 1 - i);
        const losses = lossesInOrder(loss, order);
        expect(losses[0]).toBe(0);
        expect(losses[loss.count]).toBe(loss.of(order));
        expect(losses).toEqual(losses.slice().sort());
      }),
      { numRuns: 200 },
    );
  });

  it("give R = 0 where the first removal takes all and (N − 1)/N where only the last does", () => {
    expect(robustness([1, 0, 0, 0])).toBe(0);
    expect(robustness([1, 1, 1, 0])).toBeCloseTo(2 / 3, 15);
    expect(robustness([1])).toBeNull();
  });

  it("stop with the reason of the signal and refuse members that are not there or come twice", () => {
    const loss = { count: 2, of: (set: readonly number[]) => set.length, isSubadditive: true };
    const signal = AbortSignal.abort(new Error("stop"));
    expect(() => lossesInOrder(loss, [0, 1], { signal })).toThrow("stop");
    expect(() => lossesInOrder(loss, [0, 2])).toThrow("each once (got 0, 2 of 2)");
    expect(() => lossesInOrder(loss, [1, 1])).toThrow("each once (got 1, 1 of 2)");
  });
});
