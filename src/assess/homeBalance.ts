import type { BalanceIndex } from "../indices/dependency/balanceIndex.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import { exact, type Interval, overCorners } from "../numeric/interval.ts";
import { type Gap, isGap, NONE, plus, total } from "./composition.ts";
import { type HomeMask, homePools } from "./home.ts";
import { homeProduction } from "./homeProduction.ts";
import { stockOf, usedAmount } from "./homeUse.ts";
import { homeImports, importedInShares, perhapsInternal } from "./imports.ts";
import { PLACE_KEY } from "./keys.ts";
import { note } from "./notes.ts";

/** What a home makes, buys and sells of one stage's product, or makes and uses, in the stage's unit. */
export interface HomeBalance {
  readonly production: Interval;
  /** "trade": consumption from production and trade; "use": the use that the model states. */
  readonly basis:
    | { readonly side: "trade"; readonly imports: Interval; readonly exports: Interval }
    | { readonly side: "use"; readonly use: Interval };
  /** In store, in what the stage's unit makes of it over a year; null when no stock is given in amounts. */
  readonly stock: Interval | null;
}

export function homeBalance(network: Network, stage: number, home: HomeMask): HomeBalance | Gap {
  const production = homeProduction(network, stage, home);
  if (isGap(production)) return production;
  if (network.inShares[stage] === 1 && production.hi > 0) return { reason: note.amountsNeeded };
  const stock = stockOf(network, stage, home);
  const imports = importedAmount(network, stage, home);
  const exports = exportedAmount(network, stage, home);
  if (!isGap(imports) && !isGap(exports)) {
    return { production, basis: { side: "trade", imports, exports }, stock };
  }
  const use = usedAmount(network, stage, home);
  if (use !== null) return { production, basis: { side: "use", use }, stock };
  return { reason: isGap(imports) ? gapOf(imports.reason) : note.exportUnknown };
}

/** An index of the balance over everything the data allow; null when it is undefined somewhere within. */
export function boundsOfBalance(index: BalanceIndex, balance: HomeBalance): Interval | null {
  const { production, basis, stock } = balance;
  if (basis.side === "trade") {
    return index.ofBounds({ production, imports: basis.imports, exports: basis.exports, stock });
  }
  // Net trade closes the balance, so it moves with production and use and has no bounds of its own.
  return overCorners(
    ([made = 0, used = 0, held = 0]) =>
      index.of({
        production: made,
        imports: Math.max(0, used - made),
        exports: Math.max(0, made - used),
        stock: stock === null ? null : held,
      }),
    [production, basis.use, stock ?? NONE],
  );
}

/** The balance at the middle of its data, without bounds. */
export function atMiddle({ production, basis, stock }: HomeBalance): HomeBalance {
  const middle = ({ value, lo, hi }: Interval) => exact(value ?? (lo + hi) / 2);
  return {
    production: middle(production),
    basis:
      basis.side === "use"
        ? { side: "use", use: middle(basis.use) }
        : { side: "trade", imports: middle(basis.imports), exports: middle(basis.exports) },
    stock: stock && middle(stock),
  };
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
  if (imports.notes.includes("worldMix")) return { reason: note.importsUnreported(home.places) };
  if (importedInShares(network, { stage, home })) return { reason: note.amountsNeeded };
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
      const to = pools.place[flows.to[flow] as number] as number;
      if (home.inside[to] === 1) continue;
      const amount = amountAt(flows.amount, flow);
      if (amount === null || flows.inShares[flow] === 1) return { reason: note.exportUnknown };
      exports = plus(exports, perhapsInternal(amount, network.places[to], home));
    }
  }
  return exports;
}
