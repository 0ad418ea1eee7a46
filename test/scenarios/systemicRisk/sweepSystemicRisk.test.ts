import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepSystemicRisk } from "../../../src/scenarios/systemicRisk/sweepSystemicRisk.ts";
import { systemicRisk } from "../../../src/scenarios/systemicRisk/systemicRisk.ts";
import { firmNetwork } from "../../bench/firmNetwork.ts";
import { anyFirms, FIRMS } from "./anyFirms.ts";

/** 1000 firms, so that shocks go through the whole network side by side. */
const { count, from, to, amount, sector, classes } = firmNetwork(1000);
const thousand = {
  count,
  links: { from, to, amount },
  sector: Array.from(sector, (s) => `${s}`),
  essentiality: { sectors: classes.map((_, s) => `${s}`), classes },
};

describe("sweepSystemicRisk(firms, options)", () => {
  it("is systemicRisk to the bit, for any number of workers", async () => {
    const alone = systemicRisk(thousand);
    for (const workers of [0, 1, 2]) {
      const told: number[] = [];
      const onProgress = (done: number, total: number) => told.push(done / total);
      const { threads, ...risk } = await sweepSystemicRisk(thousand, { workers, onProgress });
      expect(threads).toEqual({ workers, reason: null });
      expect(isDeepStrictEqual(risk, alone)).toBe(true);
      expect(told.at(-1)).toBe(1);
      expect(told.toSorted((a, b) => a - b)).toEqual(told);
    }
  });

  it("tells losses of sectors as systemicRisk does", async () => {
    const options = { failing: [5, 8, 900], sectorImpacts: true };
    const { threads, ...risk } = await sweepSystemicRisk(thousand, { ...options, workers: 1 });
    expect(risk).toEqual(systemicRisk(thousand, options));
    expect(threads.workers).toBe(1);
  });

  it("is systemicRisk in this thread for any small network, mode and shocks", async () => {
    const anyShock = fc.uniqueArray(
      fc.record({ firm: fc.nat(FIRMS - 1), down: fc.constantFrom(0, 0.3, 1) }),
      { selector: ({ firm }) => firm, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(
        anyFirms(),
        fc.array(anyShock, { maxLength: 40 }),
        fc.constantFrom("sweeps", "fixedPoint"),
        async (firms, shocks, mode) => {
          const options = { shocks, mode, leak: 0.1, sweeps: 200 } as const;
          const { threads, ...risk } = await sweepSystemicRisk(firms, { ...options, workers: 0 });
          expect(risk).toEqual(systemicRisk(firms, options));
          expect(threads.workers).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("takes listed firms, each of which fails alone", async () => {
    const failing = [7, 3, 999, 3];
    const all = systemicRisk(thousand).shocks;
    const { shocks } = await sweepSystemicRisk(thousand, { failing, workers: 1 });
    expect(shocks).toEqual(failing.map((firm) => all[firm]));
  });

  it("is cancelled at any time, and refuses what systemicRisk refuses", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = () => controller.abort("enough");
    for (const workers of [0, 2])
      await expect(sweepSystemicRisk(thousand, { workers, signal, onProgress })).rejects.toBe(
        "enough",
      );
    await expect(
      sweepSystemicRisk(thousand, { failing: [1, 1000, "x"], workers: 2 }),
    ).rejects.toThrow(
      'failing[1]: must be one of the firms (got 1000)\nfailing[2]: must be one of the firms (got "x")',
    );
    await expect(sweepSystemicRisk(thousand, { workers: -2 })).rejects.toThrow(
      "workers: must be a whole number of at least 0 (got -2)",
    );
    await expect(sweepSystemicRisk(thousand, { failing: [1], shocks: [] })).rejects.toThrow(
      "failing: must be left out where shocks are given (got [1])",
    );
  });
});
