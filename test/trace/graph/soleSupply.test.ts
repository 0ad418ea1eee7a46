import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { soleSupply } from "../../../src/trace/graph/soleSupply.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed, exposure, traced } from "../tracing.ts";

const nodes = {
  supplier: (row: number) => row,
  pool: () => -1,
  world: () => -1,
  unknown: -1,
  unattributed: -1,
  abroad: -1,
};

/** Who fills the market of a place by itself; null where nobody certainly does. */
function soleAt(text: Chain, code: string): number | null {
  const network = compile(closed(text));
  const market = { stage: 0, places: [network.placeNumber.get(code) ?? network.places.length] };
  return soleSupply(network, market, nodes)?.[0]?.from ?? null;
}

const HOME = { place: "JPN", production: 1 };
const SAUDI = { from: "SAU", to: "JPN", amount: 60 };
const OTHERS = { from: "other", to: "JPN", amount: 39 };
const OIL: Chain = {
  suppliers: [HOME, { place: "SAU" }, { place: "other" }],
  flows: [SAUDI, OTHERS],
};

describe("soleSupply(network, market, nodes)", () => {
  it("is the one supplier of a place that buys nothing and sells some, though its amount is not known", () => {
    expect(soleAt(OIL, "SAU")).toBe(1);
  });

  it.each<[string, Partial<Chain>]>([
    ["where not all flows are listed", { stages: [{ id: "s", unreported: "unknown" }] }],
    [
      "where another supplier stands there",
      {
        suppliers: [...OIL.suppliers, { place: "SAU", operator: "Acme" }],
      },
    ],
    [
      "where somebody unknown may stand there",
      {
        suppliers: [...OIL.suppliers, { place: "unknown" }],
      },
    ],
    [
      "where a stated total may leave something over for it",
      {
        stages: [{ id: "s", total: { amount: 1000, citation: "c" } }],
      },
    ],
    [
      "where something enters",
      {
        flows: [SAUDI, OTHERS, { from: "other", to: "SAU", amount: 1 }],
      },
    ],
    [
      "where some goes to nobody in particular, who may stand there",
      {
        flows: [SAUDI, OTHERS, { from: "JPN", to: "unknown", amount: 1 }],
      },
    ],
    [
      "where nothing certainly leaves, so that it may make nothing",
      {
        flows: [{ ...SAUDI, amount: { value: 1, lo: 0, hi: 2 } }],
      },
    ],
  ])("is nobody %s", (_, change) => {
    expect(soleAt({ ...OIL, ...change }, "SAU")).toBeNull();
  });

  it("is nobody at places that nobody names, who may be several", () => {
    expect(soleAt(OIL, "other")).toBeNull();
  });

  it("ends look-through at the partner: exposure to it is what is bought there and what may hide behind others", () => {
    // 60 of 100 from Saudi Arabia; the 39 from others may have passed anybody.
    const found = exposure(traced(OIL, { home: "JPN" }), "SAU");
    expect(found?.lookThrough.lo).toBeCloseTo(0.6, 12);
    expect(found?.lookThrough.hi).toBeCloseTo(0.99, 12);
    const alone: Chain = {
      suppliers: [HOME, { place: "SAU" }, { place: "USA" }],
      flows: [SAUDI, { ...OTHERS, from: "USA" }],
    };
    const known = exposure(traced(alone, { home: "JPN" }), "SAU")?.lookThrough;
    expect(known).toMatchObject({ lo: expect.closeTo(0.6, 12), hi: expect.closeTo(0.6, 12) });
  });
});
