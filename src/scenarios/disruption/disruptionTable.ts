import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Result } from "../../model/result.ts";
import type { DisruptionRow } from "./disruptionRow.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;
const amount = { type: "quantity", unit: null, unitFrom: "unit", risk: null } as const;
const days = { type: "quantity", unit: "days" } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "place", label: { en: "place", ja: "国・地域" }, ...text },
  { key: "what", label: { en: "what", ja: "対象" }, ...text },
  { key: "before", label: { en: "before", ja: "途絶前" }, ...amount },
  { key: "after", label: { en: "after", ja: "途絶後" }, ...amount },
  { key: "added", label: { en: "added by new capacity", ja: "新規能力による追加" }, ...amount },
  {
    key: "lost",
    label: { en: "lost of what is wanted, stocks used up", ja: "在庫枯渇後の不足(必要量比)" },
    ...share,
  },
  {
    key: "worst",
    label: { en: "worst day, stocks counted", ja: "在庫を含む最大の損失" },
    ...share,
  },
  { key: "survives", label: { en: "time to survive", ja: "耐久日数" }, ...days, risk: "low" },
  { key: "recovers", label: { en: "time to recover", ja: "回復日数" }, ...days, risk: "high" },
  { key: "because", label: { en: "because of", ja: "原因" }, ...text },
];

/** What loses or gains something, in the order of the model's stages; columns without a single entry are left out. */
export function disruptionTable(
  rows: readonly DisruptionRow[],
  rest: Pick<Result, "notes" | "citations"> & { readonly title: Label },
): Result {
  const hit = rows.filter(
    ({ lost, worst, added }) => lost.hi > 0 || worst.hi > 0 || added !== null,
  );
  const places = new Set(hit.map(({ placeId }) => placeId));
  const isFilled = ({ key }: Column) =>
    (key !== "place" || places.size > 1) &&
    (key !== "worst" ||
      hit.some(({ lost, worst }) => lost.lo !== worst.lo || lost.hi !== worst.hi)) &&
    (!["before", "after", "added"].includes(key) || hit.some((row) => row[key] !== null));
  return {
    kind: "disruption",
    title: rest.title,
    columns: COLUMNS.filter(isFilled),
    rows: hit,
    notes: { ...rest.notes, untouched: untouched(rows.length - hit.length) },
    citations: rest.citations,
    methods: ["rationing"],
  };
}

function untouched(count: number): Result["notes"][string] {
  return {
    kind: "data",
    text: {
      en: `rows that lose and gain nothing are left out: ${count}`,
      ja: `増減のない行は省略(${count}行)`,
    },
  };
}
