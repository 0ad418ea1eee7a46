import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { contingencies } from "../../../src/scenarios/contingency/contingencies.ts";
import { sweepContingencies } from "../../../src/scenarios/contingency/sweepContingencies.ts";
import { anyModel } from "../../assess/randomChain.ts";
import { generatedModel } from "../../bench/generatedModel.ts";
import { partlyKnown, twoOres } from "./twoOres.ts";

const JPN = { home: "JPN", stage: "metal" } as const;
const large = compile(generatedModel({ suppliers: 300, flows: 1500 }));

describe("sweepContingencies(network, options)", () => {
  it("is contingencies to the bit, for any number of workers, and tells how far it is", async () => {
    const asked = { home: "JPN", stage: "stage-1", losses: 3 } as const;
    const alone = contingencies(large, asked);
    expect(alone.rows).toHaveLength(30);
    for (const workers of [0, 1, 2]) {
      const told: number[] = [];
      const onProgress = (done: number, total: number) => told.push(done / total);
      const swept = await sweepContingencies(large, { ...asked, workers, onProgress });
      const { threads, ...result } = swept;
      expect(threads).toEqual({ workers, reason: null });
      expect(isDeepStrictEqual(result, alone)).toBe(true);
      expect(told.at(-1)).toBe(1);
      expect(told.toSorted((a, b) => a - b)).toEqual(told);
    }
  });

  it("is contingencies in this thread for any chain and any actors", async () => {
    const actors = fc.constantFrom("place" as const, "owner" as const, "operator" as const);
    await fc.assert(
      fc.asyncProperty(
        anyModel(),
        actors,
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("certain" as const, "possible" as const),
        async (model, key, losses, top, rankBy) => {
          const network = compile(model);
          const asked = { home: "JPN", stage: "all", actors: key, losses, top, rankBy };
          const { threads, ...result } = await sweepContingencies(network, {
            ...asked,
            workers: 0,
          });
          expect(result).toEqual(contingencies(network, asked));
          expect(threads).toEqual({ workers: 0, reason: null });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps the bounds of what is unknown, and answers where nobody is named", async () => {
    const options = { ...JPN, losses: 2, rankBy: "possible" } as const;
    const { threads, ...result } = await sweepContingencies(partlyKnown, {
      ...options,
      workers: 1,
    });
    expect(result).toEqual(contingencies(partlyKnown, options));
    expect(threads.workers).toBe(1);
    const nobody = { ...JPN, actors: "operator", home: ["JPN", "CHN"] } as const;
    const swept = await sweepContingencies(twoOres, { ...nobody, workers: 0 });
    expect(swept.rows).toEqual(contingencies(twoOres, nobody).rows);
  });

  it("is cancelled at any time, and refuses what contingencies refuses", async () => {
    const asked = { home: "JPN", stage: "stage-1" } as const;
    for (const workers of [0, 2]) {
      const controller = new AbortController();
      const { signal } = controller;
      const onProgress = () => controller.abort("enough");
      const run = sweepContingencies(large, { ...asked, workers, signal, onProgress });
      await expect(run).rejects.toBe("enough");
    }
    await expect(sweepContingencies(twoOres, { ...JPN, top: 0 })).rejects.toThrow(
      "top: must be a whole number above 0 (got 0)",
    );
    await expect(sweepContingencies(twoOres, { ...JPN, stage: "ores" })).rejects.toThrow(
      "sweepContingencies: stage must be one of the model's",
    );
    await expect(sweepContingencies(twoOres, { ...JPN, workers: 0.5 })).rejects.toThrow(
      "workers: must be a whole number of at least 0 (got 0.5)",
    );
  });
});
