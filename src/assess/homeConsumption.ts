import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, isGap, Tally } from "./composition.ts";
import type { HomeMask } from "./home.ts";
import { homeProduction, whyNone } from "./homeProduction.ts";
import { homeImports, importedInShares } from "./imports.ts";
import type { Key } from "./keys.ts";
import { note } from "./notes.ts";

/**
 * What a home uses of a stage's product, by key: its own production and its imports, mixed.
 * Exports leave in the same mix, so they change no share.
 */
export function homeConsumption(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: HomeMask },
  key: Key,
): Composition | Gap {
  const production = homeProduction(network, stage, home);
  if (isGap(production)) return production;
  const imports = homeImports(network, { stage, home }, key);
  if (isGap(imports)) return imports;
  const notes = [...new Set([...imports.notes, ...whyNone(network, stage, home)])];
  if (production.hi === 0) return { ...imports, notes };
  if (imports.notes.includes("worldMix")) return { reason: note.importsUnreported(home.places) };
  if (network.inShares[stage] === 1 || importedInShares(network, { stage, home })) {
    return { reason: note.amountsNeeded };
  }
  const tally = new Tally();
  for (const [id, amount] of imports.parts) tally.add(id, amount);
  tally.add("other", imports.other);
  tally.add("unknown", imports.unknown);
  let spare = production.hi;
  for (const { supplier, amount } of ownSuppliers(network, stage, home)) {
    tally.add(key.ofSupplier(network, supplier), amount);
    spare -= amount.hi;
  }
  // What the world's unknown part may add to the home's production was made in the home, by nobody knows whom.
  const [place] = home.places;
  const maker = home.places.length === 1 && place !== undefined ? key.ofPlace(place) : "unknown";
  if (spare > 0)
    tally.add(maker, { value: production.value === null ? null : 0, lo: 0, hi: spare });
  return tally.with(notes);
}

function ownSuppliers(
  network: Network,
  stage: number,
  home: HomeMask,
): { supplier: number; amount: Interval }[] {
  const { suppliers, pools } = network;
  const { start, row } = suppliers.byStage;
  const own = [];
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const supplier = row[r] as number;
    const amount = amountAt(suppliers.production, supplier);
    const inside = home.inside[pools.place[suppliers.pool[supplier] as number] as number] === 1;
    if (inside && amount !== null) own.push({ supplier, amount });
  }
  return own;
}
