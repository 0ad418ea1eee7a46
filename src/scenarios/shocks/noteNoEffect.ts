import type { Label } from "../../indices/shareIndex.ts";
import type { Note } from "../../model/result.ts";
import { listed, stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Checking } from "./checking.ts";
import type { Hit } from "./hits.ts";
import type { NamedStages } from "./stagesOf.ts";

/** One of those whom a shock names, with whether it has anything at a stage. */
export interface Named {
  /** Such as "supplier in Japan". */
  readonly what: Label;
  readonly at: (stage: number) => Hit;
}

const ANY: Label = { en: "any stage", ja: "どの工程にも" };

/** Notes of those whom a shock names and who have nothing at its stages, and of its stages where nobody named has anything. */
export function noteNoEffect(
  named: readonly Named[],
  { numbers, isGiven }: NamedStages,
  checking: Checking,
): void {
  const { network, notes, name } = checking;
  const given = listed(numbers.map((stage) => stageLabel(network, stage)));
  if (given === null) return;
  const where = isGiven ? given : ANY;
  const most = named.map(({ at }) => strongest(numbers.map(at)));
  for (const [i, hit] of most.entries())
    if (hit !== "yes") notes.push(noteOf(name, (named[i] as Named).what, { where, hit }));
  if (!most.includes("yes") || !isGiven) return;
  for (const stage of numbers) {
    const hit = strongest(named.map(({ at }) => at(stage)));
    const what = listed(named.map((one) => one.what));
    if (hit !== "yes" && what !== null)
      notes.push(noteOf(name, what, { where: stageLabel(network, stage), hit }));
  }
}

export function strongest(hits: readonly Hit[]): Hit {
  if (hits.includes("yes")) return "yes";
  return hits.includes("perhaps") ? "perhaps" : "no";
}

function noteOf(
  name: Label,
  what: Label,
  { where, hit }: { readonly where: Label; readonly hit: Hit },
): Note {
  const place = where === ANY ? where.ja : `${where.ja}に`;
  if (hit === "no")
    return {
      kind: "data",
      text: {
        en: `${name.en} has no effect there, because the model has no ${what.en} at ${where.en}`,
        ja: `${name.ja}：${place}${what.ja}がモデルにないため、効果がない`,
      },
    };
  return {
    kind: "unknown",
    text: {
      en: `${name.en}: the model names no ${what.en} at ${where.en}, but some of whom it does not say enough may be meant`,
      ja: `${name.ja}：${place}${what.ja}がモデルに挙げられていないが、詳細の不明なものが該当しうる`,
    },
  };
}
