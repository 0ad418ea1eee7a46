import type { Network } from "../../network/network.ts";
import { demandAt } from "../graph/markets.ts";
import type { Market } from "../graph/supply.ts";
import { listedOutflow } from "./listedOutflow.ts";

/**
 * How much of a product a home finally uses: its final demand, or where none is stated, what enters its market less what
 * leaves it again or goes into other products.
 */
export function homeUse(
  network: Network,
  market: Market,
  entering: { readonly amount: number; readonly isExact: boolean },
): number | "demand" | "nothingLeft" {
  const stated = statedAt(network, market);
  const use =
    stated.length > 0
      ? finalDemand(network, market.stage, stated)
      : leftOver(network, market, entering);
  if (use === null) return "demand";
  return use > 0 ? use : "nothingLeft";
}

/** The places of the market of which the model states final demand. */
function statedAt({ model, stages, places: codes }: Network, { stage, places }: Market): number[] {
  const id = stages[stage]?.id;
  const stated = new Set((model.demands ?? []).flatMap((d) => (d.stage === id ? [d.place] : [])));
  return places.filter((place) => stated.has(codes[place] ?? ""));
}

function finalDemand(network: Network, stage: number, places: readonly number[]): number | null {
  const amounts = places.map((place) => demandAt(network, stage, place));
  if (amounts.some((amount) => amount === null || amount.lo < amount.hi)) return null;
  return amounts.reduce((sum, amount) => sum + (amount?.lo ?? 0), 0);
}

function leftOver(
  network: Network,
  market: Market,
  entering: { readonly amount: number; readonly isExact: boolean },
): number | null {
  const leaving = listedOutflow(network, market, { withDemand: false });
  if (!entering.isExact || !leaving.isExact) return null;
  const left = entering.amount - leaving.amount;
  // Sums of floating-point amounts that balance miss 0 by a few units in the last place.
  return left > 1e-9 * entering.amount ? left : 0;
}
