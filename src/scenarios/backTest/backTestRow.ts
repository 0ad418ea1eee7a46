import type { Label } from "../../indices/shareIndex.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { dayNumber } from "../scenario/day.ts";
import { firstStart } from "../scenario/periods.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import type { Days } from "./changeOver.ts";
import { inForce } from "./inForce.ts";
import { VERDICTS, verdict } from "./verdict.ts";

export type Measured = NonNullable<Scenario["measured"]>[number];

export type BackTestRow = Readonly<Record<string, Cell>> & {
  readonly verdictId: string;
  readonly difference: Interval | null;
  readonly measured: Interval;
};

/** Days measured, counted from a scenario's first. */
export function daysOf(scenario: Scenario, { start, end }: Measured): Days {
  const first = firstStart(scenario);
  return { start: dayNumber(start) - first, end: dayNumber(end) - first };
}

interface Told {
  readonly network: Network;
  readonly scenario: Scenario;
  readonly measured: Measured;
  readonly stage: number;
  readonly predicted: Interval | null;
  readonly through: Label;
  readonly notes: readonly string[];
}

export function backTestRow(told: Told): BackTestRow {
  const { network, scenario, measured, predicted } = told;
  const { label, change, citation } = measured;
  const was = typeof change === "number" ? exact(change) : change;
  const verdictId = verdict(predicted, was);
  return {
    stageId: measured.stage,
    from: measured.from,
    to: measured.to ?? "world",
    start: measured.start,
    end: measured.end,
    verdictId,
    what: { en: label.en, ja: label.ja ?? label.en },
    deliveries: nameOf(stageLabel(network, told.stage), measured),
    days: daysBetween(measured),
    predicted,
    measured: was,
    difference: predicted && pointsBetween(predicted, was),
    verdict: VERDICTS[verdictId],
    inForce: inForce(scenario, daysOf(scenario, measured)),
    through: told.through,
    notes: told.notes,
    citations: [citation],
  };
}

function nameOf(stage: Label, { from, to = "world" }: Measured): Label {
  const [sends, gets] = [placeOrGroup(from), placeOrGroup(to)];
  return {
    en: `${stage.en} from ${sends.en} to ${gets.en}`,
    ja: `${sends.ja}から${gets.ja}への${stage.ja}`,
  };
}

function placeOrGroup(text: string): Label {
  if (text === "world") return { en: "the world", ja: "世界" };
  if (!isPlace(text)) return { en: text, ja: text };
  return { en: placeName(text, "en"), ja: placeName(text, "ja") };
}

const DAY = 864e5;

/** The first and the last day measured. */
function daysBetween({ start, end }: Measured): Label {
  const last = new Date(dayNumber(end) * DAY - DAY).toISOString().slice(0, 10);
  return { en: `${start} to ${last}`, ja: `${start}〜${last}` };
}

/** Predicted less measured, in percentage points. */
function pointsBetween(predicted: Interval, measured: Interval): Interval {
  const middle =
    predicted.value === null || measured.value === null
      ? null
      : 100 * (predicted.value - measured.value);
  const lo = 100 * (predicted.lo - measured.hi);
  const hi = 100 * (predicted.hi - measured.lo);
  return { value: middle === null ? null : Math.min(Math.max(middle, lo), hi), lo, hi };
}
