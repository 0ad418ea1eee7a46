import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { type SinkFlow, segregatedBounds } from "../../../src/numeric/flow/segregatedBounds.ts";
import stages from "../../golden/or10Exposure.json" with { type: "json" };
import { parseFraction, toNumber } from "../fraction.ts";
import { build, flags } from "../smallGraph.ts";

type Arc = readonly [from: number, to: number, amount: number];

const sinkFlow = (nodes: number, arcs: readonly Arc[]): SinkFlow => ({
  nodes,
  from: Int32Array.from(arcs, ([from]) => from),
  to: Int32Array.from(arcs, ([, to]) => to),
  amount: Float64Array.from(arcs, ([, , amount]) => amount),
  sink: nodes - 1,
});

/** Flows that are sums of paths of one unit to the last node, and nodes that are bad. */
const cases = fc.integer({ min: 3, max: 7 }).chain((n) => {
  const path = fc
    .subarray([...Array(n - 1).keys()], { minLength: 1 })
    .map((nodes) => [...nodes, n - 1]);
  return fc.record({
    n: fc.constant(n),
    paths: fc.array(path, { minLength: 1, maxLength: 5 }),
    bad: fc.subarray([...Array(n).keys()]),
  });
});

function arcsOf(paths: readonly (readonly number[])[]): Arc[] {
  const sum = new Map<string, Arc>();
  for (const path of paths)
    for (let i = 0; i + 1 < path.length; i++) {
      const [from, to] = [path[i] as number, path[i + 1] as number];
      sum.set(`${from} ${to}`, [from, to, (sum.get(`${from} ${to}`)?.[2] ?? 0) + 1]);
    }
  return [...sum.values()];
}

/**
 * Least and most unit paths to the last node through bad nodes over all ways to split a whole flow, by taking paths off
 * one by one. At every node ends what enters more than leaves.
 */
function bySplitting(n: number, arcs: readonly Arc[], bad: readonly number[]): [number, number] {
  const known = new Map<string, [number, number]>();
  const excess = (left: readonly number[], v: number) =>
    arcs.reduce(
      (sum, [from, to], a) => sum + (from === v ? 1 : to === v ? -1 : 0) * (left[a] ?? 0),
      0,
    );
  const split = (left: readonly number[]): [number, number] => {
    const key = left.join();
    const before = known.get(key);
    if (before) return before;
    const end = [...Array(n).keys()].find((v) => excess(left, v) < 0);
    let bounds: [number, number] = [Infinity, -Infinity];
    const walk = (v: number, rest: readonly number[], met: boolean) => {
      const hit = met || bad.includes(v);
      if (excess(left, v) > 0) {
        const [lo, hi] = split(rest);
        const counts = Number(hit && end === n - 1);
        bounds = [Math.min(bounds[0], lo + counts), Math.max(bounds[1], hi + counts)];
      }
      for (const [a, [from, to]] of arcs.entries())
        if (to === v && (rest[a] ?? 0) > 0)
          walk(
            from,
            rest.map((x, b) => (a === b ? x - 1 : x)),
            hit,
          );
    };
    if (end === undefined) bounds = [0, 0];
    else walk(end, left, false);
    known.set(key, bounds);
    return bounds;
  };
  return split(arcs.map(([, , amount]) => amount));
}

/** The part that passed a bad node if each node mixes all that enters. */
function mixed(n: number, arcs: readonly Arc[], bad: readonly number[]): number {
  const supply = (v: number) =>
    arcs.reduce((sum, [from, to, x]) => sum + (from === v ? x : to === v ? -x : 0), 0);
  const graph = Array.from({ length: n }, (_, v) => {
    const into = arcs.filter(([, to]) => to === v).map(([from, , x]) => [from, x] as const);
    const own = v < n - 1 && supply(v) > 0 ? [[n, supply(v)] as const] : [];
    return into.length + own.length > 0 ? [[...into, ...own]] : [];
  });
  return 1 - (avoidance(build([...graph, []]), flags(n + 1, bad), "mean")[n - 1] as number);
}

/** Flows that are sums of paths of one unit to the last node and to others. */
const casesOfSeveralEnds = fc.integer({ min: 4, max: 6 }).chain((n) => {
  const path = fc.subarray([...Array(n).keys()], { minLength: 3 });
  return fc.record({
    n: fc.constant(n),
    paths: fc
      .tuple(
        path.map((nodes) => [...nodes.filter((v) => v < n - 1), n - 1]),
        fc.array(path, { minLength: 3, maxLength: 6 }),
      )
      .map(([one, others]) => [one, ...others].filter((nodes) => nodes.length > 1)),
    bad: fc.subarray([...Array(n).keys()]),
  });
});

