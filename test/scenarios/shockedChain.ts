import { ModelError } from "../../src/model/modelError.ts";
import type { Note } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import { checkScenario } from "../../src/scenarios/scenario/checkScenario.ts";
import { effectsAt } from "../../src/scenarios/scenario/effectsAt.ts";
import { parseScenario } from "../../src/scenarios/scenario/parseScenario.ts";
import type { Scenario } from "../../src/scenarios/scenario/scenarioShape.ts";
import type { Effects } from "../../src/scenarios/shocks/effects.ts";
import { chain, GROUPS } from "../assess/chains.ts";

/**
 * Ore from Australia and Chile becomes metal in China and Japan with a licence from the United States or China.
 * Suppliers: 0 ore AUS, 1 ore CHL, 2 ore unknown, 3 scrap JPN, 4 metal CHN, 5 metal JPN, 6 metal other, 7 tool USA, 8 tool CHN.
 * Flows: 0 ore AUS–JPN, 1 ore AUS–CHN, 2 ore CHL–CHN, 3 metal CHN–JPN, 4 metal CHN–USA, 5 metal JPN–USA, 6 tool USA–CHN, 7 tool USA–JPN,
 * 8 ore unknown–JPN, 9 tool USA–unknown.
 */
export const NETWORK = compile(
  chain({
    stages: [
      { id: "ore", unreported: "world" },
      { id: "scrap", kind: "recycling" },
      { id: "metal", kind: "refining", unit: "t Li/year" },
      { id: "tool", kind: "licence", unit: "USD/year" },
    ],
    suppliers: [
      { stage: "ore", place: "AUS", operator: "Alpha", owner: "GBR", production: 60 },
      { stage: "ore", place: "CHL", operator: "Beta", owner: "CHN", production: 40 },
      { stage: "ore", place: "unknown", production: 10 },
      { stage: "scrap", place: "JPN", operator: "Gamma", owner: "JPN", production: 5 },
      { stage: "metal", place: "CHN", operator: "Alpha", owner: "CHN", production: 70 },
      { stage: "metal", place: "JPN", operator: "Gamma", owner: "JPN", production: 30 },
      { stage: "metal", place: "other", operator: "Delta", owner: "DEU", production: 5 },
      { stage: "tool", place: "USA", operator: "Soft", owner: "USA", production: 80 },
      { stage: "tool", place: "CHN", operator: "Hard", owner: "CHN", production: 20 },
    ],
    flows: [
      { stage: "ore", from: "AUS", to: "JPN", amount: 20, via: ["malacca"] },
      { stage: "ore", from: "AUS", to: "CHN", amount: 30, via: [] },
      { stage: "ore", from: "CHL", to: "CHN", amount: 30 },
      { stage: "metal", from: "CHN", to: "JPN", amount: 20, via: [] },
      { stage: "metal", from: "CHN", to: "USA", amount: 10, via: ["panama"] },
      { stage: "metal", from: "JPN", to: "USA", amount: 5, via: ["panama", "malacca"] },
      { stage: "tool", from: "USA", to: "CHN", amount: 10, via: [] },
      { stage: "tool", from: "USA", to: "JPN", amount: 10, via: [] },
      { stage: "ore", from: "unknown", to: "JPN", amount: 2, via: [] },
      { stage: "tool", from: "USA", to: "unknown", amount: 5, via: [] },
    ],
    demands: [{ stage: "metal", place: "JPN", amount: 40 }],
    stocks: [{ stage: "metal", place: "JPN", amount: 8 }],
  }),
);

const CITATION = { title: "c", publisher: "p", year: 2024, licence: "none", kind: "illustration" };

type Plain = Readonly<Record<string, unknown>>;

/** A file with these events, cited; each from day 0 unless it says otherwise. */
export function fileOf(...events: readonly Plain[]): Record<string, unknown> {
  return {
    kyusho: "scenario/1",
    id: "test",
    title: { en: "test" },
    citations: { c: { ...CITATION } },
    events: events.map((event) => ({ start: 0, citation: "c", ...event })),
  };
}

export function scenarioOf(...events: readonly Plain[]): Scenario {
  return parseScenario(fileOf(...events));
}

/** What one shock from day 0 on leaves on a day. */
export function effectsOf(shock: Plain, day = 0, event: Plain = {}): Effects {
  return effectsAt(NETWORK, checkScenario(scenarioOf({ ...event, shock }), NETWORK, GROUPS), day);
}

export function notesOf(shock: Plain): readonly Note[] {
  return checkScenario(scenarioOf({ shock }), NETWORK, GROUPS).notes;
}

/** Issues with which something is refused. */
export function issuesOf(of: () => unknown): ModelError["issues"] {
  try {
    of();
  } catch (error) {
    if (error instanceof ModelError) return error.issues;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Entries of a column that are not the one given, by their number. */
export function changed(column: Float64Array, usual = 1): Record<number, number> {
  return Object.fromEntries([...column.entries()].filter(([, value]) => value !== usual));
}

/** Numbers of the entries that are 1. */
export function ones(mask: Uint8Array): number[] {
  return [...mask.entries()].flatMap(([i, is]) => (is === 1 ? [i] : []));
}
