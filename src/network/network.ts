import type { Model } from "../model/shape.ts";
import type { Stage } from "../model/stage.ts";
import type { Amounts } from "../numeric/amounts.ts";
import type { Grouping } from "../numeric/graph/csr.ts";
import type { Interval } from "../numeric/interval.ts";

/** A stage's product in a place: production and imports enter, use and exports leave, perfectly mixed. */
export interface Pools {
  readonly count: number;
  /** Number of the pool's stage and place. */
  readonly stage: Int32Array;
  readonly place: Int32Array;
  readonly byStage: Grouping;
  /** Final demand, in the stage's unit. */
  readonly demand: Amounts;
  /** In store, in the stage's unit without its time. */
  readonly stock: Amounts;
  /** In store, in days of use. */
  readonly stockDays: Amounts;
}

export interface Suppliers {
  readonly count: number;
  readonly pool: Int32Array;
  /** Number of the operator or of the owner's place; −1 where the model names none. */
  readonly operator: Int32Array;
  readonly owner: Int32Array;
  /** In the stage's unit, or as a share of world production where the stage is given in shares. */
  readonly production: Amounts;
  readonly capacity: Amounts;
  readonly byPool: Grouping;
  readonly byStage: Grouping;
}

/** What each flow passes: its chokepoints are `chokepoint[start[flow]] … chokepoint[start[flow + 1] − 1]`. */
export interface Routes {
  /** 1 where the model names the route, be it that it passes none; elsewhere it may pass any. */
  readonly isKnown: Uint8Array;
  readonly start: Int32Array;
  readonly chokepoint: Int32Array;
}

export interface Flows {
  readonly count: number;
  /** Number of the pool that exports and of the pool that imports. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** In the stage's unit, or as a share of the importing pool's imports where `inShares` says so. */
  readonly amount: Amounts;
  readonly inShares: Uint8Array;
  readonly routes: Routes;
  readonly byTo: Grouping;
  readonly byFrom: Grouping;
  readonly byStage: Grouping;
}

/** One need of a stage, in the stages' own units. */
export interface Need {
  readonly essential: boolean;
  readonly alternatives: readonly {
    readonly stage: number;
    /** Units of this input per unit of output; null when unknown. */
    readonly amount: Interval | null;
    /** Service that one unit of this input gives, in units of the first alternative; null where the units do not compare. */
    readonly service: number | null;
    /** Largest share of the need that it may serve. */
    readonly cap: number;
  }[];
}

/** What a cut takes from deliveries that no listed flow tells apart: a world mix, or one supplier's part of a pool's exports. */
export interface DeliveryCut {
  readonly stage: number;
  /** 1 for the suppliers whose deliveries are cut. */
  readonly suppliers: Uint8Array;
  /** 1 for these and for those that may be meant too, since the model does not say where they stand, who runs or who owns them. */
  readonly maySuppliers: Uint8Array;
  /** Whether a place, by its code, no longer gets them; it need not be one that the model names. */
  readonly reaches: (place: string) => boolean;
  /** Whether deliveries inside the supplier's own place are cut too. */
  readonly atHome: boolean;
  /** Whether the cut is of everything that leaves the suppliers' places, whoever made it; listed flows then carry it in `passage`. */
  readonly ofPlace: boolean;
  /** Part that still arrives, 0–1. */
  readonly left: number;
}

/** A model as numbered arrays: what every verb computes on. */
export interface Network {
  readonly model: Model;
  readonly stages: readonly Stage[];
  readonly places: readonly string[];
  readonly operators: readonly string[];
  /** Straits, canals and other points that flows pass, as far as the model names them. */
  readonly chokepoints: readonly string[];
  readonly stageNumber: ReadonlyMap<string, number>;
  readonly placeNumber: ReadonlyMap<string, number>;
  /** Pool of a stage at a place; −1 where the model has none. Row-major, stages × places. */
  readonly poolNumber: Int32Array;
  readonly pools: Pools;
  readonly suppliers: Suppliers;
  readonly flows: Flows;
  /** Stated world production per stage. */
  readonly totals: Amounts;
  /** 1 where a stage is given in shares of world production alone. */
  readonly inShares: Uint8Array;
  readonly needs: readonly (readonly Need[])[];
  /** What shocks took from deliveries that no flow lists; none in a network as compiled. */
  readonly deliveryCuts: readonly DeliveryCut[];
}
