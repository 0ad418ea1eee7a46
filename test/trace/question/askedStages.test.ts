import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { askedStages } from "../../../src/trace/question/askedStages.ts";
import {
  attribution,
  autonomy,
  commonUpstream,
  demandExposures,
  indispensability,
  marginBounds,
  segregatedExposure,
  valueOfInformation,
} from "../../../src/trace.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const TWO: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
  suppliers: ["ore", "metal"].flatMap((stage) => [
    { stage, place: "JPN", production: 5 },
    { stage, place: "CHN", production: 5 },
  ]),
  flows: ["ore", "metal"].map((stage) => ({ stage, from: "CHN", to: "JPN", amount: 2 })),
};

describe("askedStages(network, stage, verb)", () => {
  it('is every stage for "all" and where none is named, one by its id, and refuses others', () => {
    const network = compile(closed(TWO));
    expect(askedStages(network, "all", "v")).toEqual([0, 1]);
    expect(askedStages(network, undefined, "v")).toEqual([0, 1]);
    expect(askedStages(network, "metal", "v")).toEqual([1]);
    expect(() => askedStages(network, "al", "v")).toThrow(RangeError);
  });

  it.each(Object.entries({ autonomy, indispensability, demandExposures, commonUpstream }))(
    'gives %s the same answer for "all" as where no stage is named',
    (_, verb) => {
      const network = compile(closed(TWO));
      expect(verb(network, { home: "JPN", stage: "all" })).toEqual(verb(network, { home: "JPN" }));
    },
  );

  it.each(Object.entries({ attribution, marginBounds, segregatedExposure, valueOfInformation }))(
    "%s has the product's name in both languages under product",
    (_, verb) => {
      const open = { ...TWO, flows: [] as Chain["flows"] & object };
      const stages = (TWO.stages ?? []).map((stage) => ({
        ...stage,
        unreported: "unknown" as const,
      }));
      const { rows } = verb(compile(closed({ ...open, stages })), {
        home: "JPN",
        stage: "ore",
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.product).toEqual({ en: "ore", ja: "ore" });
    },
  );
});
