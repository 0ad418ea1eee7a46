import { compile } from "../../../src/network/compile.ts";
import { type CompareOptions, compare } from "../../../src/policies/methodJury/compare.ts";
import type { Method } from "../../../src/policies/methodJury/jurorsOf.ts";
import type { JuryInputs } from "../../../src/policies/methodJury/juryInputs.ts";
import { type Chain, chain } from "../../assess/chains.ts";

export const SOURCE = {
  ...{ title: "t", publisher: "p", year: 2024, licence: "none" },
  kind: "illustration",
} as const;

/** Three stages: "a" made in one place, "b" in two, "c" in four; Japan imports all of them and makes some of "b". */
export const THREE: Chain = {
  stages: [{ id: "a" }, { id: "b" }, { id: "c" }],
  suppliers: [
    { stage: "a", place: "CHN", production: 100 },
    { stage: "b", place: "CHN", production: 75 },
    { stage: "b", place: "JPN", production: 25 },
    ...["CHN", "AUS", "CHL", "USA"].map((place) => ({ stage: "c", place, production: 25 })),
  ],
  flows: [
    { stage: "a", from: "CHN", to: "JPN", amount: 10 },
    { stage: "b", from: "CHN", to: "JPN", amount: 25 },
    { stage: "c", from: "AUS", to: "JPN", amount: 5 },
    { stage: "c", from: "USA", to: "JPN", amount: 15 },
  ],
};

export function jury(methods: readonly Method[], options: Partial<CompareOptions> = {}) {
  return compare(compile(chain(THREE)), methods, { home: "JPN", ...options });
}

/** Political stability and the mean of all six indicators of the places of `THREE`. */
export const GOVERNANCE: JuryInputs = {
  citations: { wgi: SOURCE },
  places: Object.fromEntries(
    ["CHN", "AUS", "CHL", "USA", "JPN"].map((place, i) => [
      place,
      { politicalStability: i / 2 - 0.5, wgiMean: 1 - i / 2, citation: "wgi" },
    ]),
  ),
};
