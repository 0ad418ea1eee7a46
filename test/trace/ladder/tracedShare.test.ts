import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveHome } from "../../../src/model/places/homes.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { valueOfInformation } from "../../../src/trace/information/valueOfInformation.ts";
import { tracedShare } from "../../../src/trace/ladder/tracedShare.ts";
import { readings } from "../../../src/trace/reading/reading.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { segregatedExposure } from "../../../src/trace/segregated/segregatedExposure.ts";
import { trace } from "../../../src/trace/trace.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";

const near = (x: number) => expect.closeTo(x, 12);

/** JPN makes 20, some for KOR, and imports 5 to 15 from each of two places: its own are 20 of 30 to 50. */
const WITHIN: Chain = {
  suppliers: ["JPN", "CHN", "AUS"].map((place) => ({ place, production: 20 })),
  flows: [
    { from: "JPN", to: "KOR", amount: 10 },
    ...["CHN", "AUS"].map((from) => ({ from, to: "JPN", amount: { value: 10, lo: 5, hi: 15 } })),
  ],
};

describe("tracedShare(network, places, { read })", () => {
  it("is at most what is made at home, in every table of one print-out", () => {
    const network = compile(closed(WITHIN));
    const places = numbersOf(network, ["JPN"]);
    const read = readings(network, places, "collection");
    const capped = { lo: near(2 / 5), hi: near(2 / 3) };
    expect(tracedShare(network, places, { read })[0]).toMatchObject(capped);
    const [told] = valueOfInformation(network, { home: "JPN" }).rows;
    expect(told?.now).toMatchObject(capped);
    expect(told?.leftAtMost).toBeLessThanOrEqual(2 / 3 - 2 / 5 + 1e-12);
    const [mixed] = segregatedExposure(network, { home: "JPN" }).rows;
    expect(mixed?.mixed).toMatchObject(capped);
  });

  it("caps by the face value that it is given", () => {
    const network = compile(closed(WITHIN));
    const places = numbersOf(network, ["JPN"]);
    const read = readings(network, places, "collection");
    const face = [{ value: 0.1, lo: 0.1, hi: 0.1 }];
    expect(tracedShare(network, places, { read, face })).toEqual(face);
  });

  it("is the ladder's rung for any model, by any aggregator", () => {
    const keys = { traced: "weakestLink", product: "product", mean: "mean" } as const;
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const network = compile(model);
        // As a home lists them: another order of sums may differ in the last digit.
        const places = numbersOf(network, resolveHome(home).places);
        const read = readings(network, places, "collection");
        const { rows } = trace(network, { home }).ladder;
        for (const [key, aggregator] of Object.entries(keys))
          for (const [stage, found] of tracedShare(network, places, {
            read,
            aggregator,
          }).entries()) {
            const { value, lo, hi } = (rows[stage] as (typeof rows)[number])[key] as Interval;
            expect(found).toEqual({ value: value ?? found.value, lo, hi });
            expect(found.value === null).toBe(hi - lo > 0.1);
          }
        for (const row of segregatedExposure(network, { home, stage: "all" }).rows)
          if (row.figureId === "traced")
            expect(row.mixed).toEqual(
              tracedShare(network, places, { read })[
                network.stageNumber.get(row.productId as string) as number
              ],
            );
      }),
      { numRuns: 100 },
    );
  });
});
