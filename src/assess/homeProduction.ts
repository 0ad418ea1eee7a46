import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Gap, isGap, NONE, plus } from "./composition.ts";
import { type HomeMask, isListed } from "./home.ts";
import { PLACE_KEY } from "./keys.ts";
import type { AssumptionKey } from "./measure.ts";
import { note } from "./notes.ts";
import { worldProduction } from "./world.ts";

/**
 * What the home makes of a stage's product: its listed suppliers for certain, and at most also what is unknown or,
 * where one of its places is not listed, `other`. In the stage's unit, or as a share of world production.
 */
export function homeProduction(network: Network, stage: number, home: HomeMask): Interval | Gap {
  const { suppliers, pools } = network;
  let certain = NONE;
  let silent = false;
  let anybody = false;
  const listed = new Set<number>();
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const supplier = row[r] as number;
    const place = pools.place[suppliers.pool[supplier] as number] as number;
    if (network.places[place] === "unknown") anybody = true;
    if (home.inside[place] !== 1) continue;
    listed.add(place);
    const production = amountAt(suppliers.production, supplier);
    if (production === null) silent = true;
    else certain = plus(certain, production);
  }
  const world = worldProduction(network, stage, PLACE_KEY);
  if (isGap(world)) {
    // Somebody else's missing number says nothing about a home whose own numbers are all given.
    const complete = !silent && !anybody && listed.size === home.places.length;
    return complete ? certain : { reason: note.homeProductionUnknown };
  }
  const everyone = listed.size === home.places.length;
  const spare = world.unknown.hi + (everyone ? 0 : world.other.hi);
  if (spare === 0) return certain;
  const value = everyone && !silent ? certain.value : null;
  return { value, lo: certain.lo, hi: certain.hi + spare };
}

/** What it rests on that a member of the home which is not listed makes none. */
export function whyNone(network: Network, stage: number, home: HomeMask): readonly AssumptionKey[] {
  if (isListed(network, stage, home)) return [];
  const world = worldProduction(network, stage, PLACE_KEY);
  return isGap(world) ? [] : world.notes;
}
