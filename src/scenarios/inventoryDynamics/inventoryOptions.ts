import type { IoLabel } from "../../trace/io/ioLabel.ts";

/** Days of use kept in stock; "unlimited" (or null): never short. */
export type InventoryDays = number | "unlimited" | null;

/** Who is served when output falls short of demand. */
export type InventoryRationing = "proportional" | "mixed" | { readonly first: readonly IoLabel[] };

/** Parameters with the names of the field; each has a default. */
export interface InventoryParameters {
  /** What the amounts of the table are per: "year" (default) or "day". */
  readonly period: "year" | "day";
  /** Restoration time τ_inv: days in which a gap in stock is ordered, for all sectors (60 by default) or by sector; 1 in the base model. */
  readonly restorationTime: number | Readonly<Record<string, number>>;
  /** α_b, α_max and τ_α: capacity in use when nothing is scarce (1), at most (1.25), and the days it takes to change it (365). */
  readonly overproductionBase: number;
  readonly overproductionMax: number;
  readonly overproductionTime: number;
  /** ψ: share of the stock aimed at below which output falls (0.9 by default); 1 in the base model. */
  readonly psi: number;
  /** Whether orders lean to suppliers with more capacity left ("capacity", default, after Guan et al. 2020) or keep the table's shares ("table"). */
  readonly orders: "capacity" | "table";
  /** Productive capital of each industry; left out: four times its value added in a year. */
  readonly capital: readonly number[] | null;
  /** Part of usual output that output may miss and still count as recovered (0.01 by default). */
  readonly tolerance: number;
  /** Whether the stocks of all days are kept, and not the least only. */
  readonly keepStocks: boolean;
}

/** How long is simulated, what lies in store, how the industries react, and who is served first. */
export interface InventoryOptions {
  /** Number of days, from day 0. */
  readonly days: number;
  /** Days of use kept in stock of each sector's products, for all or by sector. */
  readonly inventories: InventoryDays | Readonly<Record<string, InventoryDays>>;
  readonly parameters?: Partial<InventoryParameters>;
  /** "proportional" (default): all demand alike; "mixed": industries before final demand; `first`: these industries first, in this order, the rest alike. */
  readonly rationing?: InventoryRationing;
  /** Copies what BoARIO 0.6.4 does beside the method, so that its numbers come out; off by default. */
  readonly asBoario?: boolean;
}

const DEFAULTS: InventoryParameters = {
  period: "year",
  restorationTime: 60,
  overproductionBase: 1,
  overproductionMax: 1.25,
  overproductionTime: 365,
  psi: 0.9,
  orders: "capacity",
  capital: null,
  tolerance: 0.01,
  keepStocks: false,
};

/** The options with defaults filled in, checked. */
export function inventoryOptions(options: InventoryOptions): Required<InventoryOptions> & {
  readonly parameters: InventoryParameters;
} {
  const parameters = { ...DEFAULTS, ...options.parameters };
  const { overproductionBase: base, overproductionMax: most, psi, tolerance } = parameters;
  must(
    Number.isInteger(options.days) && options.days >= 1,
    "days must be whole, 1 or more",
    options.days,
  );
  must(base >= 1, "overproductionBase must be 1 or more", base);
  must(
    most >= base && most < Number.POSITIVE_INFINITY,
    "overproductionMax must not be below overproductionBase",
    most,
  );
  must(
    parameters.overproductionTime >= 1,
    "overproductionTime must be 1 day or more",
    parameters.overproductionTime,
  );
  oneOf("parameters.period", parameters.period, ["day", "year"]);
  oneOf("parameters.orders", parameters.orders, ["capacity", "table"]);
  checkRationing(options.rationing);
  must(psi > 0 && psi <= 1, "psi must be above 0 and at most 1", psi);
  must(tolerance >= 0 && tolerance < 1, "tolerance must be 0 or more and below 1", tolerance);
  return {
    days: options.days,
    inventories: options.inventories,
    parameters,
    rationing: options.rationing ?? "proportional",
    asBoario: options.asBoario ?? false,
  };
}

/** Throws a RangeError unless a word is one of those that are known. */
export function oneOf(name: string, got: unknown, words: readonly string[]): void {
  if (!words.includes(got as string))
    throw new RangeError(
      `inventoryDynamics: ${name} must be one of ${words.join(", ")} (got ${JSON.stringify(got)})`,
    );
}

function checkRationing(rationing: InventoryRationing = "proportional"): void {
  if (typeof rationing === "object" && rationing !== null && Array.isArray(rationing.first)) return;
  oneOf("rationing", rationing, ["proportional", "mixed"]);
}

function must(holds: boolean, rule: string, got: number): void {
  if (!holds) throw new RangeError(`inventoryDynamics: ${rule} (got ${got})`);
}
