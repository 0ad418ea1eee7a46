import type { ResolvedHome } from "../model/places/homes.ts";
import type { Column, Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import type { Aggregator } from "../numeric/avoidance.ts";
import type { Interval } from "../numeric/interval.ts";
import { faceValue } from "./faceValue.ts";
import { avoided, passed, type Readings, readings } from "./reading.ts";
import { outsidePlaces, ownedOutside, type Subject } from "./subject.ts";
import { numbersOf, traceNotes } from "./traceNotes.ts";

/** Self-sufficiency of each stage by definitions that differ, so that none can be picked to please. */
export function ladder(
  network: Network,
  home: ResolvedHome,
  partners: ResolvedHome | null,
): Omit<Result, "title"> {
  const places = numbersOf(network, home.places);
  const inside = new Set(places);
  const outside = outsidePlaces(network, inside);
  const collected = readings(network, places, "collection");
  const withPartners = new Set([...inside, ...numbersOf(network, partners?.places ?? [])]);
  const avoid = (read: Readings, subject: Subject, aggregator?: Aggregator) =>
    avoided(read, subject, { ...(aggregator ? { aggregator } : {}), unclear: "met" });
  const recycles = network.stages.some((stage) => stage.kind === "recycling");
  const hasOwners = network.suppliers.owner.some((owner) => owner >= 0);
  const rungs: Record<string, readonly Interval[]> = {
    faceValue: faceValue(collected, outside, "met").map((share) => passed(share)),
    traced: avoid(collected, outside),
    ...(recycles ? { atoms: avoid(readings(network, places, "atoms"), outside) } : {}),
    product: avoid(collected, outside, "product"),
    frechetLower: avoid(collected, outside, "frechetLower"),
    mean: avoid(collected, outside, "mean"),
    ...(hasOwners ? { owned: avoid(collected, ownedOutside(network, inside)) } : {}),
    ...(partners === null
      ? {}
      : { partners: avoid(collected, outsidePlaces(network, withPartners)) }),
  };
  const shown = COLUMNS.filter(({ key }) => !(key in RUNGS) || key in rungs);
  return {
    kind: "ladder",
    columns: shown,
    rows: network.stages.map(({ id, label }, stage) => ({
      stageId: id,
      stage: { en: label.en, ja: label.ja ?? label.en },
      ...Object.fromEntries(Object.entries(rungs).map(([key, rung]) => [key, rung[stage] ?? null])),
    })),
    notes: traceNotes(network),
    citations: network.model.citations,
    methods: Object.keys(rungs),
  };
}

const RUNGS = {
  faceValue: { en: "made at home (face value)", ja: "国内生産分(見た目)" },
  traced: { en: "traced self-sufficiency (weakest link)", ja: "遡及自給率(最弱の環)" },
  atoms: { en: "traced, recycled atoms by origin", ja: "遡及(再生分は元の産地)" },
  product: { en: "traced, inputs matched at random", ja: "遡及(投入を無作為に組合せ)" },
  frechetLower: { en: "traced, inputs matched worst", ja: "遡及(最悪の組合せ)" },
  mean: { en: "domestic content (not a security score)", ja: "国産含有率(安全保障の指標ではない)" },
  owned: { en: "traced, by owner", ja: "遡及(所有者別)" },
  partners: { en: "traced with partners", ja: "遡及(同志国を含む)" },
} as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, type: "text", unit: null, risk: null },
  ...Object.entries(RUNGS).map(
    ([key, label]): Column => ({ key, label, type: "quantity", unit: "share", risk: "low" }),
  ),
];
