import { describe, expect, it } from "vitest";
import type { Chain } from "../../assess/chains.ts";
import { disrupted, lost } from "../disruption/disrupted.ts";

const OIL: Chain = {
  suppliers: [{ place: "JPN", production: 1 }, { place: "SAU" }, { place: "KWT" }],
  flows: [
    { from: "SAU", to: "JPN", amount: 60, via: [] },
    { from: "KWT", to: "JPN", amount: 40, via: ["hormuz"] },
  ],
};
const CLOSED = [
  { start: "2026-03-01", shock: { kind: "route-closure", chokepoints: ["hormuz"], cut: 1 } },
];

describe("a partner that alone fills what it sells, by an amount that nobody knows", () => {
  it("is struck by the route that its flow takes, and no more may be hit than that", () => {
    const imports = lost(disrupted(OIL, CLOSED, { home: "JPN" }), "imports", { place: "JPN" });
    expect(imports.lo).toBeCloseTo(0.4, 9);
    expect(imports.hi).toBeCloseTo(0.4, 9);
  });

  it("is open to anything where its own imports are not listed", () => {
    const open = { ...OIL, stages: [{ id: "s", unreported: "unknown" as const }] };
    const mixed = { home: "JPN", assumptions: { unlisted: "anyWay" as const } };
    const imports = lost(disrupted(open, CLOSED, mixed), "imports", { place: "JPN" });
    expect(imports.lo).toBeCloseTo(0.4, 9);
    expect(imports.hi).toBeCloseTo(1, 9);
  });
});
