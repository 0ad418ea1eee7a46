import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Aggregator,
  avoidance,
  solveAvoidance,
} from "../../../src/numeric/avoidance/avoidance.ts";
import { keptFactors } from "../../../src/numeric/avoidance/keptFactors.ts";
import { emptyRows, solveMean } from "../../../src/numeric/avoidance/loopRows.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import { build, flags, questions, type SmallGraph } from "../smallGraph.ts";

const single = oneLoop(7).map((graph): SmallGraph => graph.map((groups) => groups.slice(0, 1)));

describe("keptFactors(loop, parts)", () => {
  it("is what an elimination for each question gives, one question after another", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        single,
        fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 3 }),
        (graph, asked) => {
          const { loop, parts, open } = begin(graph);
          const n = graph.length - 2;
          for (const outside of asked) {
            for (const [k, x] of outside.entries()) {
              parts.avoided[n + k] = x;
              parts.exposed[n + k] = 1 - x;
            }
            keptFactors(loop, parts);
            const kept = [parts.avoided.slice(), parts.exposed.slice()];
            solveMean(loop, { parts, open });
            for (let v = 0; v < n; v++) {
              expect(kept[0]?.[v]).toBeCloseTo(parts.avoided[v] as number, 13);
              expect(kept[1]?.[v]).toBeCloseTo(parts.exposed[v] as number, 13);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("has 0 and 1, and nothing near them, where all or nothing is avoided, or nothing leaves", () => {
    const round: SmallGraph = [
      [[[1, 1]]],
      [[[2, 1]]],
      [
        [
          [0, 1],
          [3, 1],
          [4, 2],
        ],
      ],
      [],
      [],
    ];
    const of = (bad: number[]) => solveAvoidance(build(round), flags(5, bad), "weakestLink");
    expect([...of([]).avoided]).toEqual([1, 1, 1, 1, 1]);
    expect([...of([]).exposed]).toEqual([0, 0, 0, 0, 0]);
    expect([...of([3, 4]).avoided]).toEqual([0, 0, 0, 0, 0]);
    expect([...of([3, 4]).exposed]).toEqual([1, 1, 1, 1, 1]);
    const closed = build([[[[1, 1]]], [[[2, 1]]], [[[0, 1]]]]);
    const { avoided, exposed } = solveAvoidance(closed, new Uint8Array(3), "mean");
    expect([[...avoided], [...exposed]]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    expect(emptyRows(begin(round).loop.pattern).good.length).toBe(3);
  });
});

describe("avoidance(graph, bad, aggregator), asked again", () => {
  it("gives the same numbers whatever was asked before, and keeps nothing that a caller can change", () => {
    const kinds = ["weakestLink", "mean", "product", "frechetLower"] as Aggregator[];
    fc.assert(
      fc.property(questions(), fc.constantFrom(...kinds), ({ graph, bad, more }, kind) => {
        const asked = build(graph);
        const n = graph.length;
        const nobody = avoidance(asked, new Uint8Array(n), kind);
        const before = nobody.slice();
        nobody.fill(-1);
        for (const list of [bad, more, bad]) {
          const now = avoidance(asked, flags(n, list), kind);
          expect([...now]).toEqual([...solveAvoidance(build(graph), flags(n, list), kind).avoided]);
        }
        expect([...avoidance(asked, new Uint8Array(n), kind)]).toEqual([...before]);
      }),
      { numRuns: 300 },
    );
  });
});
