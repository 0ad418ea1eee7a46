import { assess } from "../../assess/assess.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { largestExposure } from "../../trace/autonomy/largestExposure.ts";
import { tracedShare } from "../../trace/ladder/tracedShare.ts";
import { passed } from "../../trace/reading/reading.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { exposureEntries } from "./exposureGroups.ts";
import { intervalOnGrid } from "./grid.ts";
import { isSameInUse } from "./sameEntries.ts";
import type { Side } from "./side.ts";
import { groupOf, type SwapEntry, type SwapGroup, swapEntry } from "./swapGroup.ts";
import type { SharedStage, SwapQuestion } from "./swapQuestion.ts";

/** The largest exposure to one foreign place, divided over stages. */
export function largestOverStages(
  question: SwapQuestion,
  of: "lookThrough" | "faceValue",
): SwapGroup {
  const entries = question.shared.map((stage) => {
    const isAsked = ({ key }: { readonly key: string }) => key === "place";
    const places = exposureEntries(question, stage, { of, isAsked });
    const largest = (side: "before" | "after") =>
      largestExposure(places.map(({ id, who, ...one }) => ({ id, who, exposure: one[side] })))
        .exposure;
    return entryOf(question, stage, [largest("before"), largest("after")]);
  });
  return groupOf({ measureId: of, ...OVER_STAGES, notes: ["largestOne"] }, entries);
}

/** Concentration by each key, divided over stages. */
export function concentrationOverStages(
  question: SwapQuestion,
  groups: readonly SwapGroup[],
): SwapGroup[] {
  const keys = [...new Set(groups.map(({ keyId }) => keyId))];
  return keys.map((byKey) => {
    const entries = groups.flatMap(({ keyId, stageId, before, after }) => {
      const stage = question.shared.find(({ id }) => id === stageId);
      if (keyId !== byKey || stage === undefined || before === null || after === null) return [];
      return [entryOf(question, stage, [before, after])];
    });
    const key = byKey === "stage" ? null : byKey;
    return groupOf({ measureId: "concentration", ...OVER_STAGES, byKey: key }, entries);
  });
}

/** Reliance on others, at first hand and looked through, divided over stages. */
export function relianceOverStages(question: SwapQuestion): SwapGroup[] {
  const traced = question.sides.map(tracedReliance);
  const net = question.sides.map(netImportReliance);
  const [was, is] = question.sides.map(({ network }) => network) as [Network, Network];
  const tracedEntries = question.shared.map((stage) =>
    entryOf(question, stage, [
      traced[0]?.[stage.numbers[0]] as Interval,
      traced[1]?.[stage.numbers[1]] as Interval,
    ]),
  );
  const netEntries = question.shared.map((stage) => ({
    ...entryOf(question, stage, [
      net[0]?.get(stage.id) as Interval,
      net[1]?.get(stage.id) as Interval,
    ]),
    isSame: isSameInUse(was, is, stage.id),
  }));
  return [
    groupOf(
      { measureId: "netImportReliance", ...OVER_STAGES, notes: ["netExporters"] },
      netEntries,
    ),
    groupOf({ measureId: "tracedReliance", ...OVER_STAGES }, tracedEntries),
  ];
}

const OVER_STAGES = { stageId: null, keyId: "stage" } as const;

function entryOf(
  { sides }: SwapQuestion,
  { id, numbers, isSame }: SharedStage,
  [before, after]: readonly [Interval, Interval],
): SwapEntry {
  const label = sides[0].network.stages[numbers[0]]?.label ?? { en: id };
  const who = { en: label.en, ja: label.ja ?? label.en };
  return swapEntry({ id, who, before, after, isSame });
}

function tracedReliance({ network, home, read }: Side): Interval[] {
  const shares = tracedShare(network, numbersOf(network, home.places), { read });
  return shares.map((share) => intervalOnGrid(passed(share)));
}

/** By stage; a net exporter relies on nobody, and what is not known is anything from nothing to all. */
function netImportReliance({ network, home }: Side): Map<string, Interval> {
  const { rows } = assess(network, { home: home.places });
  return new Map(
    rows.flatMap(({ stageId, method, value }) => {
      if (method !== "netImportReliance") return [];
      const { lo, hi, value: at } = value ?? { value: null, lo: 0, hi: 1 };
      const least = (x: number) => Math.max(0, x);
      return [
        [
          stageId,
          intervalOnGrid({ value: at === null ? null : least(at), lo: least(lo), hi: least(hi) }),
        ],
      ];
    }),
  );
}
