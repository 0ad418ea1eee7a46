import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Result } from "../../model/result.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { drivingPart, type Swing } from "./drivingPart.ts";
import { commonOf, type Ranked, ranksAmong, votersOf } from "./ranked.ts";

const text = { type: "text", unit: null, risk: null } as const;
const rank = { type: "quantity", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "spread", label: { en: "ranks apart", ja: "順位の差" }, ...rank },
  { key: "highest", label: { en: "riskiest by", ja: "最も高リスクとする方法" }, ...text },
  { key: "highestRank", label: { en: "rank", ja: "順位" }, ...rank },
  { key: "highestBy", label: { en: "driven by", ja: "主因" }, ...text },
  { key: "lowest", label: { en: "least risky by", ja: "最も低リスクとする方法" }, ...text },
  { key: "lowestRank", label: { en: "rank", ja: "順位" }, ...rank },
  { key: "lowestBy", label: { en: "driven by", ja: "主因" }, ...text },
];

/** Where the methods disagree, the widest first: the stages that all of them rank, with what drives the two extremes; nobody is named where they agree, and one method alone has none. */
export function disagreements(all: Ranked, title: Label): Result {
  const jury = votersOf(all);
  const common = jury.ballots.length < 2 ? [] : commonOf(jury);
  const places = jury.ballots.map((ballot) => ranksAmong(ballot, common));
  const rows = common.map((_, i) => spreadAt(jury, common, { i, places }));
  return {
    kind: "disagreements",
    title,
    columns: COLUMNS,
    rows: rows.sort((a, b) => b.spread - a.spread),
    notes: { swing: SWING },
    citations: {},
    methods: jury.ballots.map(({ juror }) => juror.id),
  };
}

const SWING = {
  kind: "assumed",
  text: {
    en: "ranks among the stages to which every method gives a single score (methods that give fewer than two stages one are left out); what drives a rank is found one at a time: each part of what the method reads is exchanged for that of every other of these stages, and the part that moves the rank furthest is named, with the ranks that it moves it between",
    ja: "順位は、すべての方法が一つの値を与える工程の中での順位(一つの値を与える工程が2つ未満の方法は除く)。主因は一つずつ入れ替えて求める。方法が読む入力の各部分を他の各工程の値に入れ替え、順位を最も大きく動かすものを、動く範囲とともに示す",
  },
} as const;

function wordsOf({ label, lo, hi }: Swing): Label {
  return { en: `${label.en} (ranks ${lo}–${hi})`, ja: `${label.ja}(順位${lo}〜${hi})` };
}

interface Among {
  /** Which of the common stages. */
  readonly i: number;
  /** Ranks of the common stages by each method. */
  readonly places: readonly (readonly number[])[];
}

function spreadAt(jury: Ranked, common: readonly number[], { i, places }: Among) {
  const place = common[i] as number;
  const ranks = places.map((of) => of[i] as number);
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
  const [high, low] = [ranks.indexOf(least), ranks.indexOf(most)];
  const extreme = (ballot: number) => {
    const of = most > least ? jury.ballots[ballot] : undefined;
    const part = of && drivingPart(of, { common, place, stages: jury.stages });
    return {
      id: of?.juror.id ?? null,
      label: of?.juror.label ?? null,
      by: part ? wordsOf(part) : null,
    };
  };
  const [riskiest, safest] = [extreme(high), extreme(low)];
  return {
    stageId: jury.asked.network.stages[jury.stages[place] as number]?.id ?? "",
    stage: stageLabel(jury.asked.network, jury.stages[place] as number),
    spread: most - least,
    highestId: riskiest.id,
    highest: riskiest.label,
    highestRank: least,
    highestBy: riskiest.by,
    lowestId: safest.id,
    lowest: safest.label,
    lowestRank: most,
    lowestBy: safest.by,
  };
}
