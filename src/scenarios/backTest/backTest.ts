import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { assumedOf, type ScenarioAssumptions } from "../disruption/assumptions.ts";
import { checkScenario } from "../scenario/checkScenario.ts";
import { scenarioCitations } from "../scenario/scenarioCitations.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import { backTestNotes } from "./backTestNotes.ts";
import { type BackTestRow, backTestRow, daysOf, type Measured } from "./backTestRow.ts";
import { deliveriesOf } from "./deliveriesOf.ts";
import { predictedChange } from "./predictedChange.ts";
import { type Running, running } from "./running.ts";
import { through } from "./through.ts";
import { withMakers } from "./withMakers.ts";

/** What a back-test takes for granted. */
export interface BackTestOptions {
  readonly groups?: Groups;
  readonly assumptions?: Omit<ScenarioAssumptions, "days" | "step">;
}

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "what", label: { en: "what was measured", ja: "実測の対象" }, ...text },
  { key: "deliveries", label: { en: "deliveries", ja: "供給" }, ...text },
  { key: "days", label: { en: "days", ja: "期間" }, ...text },
  { key: "predicted", label: { en: "predicted change", ja: "予測変化" }, ...share },
  { key: "measured", label: { en: "measured change", ja: "実測変化" }, ...share },
  {
    key: "difference",
    label: { en: "predicted − measured", ja: "予測－実測" },
    ...{ type: "quantity", unit: "percentage points", risk: null },
  },
  { key: "verdict", label: { en: "verdict", ja: "判定" }, ...text },
  { key: "inForce", label: { en: "events in force", ja: "有効な事象" }, ...text },
  { key: "through", label: { en: "predicted by", ja: "予測の根拠" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    key: "citations",
    label: { en: "source", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];

/**
 * What a chain predicts of deliveries, beside what was measured when the scenario's events happened; misses included.
 *
 * It checks two things at once: the shock as it was decided (a ban, a quota, the days that a licence takes) and the
 * structure of the chain (who delivers to whom, who makes what). It cannot show prices, stocking up before an event, goods
 * that are on their way, how strictly a decision is enforced or how many licences are given, and a model is of its own year,
 * not the event's. Nothing is fitted: there is no parameter that measurements could set.
 *
 * Formula: change = −(1 / days) · Σ over the days of lost. A listed flow loses what `runScenario` says of it; several are
 * weighted by their amounts. Where none is listed, lost = 1 − (1 − lost(maker)) · Π over the cuts that reach the place of
 * what they leave, makers weighted by what they make; over several places from the least to the most. Stocks of those who
 * send are counted, stocks of those who get are not.
 *
 * @param network - what `compile` made of a model
 * @param scenario - what `parseScenario` made of a file with `measured` entries
 * @param options - `groups`, the parsed groups file, where the scenario names groups; `assumptions` as of `runScenario`, but for its days: a step is a day, until the last day measured
 * @returns one row for each entry: predicted and measured change (−1 all gone, 0 none, above 0 more; a fall is risk), `difference` in percentage points (predicted − measured; above 0 where too small a fall was predicted), a verdict in words, `verdictId` "within" (to half a percentage point), "tooSmall", "tooLarge", "noRise", "cannotTell" (the bounds hold what was measured but are more than ten points apart) or "noAnswer"; `predicted` is 0 before the first event, its value null where bounds are that far apart, and null as a whole where the model has no such deliveries; the note `summary` counts the verdicts
 * @throws ModelError when the scenario names what the model does not have, with every issue at once; RangeError when an option is not one of those above
 * @see kyusho's own definition
 * @example
 * const ban = { start: "2024-01-01", shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" };
 * const measured = { label: { en: "January" }, stage: "mining", from: "CHL", start: "2024-01-01", end: "2024-02-01", change: -0.5, citation: "made-up" };
 * const scenario = parseScenario({ kyusho: "scenario/1", id: "chile", title: { en: "Chile" }, citations: tinyModel.citations, events: [ban], measured: [measured] });
 * backTest(compile(parseModel(tinyModel)), scenario).rows[0].verdictId // => "tooLarge"
 */
export function backTest(
  network: Network,
  scenario: Scenario,
  { groups, assumptions }: BackTestOptions = {},
): Result {
  const { measured = [] } = scenario;
  const checked = checkScenario(scenario, network, groups);
  const days = Math.max(1, ...measured.map((entry) => daysOf(scenario, entry).end));
  const assumed = assumedOf({ ...assumptions, days, step: 1 });
  const runs: Running[] = [];
  const run = (on: Network) => {
    const added = running(on, scenario, { groups, assumed });
    runs.push(added);
    return added;
  };
  const whole = measured.length > 0 ? run(network) : null;
  const rows = measured.map((entry, i) => rowOf(whole as Running, { scenario, entry, i, run }));
  const { title } = scenario;
  const { citations, keyOf } = scenarioCitations(usedCitations(network), scenario);
  const { title: model } = network.model;
  return shown({
    kind: "backTest",
    title: {
      en: `${model.en}: back-test of ${title.en}`,
      ja: `${model.ja ?? model.en}:${title.ja ?? title.en}の事後検証`,
    },
    columns: COLUMNS,
    rows: rows.map((row, i) => ({ ...row, citations: [keyOf(measured[i]?.citation ?? "")] })),
    notes: backTestNotes(network, scenario, {
      rows,
      shocks: checked.notes,
      isSettled: runs.every((one) => one.isSettled),
      assumed,
    }),
    citations,
    methods: ["backTest", "rationing"],
  });
}

interface Asked {
  readonly scenario: Scenario;
  readonly entry: Measured;
  readonly i: number;
  readonly run: (on: Network) => Running;
}

function rowOf(whole: Running, { scenario, entry, i, run }: Asked): BackTestRow {
  const target = whole.targets[i] as Running["targets"][number];
  const { network } = whole;
  const { stage, from } = target;
  const known = deliveriesOf(network, target);
  const isAssumed = from !== null && known.flows.length === 0 && known.makers.length === 0;
  // Whatever is delivered from a place comes from a maker there, be it one that the model puts at an unknown place.
  const asked = isAssumed ? run(withMakers(network, stage, from)) : whole;
  const deliveries = isAssumed ? deliveriesOf(asked.network, target) : known;
  return backTestRow({
    ...{ network, scenario, measured: entry, stage },
    predicted: predictedChange(asked, deliveries, daysOf(scenario, entry)),
    through: through(deliveries, isAssumed),
    notes: entry.note ? [`measured:${i + 1}`] : [],
  });
}
