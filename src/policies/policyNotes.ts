import type { Note } from "../model/result.ts";
import { bilingual } from "./bilingual.ts";
import type { Policy, Rule } from "./policyShape.ts";
import type { Summary, VerdictCounts } from "./summaryOf.ts";

interface About {
  readonly policy: Policy;
  readonly asOf: string | undefined;
  readonly notYet: readonly Rule[];
  readonly summary: Summary;
}

const data = (en: string, ja: string): Note => ({ kind: "data", text: { en, ja } });

/** What is said of all verdicts: the outcome, the policy's own note, and what is not in force on the day. */
export function policyNotes({ policy, asOf, notYet, summary }: About): Record<string, Note> {
  const notes: Record<string, Note> = { outcome: outcome(summary) };
  if (policy.note !== undefined) notes.policy = { kind: "data", text: bilingual(policy.note) };
  const when = inForceNote(policy, asOf);
  if (when !== null) notes.inForce = when;
  for (const { id, label } of notYet) {
    const { en, ja } = bilingual(label);
    notes[`notYet:${id}`] = data(
      `no verdict on "${en}": it has no threshold in force on ${asOf}`,
      `「${ja}」は${asOf}の時点で有効な基準値がなく、判定しない`,
    );
  }
  if (readsAny(policy, ({ measure }) => OF_BALANCE.test(measure))) notes.consumption = CONSUMPTION;
  if (readsAny(policy, ({ of }) => of === "homeConsumption")) notes.consumptionMix = MIX;
  return notes;
}

function outcome({ counts, softCounts, missedWeight, softWeight }: Summary): Note {
  const of = ({ met, missed, unknown }: VerdictCounts) => ({
    en: `${met} met, ${missed} missed, ${unknown} unknown`,
    ja: `適合${met}、不適合${missed}、判定不能${unknown}`,
  });
  const [hard, soft] = [of(counts), of(softCounts)];
  const hasSoft = softWeight > 0;
  return data(
    `hard rules, by stage: ${hard.en}${hasSoft ? `; soft rules: ${soft.en}, weight missed ${missedWeight} of ${softWeight}` : ""}`,
    `必須の基準(工程別):${hard.ja}${hasSoft ? `。努力目標:${soft.ja}、不適合の重み${missedWeight}/${softWeight}` : ""}`,
  );
}

/** Only what can be said of the day, by as much of the dates as is known. */
export function inForceNote(
  { inForce: { from, until } }: Policy,
  asOf: string | undefined,
): Note | null {
  if (asOf === undefined) {
    if (until === undefined) return null;
    return data(`the policy was in force until ${until}`, `この政策は${until}まで有効だった`);
  }
  if (from !== undefined && asOf.slice(0, from.length) < from)
    return data(
      `on ${asOf} the policy was not yet in force (from ${from}), so that there is no verdict`,
      `${asOf}の時点でこの政策は未施行(${from}から)のため判定しない`,
    );
  if (until !== undefined && asOf.slice(0, until.length) > until)
    return data(
      `on ${asOf} the policy was no longer in force (until ${until}), so that there is no verdict`,
      `${asOf}の時点でこの政策は失効(${until}まで)のため判定しない`,
    );
  return null;
}

const OF_BALANCE =
  /^(selfSufficiency|netImportReliance|importDependencyRatio|daysOfCover|recycledShareOfConsumption)$/;

interface Read {
  readonly measure: string;
  readonly of?: string | undefined;
}

function readsAny({ rules }: Policy, test: (one: Read) => boolean): boolean {
  return rules.some(({ measure = "", of, anyOf = [] }: Rule) =>
    [{ measure, of }, ...anyOf].some(test),
  );
}

const CONSUMPTION: Note = {
  kind: "assumed",
  text: {
    en: "consumption is the apparent use of the stage's own product in a year: production and imports less exports, or the use that the model states",
    ja: "消費量は、その工程の製品の年間の見かけ使用量(生産+輸入−輸出、またはモデルに示された使用量)とする",
  },
};

const MIX: Note = {
  kind: "assumed",
  text: {
    en: "shares of consumption are of production and imports, nothing deducted: exports are taken to leave in the same mix, so that they change no share",
    ja: "消費量に占める割合は、生産と輸入の合計(控除なし)に対する割合。輸出は同じ構成比で出ていくとみなすため、割合は変わらない",
  },
};
