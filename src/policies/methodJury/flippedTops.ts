import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Result } from "../../model/result.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { ASSUMPTION_FLIPS } from "./assumptionFlips.ts";
import { type Ballot, type JuryQuestion, type Ranked, ranked } from "./ranked.ts";

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "assumption", label: { en: "assumed instead", ja: "置き換えた仮定" }, ...text },
  { key: "method", label: { en: "method", ja: "方法" }, ...text },
  { key: "before", label: { en: "riskiest before", ja: "最も高リスク(前)" }, ...text },
  { key: "after", label: { en: "riskiest then", ja: "最も高リスク(後)" }, ...text },
  { key: "verdict", label: { en: "top rank", ja: "1位" }, ...text },
];

const VERDICTS = {
  flips: { en: "changes", ja: "変わる" },
  stays: { en: "stays, by every method that has one", ja: "どの方法でも変わらない" },
  notApplicable: { en: "nothing here rests on it", ja: "この問いはこの仮定に依存しない" },
} as const;

const NO_TOP: Label = { en: "none can be told", ja: "判定できない" };

/** Which assumption, made the other way, changes which stage is the riskiest by a method. */
export function flippedTops(jury: Ranked, question: JuryQuestion, title: Label): Result {
  const rows = ASSUMPTION_FLIPS.flatMap(({ id, label, of }): Result["rows"] => {
    const other = of(question);
    const row = { assumptionId: id, assumption: label, methodId: null, method: null };
    const none = { before: null, after: null };
    if (other === null) return [{ ...row, ...none, verdict: VERDICTS.notApplicable }];
    const then = ranked(other);
    const flips = jury.ballots.flatMap((ballot, i) => {
      const [before, after] = [topsOf(ballot, jury), topsOf(then.ballots[i] as Ballot, then)];
      if (before.en === after.en) return [];
      const { id: methodId, label: method } = ballot.juror;
      return [{ ...row, methodId, method, before, after, verdict: VERDICTS.flips }];
    });
    return flips.length > 0 ? flips : [{ ...row, ...none, verdict: VERDICTS.stays }];
  });
  return {
    kind: "assumptionFlips",
    title,
    columns: COLUMNS,
    rows,
    notes: { top: TOP },
    citations: {},
    methods: jury.ballots.map(({ juror }) => juror.id),
  };
}

const TOP = {
  kind: "assumed",
  text: {
    en: "the riskiest is every stage that the data do not exclude from the first rank; a method may rank other stages when an assumption changes what it can score",
    ja: "最も高リスクとは、データ上1位でありうるすべての工程を指す。仮定を変えると、方法が順位を付けられる工程も変わりうる",
  },
} as const;

/** The stages that no other is surely riskier than. */
function topsOf({ juror, verdicts }: Ballot, { stages, asked }: Ranked): Label {
  const ends = verdicts.map(({ value }) => {
    if (value === null) return null;
    return juror.risk === "high" ? [value.lo, value.hi] : [-value.hi, -value.lo];
  });
  const surest = Math.max(...ends.flatMap((end) => end?.[0] ?? []));
  const tops = stages.filter((_, i) => (ends[i]?.[1] ?? Number.NEGATIVE_INFINITY) >= surest);
  if (!Number.isFinite(surest)) return NO_TOP;
  const names = tops.map((stage) => stageLabel(asked.network, stage));
  return { en: names.map(({ en }) => en).join("; "), ja: names.map(({ ja }) => ja).join("、") };
}
