import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { BreakingSets, Certainty } from "./breakingSets.ts";
import { aboutStages, note } from "./contingencyNotes.ts";

interface Shown {
  readonly size: number;
  readonly top: number;
  /** Those of which not all sets are shown. */
  readonly hidden: readonly BreakingSets[];
}

/** Of which products there are no certain sets, and why; where there are possible ones, and which are not shown. */
export function chokeSetNotes(
  network: Network,
  found: readonly BreakingSets[],
  { size, top, hidden }: Shown,
): Record<string, Note> {
  const without = (certainty: Certainty, canBreak: boolean) =>
    stagesOf(
      found.filter((one) => one[certainty].length === 0 && one.canBreak[certainty] === canBreak),
    );
  const open = found.filter(({ possible }) => possible.length > 0);
  return {
    ...aboutStages(network, without("certain", true), largerNote(size)),
    ...aboutStages(network, without("certain", false), NOT_ALL),
    ...aboutStages(network, stagesOf(open), POSSIBLE),
    ...aboutStages(network, stagesOf(hidden), hiddenNote(top)),
  };
}

const stagesOf = (found: readonly BreakingSets[]) => found.map(({ loss }) => loss.stage);

const largerNote = (size: number) =>
  [
    "larger",
    note(
      "data",
      `no set of up to ${size} surely breaks the floor; all actors asked about together do`,
      `${size}者以下の組で確実に下限を割るものはない(調べた全員が停止すれば割る)`,
    ),
  ] as const;

const NOT_ALL = [
  "notAll",
  note(
    "data",
    "not even all actors asked about together surely break the floor",
    "調べた全員が停止しても、確実に下限を割るとはいえない",
  ),
] as const;

const POSSIBLE = [
  "possible",
  note(
    "unknown",
    "possible sets break the floor only if what is not known is theirs too; the lower bound of their loss is what is theirs for certain",
    "「可能性あり」は、不明分もその者によるなら下限を割る組。確実にその者による分は損失の下限が示す",
  ),
] as const;

const hiddenNote = (top: number) =>
  [
    "hidden",
    note(
      "data",
      `more than ${top} sets of a kind were found, of which the first ${top} are shown`,
      `同じ種類の組が${top}を超えたため、先頭の${top}組のみを示す`,
    ),
  ] as const;
