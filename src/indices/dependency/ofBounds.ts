import type { Interval } from "../../numeric/interval.ts";
import { exact, overCorners } from "../../numeric/interval.ts";
import type { BalanceBounds, BalanceIndex } from "./balanceIndex.ts";

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
