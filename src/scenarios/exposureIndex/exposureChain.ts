/** Sites that make, store and use products, each one product of its own; amounts in any unit per product, times in days. */
export interface ExposureChain {
  readonly sites: readonly ExposureSite[];
  /** Unit of the margins, as "USD". */
  readonly money?: string;
}

/** A site: what it makes, out of what, and how much of it at most. */
export interface ExposureSite {
  readonly name: string;
  /** Units that it can make a day; Infinity where nothing limits it. */
  readonly capacity: number;
  /** Units of its own product in store; 0 where there are none. */
  readonly stock: number;
  /** Days from its failure until it makes as much as before; null, or left out, where nobody knows. */
  readonly timeToRecover?: number | null;
  /** Its bill of materials; nothing where it needs nothing. */
  readonly inputs?: readonly ExposureInput[];
  /** Units a day that its final users want, and what each is worth; both, or neither where it has no final users. */
  readonly demand?: number;
  readonly margin?: number;
}

/** A part that a product is made of. */
export interface ExposureInput {
  readonly material: string;
  /** Units of the material in a unit of the site's product. */
  readonly amount: number;
  /** Names of the sites that can deliver it, any of which will do. */
  readonly from: readonly string[];
}

/** What fails: one site or several at once. */
export interface ExposureShock {
  readonly sites: readonly string[];
  /** Part of their capacity that is left (0–1); 0 unless said. */
  readonly left?: number;
  /** Days; the longest of the sites' own unless said. */
  readonly timeToRecover?: number;
}
