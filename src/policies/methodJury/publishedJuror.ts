import type { CriticalityMethod } from "../../indices/criticality/criticalityMethod.ts";
import { methodBounds } from "../../indices/criticality/methodBounds.ts";
import { METHOD_INPUTS } from "../../indices/criticality/methodInputLabels.ts";
import type { MethodInputs } from "../../indices/criticality/methodInputs.ts";
import { methodScore } from "../../indices/criticality/methodScore.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Asked } from "../measures/asked.ts";
import { type Juror, scored, unscored, type Verdict } from "./juror.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { evidenceOf } from "./measureJuror.ts";
import { methodReads } from "./methodReads.ts";
import { isSameAsMeasure, SAME_MEASURE } from "./sameMeasure.ts";
import type { StageReading } from "./stageInputs.ts";

/** Where the numbers of a jury come from. */
export interface Bench {
  readonly asked: Asked;
  readonly inputs: JuryInputs | undefined;
  readonly read: (stage: number) => StageReading;
}

/** A published method as a juror: fed from the model where it holds what the method reads. */
export function publishedJuror(bench: Bench, method: CriticalityMethod): Juror {
  const at = verdictsOf(bench, method);
  return {
    id: method.id,
    label: method.label,
    unit: method.unit,
    risk: method.risk,
    about: aboutOf(method),
    reads: methodReads(method),
    at,
    exchanged: (stage, part, other) => {
      if (part.names.length === method.needs.length) return at(other).value?.value ?? null;
      const [own, their] = [bench.read(stage).middle, bench.read(other).middle];
      const taken = Object.fromEntries(
        part.names.map((name) => [name, their[name as keyof MethodInputs]]),
      );
      return methodScore(method, { ...own, ...taken }).value;
    },
  };
}

function verdictsOf({ asked, inputs, read }: Bench, method: CriticalityMethod) {
  const same = SAME_MEASURE[method.id];
  const evidence = same && evidenceOf(asked, same.measure);
  const notes = [`method:${method.id}`];
  return (stage: number): Verdict => {
    if (
      evidence &&
      isSameAsMeasure(method, inputs?.stages?.[asked.network.stages[stage]?.id ?? ""])
    ) {
      const found = evidence(stage);
      const rest = { notes: [...notes, ...found.notes], citations: found.citations };
      return found.value === null
        ? unscored(found.reason ?? method.undefinedWhen, rest)
        : scored(same.of(found.value), rest);
    }
    return verdictOf(method, read(stage), { asked, stage, notes });
  };
}

interface Where {
  readonly asked: Asked;
  readonly stage: number;
  readonly notes: readonly string[];
}

function verdictOf(method: CriticalityMethod, reading: StageReading, where: Where): Verdict {
  const trade = ["balance", "importReliance"] as const;
  const readsTrade = trade.some(
    (name) => method.needs.includes(name) && !reading.given.includes(name),
  );
  const rest = {
    notes: [...where.notes, ...(readsTrade ? ["listedExports"] : [])],
    citations: citationsOf(method, reading, where),
  };
  const missing = method.needs.filter((name) => (reading.low[name] ?? null) === null);
  if (missing.length > 0) {
    const say = (lang: "en" | "ja") =>
      missing.map((name) => `${METHOD_INPUTS[name][lang]} (${reading.why(name)[lang]})`);
    const reason = {
      en: `not known: ${say("en").join("; ")}`,
      ja: `不明:${say("ja").join("、")}`,
    };
    return unscored(reason, rest);
  }
  const middle = methodScore(method, reading.middle);
  const isExact = method.needs.every((name) => Object.is(reading.low[name], reading.high[name]));
  if (isExact || isSame(method, reading)) {
    const { value, reason } = middle;
    return value === null
      ? unscored(reason ?? method.undefinedWhen, rest)
      : scored({ value, lo: value, hi: value }, rest);
  }
  return bounded(method, reading, { value: middle.value, rest });
}

function isSame({ needs }: CriticalityMethod, { low, high }: StageReading): boolean {
  return needs.every((name) => JSON.stringify(low[name]) === JSON.stringify(high[name]));
}

/** Bounds from the corners of the data, else those of the method's own scale. */
function bounded(
  method: CriticalityMethod,
  reading: StageReading,
  { value, rest }: { readonly value: number | null; readonly rest: Partial<Verdict> },
): Verdict {
  const { bounds, reason } = methodBounds(method, reading.low, reading.high);
  if (bounds !== null) return scored(around(value, bounds), rest);
  const [lo, hi] = method.scale;
  if (lo === null || hi === null || value === null) {
    return unscored(reason ?? method.undefinedWhen, rest);
  }
  const notes = [...(rest.notes ?? []), "scaleBounds"];
  return scored(around(value, { value: null, lo, hi }), { ...rest, notes });
}

function around(value: number | null, { lo, hi }: Interval): Interval {
  return { value: value === null ? null : Math.min(Math.max(value, lo), hi), lo, hi };
}

const OF_PLACES = /\.?(wgiMean|politicalStability|tradeParameter|policyPotential|unwillingness)$/;

/** Sources of what the method reads: of the model, of what is given for the stage, and of the indicators of places. */
function citationsOf(
  { needs, invariances: { rises, falls } }: CriticalityMethod,
  { given, ofStage, ofPlaces }: StageReading,
  { asked, stage }: Where,
): string[] {
  const stageId = asked.network.stages[stage]?.id;
  const row = asked.assessment().rows.find((one) => one.stageId === stageId);
  const readsPlaces = [...needs, ...rises, ...falls].some((path) => OF_PLACES.test(path));
  const keys = [
    ...(needs.every((name) => given.includes(name)) ? [] : (row?.citations ?? [])),
    ...(needs.some((name) => given.includes(name)) ? ofStage : []),
    ...(readsPlaces ? ofPlaces : []),
  ];
  return [...new Set(keys)];
}

function aboutOf({ label, formula, citation, version, status, caveat }: CriticalityMethod) {
  const where = citation.doi === undefined ? (citation.url ?? "") : `doi:${citation.doi}`;
  const source = [citation.title, where].filter((part) => part !== "").join(", ");
  const isRead = status === "reproduced";
  return {
    en: `${label.en} (${version}): ${formula}; ${source}; ${status}; ${caveat.en}`,
    ja: `${label.ja}(${version}年):${formula}。${source}。${isRead ? "公表値を再現" : "実装済み、原典とは未照合"}。${caveat.ja}`,
  };
}
