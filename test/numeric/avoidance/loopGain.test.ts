import { describe, expect, it } from "vitest";
import { loopGain } from "../../../src/numeric/avoidance/loopGain.ts";
import recycling from "../../golden/or02RecyclingLoop.json" with { type: "json" };
import { build, type SmallGraph } from "../smallGraph.ts";

const gains = (graph: SmallGraph) =>
  loopGain(build(graph)).map(({ nodes, gain, outside }) => ({
    nodes: [...nodes].sort((a, b) => a - b),
    gain,
    outside,
  }));

describe("loopGain(graph)", () => {
  it("finds nothing without loops", () => {
    expect(gains([[[[1, 1]]], []])).toEqual([]);
  });

  it("is what comes back of what is recycled, however many steps the loop has", () => {
    const scrap = 0.3;
    const [loop] = gains([
      [
        [
          [1, 0.7],
          [2, scrap],
        ],
      ],
      [],
      [[[3, 1]]],
      [[[0, 1]]],
    ]);
    expect(loop?.nodes).toEqual([0, 2, 3]);
    expect(loop?.gain).toBeCloseTo(scrap, 15);
    const uses = recycling.expected.mean_number_of_uses_per_atom.float;
    expect(1 / (loop?.outside ?? 0)).toBeCloseTo(uses, 14);
  });

  it.each([1e-12, 1e-17, 1e-300])("keeps the digits of %s outside", (rest) => {
    const [self] = gains([
      [
        [
          [0, 1 - rest],
          [1, rest],
        ],
      ],
      [],
    ]);
    expect((self?.outside ?? 0) / rest).toBeCloseTo(1, 14);
    const [two] = gains([
      [[[1, 1]]],
      [
        [
          [0, 1 - rest],
          [2, rest],
        ],
      ],
      [],
    ]);
    expect((two?.outside ?? 0) / rest).toBeCloseTo(1, 14);
  });

  it("is 1 for a closed loop, with nothing outside", () => {
    expect(gains([[[[1, 1]]], [[[0, 1]]]])).toEqual([{ nodes: [0, 1], gain: 1, outside: 0 }]);
  });

  it("takes the node that the loop returns to most, and there the group that leaves least", () => {
    const graph: SmallGraph = [
      [
        [
          [1, 0.5],
          [2, 0.5],
        ],
      ],
      [
        [
          [1, 0.9],
          [0, 0.05],
          [2, 0.05],
        ],
        [[2, 1]],
      ],
      [],
    ];
    // From node 1: 0.9 at once and 0.05 × 0.5 by way of node 0.
    const [loop] = gains(graph);
    expect(loop?.gain).toBeCloseTo(0.925, 15);
  });
});
