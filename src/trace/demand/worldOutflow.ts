import type { Network } from "../../network/network.ts";
import { sum } from "../../numeric/interval.ts";
import { productionAt } from "../graph/ownSupply.ts";
import type { Edge } from "../graph/shares.ts";
import { drawsOnWorld } from "../graph/supply.ts";
import { madeAt } from "./localUses.ts";
import { type Destinations, type Downstream, exportsOf, usesAt } from "./marketOutflow.ts";
import { outflowShares } from "./outflowShares.ts";

/** Who draws on the mix of a stage's world production: uses and final demand of places that report no imports. */
export function worldOutflow(network: Network, stage: number, { to, reading }: Downstream): Edge[] {
  const drawing = [...network.places.keys()].filter((place) =>
    drawsOnWorld(network, { stage, places: [place] }),
  );
  const most = mostInMix(network, { stage, drawing }, to);
  if (most === null) return [{ to: to.unknown, share: 1 }];
  const masses = drawing.flatMap((place) => usesAt(network, { stage, place }, to).masses);
  const whole = { value: most, lo: 0, hi: most };
  return outflowShares(masses, { whole, rest: to.unknown }, { reading, unknown: to.unknown });
}

/** What the places that draw on the mix make and do not export by listed flows; null where that is not bounded. */
function mostInMix(
  network: Network,
  { stage, drawing }: { readonly stage: number; readonly drawing: readonly number[] },
  to: Destinations,
): number | null {
  const { rest, silent, isBounded } = productionAt(network, stage);
  if (network.inShares[stage] === 1 || (silent.length > 0 && !isBounded)) return null;
  const own = drawing.map((place) => {
    const { masses } = exportsOf(network, { stage, places: [place] }, to);
    // A supplier whose amount is not known lies within what the total leaves over.
    const made = madeAt(network, stage, place)?.hi ?? 0;
    return Math.max(0, made - sum(masses.map(({ amount }) => amount)).lo);
  });
  return own.reduce((all, amount) => all + amount, rest.hi);
}
