import { expect } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { closed } from "../../trace/tracing.ts";

/** Figures that are the expected ones to eleven digits. */
export const near = (found: readonly (number | null)[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(found[i]).toBeCloseTo(x, 11);
};

/** Ore from two places; metal made at home from it, and imported. */
export const metal = (made: number, imported: number, ore: { CHL: number; AUS: number }) =>
  compile(
    closed({
      stages: [
        { id: "ore" },
        {
          id: "metal",
          kind: "refining",
          inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 100, owner: "CHL" },
        { stage: "ore", place: "AUS", production: 100, owner: "CHN", operator: "Alpha" },
        { stage: "metal", place: "CHN", production: 100, owner: "CHN", operator: "Beta" },
        { stage: "metal", place: "JPN", production: made, owner: "JPN", operator: "Gamma" },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "JPN", amount: ore.CHL },
        { stage: "ore", from: "AUS", to: "JPN", amount: ore.AUS },
        { stage: "ore", from: "AUS", to: "CHN", amount: 50 },
        { stage: "metal", from: "CHN", to: "JPN", amount: imported },
      ],
    }),
  );
