import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import {
  servedUntilEmpty,
  type UntilEmptyOptions,
} from "../../../src/scenarios/operational/servedUntilEmpty.ts";
import { survivalCurve } from "../../../src/scenarios/operational/survivalCurve.ts";
import type { Chain } from "../../assess/chains.ts";
import envelope from "../../golden/or19Envelope.json" with { type: "json" };
import { closed } from "../../trace/tracing.ts";
import { noEffects } from "./effects.ts";
import { amountAt } from "./figures.ts";
import { refinery, TWO_PROCESSES } from "./operationalChains.ts";

const course = async (text: Chain, options: Partial<UntilEmptyOptions> = {}) =>
  (await servedUntilEmpty(compile(closed(text)), { home: "JPN", ...options })).rows.map(
    ({ from, to, share, soFar }) => ({
      from: from as number,
      to: to as number | null,
      share: share as number,
      soFar: soFar as number | null,
    }),
  );

/** What has been served by the end of the last span that ends by then. */
const servedBy = (rows: Awaited<ReturnType<typeof course>>, day: number) =>
  rows.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(0, Math.min(day, to ?? day) - from),
    0,
  );

describe("servedUntilEmpty (golden or_19_envelope_is_not_a_trajectory)", () => {
  const { expected } = envelope;

  it("serves all for 20/3 days and then nothing, and so never reaches what the curve allows by day 20", async () => {
    const rows = await course(TWO_PROCESSES);
    expect(rows.map(({ share }) => share)).toEqual([1, 0]);
    expect(rows[0]?.to).toBeCloseTo(expected.tts.float, 9);
    expect(servedBy(rows, 20)).toBeCloseTo(
      expected["cumulative_at_20_of_the_policy_that_is_optimal_for_20/3"].float,
      9,
    );
    expect(servedBy(rows, 20)).toBeLessThan(expected["V(20)"].float);
  });

  it("serves nothing by day 10 and half by day 60 where capacity comes on day 30, so that its share rises", async () => {
    const text: Chain = {
      stages: [{ id: "product", unit: "t/day" }],
      suppliers: [{ stage: "product", place: "CHN", capacity: 1 }],
      flows: [{ stage: "product", from: "CHN", to: "JPN", amount: 1 }],
      demands: [{ stage: "product", place: "JPN", amount: 1 }],
    };
    const network = compile(closed(text));
    const added = network.pools.demand.lo.map((demand) => (demand > 0 ? 1 : 0));
    const steps = [
      { from: 0, effects: null },
      { from: 30, effects: { ...noEffects(network), added } },
    ];
    const rows = await course(text, { steps, days: 60 });
    expect(servedBy(rows, 10) / 10).toBe(expected["ramp_S(10)"].float);
    expect(servedBy(rows, 60) / 60).toBeCloseTo(expected["ramp_S(60)"].float, 12);
    const shares = rows.map(({ soFar }) => soFar);
    expect(shares).toEqual([...shares].sort());
    expect(expected.ramp_S_is_monotone.value).toBe(false);
  });
});

describe("servedUntilEmpty", () => {
  it("goes on with what flows in when one stock after the other is empty", async () => {
    const rows = await course(refinery());
    expect(rows[0]).toMatchObject({ from: 0, share: 1 });
    expect(rows[0]?.to).toBeCloseTo(400 / 7, 9);
    expect(rows.at(-1)).toMatchObject({ to: null, share: 0.2 });
    expect(servedBy(rows, 200)).toBeCloseTo(100, 6);
  });

  it("takes no more from a stock than lies in it, and never serves more than the curve allows", async () => {
    const chain = fc.record({
      wasteful: fc.integer({ min: 0, max: 3 }),
      thrifty: fc.integer({ min: 0, max: 3 }),
      raw: fc.integer({ min: 0, max: 20 }),
      made: fc.integer({ min: 0, max: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(chain, async ({ wasteful, thrifty, raw, made }) => {
        const capacity = (stage: string) => (stage === "wasteful" ? wasteful : thrifty) / 2;
        const text: Chain = {
          ...TWO_PROCESSES,
          suppliers: TWO_PROCESSES.suppliers.map((one) =>
            one.capacity === undefined || one.stage === "product"
              ? one
              : { ...one, capacity: capacity(one.stage as string) },
          ),
          stocks: [
            { stage: "raw", place: "JPN", amount: raw },
            { stage: "product", place: "JPN", amount: made },
          ],
        };
        const rows = await course(text);
        const best = await survivalCurve(compile(closed(text)), { home: "JPN" });
        for (const day of [1, 5, 12, 40])
          expect(servedBy(rows, day)).toBeLessThanOrEqual(amountAt(best, day) + 1e-7);
        expect(servedBy(rows, 1e6)).toBeLessThanOrEqual(raw + made + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("refuses steps that are out of order or do not begin at day 0", async () => {
    const at = (...days: number[]) => days.map((from) => ({ from, effects: null }));
    await expect(course(TWO_PROCESSES, { steps: at(3) })).rejects.toThrow(/^steps: must begin/);
    await expect(course(TWO_PROCESSES, { steps: at(0, 5, 5) })).rejects.toThrow(RangeError);
    expect((await course(TWO_PROCESSES, { steps: at(0, 5) })).length).toBe(3);
  });

  it("has no rows where a recipe is not known", async () => {
    const stages = (TWO_PROCESSES.stages ?? []).map((stage) =>
      stage.id === "thrifty" ? { ...stage, inputs: [{ of: [{ stage: "raw" }] }] } : stage,
    );
    expect(await course({ ...TWO_PROCESSES, stages })).toEqual([]);
  });
});
