import type { Groups } from "../../model/places/groupsShape.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Network } from "../../network/network.ts";
import { type Asked, askedOf } from "../measures/asked.ts";
import { askedStages } from "./askedStages.ts";
import type { Juror, Verdict } from "./juror.ts";
import { jurorsOf, type Method } from "./jurorsOf.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { type Rank, rankBounds } from "./rankBounds.ts";
import { stageInputs } from "./stageInputs.ts";

/** What is asked of a jury. */
export interface JuryQuestion {
  readonly network: Network;
  readonly methods: readonly Method[];
  readonly home: HomeSpec;
  readonly groups: Groups | undefined;
  readonly inputs: JuryInputs | undefined;
  /** Ids of the stages that are ranked; all where left out. */
  readonly stageIds: readonly string[] | undefined;
}

/** One method's verdicts and ranks, in the order of the stages. */
export interface Ballot {
  readonly juror: Juror;
  readonly verdicts: readonly Verdict[];
  readonly ranks: readonly (Rank | null)[];
}

/** The ballots of every method. */
export interface Ranked {
  readonly asked: Asked;
  /** Numbers of the stages that are ranked. */
  readonly stages: readonly number[];
  readonly ballots: readonly Ballot[];
}

export function ranked(question: JuryQuestion): Ranked {
  const { network, methods, home, groups, inputs, stageIds } = question;
  const asked = askedOf(network, { home, groups });
  const bench = { asked, inputs, read: stageInputs(asked, inputs) };
  const stages = askedStages(network, stageIds);
  const ballots = jurorsOf(bench, methods).map((juror): Ballot => {
    const verdicts = stages.map((stage) => juror.at(stage));
    const ranks = rankBounds(
      verdicts.map(({ value }) => value),
      juror.risk,
    );
    return { juror, verdicts, ranks };
  });
  return { asked, stages, ballots };
}

/** The methods that give at least two stages a single score: those that can agree or disagree at all. */
export function votersOf(jury: Ranked): Ranked {
  const isVoter = ({ verdicts }: Ballot) =>
    verdicts.filter(({ value }) => (value?.value ?? null) !== null).length > 1;
  return { ...jury, ballots: jury.ballots.filter(isVoter) };
}

/** Places in the list of the stages to which every method gives a single score; none without a method. */
export function commonOf({ stages, ballots }: Pick<Ranked, "stages" | "ballots">): number[] {
  if (ballots.length === 0) return [];
  return stages.flatMap((_, i) =>
    ballots.every(({ verdicts }) => (verdicts[i]?.value?.value ?? null) !== null) ? [i] : [],
  );
}

/** Ranks of some of the stages among themselves, by the single scores that they have. */
export function ranksAmong({ juror, verdicts }: Ballot, some: readonly number[]): number[] {
  const scores = some.map((i) => {
    const value = verdicts[i]?.value?.value as number;
    return { value, lo: value, hi: value };
  });
  return rankBounds(scores, juror.risk).map((rank) => rank?.value as number);
}
