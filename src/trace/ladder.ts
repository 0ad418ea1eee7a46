import type { ResolvedHome } from "../model/places/homes.ts";
import type { Column, Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import type { Aggregator } from "../numeric/avoidance.ts";
import type { Interval } from "../numeric/interval.ts";
import { homeFaceValue } from "./homeFaceValue.ts";
import { avoided, type Readings, readings } from "./reading.ts";
import { outsidePlaces, ownedOutside, type Subject } from "./subject.ts";
import { numbersOf, stageNotes, traceNotes, usedCitations } from "./traceNotes.ts";

/** Self-sufficiency of each stage by definitions that differ, so that none can be picked to please. */
export function ladder(
  network: Network,
  home: ResolvedHome,
  partners: ResolvedHome | null,
): Omit<Result, "title"> {
  const rungs = rungsOf(network, home, partners);
  return {
    kind: "ladder",
    columns: COLUMNS.filter(({ key }) => !(key in RUNGS) || key in rungs),
    rows: network.stages.map(({ id, label }, stage) => ({
      stageId: id,
      stage: { en: label.en, ja: label.ja ?? label.en },
      ...Object.fromEntries(Object.entries(rungs).map(([key, rung]) => [key, rung[stage] ?? null])),
      notes: stageNotes(network, stage),
    })),
    notes: traceNotes(network),
    citations: usedCitations(network),
    methods: Object.keys(rungs),
  };
}

type Rung = readonly Interval[];

function rungsOf(
  network: Network,
  home: ResolvedHome,
  partners: ResolvedHome | null,
): Readonly<Record<string, Rung>> {
  const places = numbersOf(network, home.places);
  const inside = new Set(places);
  const outside = outsidePlaces(network, inside);
  const collected = readings(network, places, "collection");
  const avoid = (read: Readings, subject: Subject, aggregator: Aggregator = "weakestLink") =>
    avoided(read, subject, { aggregator, unclear: "met" });
  const face = homeFaceValue(network, places, { read: collected, outside });
  // What comes from abroad at first hand cannot be traced to the home.
  const within = (rung: Rung) => rung.map((share, s) => atMost(share, face[s]?.hi ?? 1));
  const recycles = network.stages.some((stage) => stage.kind === "recycling");
  const hasOwners = network.suppliers.owner.some((owner) => owner >= 0);
  const withPartners = new Set([...inside, ...numbersOf(network, partners?.places ?? [])]);
  const friends = outsidePlaces(network, withPartners, "perhaps");
  return {
    faceValue: face,
    traced: within(avoid(collected, outside)),
    ...(recycles ? { atoms: within(avoid(readings(network, places, "atoms"), outside)) } : {}),
    product: within(avoid(collected, outside, "product")),
    frechetLower: within(avoid(collected, outside, "frechetLower")),
    mean: within(avoid(collected, outside, "mean")),
    ...(hasOwners ? { owned: avoid(collected, ownedOutside(network, inside)) } : {}),
    ...(partners === null ? {} : { partners: avoid(collected, friends) }),
  };
}

function atMost({ value, lo, hi }: Interval, most: number): Interval {
  const capped = Math.min(hi, most);
  return {
    value: value === null ? null : Math.min(value, capped),
    lo: Math.min(lo, capped),
    hi: capped,
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
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
