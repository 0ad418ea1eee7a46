import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Aggregator } from "../../numeric/avoidance/avoidance.ts";
import type { Interval } from "../../numeric/interval.ts";
import { avoided, type Readings, readings } from "../reading/reading.ts";
import { outsidePlaces, ownedOutside, type Subject } from "../reading/subject.ts";
import { numbersOf, stageNotes, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { visibility } from "../reading/visibility.ts";
import { homeFaceValue } from "./homeFaceValue.ts";
import { tracedShare } from "./tracedShare.ts";

/** Self-sufficiency of each stage by definitions that differ, so that none can be picked to please. */
export function ladder(
  network: Network,
  home: ResolvedHome,
  partners: ResolvedHome | null,
): Omit<Result, "title"> {
  const read = readings(network, numbersOf(network, home.places), "collection");
  const rungs = rungsOf(network, { home, partners, read });
  const seen = visibility(network, read);
  return {
    kind: "ladder",
    columns: COLUMNS.filter(({ key }) => !(key in RUNGS) || key in rungs),
    rows: network.stages.map(({ id, label }, stage) => ({
      stageId: id,
      stage: { en: label.en, ja: label.ja ?? label.en },
      ...Object.fromEntries(Object.entries(rungs).map(([key, rung]) => [key, rung[stage] ?? null])),
      visibility: seen[stage] as number,
      notes: stageNotes(network, stage),
    })),
    notes: traceNotes(network),
    citations: usedCitations(network),
    methods: [...Object.keys(rungs), "visibility"],
  };
}

type Rung = readonly Interval[];

interface Asked {
  readonly home: ResolvedHome;
  readonly partners: ResolvedHome | null;
  readonly read: Readings;
}

function rungsOf(
  network: Network,
  { home, partners, read }: Asked,
): Readonly<Record<string, Rung>> {
  const places = numbersOf(network, home.places);
  const inside = new Set(places);
  const outside = outsidePlaces(network, inside);
  const avoid = (read: Readings, subject: Subject) => avoided(read, subject, { unclear: "met" });
  const face = homeFaceValue(network, places, { read, outside });
  const matched = (aggregator: Aggregator) =>
    tracedShare(network, places, { read, aggregator, face });
  const recycles = network.stages.some((stage) => stage.kind === "recycling");
  const byOrigin = recycles ? readings(network, places, "atoms") : null;
  const hasOwners = network.suppliers.owner.some((owner) => owner >= 0);
  const withPartners = new Set([...inside, ...numbersOf(network, partners?.places ?? [])]);
  const friends = outsidePlaces(network, withPartners, "perhaps");
  /** Under both conventions of recycling, where anything is recycled. */
  const underBoth = (key: "owned" | "partners", subject: Subject) => ({
    [key]: avoid(read, subject),
    ...(byOrigin === null ? {} : { [`${key}Atoms`]: avoid(byOrigin, subject) }),
  });
  return {
    faceValue: face,
    traced: matched("weakestLink"),
    ...(byOrigin === null ? {} : { atoms: tracedShare(network, places, { read: byOrigin, face }) }),
    product: matched("product"),
    frechetLower: matched("frechetLower"),
    mean: matched("mean"),
    ...(hasOwners ? underBoth("owned", ownedOutside(network, inside)) : {}),
    ...(partners === null ? {} : underBoth("partners", friends)),
  };
}

const RUNGS = {
  faceValue: { en: "made at home (face value)", ja: "国内生産分(見た目)" },
  traced: { en: "traced self-sufficiency (weakest link)", ja: "遡及自給率(最弱の環)" },
  atoms: { en: "traced, recycled atoms by origin", ja: "遡及(再生分は元の産地)" },
  product: { en: "traced, inputs matched at random", ja: "遡及(投入を無作為に組合せ)" },
  frechetLower: { en: "traced, inputs matched worst", ja: "遡及(最悪の組合せ)" },
  mean: { en: "domestic content (not a security score)", ja: "国産含有率(安全保障の指標ではない)" },
  owned: { en: "traced, by owner", ja: "遡及(自国資本を自国とみなす)" },
  ownedAtoms: {
    en: "traced, by owner, recycled atoms by origin",
    ja: "遡及(自国資本を自国とみなす、再生分は元の産地)",
  },
  partners: { en: "traced with partners", ja: "遡及(パートナー国を含む)" },
  partnersAtoms: {
    en: "traced with partners, recycled atoms by origin",
    ja: "遡及(パートナー国を含む、再生分は元の産地)",
  },
} as const;

export const VISIBILITY = {
  en: "traced to named origins",
  ja: "起点まで判明している割合",
} as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, type: "text", unit: null, risk: null },
  ...Object.entries(RUNGS).map(
    ([key, label]): Column => ({ key, label, type: "quantity", unit: "share", risk: "low" }),
  ),
  { key: "visibility", label: VISIBILITY, type: "quantity", unit: "share", risk: "low" },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
