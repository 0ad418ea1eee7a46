import type { Label } from "../../indices/shareIndex.ts";
import type { ActorParts } from "./actorParts.ts";
import { type Change, changeOf, type Decomposition } from "./decomposition.ts";
import type { SwapGroup } from "./swapGroup.ts";

/** What became of one actor's or stage's figure, for certain. */
export type ActorClass =
  | "removed"
  | "movedFrom"
  | "fallen"
  | "new"
  | "movedTo"
  | "risen"
  | "unchanged"
  | "unknown";

/** What became of all figures of a group, for certain. */
export type GroupClass =
  | "better"
  | "worse"
  | "swapped"
  | "unchanged"
  | "unknown"
  | Exclude<SwapGroup["standing"], "both">;

/**
 * By the larger part of a change, of equal ones that which moved; where the bounds do not settle which is larger, and where
 * something is left of what fell or there was something of what rose, only whether the figure fell or rose. Bounds alone decide,
 * so that knowing more never turns an answer round.
 */
export function actorClass(entry: Change, parts: ActorParts): ActorClass {
  const change = changeOf(entry);
  if (change.lo === 0 && change.hi === 0) return "unchanged";
  const isGone = entry.after.hi <= ROUNDING;
  const isNew = entry.before.hi <= ROUNDING;
  if (change.hi < 0)
    return larger(parts, "removed", ["movedFrom", isGone ? "removed" : "fallen", "fallen"]);
  if (change.lo > 0) return larger(parts, "new", ["movedTo", isNew ? "new" : "risen", "risen"]);
  return "unknown";
}

/** Less than any figure shows. */
const ROUNDING = 1e-11;

function larger(
  parts: ActorParts,
  own: "removed" | "new",
  [moved, rest, open]: readonly [ActorClass, ActorClass, ActorClass],
): ActorClass {
  if (parts.moved.lo >= parts[own].hi) return moved;
  return parts[own].lo > parts.moved.hi ? rest : open;
}

/** Better where something fell and nothing rose, worse the other way round, swapped where both happened. */
export function groupClass({ standing, total }: SwapGroup): GroupClass {
  if (total === null || standing !== "both") return standing === "both" ? "unknown" : standing;
  return turn(total);
}

function turn({ reduced, increased }: Decomposition): GroupClass {
  if (reduced.hi === 0 && increased.hi === 0) return "unchanged";
  if (reduced.lo > 0 && increased.lo > 0) return "swapped";
  if (reduced.lo > 0 && increased.hi === 0) return "better";
  if (increased.lo > 0 && reduced.hi === 0) return "worse";
  return "unknown";
}

const CLASS_LABELS: Readonly<Record<ActorClass | GroupClass, Label>> = {
  removed: { en: "removed", ja: "消失" },
  movedFrom: { en: "moved from", ja: "移転元" },
  fallen: { en: "fallen", ja: "低下" },
  new: { en: "new", ja: "新規" },
  movedTo: { en: "moved to", ja: "移転先" },
  risen: { en: "risen", ja: "上昇" },
  better: { en: "better", ja: "改善" },
  worse: { en: "worse", ja: "悪化" },
  swapped: { en: "swapped", ja: "置き換え" },
  unchanged: { en: "unchanged", ja: "変化なし" },
  unknown: { en: "cannot tell", ja: "判定不能" },
  onlyBefore: { en: "only before", ja: "変更前のみ" },
  onlyAfter: { en: "only after", ja: "変更後のみ" },
  noAnswer: { en: "no answer", ja: "回答なし" },
};

/** The cells of a class: its id and its words. */
export function classed(classId: ActorClass | GroupClass) {
  return { classId, class: CLASS_LABELS[classId] };
}
