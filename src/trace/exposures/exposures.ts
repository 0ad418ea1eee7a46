import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Cell, Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { makersOnly } from "../graph/makersOnly.ts";
import { type Candidate, candidatesOf, KEY_LABELS, KEYS } from "../reading/candidates.ts";
import {
  avoided,
  avoidedIfWanted,
  NOISE,
  passed,
  type Readings,
  readings,
} from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import type { Subject } from "../reading/subject.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { faceValue } from "./faceValue.ts";
import { hiddenDependence } from "./hiddenDependence.ts";

/** Who stands upstream of the home's supply at each stage, largest first; only those who certainly do. */
export function exposures(
  network: Network,
  home: ResolvedHome,
  blocs: readonly ResolvedHome[] = [],
): Omit<Result, "title"> {
  const read = rooted(readings(network, numbersOf(network, home.places), "collection"));
  const made = makersOnly(read);
  const seen: Seen = { read, made: { read: made } };
  const rows = candidatesOf(network, home, blocs).flatMap((candidate) =>
    rowsOf(network, seen, candidate),
  );
  const order = new Map(network.stages.map((stage, s) => [stage.id, s]));
  rows.sort(
    (a, b) =>
      (order.get(a.stageId) as number) - (order.get(b.stageId) as number) ||
      KEYS.indexOf(a.keyId) - KEYS.indexOf(b.keyId) ||
      b.lookThrough.lo - a.lookThrough.lo ||
      a.id.localeCompare(b.id, "en"),
  );
  return {
    kind: "exposures",
    columns: COLUMNS,
    rows,
    notes: { ...traceNotes(network), firstHand: FIRST_HAND, listed: ONLY_CERTAIN },
    citations: usedCitations(network),
    methods: ["exposure"],
  };
}

const FIRST_HAND: Note = {
  kind: "assumed",
  text: {
    en: "at first hand means: of places and blocs, what the home imports from them; of owners and operators, what they make of the product itself, wherever the home buys it; of chokepoints, what enters the home through them",
    ja: "直接とは、所在地とグループは自国側への輸出元、所有者と操業企業はその製品自体の生産者(購入先を問わない)、航路などの要衝は自国側への輸入の経路をいう",
  },
};

const ONLY_CERTAIN: Note = {
  kind: "unknown",
  text: {
    en: "only those who certainly stand upstream are listed; a stage without rows is not known, which does not mean that it is safe",
    ja: "確実に上流にいる者のみを示す。行のない工程は不明であり、安全という意味ではない",
  },
};

type ExposureRow = Readonly<Record<string, Cell>> & {
  readonly stageId: string;
  readonly keyId: Candidate["key"];
  readonly id: string;
  readonly lookThrough: Interval;
};

/** A chain that can be asked who is met. */
interface Rooted {
  readonly read: Readings;
}

/** The whole chain, and the same cut off behind the makers of each product. */
interface Seen extends Rooted {
  readonly made: Rooted;
}

function exposed({ read }: Rooted, subject: Subject): Interval[] {
  return avoided(read, subject, { unclear: "avoided" }).map((share) => passed(share));
}

/** Null where the subject certainly stands upstream of no stage. */
function certainlyExposed({ read }: Rooted, subject: Subject): Interval[] | null {
  const isWanted = (most: readonly number[]) => most.some((share) => 1 - share > NOISE);
  const shares = avoidedIfWanted(read, subject, { unclear: "avoided", isWanted });
  return shares?.map((share) => passed(share)) ?? null;
}

function atFirstHand(
  { read, made }: Seen,
  { key, subject }: Pick<Candidate, "key" | "subject">,
): Interval[] {
  if (key === "owner" || key === "operator") return exposed(made, subject);
  const poolsAre = key === "chokepoint" ? "routes" : "places";
  return faceValue(read, subject, { unclear: "avoided", poolsAre });
}

function rowsOf(network: Network, seen: Seen, candidate: Candidate): ExposureRow[] {
  const { key, id, who, subject } = candidate;
  const looked = certainlyExposed(seen, subject);
  if (looked === null) return [];
  const face = atFirstHand(seen, candidate);
  return network.stages.flatMap((stage, s) => {
    const lookThrough = looked[s] as Interval;
    if (!(lookThrough.lo > NOISE)) return [];
    const { label } = stage;
    return [
      {
        stageId: stage.id,
        keyId: key,
        id,
        stage: { en: label.en, ja: label.ja ?? label.en },
        key: KEY_LABELS[key],
        who,
        lookThrough,
        ...hiddenDependence(face[s] as Interval, lookThrough),
      },
    ];
  });
}

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "key", label: { en: "by", ja: "区分" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "faceValue", label: { en: "at first hand (face value)", ja: "直接(見た目)" }, ...share },
  { key: "lookThrough", label: { en: "exposure (look-through)", ja: "遡及依存度" }, ...share },
  { key: "hidden", label: { en: "hidden between the two", ja: "隠れた依存" }, ...share },
];
