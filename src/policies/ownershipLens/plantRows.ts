import { isGap } from "../../assess/composition.ts";
import { OWNER_KEY, PLACE_KEY } from "../../assess/keys.ts";
import { note as assessNote, whoLabel } from "../../assess/notes.ts";
import { worldProduction } from "../../assess/world.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { shareOfHome } from "./homeShares.ts";
import type { OwnershipEntry } from "./ownershipEntries.ts";
import { PLANT_KINDS, REASONS, STANDS_ABROAD } from "./ownershipWords.ts";
import { portionOfAll } from "./portion.ts";

/** Why a plant is listed: whose it is and where it stands. */
export type PlantKind = keyof typeof PLANT_KINDS;

/** A supplier that stands in the home and is not known to be the home's own, or stands abroad and is. */
export type PlantRow = {
  readonly stageId: string;
  readonly stage: Label;
  readonly kindId: PlantKind;
  readonly kind: Label;
  readonly placeId: string;
  readonly place: Label;
  /** Null where the model names none. */
  readonly operator: string | null;
  readonly ownerId: string;
  readonly owner: Label;
  /** Of world production; null with a reason. */
  readonly share: Interval | null;
  /** Of all that stands in the home; words where it stands abroad, null with a reason. */
  readonly shareOfHome: Interval | Label | null;
  readonly reason: Label | null;
  /** What the file says of it. */
  readonly note: string;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
};

/** A stage and all that makes up its production. */
export interface StageEntries {
  readonly stage: number;
  readonly entries: readonly OwnershipEntry[];
}

/** The plants of a stage in the file's order, those without an amount among them. */
export function plantRows(network: Network, at: StageEntries): PlantRow[] {
  return at.entries.flatMap((entry) => {
    const kindId = kindOf(entry);
    return kindId === null || entry.supplier === null
      ? []
      : [plantRow(network, at, { entry, kindId, supplier: entry.supplier })];
  });
}

/** How many suppliers may be such a plant, without the model saying so. */
export function perhapsPlants(entries: readonly OwnershipEntry[]): number {
  const mayBe = ({ supplier, place, owner }: OwnershipEntry) =>
    supplier !== null && (place === "open" || (place === "abroad" && owner === "open"));
  return entries.filter(mayBe).length;
}

function kindOf({ place, owner }: OwnershipEntry): PlantKind | null {
  if (place === "home" && owner === "abroad") return "foreignInHome";
  if (place === "home" && owner === "open") return "ownerUnknownInHome";
  return place === "abroad" && owner === "home" ? "ownedAbroad" : null;
}

interface Plant {
  readonly entry: OwnershipEntry;
  readonly kindId: PlantKind;
  readonly supplier: number;
}

function plantRow(network: Network, at: StageEntries, plant: Plant): PlantRow {
  const { model, operators, suppliers, stages } = network;
  const { supplier, kindId } = plant;
  const { note = "", citation = "" } = model.suppliers[supplier] ?? {};
  const placeId = PLACE_KEY.ofSupplier(network, supplier);
  const ownerId = OWNER_KEY.ofSupplier(network, supplier);
  return {
    stageId: stages[at.stage]?.id ?? "",
    stage: stageLabel(network, at.stage),
    kindId,
    kind: PLANT_KINDS[kindId],
    placeId,
    place: whoLabel(placeId),
    operator: operators[suppliers.operator[supplier] as number] ?? null,
    ownerId,
    owner: whoLabel(ownerId),
    ...amountCells(network, at, plant),
    note,
    citations: [citation],
  };
}

/** How much of the world and of the home a plant is, or why that is not known. */
function amountCells(
  network: Network,
  { stage, entries }: StageEntries,
  { entry, kindId }: Plant,
): Pick<PlantRow, "share" | "shareOfHome" | "reason" | "notes"> {
  const world = worldProduction(network, stage, PLACE_KEY);
  const notes = isGap(world) ? [] : world.notes;
  const isAbroad = kindId === "ownedAbroad";
  if (entry.isSilent) {
    const rest = entries.find(({ supplier }) => supplier === null) as OwnershipEntry;
    const share = isGap(world)
      ? null
      : portionOfAll(entries, { surely: () => false, perhaps: (one) => one === rest });
    const reason = share === null ? REASONS.silent : REASONS.silentInRest;
    return { share, shareOfHome: isAbroad ? STANDS_ABROAD : null, reason, notes };
  }
  if (isGap(world)) {
    return {
      share: null,
      shareOfHome: isAbroad ? STANDS_ABROAD : null,
      reason: world.reason,
      notes,
    };
  }
  const isIt = (one: OwnershipEntry) => one === entry;
  const share = portionOfAll(entries, { surely: isIt, perhaps: isIt });
  const ofHome = isAbroad ? STANDS_ABROAD : shareOfHome(entries, entry);
  const whyHome = ofHome === null ? REASONS.noneInHome : null;
  const reason = share === null ? assessNote.nothingSupplied : whyHome;
  return { share, shareOfHome: ofHome, reason, notes };
}
