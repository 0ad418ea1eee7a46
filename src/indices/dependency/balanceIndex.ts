import type { Interval } from "../../numeric/interval.ts";
import type { Label, MethodCitation } from "../shareIndex.ts";
import type { Balance } from "./balance.ts";

/** A balance with the stock at hand, in the same unit; null when it is not known. */
export interface StockedBalance extends Balance {
  readonly stock?: number | null;
}

/** The same, each number within bounds. */
export interface BalanceBounds {
  readonly production: Interval;
  readonly imports: Interval;
  readonly exports: Interval;
  readonly stockDrawdown?: Interval;
  readonly stock?: Interval | null;
}

/** A catalogue row: one index of a balance of production and trade. */
export interface BalanceIndex {
  readonly id: string;
  readonly label: Label;
  readonly formula: string;
  /** "share" for a part of consumption, "days" for a duration. */
  readonly unit: "share" | "days";
  readonly range: string;
  /** Which direction is riskier. */
  readonly risk: "high" | "low";
  /** When `of` returns null. */
  readonly undefinedWhen: Label;
  readonly citation: MethodCitation;
  /** What it reads: production and net trade alone, gross imports too, or the stock too. */
  readonly reads: "net" | "gross" | "stock";
  /** Its value where nothing is produced and something is used, whatever the trade; null where that does not settle it. */
  readonly withoutProduction: number | null;
  readonly of: (balance: StockedBalance) => number | null;
  /** Guaranteed bounds; null as soon as some balance within the bounds has no answer. */
  readonly ofBounds: (balance: BalanceBounds) => Interval | null;
}
