import { maskOf } from "../../assess/home.ts";
import type { Measure } from "../../assess/measure.ts";
import { notesOf } from "../../assess/stageNotes.ts";
import { shown } from "../../display/shown.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { ownershipEntries } from "./ownershipEntries.ts";
import { type OwnershipRow, ownershipRow } from "./ownershipRow.ts";
import {
  OWNERSHIP_COLUMNS,
  OWNERSHIP_NOTES,
  PLANT_COLUMNS,
  perhapsNote,
} from "./ownershipWords.ts";
import { type PlantRow, perhapsPlants, plantRows, type StageEntries } from "./plantRows.ts";

/** Whose plants and whose property are asked about, and at which stages. */
export interface OwnershipOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Ids of stages; all where left out. */
  readonly stages?: readonly string[];
}

/** The suppliers behind an ownership lens, one row each. */
export interface OwnershipPlants extends Result {
  readonly kind: "ownershipPlants";
  readonly home: ResolvedHome;
  readonly rows: readonly PlantRow[];
}

/** The answer of `ownershipLens`: a row for each stage, and the plants behind them. */
export interface OwnershipLens extends Result {
  readonly kind: "ownership";
  readonly home: ResolvedHome;
  readonly rows: readonly OwnershipRow[];
  /** Suppliers that stand in the home and are foreign-owned or of an unknown owner, or stand abroad and are home-owned. */
  readonly plants: OwnershipPlants;
}

/**
 * Production by place beside production by owner: how concentrated each stage is on both, what stands in a home and belongs to others, and what the home owns abroad.
 *
 * Formula: HHI = Σ pᵢ², where pᵢ is the part of world production that stands in place i, or whose ultimate owner is of place i; difference = HHI by owner − HHI by place. With Q_po the production in p ∈ {home, abroad} of owners of o ∈ {home, abroad} and Q the stage's world production: in the home = (Q_hh + Q_ha) / Q; home-owned = (Q_hh + Q_ah) / Q; foreign-owned in the home = Q_ha / Q; foreign-owned part of what stands in the home = Q_ha / (Q_hh + Q_ha); home-owned abroad = Q_ah / Q. "Owner not known" and "place not known" are of the suppliers of which the model does not tell on which side they are. A lower bound counts what the model says, an upper bound whatever may be.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `stages` (ids)
 * @returns one row per stage in the file's order: HHI (dimensionless, 0–1, high is risk), their difference (−1 to 1, above 0 it is more concentrated by owner than by place), the largest place and owner with their shares, and shares of world production (0–1), each `{ value, lo, hi }` with bounds that hold whoever the unknown turns out to be; value null where more than 0.05 of the whole is open, a share null with a `reason` where no place or no owner is known at all; `foreignPartOfHome` is of what stands in the home, and holds wherever something does; and `plants`, a table of the suppliers behind them, also of those whose amount is not known
 * @throws RangeError when the home or a stage is not known
 * @see kyusho's own definition; foreign ownership is among the factors of supply risk named by Nassar, Alonso & Brainard (2020) USGS Open-File Report 2020-1127 (not verified against the primary text)
 * @example
 * const refining = { ...tinyModel, suppliers: tinyModel.suppliers.map((one) => ({ ...one, owner: "CHN" })) };
 * const { rows, plants } = ownershipLens(compile(parseModel(refining)), { home: "JPN", stages: ["refining"] });
 * [rows[0].standsInHome.value, rows[0].foreignPartOfHome.value, rows[0].hhiByPlace.value, rows[0].hhiByOwner.value] // => [0.25, 1, 0.625, 1]
 * plants.rows.map(({ placeId, ownerId }) => `${placeId} ${ownerId}`) // => ["JPN CHN"]
 */
export function ownershipLens(network: Network, options: OwnershipOptions): OwnershipLens {
  const home = resolveHome(options.home, options.groups);
  const stages = stagesAsked(network, options.stages);
  const read = stages.map((stage) => {
    const entries = ownershipEntries(network, stage, home.places);
    return { stage, entries, ...ownershipRow(network, stage, entries) };
  });
  const { notes, about } = notesFor(
    network,
    home,
    read.flatMap(({ measures }) => measures),
  );
  const rows = read.map(({ stage, row }) => ({
    ...row,
    notes: [...(about[stage] ?? []), ...row.notes],
  }));
  return shown({
    kind: "ownership",
    title: answerTitle(network, home, TITLES.stages),
    home,
    columns: OWNERSHIP_COLUMNS,
    rows,
    notes: usedNotes(notes, rows),
    citations: citationsOf(network, rows),
    methods: ["hhi", "ownershipLens"],
    plants: plantsTable(network, home, { read, notes }),
  });
}

/** The suppliers behind the rows, and how many more there may be. */
function plantsTable(
  network: Network,
  home: ResolvedHome,
  { read, notes }: { readonly read: readonly StageEntries[]; readonly notes: Result["notes"] },
): OwnershipPlants {
  const rows = read.flatMap((at) => plantRows(network, at));
  const perhaps = read.reduce((count, { entries }) => count + perhapsPlants(entries), 0);
  return {
    kind: "ownershipPlants",
    title: answerTitle(network, home, TITLES.plants),
    home,
    columns: PLANT_COLUMNS,
    rows,
    notes: {
      ...usedNotes(notes, rows),
      ...(perhaps === 0 ? {} : { perhaps: perhapsNote(perhaps) }),
    },
    citations: citationsOf(network, rows),
    methods: ["ownershipLens"],
  };
}

const TITLES = {
  stages: {
    en: "production by place beside production by owner, for",
    ja: "所在地別と所有者別の生産",
  },
  plants: {
    en: "plants in the home of others or of owners not known, and the home's own abroad, for",
    ja: "国内にある外国所有・所有者不明の拠点と、国外にある自国側所有の拠点",
  },
} as const;

function stagesAsked(network: Network, ids: readonly string[] | undefined): number[] {
  if (ids === undefined) return [...network.stages.keys()];
  const known = network.stages.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id))
      throw new RangeError(
        `ownershipLens: stages must be the model's (got '${id}'); ${didYouMean(id, known, `the stages are ${known.join(", ")}`)}`,
      );
  return [...network.stages.keys()].filter((stage) => ids.includes(known[stage] as string));
}

/** What the model says of itself and of each stage's whole; the notes on single suppliers stand with the plants. */
function notesFor(network: Network, home: ResolvedHome, measures: readonly Measure[]) {
  const { notes, about } = notesOf(network, measures, maskOf(network, home));
  const { mixing: _, ...others } = notes;
  const isOfStage = (key: string) => !key.startsWith("entry:");
  return {
    notes: { ...OWNERSHIP_NOTES, ...others },
    about: about.map((keys) => keys.filter(isOfStage)),
  };
}

/** The notes on all, and of those on stages the ones that rows point at. */
function usedNotes(
  notes: Result["notes"],
  rows: readonly { readonly notes: readonly string[] }[],
): Record<string, Note> {
  const general = new Set([...Object.keys(OWNERSHIP_NOTES), "model"]);
  const used = new Set(rows.flatMap((row) => row.notes));
  return Object.fromEntries(
    Object.entries(notes).filter(([key]) => general.has(key) || used.has(key)),
  );
}

function citationsOf(
  { model }: Network,
  rows: readonly { readonly citations: readonly string[] }[],
): Result["citations"] {
  const used = new Set(rows.flatMap(({ citations }) => citations));
  return Object.fromEntries(Object.entries(model.citations).filter(([key]) => used.has(key)));
}
