import { shown } from "../display/shown.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../model/places/homes.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { answerTitle } from "../trace/question/answerTitle.ts";
import { bilingual } from "./bilingual.ts";
import { checkAsOf } from "./checkAsOf.ts";
import { askedOf } from "./measures/asked.ts";
import { checkJuryInputs } from "./methodJury/checkJuryInputs.ts";
import type { JuryInputs } from "./methodJury/juryInputs.ts";
import { inForceNote } from "./policyNotes.ts";
import type { Policy } from "./policyShape.ts";
import { ruleRows } from "./ruleRows.ts";
import { type Summary, summaryOf } from "./summaryOf.ts";
import { VERDICT_COLUMNS } from "./verdictColumns.ts";
import { verdictCitations, verdictNotes } from "./verdictNotes.ts";
import type { VerdictRow } from "./verdictRow.ts";

/** For whom a policy is checked, and on which day. */
export interface PolicyOptions {
  /** A place, several, or an expression of groups such as "EU27" or "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or a rule names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Day `YYYY-MM-DD` whose thresholds count; needed where they change with time. */
  readonly asOf?: string;
  /** The same chain at an earlier time, for rules on growth. */
  readonly baseline?: Network;
  /** Figures of the home given beside the model (`parseJuryInputs`): its balance or import reliance at a stage take the place of the model's for self-sufficiency and net import reliance (a balance also for the import dependency ratio), its sourcing for the largest shares of the home's consumption by place; nothing else reads them. */
  readonly inputs?: JuryInputs;
}

/** The answer of `checkPolicy`: a verdict for each rule at each stage, and how many there are of each. */
export interface Verdicts extends Result, Summary {
  readonly kind: "verdicts";
  readonly policyId: string;
  /** Title of the policy. */
  readonly policy: Label;
  readonly home: ResolvedHome;
  /** Null where no day was given. */
  readonly asOf: string | null;
  readonly rows: readonly VerdictRow[];
}

/**
 * Whether a policy holds: for each rule at each stage that it is about, met, missed or unknown, by how much, from which
 * amounts, and by which sources.
 *
 * Formula: with bounds [lo, hi] of a measure and a threshold t, "at least t" is met if lo ≥ t, missed if hi < t, unknown otherwise (the other signs alike; numbers within 1e-9 of t count as t); of conditions joined by `anyOf` one must be met. Bounds hold the truth as far as the assumptions in the notes do: narrower bounds of the same entries may settle an unknown verdict, but never turn met into missed; an entry that was missing may replace an assumption that the notes name, and with it the verdict. On a day on which the policy is not in force there is no verdict. The measures are those of `assess` and `trace`.
 *
 * @param network - a compiled model
 * @param policy - what `parsePolicy` gives
 * @param options - `home`, and where needed `groups`, `asOf` (a day), `baseline` (an earlier network) and `inputs` (figures of the home beside the model; import reliance IR gives a self-sufficiency of 1 − IR, or of at least 1 where it is 0)
 * @returns one row per rule and stage: `verdictId`, `value` and `margin` as `{ value, lo, hi }` in the row's unit (margin above 0 on the good side, riskier when low), null with a `reason` where there is no value (a verdict then is settled only by what the value surely is at least, which the reason states); `counts` of hard and `softCounts` of soft rules; `status` "missed" if any hard rule is missed, else "unknown" if any is, else "met", null where no hard rule is judged
 * @throws RangeError when the home or a rule's places are not known, `asOf` is no day, or is left out where thresholds change with time
 * @see the citation of each rule; the three-valued verdict is kyusho's own definition
 * @example
 * const cap = { id: "cap", label: { en: "half from one place" }, citation: "own", verified: true, force: "hard", measure: "largestForeignShare", of: "homeImports", by: "place", must: { op: "<=", value: 0.5 } };
 * const own = { title: "Example", publisher: "kyusho", year: 2025, licence: "none", kind: "illustration" };
 * const policy = parsePolicy({ kyusho: "policy/1", id: "caps", title: { en: "Caps" }, inForce: {}, citations: { own }, rules: [cap] });
 * checkPolicy(compile(parseModel(tinyModel)), policy, { home: "JPN" }).counts // => { met: 0, missed: 2, unknown: 0 }
 */
export function checkPolicy(network: Network, policy: Policy, options: PolicyOptions): Verdicts {
  const { groups, asOf, baseline, inputs } = options;
  checkAsOf(policy, asOf);
  const home = resolveHome(options.home, groups);
  checkJuryInputs(network, inputs, { home, groups });
  const asked = askedOf(network, { home: options.home, groups, baseline, inputs });
  const judging = { policy, asked, asOf, groups };
  const inForce = inForceNote(policy, asOf) === null || asOf === undefined;
  const judged = (inForce ? policy.rules : []).map((rule) => ({
    rule,
    rows: ruleRows(rule, judging),
  }));
  const rows = judged.flatMap(({ rows }) => rows ?? []);
  const notYet = judged.flatMap(({ rule, rows }) => (rows === null ? [rule] : []));
  const summary = summaryOf(rows);
  const used = rows.flatMap(({ measureId }) => measureId ?? []);
  return shown({
    kind: "verdicts",
    title: titleOf(network, policy, home),
    policyId: policy.id,
    policy: bilingual(policy.title),
    home,
    asOf: asOf ?? null,
    columns: VERDICT_COLUMNS,
    rows,
    ...summary,
    notes: verdictNotes(rows, { policy, asked, asOf, notYet, summary }),
    citations: verdictCitations(rows, { policy, asked }),
    methods: [...new Set(used)],
  });
}

function titleOf(network: Network, policy: Policy, home: ResolvedHome): Label {
  const { en, ja } = bilingual(policy.title);
  const { title } = network.model;
  return {
    en: answerTitle(network, home, { en: `verdicts by ${en}, for`, ja: "" }).en,
    ja: `${title.ja ?? title.en}(${network.model.year}):${ja}による${home.label.ja}の判定`,
  };
}