describe("segregatedBounds(flow, bad)", () => {
  it("are the least and the most over all splits into paths, with the mixed value between", () => {
    fc.assert(
      fc.property(cases, ({ n, paths, bad }) => {
        const arcs = arcsOf(paths);
        const found = segregatedBounds(sinkFlow(n, arcs), flags(n, bad));
        const [lo, hi] = bySplitting(n, arcs, bad);
        expect(found?.lo).toBeCloseTo(lo / paths.length, 14);
        expect(found?.hi).toBeCloseTo(hi / paths.length, 14);
        const middle = mixed(n, arcs, bad);
        expect(middle).toBeGreaterThanOrEqual(lo / paths.length - 1e-14);
        expect(middle).toBeLessThanOrEqual(hi / paths.length + 1e-14);
      }),
      { numRuns: 500 },
    );
  });

  it("are the least and the most over all splits where some of the flow ends elsewhere, the mixed value between", () => {
    let elsewhere = 0;
    fc.assert(
      fc.property(casesOfSeveralEnds, ({ n, paths, bad }) => {
        const arcs = arcsOf(paths);
        const reaching = paths.filter((nodes) => nodes.at(-1) === n - 1).length;
        const otherEnds = new Uint8Array(n).fill(1, 0, n - 1);
        const found = segregatedBounds({ ...sinkFlow(n, arcs), otherEnds }, flags(n, bad));
        const [lo, hi] = bySplitting(n, arcs, bad);
        expect(found?.lo).toBeCloseTo(lo / reaching, 14);
        expect(found?.hi).toBeCloseTo(hi / reaching, 14);
        const middle = mixed(n, arcs, bad);
        expect(middle).toBeGreaterThanOrEqual(lo / reaching - 1e-14);
        expect(middle).toBeLessThanOrEqual(hi / reaching + 1e-14);
        if (reaching < paths.length && lo < hi) elsewhere++;
      }),
      { numRuns: 1500 },
    );
    expect(elsewhere).toBeGreaterThan(25);
  });

  it("share a hub with another user by hand: what it takes decides what is left for the sink", () => {
    // Two units from a bad node and one from another meet in a hub; one unit of the three goes to another user.
    const arcs: Arc[] = [
      [0, 2, 2],
      [1, 2, 1],
      [2, 3, 1],
      [2, 4, 2],
    ];
    const flow = { ...sinkFlow(5, arcs), otherEnds: flags(5, [3]) };
    expect(segregatedBounds(flow, flags(5, [0]))).toMatchObject({ lo: 0.5, hi: 1 });
    expect(segregatedBounds(flow, flags(5, [1]))).toMatchObject({ lo: 0, hi: 0.5 });
    expect(() => segregatedBounds(sinkFlow(5, arcs), flags(5, [0]))).toThrow(
      "nothing may end before the sink (got 1 at 3)",
    );
  });

  it("name flows that attain them, and do not depend on the scale", () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        ({ n, paths, bad }, scale) => {
          const arcs = arcsOf(paths).map(([from, to, x]): Arc => [from, to, x * scale]);
          const flow = sinkFlow(n, arcs);
          const found = segregatedBounds(flow, flags(n, bad));
          const plain = segregatedBounds(sinkFlow(n, arcsOf(paths)), flags(n, bad));
          expect(found?.lo).toBeCloseTo(plain?.lo ?? -1, 12);
          expect(found?.hi).toBeCloseTo(plain?.hi ?? -1, 12);
          const into = arcs.reduce(
            (sum, [, to], a) => sum + (to === n - 1 ? (found?.avoiding[a] ?? 0) : 0),
            0,
          );
          expect(into / (scale * paths.length)).toBeCloseTo(1 - (found?.lo ?? -1), 12);
          for (const [a, [from, to, x]] of arcs.entries()) {
            const y = found?.avoiding[a] as number;
            expect(y).toBeLessThanOrEqual(x);
            if (bad.includes(from) || bad.includes(to)) expect(y).toBe(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are Fréchet's bounds where all goes from one stage to the next through one node", () => {
    const share = (of: Record<string, string>) =>
      Object.entries(of).map(([code, x]) => ({ code, x: toNumber(parseFraction(x)) }));
    const mines = share(stages.input.mine_shares);
    const refiners = share(stages.input.refining_shares);
    const [hub, sink] = [mines.length + refiners.length, mines.length + refiners.length + 1];
    const arcs = [
      ...mines.map(({ x }, i): Arc => [i, hub, x]),
      ...refiners.flatMap(({ x }, i): Arc[] => [
        [hub, mines.length + i, x],
        [mines.length + i, sink, x],
      ]),
    ];
    const bounds = (isBad: (code: string) => boolean) => {
      const bad = [...mines, ...refiners].flatMap(({ code }, v) => (isBad(code) ? [v] : []));
      const found = segregatedBounds(sinkFlow(sink + 1, arcs), flags(sink + 1, bad));
      return [found?.lo ?? -1, found?.hi ?? -1] as const;
    };
    const { frechet_C, frechet_SS_A } = stages.expected;
    for (const [k, x] of bounds((code) => code === "C").entries())
      expect(x).toBeCloseTo(frechet_C[k]?.float ?? -1, 14);
    const [lo, hi] = bounds((code) => code !== "A");
    expect([1 - hi, 1 - lo].map((x) => Number(x.toFixed(14)))).toEqual(
      frechet_SS_A.map(({ float }) => float),
    );
  });

  it("are null without inflow, and 1 where the sink is bad", () => {
    expect(segregatedBounds(sinkFlow(2, []), flags(2, []))).toBeNull();
    expect(segregatedBounds(sinkFlow(2, [[0, 1, 2]]), flags(2, [1]))).toMatchObject({
      lo: 1,
      hi: 1,
    });
  });

  it("refuse loops and flows that end before the sink", () => {
    const of = (n: number, arcs: Arc[]) => () => segregatedBounds(sinkFlow(n, arcs), flags(n, []));
    expect(
      of(3, [
        [0, 1, 1],
        [1, 0, 1],
        [1, 2, 1],
      ]),
    ).toThrow("the flow must have no loop");
    expect(
      of(2, [
        [0, 0, 1],
        [0, 1, 1],
      ]),
    ).toThrow("the flow must have no loop (got one at 0)");
    expect(
      of(3, [
        [0, 1, 2],
        [1, 2, 1],
      ]),
    ).toThrow("nothing may end before the sink (got 1 at 1)");
  });
});
