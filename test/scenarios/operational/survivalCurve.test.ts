import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { survivalCurve } from "../../../src/scenarios/operational/survivalCurve.ts";
import type { Chain } from "../../assess/chains.ts";
import survivability from "../../golden/or09Survivability.json" with { type: "json" };
import envelope from "../../golden/or19Envelope.json" with { type: "json" };
import { closed } from "../../trace/tracing.ts";
import { amountAt } from "./figures.ts";
import { needs, refinery, TWO_PROCESSES } from "./operationalChains.ts";

const curve = (text: Chain, options: { floor?: number } = {}) =>
  survivalCurve(compile(closed(text)), { home: "JPN", ...options });

type Curve = Awaited<ReturnType<typeof curve>>;

const rowsOf = ({ rows }: Curve, whatId: string) => rows.filter((row) => row.whatId === whatId);
const bends = (found: Curve) => rowsOf(found, "bend").map(({ days }) => days as number);
const slopes = (found: Curve) =>
  found.rows.filter(({ whatId }) => whatId === "start" || whatId === "bend").map((r) => r.slope);
const daysOf = (found: Curve) => (rowsOf(found, "floor")[0]?.days ?? null) as Interval;

function expectAll(found: readonly unknown[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 9);
}

describe("survivalCurve with stocks at three stages and a slow refinery (golden or_09_survivability)", () => {
  const { expected } = survivability;

  it("bends where the golden case does, with its slopes", async () => {
    const found = await curve(refinery());
    expectAll(
      bends(found),
      expected.breakpoints_days.map((day) => day.float),
    );
    expectAll(
      slopes(found),
      expected.V_slopes.map((slope) => slope.float),
    );
  });

  it("serves what the golden case does within 30, 180 and 365 days, and for ever", async () => {
    const found = await curve(refinery());
    expect(amountAt(found, 180)).toBeCloseTo(expected["V(180)"].float, 9);
    expect(amountAt(found, 30) / 30).toBeCloseTo(expected["S(30)"].float, 12);
    expect(amountAt(found, 180) / 180).toBeCloseTo(expected["S(180)"].float, 12);
    expect(amountAt(found, 365) / 365).toBeCloseTo(expected["S(365)"].float, 12);
    const [end] = rowsOf(found, "forEver").map(({ share }) => share as { value: number });
    expect(end?.value).toBeCloseTo(expected["S(infinity)"].float, 12);
  });

  it("holds the floor for 400/7 days, for 75 with a larger refinery, and for 10 where the plant is cut", async () => {
    expect(daysOf(await curve(refinery())).value).toBeCloseTo(expected.tts_days.float, 9);
    expect(daysOf(await curve(refinery({ capacity: 1 }))).value).toBeCloseTo(
      expected.tts_if_refinery_capacity_1.float,
      9,
    );
    const cut = daysOf(await curve(refinery({ plant: 0 })));
    expect(cut.value).toBeCloseTo(expected.tts_if_plant_is_cut_instead.float, 9);
  });

  it("is not the sum of the days of cover, which says 60 in each case", async () => {
    const sum = expected.false_claim_sum_of_days_of_cover.float;
    for (const text of [refinery(), refinery({ capacity: 1 }), refinery({ plant: 0 })])
      expect(daysOf(await curve(text)).value).not.toBeCloseTo(sum, 1);
  });

  it("never falls below a floor that capacities alone can hold, and says so instead of a number", async () => {
    const [row] = rowsOf(await curve(refinery(), { floor: 0.2 }), "floor");
    expect(row?.days).toBeNull();
    expect(row?.remark).toEqual({ en: "never falls below the floor", ja: "下限を割らない" });
  });

  it("falls at once below a floor that the last stage cannot reach", async () => {
    const text = refinery({ plant: 0 });
    const stocks = (text.stocks ?? []).filter(({ stage }) => stage !== "product");
    expect(daysOf(await curve({ ...text, stocks })).value).toBe(0);
  });
});

