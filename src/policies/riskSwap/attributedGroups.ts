import type { Network } from "../../network/network.ts";
import { exact } from "../../numeric/interval.ts";
import { attribution } from "../../trace/attribution/attribution.ts";
import type { AttributionRow } from "../../trace/attribution/attributionRows.ts";
import { NOISE } from "../../trace/reading/reading.ts";
import { keysOf } from "./exposureGroups.ts";
import { onGrid } from "./grid.ts";
import { groupOf, isPartition, type SwapEntry, type SwapGroup, swapEntry } from "./swapGroup.ts";
import type { SharedStage, SwapQuestion } from "./swapQuestion.ts";

type Key = "place" | "owner" | "operator";

/**
 * Foreign exposure of one stage divided by the Shapley value, so that parts add up where exposures overlap; only where that is
 * exact and nothing in it is unknown, since its parts are no bounds.
 */
export function attributedGroups(question: SwapQuestion, stage: SharedStage): SwapGroup[] {
  return keysOf(question)
    .filter(isPartition)
    .map((keyId) => {
      const named = { measureId: "attributed", stageId: stage.id, keyId } as const;
      const [before, after] = question.sides.map(({ network }) =>
        partsOf(network, question, { stage: stage.id, key: keyId }),
      );
      const why = [before, after].find((side) => typeof side === "string") as string | undefined;
      if (why !== undefined || !Array.isArray(before) || !Array.isArray(after))
        return { ...noAnswer(named, why ?? "sampledParts"), ids: idsOf(question, keyId) };
      return groupOf(named, entriesOf(before, after, stage.isSame));
    });
}

interface Part {
  readonly id: string | null;
  readonly who: SwapEntry["who"];
  readonly part: number;
}

/** Everybody's part, or the note that says why there is none. */
function partsOf(
  network: Network,
  { home }: SwapQuestion,
  { stage, key }: { readonly stage: string; readonly key: Key },
): readonly Part[] | "sampledParts" | "unknownParts" {
  // Four orders are the fewest that can be drawn, of which nothing is used.
  const { rows, seed } = attribution(network, { home: home.places, stage, key, permutations: 4 });
  if (seed !== undefined) return "sampledParts";
  const parts = (rows as readonly AttributionRow[]).filter(({ part }) => part !== "total");
  const isUnknown = parts.some(
    ({ part, attributed }) =>
      (part === "unknown" || part === "notNamed") && (attributed as number) > NOISE,
  );
  const hasNoOrigin = rows.some(({ notes }) => (notes as readonly string[]).includes("noOrigin"));
  if (isUnknown || hasNoOrigin) return "unknownParts";
  return parts.map(({ id, who, attributed }) => ({
    id: id as string | null,
    who: who as SwapEntry["who"],
    part: onGrid(attributed as number),
  }));
}

function entriesOf(before: readonly Part[], after: readonly Part[], isSame: boolean): SwapEntry[] {
  const everybody = new Map([...before, ...after].map(({ id, who }) => [id, who]));
  const partOf = (parts: readonly Part[], id: string | null) =>
    exact(parts.find((one) => one.id === id)?.part ?? 0);
  return [...everybody].map(([id, who]) =>
    swapEntry({ id, who, before: partOf(before, id), after: partOf(after, id), isSame }),
  );
}

/** Everybody who would have a part. */
function idsOf({ actors }: SwapQuestion, keyId: Key): string[] {
  return actors.flatMap(({ actor: { key, id } }) => (key === keyId ? (id ?? []) : []));
}

function noAnswer(
  named: Pick<SwapGroup, "measureId" | "stageId" | "keyId">,
  why: string,
): SwapGroup {
  const nothing = { entries: [], before: null, after: null, total: null, byKey: null };
  return { ...named, ...nothing, standing: "noAnswer", notes: [why] };
}
