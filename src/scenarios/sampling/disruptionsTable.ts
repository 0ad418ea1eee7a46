import type { Label } from "../../indices/shareIndex.ts";
import type { Citation } from "../../model/citation.ts";
import { placeName } from "../../model/places/places.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import { failureProbability } from "../../numeric/sampling/failureProbability.ts";
import type { DisruptionLaw } from "./disruptionLaw.ts";
import type { Basis, Disruptions } from "./sampleOptions.ts";

/** The probabilities that were given, each with what it rests on. */
export function disruptionsTable(
  { places: given, blocs: shocks = [] }: Disruptions,
  { places, law, blocs }: DisruptionLaw,
): Pick<Result, "columns" | "rows" | "citations"> {
  const citations: Record<string, Citation> = {};
  const keysOf = keptCitations(citations);
  const overall = failureProbability(law);
  const rows: Readonly<Record<string, Cell>>[] = [
    ...places.map((code, i) => {
      const own = given[code];
      return {
        kindId: "place",
        id: code,
        who: { en: placeName(code, "en"), ja: placeName(code, "ja") },
        own: own?.probability ?? null,
        passThrough: null,
        overall: overall[i] as number,
        basis: own === undefined ? ONLY_BLOCS : noteOf(own),
        citations: own === undefined ? [] : keysOf(own),
      };
    }),
    ...shocks.map((shock, b) => ({
      kindId: "bloc",
      id: blocs[b]?.id as string,
      who: blocs[b]?.label as Label,
      own: shock.probability,
      passThrough: shock.passThrough,
      overall: null,
      basis: noteOf(shock),
      citations: keysOf(shock),
    })),
  ];
  return { columns: COLUMNS, rows, citations };
}

/** Adds each citation once, and gives the keys of what a probability rests on. */
function keptCitations(citations: Record<string, Citation>): (basis: Basis) => string[] {
  return ({ citation }) => {
    if (citation === undefined) return [];
    const text = JSON.stringify(citation);
    const known = Object.entries(citations).find(([, one]) => JSON.stringify(one) === text);
    const key = known?.[0] ?? `disruption${Object.keys(citations).length + 1}`;
    citations[key] = citation;
    return [key];
  };
}

const ONLY_BLOCS: Label = {
  en: "no probability of its own is given: it fails through common shocks alone",
  ja: "固有の確率の指定がなく、共通ショックによってのみ途絶する",
};

function noteOf({ note }: Basis): Label | null {
  if (note === undefined) return null;
  return typeof note === "string"
    ? { en: note, ja: note }
    : { en: note.en, ja: note.ja ?? note.en };
}

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

const COLUMNS: readonly Column[] = [
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "own", label: { en: "probability given", ja: "指定された確率" }, ...share },
  {
    key: "passThrough",
    label: {
      en: "probability that a place fails with the bloc's shock",
      ja: "共通ショックの波及確率",
    },
    ...share,
  },
  {
    key: "overall",
    label: {
      en: "probability of failing, common shocks included",
      ja: "途絶の確率(共通ショックを含む)",
    },
    ...share,
  },
  { key: "basis", label: { en: "basis", ja: "根拠" }, ...text },
  {
    key: "citations",
    label: { en: "sources", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];
