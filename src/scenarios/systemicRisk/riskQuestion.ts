import type { NodeShock } from "../../numeric/cascade/cascade.ts";
import { type CascadeNetwork, cascadeNetwork } from "../../numeric/cascade/cascadeNetwork.ts";
import { type FirmNetwork, firmNetwork } from "./firmNetwork.ts";
import type { FirmColumns, FirmList } from "./firms.ts";
import { Issues } from "./issues.ts";
import { type Hit, nodeShocks } from "./shocks.ts";

/** Which shocks, and how far they are followed. */
export interface SystemicRiskOptions {
  /** Lists of hits, each list one shock; left out, each firm alone loses everything. */
  readonly shocks?: readonly (readonly Hit[])[];
  /** In place of shocks: names or numbers of firms, each of which alone loses everything. */
  readonly failing?: readonly (string | number)[];
  /** "sweeps" (the default): all losses act at once, sweep by sweep; "fixedPoint": until nothing more spreads. */
  readonly mode?: "sweeps" | "fixedPoint";
  /** Goes on while a loss grows by more than this in a sweep: 0.01; in a fixed point, by more than this part of itself: 1e-12. */
  readonly tolerance?: number;
  /** Most sweeps for one shock: 1000; for a fixed point 10 000. */
  readonly sweeps?: number;
  /** Sales to final demand as a part of the sales to other firms, so that revenue = sales × (1 + leak); null (the default): revenue as given, or the sales. */
  readonly leak?: number | null;
  /** Whether losses of sectors are told too. */
  readonly sectorImpacts?: boolean;
  /** Counts a market of which nothing is left as 1 unit large, as the reference code does; the result then depends on the unit. */
  readonly deadMarketIsOne?: boolean;
}

/** Firms and options as checked, with the network along which losses spread. */
export interface RiskQuestion {
  readonly settings: RiskSettings;
  /** 1 − Σ sales to firms / Σ revenue; null where nobody sells. */
  readonly leakage: number | null;
  readonly firms: FirmNetwork;
  readonly network: CascadeNetwork;
  readonly shocks: readonly NodeShock[];
}

export interface RiskSettings {
  readonly mode: "sweeps" | "fixedPoint";
  readonly tolerance: number;
  readonly sweeps: number;
  readonly leak: number | null;
  readonly deadMarketIsOne: boolean;
}

/** Reads firms and options; throws a RangeError with everything that is wrong in either. */
export function riskQuestion(
  given: FirmColumns | FirmList,
  options: SystemicRiskOptions,
): RiskQuestion {
  const settings = settingsOf(options);
  const firms = firmNetwork(given);
  const { leak } = settings;
  if (leak !== null && firms.links.revenue !== undefined)
    throw new RangeError(`leak: must be left out where revenue is given (got ${leak})`);
  const revenue = leak === null ? firms.revenue : firms.sales.map((sales) => sales * (1 + leak));
  const shocks = nodeShocks(firms, options);
  const network = cascadeNetwork({ ...firms.links, revenue });
  const leakage = sum(revenue) > 0 ? 1 - sum(firms.sales) / sum(revenue) : null;
  return { settings, leakage, firms, network, shocks };
}

function settingsOf(options: SystemicRiskOptions): RiskSettings {
  const issues = new Issues();
  if (typeof options !== "object" || options === null) {
    issues.add("options", "must be an object", options);
    issues.throwIfAny();
  }
  const { mode = "sweeps", leak = null, deadMarketIsOne = false } = options;
  const isSweeps = mode === "sweeps";
  const { tolerance = isSweeps ? 1e-2 : 1e-12, sweeps = isSweeps ? 1000 : 10_000 } = options;
  if (mode !== "sweeps" && mode !== "fixedPoint")
    issues.add("mode", 'must be "sweeps" or "fixedPoint"', mode);
  if (!(tolerance >= 0 && tolerance < Infinity))
    issues.add("tolerance", "must be a finite number of at least 0", tolerance);
  if (!Number.isInteger(sweeps) || sweeps < 1)
    issues.add("sweeps", "must be a whole number above 0", sweeps);
  if (leak !== null && !(leak >= 0 && leak < Infinity))
    issues.add("leak", "must be a finite number of at least 0, or null", leak);
  issues.throwIfAny();
  return { mode, tolerance, sweeps, leak, deadMarketIsOne };
}

const sum = (list: Float64Array) => list.reduce((total, x) => total + x, 0);
