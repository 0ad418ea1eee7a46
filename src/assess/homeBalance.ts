import type { Label } from "../indices/shareIndex.ts";
import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Gap, isGap, NONE, plus, total } from "./composition.ts";
import { type HomeMask, homePools } from "./home.ts";
import { homeProduction } from "./homeProduction.ts";
import { stockOf, usedAmount } from "./homeUse.ts";
import { homeImports, importedInShares } from "./imports.ts";
import { PLACE_KEY } from "./keys.ts";
import { note } from "./notes.ts";

/** What a home makes, buys and sells of one stage's product, in the stage's unit. */
export interface HomeBalance {
  readonly production: Interval;
  readonly imports: Interval;
  readonly exports: Interval;
  /** In store, in the stage's unit without its time; null when no stock is given in amounts. */
  readonly stock: Interval | null;
  /** "trade": consumption from production and trade; "use": from the use that the model states. */
  readonly side: "trade" | "use";
}

export function homeBalance(network: Network, stage: number, home: HomeMask): HomeBalance | Gap {
  const production = homeProduction(network, stage, home);
  if (isGap(production)) return production;
  if (network.inShares[stage] === 1 && production.hi > 0) return { reason: note.amountsNeeded };
  const stock = stockOf(network, stage, home);
  const imports = importedAmount(network, stage, home);
  if (isGap(imports)) {
    const use = usedAmount(network, stage, home);
    if (use === null) return { reason: gapOf(imports.reason) };
    return { production, ...netTrade(production, use), stock, side: "use" };
  }
  const exports = exportedAmount(network, stage, home);
  return isGap(exports) ? exports : { production, imports, exports, stock, side: "trade" };
}

function gapOf(reason: Label): Label {
  return {
    en: `${reason.en}; ${note.consumptionUnknown.en}`,
    ja: `${reason.ja}。${note.consumptionUnknown.ja}`,
  };
}

function importedAmount(network: Network, stage: number, home: HomeMask): Interval | Gap {
  const imports = homeImports(network, { stage, home }, PLACE_KEY);
  if (isGap(imports)) return imports;
  if (imports.notes.includes("worldMix") || importedInShares(network, { stage, home })) {
    return { reason: note.amountsNeeded };
  }
  return total(imports);
}

function exportedAmount(network: Network, stage: number, home: HomeMask): Interval | Gap {
  const { flows, pools } = network;
  let exports = NONE;
  for (const pool of homePools(network, stage, home)) {
    for (
      let r = flows.byFrom.start[pool] as number;
      r < (flows.byFrom.start[pool + 1] as number);
      r++
    ) {
      const flow = flows.byFrom.row[r] as number;
      if (home.inside[pools.place[flows.to[flow] as number] as number] === 1) continue;
      const amount = amountAt(flows.amount, flow);
      if (amount === null || flows.inShares[flow] === 1) return { reason: note.exportUnknown };
      exports = plus(exports, amount);
    }
  }
  return exports;
}

/** Net trade that closes the balance between production and use. */
function netTrade(production: Interval, use: Interval): Pick<HomeBalance, "imports" | "exports"> {
  const over = (a: number, b: number) => Math.max(0, a - b);
  const value =
    production.value === null || use.value === null ? null : use.value - production.value;
  return {
    imports: {
      value: value === null ? null : Math.max(0, value),
      lo: over(use.lo, production.hi),
      hi: over(use.hi, production.lo),
    },
    exports: {
      value: value === null ? null : Math.max(0, -value),
      lo: over(production.lo, use.hi),
      hi: over(production.hi, use.lo),
    },
  };
}
