import type { Label } from "../indices/shareIndex.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import { resolveHome } from "../model/places/homes.ts";
import { parseHome } from "../model/places/homeText.ts";
import { bilingual } from "./bilingual.ts";
import type { Asked } from "./measures/asked.ts";
import { WORLD_MIX } from "./measures/compositionOf.ts";
import { MEASURES } from "./measures/index.ts";
import type { MeasureRow } from "./measures/measure.ts";
import type { Condition, Policy, Rule } from "./policyShape.ts";
import { stagesOf } from "./stagesOf.ts";
import { type InForce, thresholdOn } from "./thresholdOn.ts";
import { anyVerdict, type VerdictId } from "./verdictOf.ts";
import { type Judged, judgedRow, ruleCells, unknownRow, type VerdictRow } from "./verdictRow.ts";
import { anyWords, ifWorldMix, mustWords, VERDICTS } from "./verdictWords.ts";

/** What rules are judged with. */
export interface Judging {
  readonly policy: Policy;
  readonly asked: Asked;
  readonly asOf: string | undefined;
  readonly groups: Groups | undefined;
}

/** Verdicts of a rule at each of its stages; null on a day before its first threshold. */
export function ruleRows(rule: Rule, judging: Judging): VerdictRow[] | null {
  if (rule.because !== undefined) return notComputable(rule, rule.because, judging);
  const conditions = (rule.anyOf ?? [rule as Condition]).map((one) => ready(rule, one, judging));
  if (conditions.includes(null)) return null;
  const { stages, missing } = stagesOf(judging.asked.network, judging.policy, rule);
  const verified = conditions.every((one) => one?.inForce.verified);
  if (missing !== null) return [unknownRow(rule, missing, { verified, ...demanded(conditions) })];
  return stages.flatMap((stage) => {
    const rows = conditions.map((one) => judgedRow(rule, atStage(one as Ready, stage, judging)));
    return rule.anyOf === undefined ? rows : [joined(rule, rows), ...rows.map(partOf)];
  });
}

interface Ready extends Pick<Judged, "condition" | "measure" | "inForce" | "whom"> {
  readonly at: ReturnType<MeasureRow["at"]>;
}

/** A condition with its measure and the threshold in force; null where there is none yet. */
function ready(rule: Rule, condition: Condition, { asked, asOf, groups }: Judging): Ready | null {
  const inForce = thresholdOn(condition.must, { asOf, verified: rule.verified });
  if (inForce === null) return null;
  const measure = MEASURES.find(({ id }) => id === condition.measure) as MeasureRow;
  const whom = whomOf(condition, groups);
  return { condition, measure, inForce, whom, at: measure.at(asked, condition as object) };
}

function whomOf({ from, operators }: Condition, groups: Groups | undefined): Label | null {
  if (operators !== undefined) return { en: operators.join(", "), ja: operators.join("、") };
  return from === undefined ? null : resolveHome(parseHome(from), groups).label;
}

function atStage({ at, ...ready }: Ready, s: number, { asked }: Judging): Judged {
  const { id, label, unit } = asked.network.stages[s] as Asked["network"]["stages"][number];
  return { ...ready, evidence: at(s), stage: { id, label: bilingual(label), unit } };
}

/** What a rule demands that has no stage to be read at. */
function demanded(conditions: readonly (Ready | null)[]): Partial<VerdictRow> {
  const [only, ...others] = conditions;
  if (!only || others.length > 0) return {};
  return demandOf(only.inForce, only.measure.unit);
}

function demandOf({ op, threshold }: InForce, unit: string): Partial<VerdictRow> {
  return { op, threshold, unit, must: mustWords(op, threshold, unit) };
}

/** A rule that no model can judge; what it demands is said all the same, as a share where it names no measure. */
function notComputable(rule: Rule, because: Rule["because"] & object, { asOf }: Judging) {
  const { must, verified } = rule;
  if (must === undefined) return [unknownRow(rule, bilingual(because), { verified })];
  const inForce = thresholdOn(must, { asOf, verified });
  if (inForce === null) return null;
  const unit = MEASURES.find(({ id }) => id === rule.measure)?.unit ?? "share";
  const demand = demandOf(inForce, unit);
  return [unknownRow(rule, bilingual(because), { ...demand, verified: inForce.verified })];
}

/** The verdict of a rule at a stage from those of its conditions, of which one must hold. */
function joined(rule: Rule, parts: readonly VerdictRow[]): VerdictRow {
  const verdicts = parts.map(({ verdictId }) => verdictId);
  const verdictId = anyVerdict(verdicts);
  const count = (id: string) => verdicts.filter((one) => one === id).length;
  const [first] = parts;
  return {
    ...ruleCells(
      rule,
      parts.every(({ verifiedId }) => verifiedId === "verified"),
    ),
    stageId: first?.stageId ?? null,
    stage: first?.stage ?? null,
    verdictId,
    verdict: restsOnMix(verdictId, parts) ? ifWorldMix(VERDICTS[verdictId]) : VERDICTS[verdictId],
    reason: anyWords(count("met"), count("unknown"), parts.length),
    citations: [...new Set(parts.flatMap(({ citations }) => citations))],
  };
}

/** Whether a settled verdict needs the assumption that imports come in the world's mix. */
function restsOnMix(id: VerdictId, parts: readonly VerdictRow[]): boolean {
  const isMixed = ({ notes }: VerdictRow) => notes.includes(WORLD_MIX);
  if (id === "missed") return parts.some(isMixed);
  return id === "met" && parts.filter(({ verdictId }) => verdictId === "met").every(isMixed);
}

/** A condition of a rule of which one must hold, below the rule's own row. */
function partOf(row: VerdictRow): VerdictRow {
  const mark = (words: string) => `· ${words}`;
  const { en, ja } = row.measure ?? row.rule;
  return { ...row, level: "part", rule: { en: mark(en), ja: mark(ja) } };
}
