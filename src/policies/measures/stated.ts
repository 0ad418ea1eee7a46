import { type Composition, isGap, Tally } from "../../assess/composition.ts";
import { PLACE_KEY } from "../../assess/keys.ts";
import { worldProduction } from "../../assess/world.ts";
import { DEPENDENCY } from "../../indices/dependency/index.ts";
import { exact } from "../../numeric/interval.ts";
import type { StageInputs } from "../methodJury/juryInputs.ts";
import type { Asked } from "./asked.ts";
import { type Evidence, found, without } from "./measure.ts";
import { because } from "./reasons.ts";

/** Key of the note that a figure of the home is given beside the model. */
export const STATED = "statedInputs";

/** Indices of the balance that import reliance alone tells. */
const OF_RELIANCE = ["selfSufficiency", "netImportReliance"];

/** What is given by hand for a stage. */
export function statedAt({ inputs, network }: Asked, stage: number): StageInputs | undefined {
  return inputs?.stages?.[network.stages[stage]?.id ?? ""];
}

/** Notes and sources of a figure that is given by hand. */
export function statedSource({ citation }: StageInputs): Pick<Evidence, "notes" | "citations"> {
  return { notes: [STATED], citations: [`inputs:${citation}`] };
}

/** An index of the home's balance from what is given by hand; null where nothing is that it needs. */
export function statedBalance(asked: Asked, stage: number, id: string): Evidence | null {
  const given = statedAt(asked, stage);
  if (given === undefined) return null;
  const { balance = null, importReliance = null } = given;
  const source = statedSource(given);
  if (balance !== null) {
    const index = DEPENDENCY.find((one) => one.id === id && one.id !== "daysOfCover");
    if (index === undefined) return null;
    if (balance.production > 0 && makesNothing(asked, stage))
      return without(because.relianceAtOdds, source);
    const value = index.of({ ...balance, stock: null });
    return value === null ? without(index.undefinedWhen, source) : found(exact(value), source);
  }
  if (importReliance === null || !OF_RELIANCE.includes(id)) return null;
  // Who makes nothing takes all that it uses from abroad.
  if (importReliance < 1 && makesNothing(asked, stage))
    return without(because.relianceAtOdds, source);
  return fromReliance(importReliance, id, source);
}

/** Whether the model says that nobody in the home makes the product. */
function makesNothing({ network, home }: Asked, stage: number): boolean {
  const world = worldProduction(network, stage, PLACE_KEY);
  if (isGap(world) || world.unknown.hi > 0) return false;
  const isListed = (place: string) => world.parts.has(place);
  if (world.other.hi > 0 && !home.places.every(isListed)) return false;
  return home.places.every((place) => (world.parts.get(place)?.hi ?? 0) === 0);
}

/** A net exporter is given as 0, however much it exports. */
function fromReliance(
  reliance: number,
  id: string,
  source: Pick<Evidence, "notes" | "citations">,
): Evidence | null {
  const isExporter = reliance === 0;
  if (id === "netImportReliance")
    return isExporter ? without(because.noReliance, source) : found(exact(reliance), source);
  if (isExporter) return without(because.noReliance, { ...source, least: 1 });
  return found(exact(1 - reliance), source);
}

/** What shares given by hand add up to, where that is more than 1: each may be as large as it is printed. */
export function excessOf({ homeSourcing }: StageInputs): number {
  return Math.max(
    1,
    (homeSourcing ?? []).reduce((sum, { share }) => sum + share, 0),
  );
}

/** Who supplies what the home uses, by place, from what is given by hand; null where it is not. */
export function statedSourcing(asked: Asked, stage: number): Composition | null {
  const { homeSourcing = null } = statedAt(asked, stage) ?? {};
  if (homeSourcing === null) return null;
  const tally = new Tally();
  for (const { place, share } of homeSourcing) tally.add(place, exact(share));
  const rest = Math.max(0, 1 - homeSourcing.reduce((sum, { share }) => sum + share, 0));
  tally.add("unknown", exact(rest));
  return tally.with([]);
}
