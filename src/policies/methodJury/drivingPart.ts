import type { Label } from "../../indices/shareIndex.ts";
import { type Ballot, ranksAmong } from "./ranked.ts";

/** What of a method's reading moves a stage's rank most, and between which ranks. */
export interface Swing {
  readonly label: Label;
  readonly lo: number;
  readonly hi: number;
}

interface At {
  /** Places of the common stages in the list, and of the one in question. */
  readonly common: readonly number[];
  readonly place: number;
  readonly stages: readonly number[];
}

/**
 * One at a time: each part of what the method reads at a stage is exchanged for that of every other common stage; the
 * part that moves the stage's rank furthest drives it. Null where no exchange has a score.
 */
export function drivingPart(ballot: Ballot, at: At): Swing | null {
  const swings = ballot.juror.reads.map((part) => swingOf(ballot, part, at));
  let widest: Swing | null = null;
  for (const swing of swings) {
    if (swing && (widest === null || swing.hi - swing.lo > widest.hi - widest.lo)) widest = swing;
  }
  return widest;
}

function swingOf(
  ballot: Ballot,
  part: Ballot["juror"]["reads"][number],
  { common, place, stages }: At,
): Swing | null {
  const { juror, verdicts } = ballot;
  const own = common.indexOf(place);
  const reached = [ranksAmong(ballot, common)[own] as number];
  for (const other of common) {
    if (other === place) continue;
    const score = juror.exchanged(stages[place] as number, part, stages[other] as number);
    if (score === null) continue;
    const moved = verdicts.with(place, {
      ...(verdicts[place] as Ballot["verdicts"][number]),
      value: { value: score, lo: score, hi: score },
    });
    reached.push(ranksAmong({ ...ballot, verdicts: moved }, common)[own] as number);
  }
  if (reached.length === 1) return null;
  return { label: part.label, lo: Math.min(...reached), hi: Math.max(...reached) };
}
