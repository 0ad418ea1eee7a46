import { passing } from "./passing.ts";
import { BALANCE } from "./tolerances.ts";
import { type TradeExports, type TradeLinks, tradeLinks } from "./tradeLinks.ts";

/** One commodity's year, all amounts in one unit; each list has a number per place. */
export interface Trade {
  readonly places: readonly string[];
  readonly production: ArrayLike<number>;
  /** What lies in store; 0 where nothing does. */
  readonly reserves: ArrayLike<number>;
  readonly exports: TradeExports;
  /** Only checked: it must be production and imports less exports. */
  readonly consumption?: ArrayLike<number>;
}

/** The same, checked. */
export interface TradeTable extends TradeLinks {
  readonly production: Float64Array;
  readonly reserves: Float64Array;
  /** Production and imports less exports; may be below 0 by rounding. */
  readonly consumption: Float64Array;
  /** Production and imports. */
  readonly supply: Float64Array;
}

/** Rounding allowed in a published consumption. */
const PUBLISHED = 1e-6;

export function tradeTable(trade: Trade): TradeTable {
  const { places } = trade;
  if (new Set(places).size < places.length)
    throw new RangeError(`tradeCascade: places must differ (got ${places.join(", ")})`);
  const production = amountsOf("production", trade.production, places);
  const reserves = amountsOf("reserves", trade.reserves, places);
  const links = tradeLinks(trade.exports, places);
  const { imports, exports } = passing(links, links.amount);
  const supply = production.map((made, i) => made + (imports[i] as number));
  // In the order in which a state's supply is summed, so that no shock changes nothing to the bit.
  const consumption = supply.map((entered, i) => entered - (exports[i] as number));
  const table = { ...links, production, reserves, consumption, supply };
  checkBalance(table, trade.consumption);
  return table;
}

function amountsOf(
  name: string,
  values: ArrayLike<number>,
  places: readonly string[],
): Float64Array {
  if (values.length !== places.length)
    throw new RangeError(
      `tradeCascade: ${name} must have ${places.length} numbers, one per place (got ${values.length})`,
    );
  const amounts = Float64Array.from(values);
  const wrong = amounts.findIndex((amount) => !(amount >= 0 && amount < Number.POSITIVE_INFINITY));
  if (wrong < 0) return amounts;
  throw new RangeError(
    `tradeCascade: ${name} must be finite and not negative (got ${amounts[wrong]} at ${places[wrong]})`,
  );
}

function checkBalance(table: TradeTable, given: ArrayLike<number> | undefined): void {
  const { places, supply, consumption } = table;
  const short = consumption.findIndex((used, i) => used < -BALANCE * (supply[i] as number));
  if (short >= 0)
    throw new RangeError(
      `tradeCascade: production and imports must cover exports (got ${consumption[short]} left for use at ${places[short]})`,
    );
  if (given === undefined) return;
  const told = amountsOf("consumption", given, places);
  const off = consumption.findIndex(
    (used, i) => Math.abs(used - (told[i] as number)) > PUBLISHED * (supply[i] as number),
  );
  if (off >= 0)
    throw new RangeError(
      `tradeCascade: consumption must be production and imports less exports (got ${told[off]} and ${consumption[off]} at ${places[off]})`,
    );
}
