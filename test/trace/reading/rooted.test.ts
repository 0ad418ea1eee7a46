import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { autonomy, indispensability } from "../../../src/trace.ts";
import { closed, exposure, rung, traced } from "../tracing.ts";

/** A product that needs q, made of the product itself or of ore; China has no ore, so that its part feeds on itself alone. */
const chain = {
  stages: [
    { id: "ore" },
    { id: "p", inputs: [{ of: [{ stage: "q" }] }] },
    { id: "q", inputs: [{ of: [{ stage: "p" }, { stage: "ore" }] }] },
  ],
  suppliers: [
    { stage: "p", place: "CHN", production: 1 },
    { stage: "q", place: "CHN", production: 1 },
    { stage: "p", place: "JPN", production: 1 },
    { stage: "q", place: "JPN", production: 1 },
    { stage: "ore", place: "JPN", production: 1 },
  ],
  flows: [{ stage: "p", from: "CHN", to: "JPN", amount: 1 }],
  demands: [{ stage: "p", place: "JPN", amount: 1 }],
};

describe("rooted(read)", () => {
  const answer = traced(chain, { home: "JPN" });

  it("counts what is bought from a loop without origin as exposure to those in it", () => {
    // x = share of p at home that meets China: half is bought there, half is q, of which 2/3 is p again.
    const met = 0.5 / (1 - 0.5 * (2 / 3));
    const found = exposure(answer, "CHN", "p");
    expect(found?.faceValue).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
    expect(found?.lookThrough.value).toBeCloseTo(met, 12);
    expect(rung(answer, "traced", "p").value).toBeCloseTo(1 - met, 12);
  });

  it("makes autonomy and the loss of the home agree with it", () => {
    const network = compile(closed(chain));
    const row = autonomy(network, { home: "JPN" }).rows.find(({ stageId }) => stageId === "p");
    expect(row).toMatchObject({ placeId: "CHN", autonomy: { value: expect.closeTo(0.25, 12) } });
    const losses = indispensability(network, { home: "CHN", stage: "p" }).rows;
    expect(losses[0]?.loss).toMatchObject({ value: expect.closeTo(0.75, 12) });
  });

  it("leaves those alone who have no part in such a loop", () => {
    const { suppliers } = chain;
    const more = {
      ...chain,
      suppliers: [...suppliers, { stage: "ore", place: "AUS", production: 9 }],
    };
    expect(exposure(traced(more, { home: "JPN" }), "AUS", "p")).toBeNull();
  });
});
