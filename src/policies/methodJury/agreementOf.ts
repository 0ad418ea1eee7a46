import type { Label } from "../../indices/shareIndex.ts";
import type { Agreement } from "./agreement.ts";
import { kendallsW } from "./kendallsW.ts";
import { commonOf, type Ranked, ranksAmong, votersOf } from "./ranked.ts";

/** Kendall's W of the methods that can rank, over the stages that all of them give a single score. */
export function agreementOf(jury: Ranked): Agreement {
  const voters = votersOf(jury);
  const common = commonOf(voters);
  const w = kendallsW(voters.ballots.map((ballot) => ranksAmong(ballot, common)));
  const counts = { methods: voters.ballots.length, stages: common.length };
  const leftOut = jury.ballots.filter((ballot) => !voters.ballots.includes(ballot));
  return {
    kendallsW: w,
    reason: w === null ? whyNone(counts) : null,
    ...counts,
    leftOut: leftOut.map(({ juror }) => juror.id),
  };
}

function whyNone({
  methods,
  stages,
}: {
  readonly methods: number;
  readonly stages: number;
}): Label {
  if (methods < 2) {
    return {
      en: `${methods === 0 ? "no method gives" : "one method alone gives"} two stages or more a single score`,
      ja: `2工程以上に一つの値を与える方法が${methods}つしかない`,
    };
  }
  if (stages < 2) {
    return {
      en: `all these methods give a single score to ${stages === 0 ? "no stage" : "one stage alone"}`,
      ja: `すべての方法が一つの値を与える工程が${stages}しかない`,
    };
  }
  return { en: "every method ties all stages", ja: "どの方法でもすべての工程が同順位" };
}
