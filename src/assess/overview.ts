import { shown } from "../display/shown.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Column, Note, Result } from "../model/result.ts";
import type { Interval } from "../numeric/interval.ts";
import type { Assessment, AssessmentRow } from "./assess.ts";
import type { KeyId } from "./keys.ts";
import type { WholeId } from "./measure.ts";
import { note } from "./notes.ts";

/** The main figures of one stage; null where a figure is not known, with a note that says why. */
export type OverviewRow = {
  readonly stageId: string;
  readonly stage: Label;
  readonly worldHhi: Interval | null;
  readonly worldLargest: Label | null;
  readonly worldLargestShare: Interval | null;
  readonly importsHhi: Interval | null;
  readonly importsLargest: Label | null;
  readonly importsLargestShare: Interval | null;
  readonly netImportReliance: Interval | null;
  readonly selfSufficiency: Interval | null;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
};

/** The answer of `overview`: one row per stage. */
export interface Overview extends Result {
  readonly kind: "overview";
  readonly rows: readonly OverviewRow[];
}

/**
 * The main figures of an assessment, one row per stage: concentration of world production and of the home's imports,
 * the largest supplier of each, net import reliance and apparent self-sufficiency.
 *
 * Nothing is computed anew: each cell is the row of the assessment that its column names. A cell without a value
 * carries a note that says why. Suppliers are told apart by place; where world production is known by owner alone, by owner.
 *
 * @param assessment - the answer of `assess`
 * @returns a table with the same citations and notes, and a note for each missing value; a partner that the model assumes rather than reports is marked so
 * @see `assess`
 * @example
 * overview(assess(compile(parseModel(tinyModel)), { home: "JPN" })).rows.length // => 2
 */
export function overview(assessment: Assessment): Overview {
  const stages = new Map<string, AssessmentRow[]>();
  for (const row of assessment.rows) {
    const rowsHere = stages.get(row.stageId) ?? [];
    if (rowsHere.push(row) === 1) stages.set(row.stageId, rowsHere);
  }
  const notes: Record<string, Note> = { ...assessment.notes };
  const rows = [...stages.values()].map((rowsHere) => stageRow(rowsHere, notes));
  const known = rows.filter((row) => row.selfSufficiency !== null).length;
  if (known < rows.length) {
    notes.answered = { kind: "unknown", text: note.answered(known, rows.length) };
  }
  const { title, citations } = assessment;
  const methods = ["hhi", "largestSupplier", "netImportReliance", "selfSufficiency"];
  return shown({ kind: "overview", title, columns: COLUMNS, rows, notes, citations, methods });
}

function stageRow(rows: readonly AssessmentRow[], notes: Record<string, Note>): OverviewRow {
  const marks = new Set<string>();
  const find = (method: string, whole: WholeId, key: KeyId | null) =>
    rows.find((row) => row.method === method && row.wholeId === whole && row.keyId === key);
  const use = (row: AssessmentRow | undefined): AssessmentRow | undefined => {
    for (const key of row?.notes ?? []) marks.add(key);
    if (row?.value === null && row.reason !== null) marks.add(noteOf(row.reason, notes));
    return row;
  };
  const byPlace = find("largestSupplier", "worldProduction", "place");
  const byOwner = find("largestSupplier", "worldProduction", "owner");
  const key: KeyId = byPlace?.value === null && byOwner?.value ? "owner" : "place";
  const worldLargest = use(key === "owner" ? byOwner : byPlace);
  const importsLargest = use(find("largestSupplier", "homeImports", "place"));
  const [first] = rows as [AssessmentRow, ...AssessmentRow[]];
  if (key === "owner") marks.add(noteOf(BY_OWNER, notes, "assumed"));
  for (const key of first.about) marks.add(key);
  return {
    stageId: first.stageId,
    stage: first.stage,
    worldHhi: use(find("hhi", "worldProduction", key))?.value ?? null,
    worldLargest: worldLargest?.who ?? null,
    worldLargestShare: worldLargest?.value ?? null,
    importsHhi: use(find("hhi", "homeImports", "place"))?.value ?? null,
    importsLargest: partnerOf(importsLargest),
    importsLargestShare: importsLargest?.value ?? null,
    netImportReliance: use(find("netImportReliance", "homeConsumption", null))?.value ?? null,
    selfSufficiency: use(find("selfSufficiency", "homeConsumption", null))?.value ?? null,
    notes: [...marks],
    citations: first.citations,
  };
}

/** A partner that nobody reported, only the model's assumption, says so in its name. */
function partnerOf(row: AssessmentRow | undefined): Label | null {
  if (row === undefined || row.who === null || !row.notes.includes("worldMix"))
    return row?.who ?? null;
  return { en: `${row.who.en} (assumed)`, ja: `${row.who.ja}(仮定)` };
}

const BY_OWNER: Label = {
  en: "world production is known by the makers' nationality (owner), not by where the plants stand",
  ja: "世界生産は工場の所在地ではなく、メーカーの国籍(所有者)別に把握されている",
};

function noteOf(text: Label, notes: Record<string, Note>, kind: Note["kind"] = "unknown"): string {
  const key = `${kind}:${text.en}`;
  notes[key] ??= { kind, text };
  return key;
}

const quantity = { type: "quantity", unit: "share" } as const;
const words = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...words },
  {
    key: "worldHhi",
    label: { en: "HHI of world production", ja: "世界生産のHHI" },
    type: "quantity",
    unit: "1",
    risk: "high",
  },
  {
    key: "worldLargest",
    label: { en: "largest known producer", ja: "判明している最大生産者" },
    ...words,
  },
  {
    key: "worldLargestShare",
    label: { en: "its share of world production", ja: "世界生産に占める割合" },
    ...quantity,
    risk: "high",
  },
  {
    key: "importsHhi",
    label: { en: "HHI of home imports", ja: "自国側輸入のHHI" },
    type: "quantity",
    unit: "1",
    risk: "high",
  },
  {
    key: "importsLargest",
    label: { en: "largest known import partner", ja: "判明している最大輸入相手" },
    ...words,
  },
  {
    key: "importsLargestShare",
    label: { en: "its share of home imports", ja: "輸入に占める割合" },
    ...quantity,
    risk: "high",
  },
  {
    key: "netImportReliance",
    label: { en: "net import reliance", ja: "純輸入依存度" },
    ...quantity,
    risk: "high",
  },
  {
    key: "selfSufficiency",
    label: { en: "self-sufficiency (apparent)", ja: "自給率(見かけ)" },
    ...quantity,
    risk: "low",
  },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    key: "citations",
    label: { en: "sources", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];
