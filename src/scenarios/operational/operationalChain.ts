import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Effects } from "../shocks/effects.ts";
import type { ChainLimits } from "./chainLimits.ts";
import type { Missing } from "./missing.ts";

/** One way to serve a need: units of a market's product per unit of output. */
export interface Use {
  readonly cell: number;
  readonly amount: Interval;
  /** Largest share of the need that it may serve. */
  readonly cap: number;
  /** Whether it is collected after its use, and so takes nothing from other users. */
  readonly afterUse: boolean;
}

/** What makes a stage's product in a place: a supplier, or capacity that a shock adds (supplier −1). */
export interface Process {
  readonly supplier: number;
  readonly cell: number;
  readonly most: Interval;
  /** All needs must be served, each by any of its uses. */
  readonly needs: readonly (readonly Use[])[];
}

/** A way from cell to cell: a listed flow, or what a place's makers deliver to one that draws on the world's mix, their own place too (flow −1). */
export interface Leg {
  readonly flow: number;
  readonly from: number;
  readonly to: number;
  /** Infinite where nothing bounds it. */
  readonly most: Interval;
}

/** What lies in a market, in the stage's unit times days. */
export interface Store {
  readonly cell: number;
  readonly amount: Interval;
}

/** Final demand in a market; group −1 for one that is served without being asked about. */
export interface Want {
  readonly cell: number;
  readonly amount: Interval;
  readonly group: number;
}

/** What leaves a market along some legs while deliveries of some of its makers are cut: it must come from others, but for a part. */
export interface Ban {
  readonly cell: number;
  readonly legs: readonly number[];
  /** Whether what is used in the market itself is meant too. */
  readonly usedToo: boolean;
  /** Numbers of the market's processes that are not cut. */
  readonly spared: readonly number[];
  /** Whether imports and stocks of the market may leave along the legs. */
  readonly passesOn: boolean;
  /** What the cut makers may still send. */
  readonly left: Interval;
}

/** The least and the most that the data allow, and the middle of the data. */
export type Reading = "least" | "middle" | "most";

/** Demand that is served as one: of one product, by the home or by one other place. */
export interface Group {
  readonly stage: number;
  /** Place of a rival; −1 for the home. */
  readonly place: number;
}

/** A stage's product in a place: its market, or where the world's mix is drawn on, what its makers make before it enters any market. */
export interface Cell {
  readonly stage: number;
  readonly place: number;
  readonly isMade: boolean;
}

/** A network as what can be made, moved, stored and wanted: all that a rerouting closure reads. */
export interface OperationalChain {
  readonly cells: readonly Cell[];
  readonly processes: readonly Process[];
  readonly legs: readonly Leg[];
  readonly stores: readonly Store[];
  readonly wants: readonly Want[];
  /** As much as may be cut, and as little. */
  readonly bans: { readonly least: readonly Ban[]; readonly most: readonly Ban[] };
  readonly groups: readonly Group[];
  /** Numbers without which nothing can be said, and those that only stocks need. */
  readonly missing: readonly Missing[];
  readonly missingStocks: readonly Missing[];
}

/** What is asked of a network. */
export interface ChainQuestion {
  readonly network: Network;
  /** Numbers of the home's places. */
  readonly home: readonly number[];
  /** Stages whose final demand at home is asked about. */
  readonly products: readonly number[];
  /** Whether a place is not cut off. */
  readonly isOpen: (place: number) => boolean;
  /** Whether others' final demand counts too. */
  readonly rivals: boolean;
  readonly effects: Effects | null;
  readonly limits: ChainLimits;
}
