import { exact, type Interval, overCorners } from "../../numeric/interval.ts";
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
  readonly of: (balance: StockedBalance) => number | null;
  /** Guaranteed bounds; null as soon as some balance within the bounds has no answer. */
  readonly ofBounds: (balance: BalanceBounds) => Interval | null;
}

/**
 * `of` over intervals. Every index of the catalogue is a quotient whose numerator and denominator are linear in each
 * coordinate, so it is monotone in each while the denominator keeps its sign; the denominator is smallest on a corner,
 * where `of` gives null if it is not above 0.
 */
export function ofBounds(of: BalanceIndex["of"]): (balance: BalanceBounds) => Interval | null {
  return ({ production, imports, exports, stockDrawdown = exact(0), stock = null }) =>
    overCorners(
      ([P = 0, M = 0, X = 0, drawdown = 0, held = 0]) =>
        of({
          production: P,
          imports: M,
          exports: X,
          stockDrawdown: drawdown,
          stock: stock === null ? null : held,
        }),
      [production, imports, exports, stockDrawdown, stock ?? exact(0)],
    );
}
