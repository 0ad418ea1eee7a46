import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { readings } from "../../../src/trace/reading/reading.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { visibility } from "../../../src/trace/reading/visibility.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

function seen(text: Chain, home: readonly string[] = ["JPN"]): number[] {
  const network = compile(closed(text));
  return visibility(network, readings(network, numbersOf(network, home), "collection"));
}

const near = (...shares: number[]) => shares.map((share) => expect.closeTo(share, 12));

describe("visibility", () => {
  const own = { place: "JPN", production: 60 };

  it("visibility is 1 where every supplier and every amount is known", () => {
    const suppliers = [own, { place: "CHN", production: 50 }];
    expect(seen({ suppliers, flows: [{ from: "CHN", to: "JPN", amount: 40 }] })).toEqual(near(1));
  });

  it("visibility leaves out imports from a partner who is not named, or who is one of the others", () => {
    const flows = (from: string) => [{ from, to: "JPN", amount: 40 }];
    expect(seen({ suppliers: [own], flows: flows("unknown") })).toEqual(near(0.6));
    const suppliers = [own, { place: "other", production: 50 }];
    expect(seen({ suppliers, flows: flows("other") })).toEqual(near(0.6));
  });

  it("visibility follows inputs, and is that of the least visible of them", () => {
    const text: Chain = {
      stages: [
        { id: "a" },
        { id: "b" },
        { id: "s", inputs: [{ of: [{ stage: "a" }] }, { of: [{ stage: "b" }] }] },
      ],
      suppliers: [
        { stage: "a", place: "JPN", production: 70 },
        { stage: "b", place: "JPN", production: 20 },
        own,
      ],
      flows: [
        { stage: "a", from: "unknown", to: "JPN", amount: 30 },
        { stage: "b", from: "unknown", to: "JPN", amount: 80 },
      ],
    };
    expect(seen(text)).toEqual(near(0.7, 0.2, 0.2));
  });

  it("visibility counts the named producers of the world's mix", () => {
    const text: Chain = {
      stages: [{ id: "s", unreported: "world" }],
      suppliers: [own, { place: "other", production: 40 }],
    };
    expect(seen(text)).toEqual(near(0.6));
  });

  it("visibility does not count what amounts within bounds leave open: 30 of 60 and 30 of 80 are certain", () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: { value: 40, lo: 30, hi: 50 } },
        { place: "CHN", production: 50 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: 30 }],
    };
    expect(seen(text)).toEqual(near(30 / 60 + 30 / 80));
  });

  it("visibility is 0 where imports are not reported, and for a home that gets nothing", () => {
    expect(seen({ stages: [{ id: "s", unreported: "unknown" }], suppliers: [own] })).toEqual([0]);
    expect(seen({ suppliers: [own] }, ["FRA"])).toEqual([0]);
  });

  it("visibility of several places is that of all their supply together", () => {
    const text: Chain = {
      suppliers: [
        { place: "DEU", production: 50 },
        { place: "FRA", production: 30 },
      ],
      flows: [{ from: "unknown", to: "FRA", amount: 20 }],
    };
    expect(seen(text, ["DEU", "FRA"])).toEqual(near(0.8));
    expect(seen(text, ["FRA"])).toEqual(near(0.6));
  });
});