describe("survivalCurve of two processes of unlike efficiency (golden or_19_envelope_is_not_a_trajectory)", () => {
  const { expected } = envelope;

  it("reaches 20/3, 8 and 10 within 20/3, 12 and 20 days, with slopes 1, 1/4 and 0", async () => {
    const found = await curve(TWO_PROCESSES);
    expect(amountAt(found, 20 / 3)).toBeCloseTo(expected["V(20/3)"].float, 9);
    expect(amountAt(found, 12)).toBeCloseTo(expected["V(12)"].float, 9);
    expect(amountAt(found, 20)).toBeCloseTo(expected["V(20)"].float, 9);
    expectAll(
      slopes(found),
      expected.V_slopes.map((slope) => slope.float),
    );
    expect(daysOf(found).value).toBeCloseTo(expected.tts.float, 9);
  });

  it("is labelled as a best case that is no course of events", async () => {
    const { notes } = await curve(TWO_PROCESSES);
    expect(notes.envelope?.text.en).toMatch(
      /best case if the duration is known.*no course of events/,
    );
  });
});

describe("survivalCurve of chains without branches", () => {
  const stages = fc.array(
    fc.record({
      capacity: fc.integer({ min: 0, max: 12 }),
      stock: fc.integer({ min: 0, max: 40 }),
      need: fc.constantFrom(0.5, 1, 2),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it("equals the closed form at any time: stocks behind each stage, and what that stage lets through", async () => {
    await fc.assert(
      fc.asyncProperty(
        stages,
        fc.double({ min: 0.1, max: 200, noNaN: true }),
        async (list, days) => {
          const text = lineOf(list);
          const found = await curve(text);
          let behind = Infinity;
          for (const { capacity, stock, need } of list)
            behind = stock + Math.min(capacity * days, behind / need);
          expect(amountAt(found, days)).toBeCloseTo(Math.min(days, behind / 5), 7);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never rises, and what it serves is concave", async () => {
    await fc.assert(
      fc.asyncProperty(stages, async (list) => {
        const found = await curve(lineOf(list));
        const steps = slopes(found) as number[];
        expect(steps.every((slope, i) => i === 0 || slope <= (steps[i - 1] as number))).toBe(true);
        const shares = [0.5, 1, 5, 20, 100, 1000].map((days) => amountAt(found, days) / days);
        for (let i = 1; i < shares.length; i++)
          expect(shares[i]).toBeLessThanOrEqual((shares[i - 1] as number) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it("is at the floor itself when the floor breaks, for a single product", async () => {
    await fc.assert(
      fc.asyncProperty(
        stages,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        async (list, floor) => {
          const found = await curve(lineOf(list), { floor });
          const days = daysOf(found);
          const [first] = slopes(found) as number[];
          if (days === null) expect(slopes(found).at(-1)).toBeGreaterThanOrEqual(floor - 1e-9);
          else if (days.lo === 0) expect(first).toBeLessThan(floor + 1e-9);
          else expect(amountAt(found, days.lo) / days.lo).toBeCloseTo(floor, 8);
        },
      ),
      { numRuns: 60 },
    );
  });

  /** Each stage made from the one before; 5 of the last are wanted per day. */
  function lineOf(list: readonly { capacity: number; stock: number; need: number }[]): Chain {
    const id = (i: number) => `s${i}`;
    return {
      stages: list.map(({ need }, i) => ({
        id: id(i),
        unit: "t/day",
        ...(i === 0 ? {} : { inputs: needs([id(i - 1), need]) }),
      })),
      suppliers: list.map(({ capacity }, i) => ({ stage: id(i), place: "JPN", capacity })),
      demands: [{ stage: id(list.length - 1), place: "JPN", amount: 5 }],
      stocks: list.map(({ stock }, i) => ({ stage: id(i), place: "JPN", amount: stock })),
    };
  }
});

describe("survivalCurve where something is missing", () => {
  it("has no rows and names the stock that is not known", async () => {
    const text = refinery();
    const found = await curve({ ...text, stocks: [{ stage: "refined", place: "JPN" }] });
    expect(found.rows).toEqual([]);
    expect(found.notes["missing:stock"]?.text.en).toContain("refined in Japan");
  });

  it("bounds what is served where capacities are intervals", async () => {
    const text = refinery();
    const suppliers = text.suppliers.map((one) =>
      one.stage === "refined" ? { ...one, capacity: { lo: 0.3, value: 0.4, hi: 1 } } : one,
    );
    const days = daysOf(await curve({ ...text, suppliers }));
    expect(days.lo).toBeCloseTo(400 / 7, 9);
    expect(days.hi).toBeCloseTo(75, 9);
  });
});
