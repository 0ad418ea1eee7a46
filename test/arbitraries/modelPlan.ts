/** A number with what may be done to it: left out, or widened to bounds. */
export interface NumberPlan {
  readonly value: number;
  readonly form: "exact" | "bounds" | "left out";
  /** Half the width of the bounds, as a part of the value. */
  readonly spread: number;
}

/** What a model is built from: small numbers that shrink, and that every combination of makes a valid model. */
export interface ModelPlan {
  readonly stages: readonly StagePlan[];
  readonly recycling: { readonly into: number; readonly use: NumberPlan } | null;
  readonly withContent: boolean;
}

export interface StagePlan {
  readonly unit: number;
  readonly inShares: boolean;
  readonly groups: readonly GroupPlan[];
  readonly suppliers: readonly SupplierPlan[];
  readonly flows: readonly FlowPlan[];
  readonly demands: readonly { readonly place: string; readonly amount: NumberPlan }[];
  readonly stocks: readonly {
    readonly place: string;
    readonly amount: NumberPlan;
    readonly inDays: boolean;
  }[];
  /** Part of the world that no listed supplier makes, and whether the file states the world's total. */
  readonly unlisted: number;
  readonly withTotal: boolean;
  readonly unreported: "unknown" | "world" | null;
}

export interface GroupPlan {
  readonly of: readonly { readonly stage: number; readonly cap: number | null }[];
  readonly amount: NumberPlan;
  readonly effectiveness: number | null;
  readonly essential: boolean | null;
  readonly withUnit: boolean;
}

export interface SupplierPlan {
  readonly place: string;
  readonly operator: string | null;
  readonly owner: string | null;
  readonly production: NumberPlan;
  readonly withCapacity: boolean;
  readonly inOtherUnit: boolean;
}

export interface FlowPlan {
  readonly from: string;
  readonly to: string;
  /** Part of what the exporting pool still has. */
  readonly part: NumberPlan;
  readonly via: boolean;
}
