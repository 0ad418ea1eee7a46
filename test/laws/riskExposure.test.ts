import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExposureChain } from "../../src/scenarios/exposureIndex/exposureChain.ts";
import { riskExposure } from "../../src/scenarios/exposureIndex/riskExposure.ts";
import type { ShockExposure } from "../../src/scenarios/exposureIndex/shockExposure.ts";
import { layered } from "../scenarios/exposureIndex/chains.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const days = ({ timeToSurvive }: ShockExposure) => timeToSurvive ?? Infinity;
const close = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const least = (a: number, b: number) => a >= b || close(a, b);

/** The shocks' times to survive, and margins lost. */
async function figures(chain: ExposureChain, left = 0): Promise<readonly ShockExposure[]> {
  return (await riskExposure(chain, { left })).shocks;
}

describe("laws of risk exposure", () => {
  it("a harder shock is never survived longer, nor costs less", async () => {
    const law = fc.asyncProperty(layered, async (chain) => {
      const [none, half, all] = [
        await figures(chain, 0),
        await figures(chain, 0.5),
        await figures(chain, 1),
      ];
      for (const [k, hard] of none.entries()) {
        const [mild, nothing] = [half[k] as ShockExposure, all[k] as ShockExposure];
        expect(least(days(nothing), days(mild)) && least(days(mild), days(hard))).toBe(true);
        const lost = [hard, mild, nothing].map(({ lostMargin }) => lostMargin as number);
        expect(least(lost[0] as number, lost[1] as number)).toBe(true);
        expect(least(lost[1] as number, lost[2] as number)).toBe(true);
      }
    });
    await fc.assert(law, { numRuns: 40 });
  });

  it("more stock anywhere is never survived for a shorter time, nor costs more", async () => {
    const law = fc.asyncProperty(layered, whole(0, 5), whole(1, 40), async (chain, i, more) => {
      const sites = chain.sites.map((site, k) =>
        k === i ? { ...site, stock: site.stock + more } : site,
      );
      const [before, after] = [await figures(chain), await figures({ sites })];
      for (const [k, shock] of after.entries()) {
        expect(least(days(shock), days(before[k] as ShockExposure))).toBe(true);
        expect(least(before[k]?.lostMargin as number, shock.lostMargin as number)).toBe(true);
      }
    });
    await fc.assert(law, { numRuns: 60 });
  });

  it("the lost margin is convex and never falls with time, is 0 until the time to survive and above after it", async () => {
    const horizon = 25;
    const law = fc.asyncProperty(layered, async (chain) => {
      for (const shock of (await riskExposure(chain, { horizon })).shocks) {
        const curve = shock.curve ?? [];
        const slopes = curve.slice(1).map((point, k) => {
          const from = curve[k] as typeof point;
          return (point.lostMargin - from.lostMargin) / (point.days - from.days);
        });
        expect(slopes.length).toBeGreaterThan(0);
        for (const [k, slope] of slopes.entries())
          expect(least(slope, slopes[k - 1] ?? 0)).toBe(true);
        const start = curve.findLast(({ lostMargin }) => close(lostMargin, 0));
        if (days(shock) < horizon) expect(start?.days).toBeCloseTo(days(shock), 4);
        else expect(start?.days).toBe(horizon);
        expect(
          close(between(curve, shock.timeToRecover as number), shock.lostMargin as number),
        ).toBe(true);
      }
    });
    await fc.assert(law, { numRuns: 40 });
  });

  it("a shock is dangerous exactly where it loses margin before it is over", async () => {
    const law = fc.asyncProperty(layered, async (chain) => {
      for (const { dangerous, lostMargin } of await figures(chain))
        expect((lostMargin as number) > 1e-7).toBe(dangerous);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  it("several sites failing at once are survived no longer than any of them", async () => {
    const law = fc.asyncProperty(layered, whole(0, 5), whole(0, 5), async (chain, i, j) => {
      const sites = [chain.sites[i]?.name as string, chain.sites[j]?.name as string];
      const shocks = [
        { sites, timeToRecover: 9 },
        ...sites.map((name) => ({ sites: [name], timeToRecover: 9 })),
      ];
      const [both, ...each] = (await riskExposure(chain, { shocks })).shocks as [
        ShockExposure,
        ShockExposure,
      ];
      for (const alone of each) {
        expect(least(days(alone), days(both))).toBe(true);
        expect(least(both.lostMargin as number, alone.lostMargin as number)).toBe(true);
      }
    });
    await fc.assert(law, { numRuns: 40 });
  });

  it("the unit of a product, of money and of time does not matter", async () => {
    const power = whole(-9, 9).map((p) => 10 ** p);
    const law = fc.asyncProperty(layered, power, power, power, async (chain, ore, money, time) => {
      const sites = chain.sites.map((site) => ({
        ...{ ...site, timeToRecover: (site.timeToRecover as number) * time },
        capacity: (site.capacity * (site.name.startsWith("mine") ? ore : 1)) / time,
        stock: site.stock * (site.name.startsWith("mine") ? ore : 1),
        inputs: (site.inputs ?? []).map((input) => ({
          ...input,
          amount: input.amount * (input.material === "ore" ? ore : 1),
        })),
        ...(site.demand === undefined
          ? {}
          : { demand: site.demand / time, margin: (site.margin as number) * money }),
      }));
      const [before, after] = [await figures(chain), await figures({ sites })];
      for (const [k, shock] of after.entries()) {
        const same = before[k] as ShockExposure;
        expect(days(shock) === Infinity ? Infinity : days(shock) / time).toBeCloseTo(days(same), 6);
        expect(close((shock.lostMargin as number) / money, same.lostMargin as number)).toBe(true);
      }
    });
    await fc.assert(law, { numRuns: 40 });
  });

  it("the least loss is the best of all ways to share out what is left of a part", async () => {
    const product = fc.record({
      ...{ capacity: whole(0, 9), stock: whole(0, 20), demand: whole(0, 9), margin: whole(0, 9) },
    });
    const law = fc.asyncProperty(
      product,
      product,
      whole(0, 40),
      whole(0, 9),
      async (a, b, stock, t) => {
        const inputs = [{ material: "part", amount: 1, from: ["part"] }];
        const sites = [
          { name: "part", capacity: 99, stock, timeToRecover: t },
          { name: "a", ...a, inputs },
          { name: "b", ...b, inputs },
        ];
        const lost = (p: typeof a, parts: number) =>
          p.margin * Math.max(0, p.demand * t - p.stock - Math.min(p.capacity * t, parts));
        let best = Infinity;
        for (let parts = 0; parts <= stock; parts++)
          best = Math.min(best, lost(a, parts) + lost(b, stock - parts));
        const [found] = (await riskExposure({ sites }, { shocks: ["part"] })).shocks;
        expect(found?.lostMargin).toBeCloseTo(best, 6);
      },
    );
    await fc.assert(law, { numRuns: 100 });
  });
});

/** The curve's value on a day. */
function between(curve: readonly { days: number; lostMargin: number }[], day: number): number {
  const k = Math.max(
    1,
    curve.findIndex((point) => point.days >= day),
  );
  const [a, b] = [curve[k - 1], curve[k]] as [(typeof curve)[0], (typeof curve)[0]];
  return a.lostMargin + ((b.lostMargin - a.lostMargin) * (day - a.days)) / (b.days - a.days);
}
