import type { Label } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import { bilingual } from "./bilingual.ts";
import { WORLD_MIX } from "./measures/compositionOf.ts";
import type { Evidence, MeasureRow, RuleKey } from "./measures/measure.ts";
import type { Condition, Rule } from "./policyShape.ts";
import type { InForce } from "./thresholdOn.ts";
import { marginOf, type VerdictId, verdictOf } from "./verdictOf.ts";
import {
  amountWords,
  atLeast,
  ifWorldMix,
  measureWords,
  mustWords,
  straddles,
  VERDICTS,
  verdictWords,
} from "./verdictWords.ts";

/** One verdict: of a rule at a stage, or of one of the conditions that a rule joins. */
export type VerdictRow = {
  readonly ruleId: string;
  /** "rule" is counted; "part" is one of the conditions of a rule that needs only one of them. */
  readonly level: "rule" | "part";
  readonly force: "hard" | "soft";
  /** Of a soft rule; null for a hard one. */
  readonly weight: number | null;
  readonly stageId: string | null;
  readonly actorId: string | null;
  readonly verdictId: VerdictId;
  readonly measureId: string | null;
  readonly rule: Label;
  readonly stage: Label | null;
  readonly actor: Label | null;
  readonly measure: Label | null;
  readonly value: Interval | null;
  readonly unit: string;
  readonly op: Condition["must"]["op"] | null;
  readonly threshold: number | null;
  readonly must: Label | null;
  readonly verdict: Label;
  /** How far on the good side: below 0 where missed; in the unit of the value. */
  readonly margin: Interval | null;
  readonly reason: Label | null;
  readonly numerator: Label | null;
  readonly denominator: Label | null;
  readonly numeratorAmount: Interval | null;
  readonly denominatorAmount: Interval | null;
  readonly amountUnit: string | null;
  /** Whether the threshold was read in the source that the rule names. */
  readonly verifiedId: "verified" | "notVerified";
  readonly notes: readonly string[];
  readonly ruleCitations: readonly string[];
  readonly citations: readonly string[];
};

/** What every row of a rule says. */
export function ruleCells(rule: Rule, verified: boolean) {
  return {
    ruleId: rule.id,
    level: "rule" as const,
    force: rule.force,
    weight: rule.force === "soft" ? (rule.weight ?? 1) : null,
    stageId: null,
    actorId: null,
    measureId: null,
    rule: bilingual(rule.label),
    ...{ stage: null, actor: null, measure: null, value: null, unit: "1" },
    ...{ op: null, threshold: null, must: null, margin: null, reason: null },
    ...{ numerator: null, denominator: null, numeratorAmount: null, denominatorAmount: null },
    amountUnit: null,
    verifiedId: verified ? ("verified" as const) : ("notVerified" as const),
    notes: notesOf(rule, verified),
    ruleCitations: [`policy:${rule.citation}`],
    citations: [],
  };
}

function notesOf(rule: Rule, verified: boolean): string[] {
  return [
    ...(rule.reading === undefined ? [] : [`reading:${rule.id}`]),
    ...(rule.note === undefined ? [] : [`note:${rule.id}`]),
    ...(verified ? [] : ["notVerified"]),
  ];
}

/** Of a rule of which nobody can tell, and why. */
export function unknownRow(
  rule: Rule,
  reason: Label,
  { verified, ...more }: Partial<VerdictRow> & { readonly verified: boolean },
): VerdictRow {
  const base = ruleCells(rule, verified);
  return { ...base, verdictId: "unknown", verdict: VERDICTS.unknown, ...more, reason };
}

/** What a condition is read from at one stage. */
export interface Judged {
  readonly condition: Condition;
  readonly measure: MeasureRow;
  readonly inForce: InForce;
  readonly evidence: Evidence;
  readonly stage: { readonly id: string; readonly label: Label; readonly unit: string };
  /** Names of the places that the condition is about, where it names some. */
  readonly whom: Label | null;
}

/** A condition at a stage, with what it was judged by. */
export function judgedRow(rule: Rule, judged: Judged): VerdictRow {
  const { condition, measure, inForce, evidence, stage, whom } = judged;
  const { value, actor, words } = evidence;
  const { op, threshold, verified } = inForce;
  const base = ruleCells(rule, verified);
  const scope = { ...condition, by: condition.by as RuleKey | undefined };
  return {
    ...base,
    stageId: stage.id,
    stage: stage.label,
    actorId: actor?.id ?? null,
    actor: actor?.label ?? null,
    measureId: measure.id,
    measure: measureWords(words.label ?? measure.label, scope, whom),
    value,
    unit: measure.unit,
    op,
    threshold,
    must: mustWords(op, threshold, measure.unit),
    ...outcomeCells(judged),
    numerator: amountWords(words.numerator ?? measure.numerator, evidence.numerator, stage.unit),
    denominator: amountWords(
      words.denominator ?? measure.denominator,
      evidence.denominator,
      stage.unit,
    ),
    numeratorAmount: evidence.numerator,
    denominatorAmount: evidence.denominator,
    amountUnit: (evidence.numerator ?? evidence.denominator) ? stage.unit : null,
    notes: [...base.notes, ...evidence.notes],
    citations: evidence.citations,
  };
}

/** The verdict with what it rests on: bounds, or where there is no value what it surely is at least. */
function outcomeCells({ evidence, inForce, measure: { unit, most } }: Judged) {
  const { value, least, reason, notes } = evidence;
  const bounds = least === null ? null : { lo: least, hi: most ?? Number.POSITIVE_INFINITY };
  const within = value ?? bounds;
  const verdictId: VerdictId = within === null ? "unknown" : verdictOf(within, inForce);
  const margin = value === null ? null : marginOf(value, inForce);
  const isSettled = verdictId !== "unknown";
  const words = verdictWords(verdictId, margin, unit);
  const verdict = isSettled && notes.includes(WORLD_MIX) ? ifWorldMix(words) : words;
  if (value !== null) {
    const open = isSettled ? null : straddles(value, inForce.threshold, unit);
    return { verdictId, verdict, margin, reason: open };
  }
  const settledBy = isSettled && least !== null && reason !== null;
  return { verdictId, verdict, margin, reason: settledBy ? atLeast(reason, least, unit) : reason };
}
