import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { type BackTestOptions, backTest } from "../../../src/scenarios/backTest/backTest.ts";
import { parseScenario } from "../../../src/scenarios/scenario/parseScenario.ts";
import type { Scenario } from "../../../src/scenarios/scenario/scenarioShape.ts";
import { type Chain, chain, GROUPS } from "../../assess/chains.ts";
import { fileOf } from "../shockedChain.ts";

type Plain = Readonly<Record<string, unknown>>;

/** January 2024 measured at the stage "s", unless an entry says otherwise. */
export const JANUARY = { stage: "s", start: "2024-01-01", end: "2024-02-01", change: -0.5 };

/** Events from New Year 2024 on and what was measured; cited. */
export function measuredScenario(events: readonly Plain[], measured: readonly Plain[]): Scenario {
  return parseScenario({
    ...fileOf(...events.map((event) => ({ start: "2024-01-01", ...event }))),
    measured: measured.map((entry, i) => ({
      ...JANUARY,
      label: { en: `entry ${i}` },
      citation: "c",
      ...entry,
    })),
  });
}

export function tested(
  text: Chain,
  scenario: Scenario,
  options: BackTestOptions = {},
): Result & { readonly predictions: readonly (Interval | null)[] } {
  const result = backTest(compile(chain(text)), scenario, { groups: GROUPS, ...options });
  return { ...result, predictions: result.rows.map((row) => row.predicted as Interval | null) };
}

/** What a chain predicts of each entry when one shock is in force from New Year 2024 on. */
export function predicted(text: Chain, shock: Plain, ...measured: readonly Plain[]) {
  return tested(text, measuredScenario([{ shock }], measured)).predictions;
}

export const outage = (place: string, cut = 1) => ({
  kind: "outage",
  by: { places: [place] },
  cut,
});

export const control = (more: Plain, stages = ["s"]) => ({
  kind: "export-control",
  stages,
  by: { places: ["CHN"] },
  ...more,
});
