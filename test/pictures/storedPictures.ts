import { readFileSync } from "node:fs";
import {
  compile,
  parseModel,
  parseScenario,
  type Result,
  runScenario,
  trace,
} from "../../src/index.ts";
import { type PictureOptions, pictureOf, svg, type Theme, worldMap } from "../../src/pictures.ts";
import { checkPolicy, parsePolicy } from "../../src/policies.ts";
import { backTest } from "../../src/scenarios.ts";
import { chainFlows, concentrationProfile, vitalPoints } from "../../src/trace.ts";

const home = { home: "JPN" };
const seed = (path: string) => readFileSync(`seeds/${path}.json`, "utf8");
const network = (name: string) => compile(parseModel(seed(name)));

interface Stored {
  readonly path: string;
  readonly answer: () => Result;
  readonly options?: PictureOptions;
  readonly theme?: Theme;
}

/** Pictures of shipped models that are stored to be looked at, each with the answer that it draws. */
const PICTURES: readonly Stored[] = [
  { path: "chain-rare-earths-japan", answer: () => chainFlows(network("rare-earths"), home) },
  {
    ...{ path: "chain-batteries-japan-dark", theme: "dark", options: { lang: "ja", width: 1200 } },
    answer: () => chainFlows(network("batteries"), home),
  },
  {
    ...{ path: "chain-chips-japan-narrow", options: { width: 400 } },
    answer: () => chainFlows(network("chips"), home),
  },
  { path: "ladder-food-japan", answer: () => trace(network("food"), home).ladder },
  {
    ...{ path: "vital-points-batteries-japan", options: { lang: "ja" } },
    answer: () => vitalPoints(network("batteries"), home),
  },
  {
    path: "concentration-batteries-japan",
    answer: () => concentrationProfile(network("batteries"), home),
  },
  {
    ...{ path: "exposures-chips-japan-narrow", theme: "dark", options: { lang: "ja", width: 400 } },
    answer: () => trace(network("chips"), home).exposures,
  },
  {
    path: "back-test-gallium-germanium",
    answer: () =>
      backTest(network("chips"), parseScenario(seed("scenarios/gallium-germanium-2023"))),
  },
  {
    path: "losses-hormuz-japan",
    answer: () =>
      runScenario(network("energy-japan"), parseScenario(seed("scenarios/hormuz-2026")), home)
        .table,
  },
  {
    path: "verdicts-dual-caps-japan",
    answer: () => checkPolicy(network("batteries"), parsePolicy(seed("policies/dual-caps")), home),
  },
];

/** Every stored picture as the text of an SVG file. */
export const STORED_PICTURES = [
  ...PICTURES.map(({ path, answer, options = {}, theme = "light" }) => ({
    path: `examples/output/${path}.svg`,
    render: () => {
      const picture = pictureOf(answer(), options);
      if (picture === null) throw new Error(`no picture of ${path}`);
      return `${svg(picture, { theme })}\n`;
    },
  })),
  {
    path: "examples/output/world-nickel-japan.svg",
    render: () => {
      const atlas = JSON.parse(
        readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"),
      );
      const { exposures } = trace(network("batteries"), home);
      return `${svg(worldMap(exposures, { atlas, stage: "nickel-refining" }))}\n`;
    },
  },
];
