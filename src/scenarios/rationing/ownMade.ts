import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact } from "../../numeric/interval.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import type { Mass } from "../../trace/graph/shares.ts";
import { rowsInto } from "../../trace/graph/supply.ts";

/**
 * What the makers of a place bring to its market, where these are listed, no imports are, and the product is an origin: of a
 * stage without inputs. Null elsewhere, and where it is not known how several makers share it.
 */
export function ownMade(network: Network, stage: number, place: number): Mass[] | null {
  const { suppliers, stages, needs } = network;
  const isSilent = (stages[stage]?.unreported ?? "unknown") === "unknown";
  if (!isSilent || isNobody(network, place)) return null;
  if ((needs[stage]?.length ?? 0) > 0 || rowsInto(network, stage, place).length > 0) return null;
  const pool = poolAt(network, stage, place);
  if (pool < 0) return null;
  const { row, start } = suppliers.byPool;
  const rows = [...row.subarray(start[pool], start[pool + 1])];
  const amounts = rows.map((from) => amountAt(suppliers.production, from));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return [{ from: only, amount: exact(1) }];
  if (rows.length === 0 || amounts.includes(null)) return null;
  return rows.map((from, i) => ({ from, amount: amounts[i] as Mass["amount"] }));
}
