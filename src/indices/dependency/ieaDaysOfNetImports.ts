import { checkAmount } from "./checkAmount.ts";

/** Net imports of oil over a period, in one unit of mass. */
export interface OilNetImports {
  /** Crude oil, natural gas liquids and other primary oil; negative for net exports. */
  readonly primary: number;
  /** Products without naphtha and bunkers; negative for net exports. */
  readonly products: number;
  /** Days of the period, above 0. */
  readonly days: number;
}

/** Stocks of oil, in the same unit of mass. */
export interface OilStocks {
  readonly primary: number;
  /** All products, or the three main ones only, as the method says. */
  readonly products: number;
  /** Stocks held for other countries under bilateral agreements, in crude oil equivalent. */
  readonly heldForOthers: number;
}

/** How product stocks become crude oil equivalent: all products × 1.065, or the three main ones × 1.2. */
export type OilProductMethod = "allProducts" | "threeMainProducts";

const WITHOUT_NAPHTHA = 1 - 0.04;
const AVAILABLE_PART = 1 - 0.1;
const CRUDE_PER_PRODUCT = 1.065;
const CRUDE_PER_STOCKED_PRODUCT = { allProducts: 1.065, threeMainProducts: 1.2 } as const;

/**
 * Oil stocks in days of net imports, as the International Energy Agency counts them; its members are obliged to hold 90.
 *
 * Formula: d = 0.9 (0.96 s_c + f s_p − b) / ((0.96 m_c + 1.065 m_p) / n), where s_c and s_p are stocks of primary oil and products, f is 1.065 for all products or 1.2 for the three main ones, b is held for others, m_c and m_p are net imports of primary oil and products, n the days; 4 % of crude is naphtha, 10 % of stocks is not available.
 *
 * @param netImports - primary, products (without naphtha and bunkers) and days of the period
 * @param stocks - primary, products and heldForOthers, in the same unit of mass, each ≥ 0
 * @param method - "allProducts" when stocks.products holds all products, "threeMainProducts" when only the three main ones
 * @returns days of net imports, negative when more is held for others than at hand; lower is riskier; null for a country without net imports, which has no obligation
 * @throws RangeError when net imports are not finite, days are not above 0, a stock is negative or not finite, or the method is not known
 * @see International Energy Agency, Oil stocks of IEA countries (the default naphtha deduction; some countries use their own yield)
 * @example
 * ieaDaysOfNetImports({ primary: 36500, products: 0, days: 365 }, { primary: 10000, products: 0, heldForOthers: 0 }, "allProducts") // => 90
 * ieaDaysOfNetImports({ primary: -500, products: 0, days: 365 }, { primary: 10, products: 0, heldForOthers: 0 }, "allProducts") // => null
 */
export function ieaDaysOfNetImports(
  netImports: OilNetImports,
  stocks: OilStocks,
  method: OilProductMethod,
): number | null {
  const { primary, products, days } = netImports;
  if (!(Number.isFinite(primary) && Number.isFinite(products))) {
    throw new RangeError(
      `ieaDaysOfNetImports: net imports must be finite (got ${primary} primary, ${products} products)`,
    );
  }
  if (!(days > 0 && days < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`ieaDaysOfNetImports: days must be finite and above 0 (got ${days})`);
  }
  if (!Object.hasOwn(CRUDE_PER_STOCKED_PRODUCT, method)) {
    throw new RangeError(
      `ieaDaysOfNetImports: method must be "allProducts" or "threeMainProducts" (got ${method})`,
    );
  }
  checkAmount("ieaDaysOfNetImports", "stocks.primary", stocks.primary);
  checkAmount("ieaDaysOfNetImports", "stocks.products", stocks.products);
  checkAmount("ieaDaysOfNetImports", "stocks.heldForOthers", stocks.heldForOthers);
  const daily = (primary * WITHOUT_NAPHTHA + products * CRUDE_PER_PRODUCT) / days;
  const productStocks = stocks.products * CRUDE_PER_STOCKED_PRODUCT[method];
  const held = stocks.primary * WITHOUT_NAPHTHA + productStocks - stocks.heldForOthers;
  return daily > 0 ? (held * AVAILABLE_PART) / daily : null;
}
