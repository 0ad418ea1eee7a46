import type { Label } from "../indices/shareIndex.ts";
import type { Cell, Column, Note, Result } from "../model/result.ts";
import type { Interval } from "../numeric/interval.ts";
import { VISIBILITY } from "./ladder/ladder.ts";

/** One row per stage: what is made at home at face value and looked through, and the place on which most depends. */
export function traceSummary(ladder: Result, exposures: Result): Result {
  const worst = new Map<string, (typeof exposures.rows)[number]>();
  for (const row of exposures.rows) {
    const before = worst.get(row.stageId as string)?.lookThrough as Interval | undefined;
    const isWorse = before === undefined || (row.lookThrough as Interval).lo > before.lo;
    if (row.keyId === "place" && isWorse) worst.set(row.stageId as string, row);
  }
  return {
    ...ladder,
    kind: "traceSummary",
    notes: { ...ladder.notes, traced: TRACED, nothingKnown: NOTHING_KNOWN },
    columns: COLUMNS,
    rows: ladder.rows.map(
      ({
        stageId = null,
        stage = null,
        faceValue = null,
        traced = null,
        visibility = null,
        notes = [],
      }) => {
        const most = worst.get(stageId as string);
        const [who = null, direct = null, lookThrough = null] = [
          most?.who,
          most?.faceValue,
          most?.lookThrough,
        ];
        const known = { faceValue: unlessAll(faceValue), traced: unlessAll(traced) };
        const marks = known.traced === null ? [...(notes as string[]), "nothingKnown"] : notes;
        return { stageId, stage, ...known, visibility, who, direct, lookThrough, notes: marks };
      },
    ),
    methods: ["faceValue", "traced", "visibility", "exposure"],
  };
}

/** Bounds of 0 and 1 say nothing. */
function unlessAll(cell: Cell): Cell {
  const { lo, hi } = cell as Interval;
  return lo === 0 && hi === 1 ? null : cell;
}

const TRACED: Note = {
  kind: "assumed",
  text: {
    en: "supply counts as traced to named origins where every maker behind it is named; a partner that reports no imports, and a maker whose place is not known, end the trace",
    ja: "上流のすべての生産者が判明している供給のみを「起点まで判明」とする。輸入を報告していない相手国や、所在不明の生産者で遡及は途切れる",
  },
};

const NOTHING_KNOWN: Note = {
  kind: "unknown",
  text: {
    en: "who supplies this stage, how much of it is made at home, or what stands behind it is not known: anything from nothing to all",
    ja: "この工程の供給者、国内生産量またはその上流が不明であり、0から100 %のいずれもありうる",
  },
};

const column = (key: string, label: Label, risk: Column["risk"]): Column => ({
  key,
  label,
  type: risk === null ? "text" : "quantity",
  unit: risk === null ? null : "share",
  risk,
});

const COLUMNS: readonly Column[] = [
  column("stage", { en: "stage", ja: "工程" }, null),
  column("faceValue", { en: "made at home (face value)", ja: "国内生産分(見た目)" }, "low"),
  column("traced", { en: "self-sufficiency (traced)", ja: "自給率(遡及)" }, "low"),
  column("visibility", VISIBILITY, "low"),
  column("who", { en: "highest known exposure", ja: "判明している最大の依存先" }, null),
  column("direct", { en: "to it at first hand", ja: "その直接依存度" }, "high"),
  column("lookThrough", { en: "to it looked through", ja: "その遡及依存度" }, "high"),
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
