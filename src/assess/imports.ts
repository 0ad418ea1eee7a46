import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, isGap, Tally } from "./composition.ts";
import { type HomeMask, homePools, isListed, membersWithout } from "./home.ts";
import type { Key } from "./keys.ts";
import { note } from "./notes.ts";
import { worldProduction } from "./world.ts";

/** A home's imports of a stage's product by key; flows between the home's own places are left out. */
export function homeImports(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: HomeMask },
  key: Key,
): Composition | Gap {
  const pools = homePools(network, stage, home);
  const { flows } = network;
  const reported = pools.filter((pool) => flows.byTo.start[pool] !== flows.byTo.start[pool + 1]);
  const silent = membersWithout(reported, network, home);
  if (reported.length === 0 && network.stages[stage]?.unreported === "world") {
    return worldMix(network, { stage, home }, key);
  }
  const complete = network.stages[stage]?.unreported === "none";
  if (silent.length > 0 && !complete) return { reason: note.importsUnreported(silent) };
  const imports = addUp(network, { reported, home }, key);
  return isGap(imports) || !complete ? imports : { ...imports, notes: ["listedFlows"] };
}

function addUp(
  network: Network,
  { reported, home }: { readonly reported: readonly number[]; readonly home: HomeMask },
  key: Key,
): Composition | Gap {
  const { flows, pools, places } = network;
  const tally = new Tally();
  let shares = 0;
  let inShares = false;
  for (const pool of reported) {
    for (
      let r = flows.byTo.start[pool] as number;
      r < (flows.byTo.start[pool + 1] as number);
      r++
    ) {
      const flow = flows.byTo.row[r] as number;
      const from = pools.place[flows.from[flow] as number] as number;
      const amount = amountAt(flows.amount, flow);
      if (flows.inShares[flow] === 1) {
        inShares = true;
        shares += amount?.hi ?? 0;
      }
      if (home.inside[from] === 1) continue;
      if (amount === null) return { reason: note.flowUnknown(places[from] as string) };
      tally.add(key.ofPlace(places[from] as string), perhapsInternal(amount, places[from], home));
    }
    if (inShares && reported.length > 1) return { reason: note.sharesOfSeveral };
  }
  if (inShares && shares < 1 - 1e-9) {
    const left = 1 - shares;
    tally.add("unknown", { value: left, lo: left, hi: left });
  }
  return tally.with([]);
}

/** Trade of a home of several places with nobody knows whom may be between those places. */
export function perhapsInternal(
  amount: Interval,
  partner: string | undefined,
  home: HomeMask,
): Interval {
  const unclear = home.places.length > 1 && (partner === "unknown" || partner === "other");
  return unclear ? { ...amount, lo: 0 } : amount;
}

/** Whether the model gives the home's imports in shares, so that they have no amount. */
export function importedInShares(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: HomeMask },
): boolean {
  const { byTo, inShares } = network.flows;
  return homePools(network, stage, home).some((pool) => {
    for (let r = byTo.start[pool] as number; r < (byTo.start[pool + 1] as number); r++) {
      if (inShares[byTo.row[r] as number] === 1) return true;
    }
    return false;
  });
}

/** Imports in proportion to what the rest of the world makes. */
function worldMix(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: HomeMask },
  key: Key,
): Composition | Gap {
  const world = worldProduction(network, stage, {
    ...key,
    ofSupplier: (_, supplier) => {
      const place = network.pools.place[network.suppliers.pool[supplier] as number] as number;
      return home.inside[place] === 1 ? HOME : key.ofPlace(network.places[place] as string);
    },
  });
  if (isGap(world)) return world;
  const parts = new Map(world.parts);
  parts.delete(HOME);
  // What is made nobody knows where may be made at home, and would not be imported then.
  const other = isListed(network, stage, home) ? world.other : { ...world.other, lo: 0 };
  const unknown = { ...world.unknown, lo: 0 };
  return { parts, other, unknown, notes: ["worldMix", ...world.notes] };
}

/** Stands for the home's own production, which cannot be imported. No place or company has this name. */
const HOME = "\u0000home";
