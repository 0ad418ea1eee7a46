import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { claim, claimInPoints } from "./claim.ts";
import { homeOf, keyWords, quoted } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";

/** How many rules are met, missed or unknown at the stages that they are about. */
export const verdictsFinding: Finding = (result) => {
  const counted = result.rows.filter((row) => idIn(row, "level") === "rule");
  const count = (id: string) => counted.filter((row) => idIn(row, "verdictId") === id).length;
  const [all, met, missed] = [counted.length, count("met"), count("missed")];
  const unknown = count("unknown");
  const home = homeOf(result);
  const name = policyOf(result);
  if (all === 0)
    return {
      en: `No rule of the policy${name.en} speaks of a stage of this chain.`,
      ja: `政策${name.ja}には、この供給網の工程についての基準がない。`,
    };
  const worst = result.rows.find((row) => idIn(row, "verdictId") === "missed" && isRule(row));
  const example = worst === undefined ? { en: "", ja: "" } : missedIn(worst);
  const [only] = counted;
  if (all === 1 && only !== undefined) return onlyVerdict(only, [name, home]);
  return {
    en: `Of ${all} verdicts by the policy${name.en} for ${home.en}, ${met} ${met === 1 ? "is" : "are"} met, ${missed} missed and ${unknown} not known${example.en}.`,
    ja: `${home.ja}についての政策${name.ja}の判定${all}件のうち、適合は${met}件、不適合は${missed}件、判定不能は${unknown}件である${example.ja}。`,
  };
};

function onlyVerdict(row: Row, [name, home]: readonly [policy: Label, home: Label]): Label {
  const verdict = quoted(row, "verdict");
  return {
    en: `The only verdict by the policy${name.en} for ${home.en} is ${verdict.en}.`,
    ja: `${home.ja}についての政策${name.ja}の唯一の判定は${verdict.ja}である。`,
  };
}

function isRule(row: Row): boolean {
  return idIn(row, "level") === "rule" && wordsIn(row, "stage") !== null;
}

function policyOf({ policy }: Result & { readonly policy?: Label }): Label {
  if (policy === undefined) return { en: "", ja: "" };
  const name = quoted({ policy }, "policy");
  return { en: ` ${name.en}`, ja: name.ja };
}

/** One of those missed, by how much. */
function missedIn(row: Row): Label {
  const [rule, stage] = [quoted(row, "rule"), quoted(row, "stage")];
  const [verdict, value] = [wordsIn(row, "verdict"), figureIn(row, "value")];
  const unit = idIn(row, "unit");
  const said = value === null ? verdict : claim(value, unit);
  if (said === null) return { en: "", ja: "" };
  const must = wordsIn(row, "must");
  return {
    en: ` (missed first: ${rule.en} at the stage ${stage.en}, ${said.en}${must ? ` where it must be ${must.en}` : ""})`,
    ja: `（不適合の最初のもの：${stage.ja}の工程の${rule.ja}、${said.ja}${must ? `、基準は${must.ja}` : ""}）`,
  };
}

/** Which items of a policy's list the model speaks of. */
export const coverageFinding: Finding = ({ rows }) => {
  const covered = rows.filter((row) => idIn(row, "coveredId") === "covered").length;
  if (rows.length === 0)
    return { en: "The policy holds no list of items.", ja: "この政策には項目の一覧がない。" };
  return {
    en: `The model speaks of ${covered} of ${rows.length} ${rows.length === 1 ? "item" : "items"} of the policy's list, which says nothing of compliance.`,
    ja: `政策の一覧の${rows.length}項目のうちモデルが扱うのは${covered}項目であり、法令の遵守については何も示さない。`,
  };
};

const CLASSES: Readonly<Record<string, Label>> = {
  swapped: { en: "swaps risk", ja: "リスクを置き換え" },
  worse: { en: "raises risk", ja: "リスクを上昇させ" },
  better: { en: "lowers risk", ja: "リスクを低下させ" },
};

/** The total that is surely swapped, else raised, else lowered, with what is moved, removed and new. */
export const riskSwapFinding: Finding = (result) => {
  const totals = result.rows.filter((row) => idIn(row, "part") === "total");
  const home = homeOf(result);
  for (const [classId, verb] of Object.entries(CLASSES)) {
    const row = widest(totals.filter((one) => idIn(one, "classId") === classId));
    if (row === null) continue;
    const by = keyWords(idIn(row, "keyId"));
    const isStages = idIn(row, "keyId") === "stage";
    const [stage, measure] = [quoted(row, "stage"), quoted(row, "measure")];
    const parts = partsIn(row);
    const lead = isStages
      ? { en: "Over all stages", ja: "全工程では" }
      : { en: `At the stage ${stage.en}`, ja: `${stage.ja}の工程では` };
    return {
      en: `${lead.en}, the change ${verb.en} for ${home.en} in ${measure.en} by ${isStages ? "stage" : by.one}: ${parts.en}.`,
      ja: `${lead.ja}、この変更は${home.ja}の${measure.ja}（${isStages ? "工程" : by.ja}別）の${verb.ja}、${parts.ja}である。`,
    };
  }
  return unsettled(totals, home);
};

/** By the most of its risk that surely changes. */
function widest(rows: readonly Row[]): Row | null {
  const gross = (row: Row) => figureIn(row, "gross")?.lo ?? -1;
  const shares = rows.filter((row) => idIn(row, "unit") === "share");
  const [first] = shares.length > 0 ? shares : rows;
  if (first === undefined) return null;
  return (shares.length > 0 ? shares : rows).reduce(
    (most, row) => (gross(row) > gross(most) + 1e-9 ? row : most),
    first,
  );
}

function partsIn(row: Row): Label {
  const unit = idIn(row, "unit");
  const parts = [
    ["moved", { en: "moved to others", ja: "移転" }],
    ["removed", { en: "removed", ja: "消失" }],
    ["new", { en: "new", ja: "新規" }],
  ] as const;
  const told = parts.flatMap(([key, word]) => {
    const figure = figureIn(row, key);
    if (figure === null) return [];
    const said = unit === "share" ? claimInPoints(figure) : claim(figure, unit);
    return [{ en: `${said.en} ${word.en}`, ja: `${word.ja}は${said.ja}` }];
  });
  return { en: told.map(({ en }) => en).join(", "), ja: told.map(({ ja }) => ja).join("、") };
}

function unsettled(totals: readonly Row[], home: Label): Label {
  const ids = new Set(totals.map((row) => idIn(row, "classId")));
  const isOpen = ids.has("unknown") || ids.has("noAnswer");
  if (ids.has("unchanged") && !isOpen)
    return {
      en: `Nothing compared changes the risk of ${home.en}.`,
      ja: `比較した範囲では、${home.ja}のリスクに変化はない。`,
    };
  if (!isOpen)
    return {
      en: `The two models hold nothing by which the risk of ${home.en} could be compared.`,
      ja: `二つのモデルに、${home.ja}のリスクを比較できるものがない。`,
    };
  return {
    en: `The bounds do not settle whether the change makes any risk of ${home.en} fall or rise.`,
    ja: `不明分のため、この変更で${home.ja}のリスクが減るか増えるかは判定できない。`,
  };
}
