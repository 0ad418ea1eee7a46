import { shown } from "../display/shown.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../model/places/homes.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Column, Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import type { Interval } from "../numeric/interval.ts";
import { balanceMeasures } from "./balanceMeasures.ts";
import { citationsOf, poolCitations } from "./citations.ts";
import { type HomeMask, maskOf } from "./home.ts";
import { homeConsumption } from "./homeConsumption.ts";
import { homeShare } from "./homeShare.ts";
import { homeImports } from "./imports.ts";
import { type Bloc, type KeyId, keysOf } from "./keys.ts";
import { largest } from "./largest.ts";
import { type Measure, WHOLES, type WholeId } from "./measure.ts";
import { note } from "./notes.ts";
import { recyclingMeasures } from "./recyclingMeasure.ts";
import { shareMeasures } from "./shareMeasures.ts";
import { notesOf } from "./stageNotes.ts";
import { worldProduction } from "./world.ts";

/** Whose dependency is assessed, and by which groups. */
export interface AssessOptions {
  /** Whose dependency is asked about: a place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or `blocs` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Sets of places that count as one supplier each; they must not overlap. */
  readonly blocs?: readonly HomeSpec[];
}

/** One measure at one stage. `value` is null where there is no answer; `reason` then says why. */
export type AssessmentRow = {
  readonly stageId: string;
  readonly wholeId: WholeId;
  readonly keyId: KeyId | null;
  readonly method: string;
  readonly stage: Label;
  readonly whole: Label;
  readonly key: Label | null;
  readonly measure: Label;
  readonly who: Label | null;
  readonly value: Interval | null;
  readonly unit: string;
  readonly reason: Label | null;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
  /** Keys of the notes on the stage's data as a whole. */
  readonly about: readonly string[];
};

/** The answer of `assess`: every measure at every stage, with what it rests on. */
export interface Assessment extends Result {
  readonly kind: "assessment";
  readonly home: ResolvedHome;
  readonly rows: readonly AssessmentRow[];
}

/**
 * Every index of the catalogue at every stage of a chain, for a home: how concentrated world production, the home's
 * imports and its consumption are (by place, owner, operator and bloc), and how self-sufficient it is.
 *
 * Shares are parts of the whole that each row names; a bloc's quantities are summed before they are scored.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `blocs`
 * @returns a table with a row for each stage, whole, key and measure; value is `{ value, lo, hi }` with guaranteed bounds, or null with the reason, never 0 for what is not known; each row names its unit, and each column or method its direction of risk
 * @throws RangeError when the home is no known place or group, or blocs overlap
 * @see the `citation` of each catalogue row in `CONCENTRATION`, `DIVERSITY` and `DEPENDENCY`
 * @example
 * assess(compile(parseModel(tinyModel)), { home: "JPN" }).rows.find((row) => row.stageId === "refining" && row.method === "netImportReliance").value.value // => 0.6875
 */
export function assess(network: Network, options: AssessOptions): Assessment {
  const resolved = resolveHome(options.home, options.groups);
  const home = maskOf(network, resolved);
  const blocs = (options.blocs ?? []).map((bloc) => resolveHome(bloc, options.groups));
  const measures = network.stages.flatMap((_, stage) =>
    measuresOf(network, { stage, home, blocs }),
  );
  const { notes, about } = notesOf(network, measures, home);
  const ofPools = poolCitations(network);
  const sources = network.stages.map((_, stage) => citationsOf(network, { stage, home }, ofPools));
  const used = new Set(sources.flat());
  return shown({
    kind: "assessment",
    title: titleOf(network, resolved),
    home: resolved,
    columns: COLUMNS,
    rows: measures.map((measure) => rowOf(network, measure, { sources, about })),
    notes,
    citations: Object.fromEntries(
      Object.entries(network.model.citations).filter(([key]) => used.has(key)),
    ),
    methods: [...new Set(measures.map((measure) => measure.method))],
  });
}

function measuresOf(
  network: Network,
  {
    stage,
    home,
    blocs,
  }: { readonly stage: number; readonly home: HomeMask; readonly blocs: readonly Bloc[] },
): Measure[] {
  const shares = keysOf(network, stage, blocs).flatMap((key) =>
    (
      [
        ["worldProduction", worldProduction(network, stage, key)],
        ["homeImports", homeImports(network, { stage, home }, key)],
        ["homeConsumption", homeConsumption(network, { stage, home }, key)],
      ] as const
    ).flatMap(([whole, composition]) => {
      const at = { stage, whole, key };
      return [largest(composition, at), ...shareMeasures(composition, at)];
    }),
  );
  return [
    ...shares,
    homeShare(network, stage, home),
    ...balanceMeasures(network, stage, home),
    ...recyclingMeasures(network, stage),
  ];
}

function rowOf(
  network: Network,
  measure: Measure,
  { sources, about }: Record<"sources" | "about", readonly (readonly string[])[]>,
): AssessmentRow {
  const { stage, whole, key, method, label, unit, value, reason, who } = measure;
  const { id, label: name } = network.stages[stage] as Network["stages"][number];
  return {
    stageId: id,
    wholeId: whole,
    keyId: key?.id ?? null,
    method,
    stage: note.modelNote(name),
    whole: WHOLES[whole],
    key: key?.label ?? null,
    measure: label,
    who: who ?? null,
    value,
    unit,
    reason,
    notes: measure.notes,
    citations: [...new Set([stage, ...(measure.from ?? [])].flatMap((s) => sources[s] ?? []))],
    about: about[stage] ?? [],
  };
}

function titleOf(network: Network, home: ResolvedHome): Label {
  const { title, year } = network.model;
  return {
    en: `${title.en} (${year}): dependence of ${home.label.en}`,
    ja: `${title.ja ?? title.en}(${/^\d{4}([–-]\d{4})?$/.test(`${year}`) ? `${year}年` : year}):${home.label.ja}の依存度`,
  };
}

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "whole", label: { en: "of which whole", ja: "対象" }, ...text },
  { key: "key", label: { en: "suppliers by", ja: "区分" }, ...text },
  { key: "measure", label: { en: "measure", ja: "指標" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  {
    key: "value",
    label: { en: "value", ja: "値" },
    type: "quantity",
    unit: null,
    unitFrom: "unit",
    risk: null,
  },
  { key: "reason", label: { en: "why there is no value", ja: "値がない理由" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    key: "citations",
    label: { en: "sources", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];
