import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import { productionAt } from "../../trace/graph/ownSupply.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { changeOver, type Days } from "./changeOver.ts";
import type { Deliveries } from "./deliveriesOf.ts";
import { lostOfFlow, lostOfMaker, lostOfUnnamed } from "./lostOn.ts";
import type { Running } from "./running.ts";
import { anyOf, type Part, together } from "./together.ts";

/** Change of deliveries over some days as a chain has it; null where it has none such. */
export function predictedChange(run: Running, deliveries: Deliveries, days: Days): Interval | null {
  const listed = together(flowParts(run, deliveries, days));
  const { makers, into, isWorld } = deliveries;
  const others = anyOf(
    (makers.length === 0 && !isWorld ? [] : into).flatMap(
      (to) => together(makerParts(run, deliveries, { days, to })) ?? [],
    ),
  );
  // How much no flow lists is not known.
  const change = anyOf([listed, others].filter((one) => one !== null));
  if (change === null) return null;
  return change.hi - change.lo <= WIDEST_WITH_VALUE ? change : { ...change, value: null };
}

/** Listed flows, and what else a place imports where these are shares of its imports. */
function flowParts(run: Running, { flows, stage, isWorld }: Deliveries, days: Days): Part[] {
  const { network } = run;
  const isComparable = areComparable(network, flows);
  const parts = flows.map((flow): Part => {
    const amount = isComparable ? amountAt(network.flows.amount, flow) : null;
    const from = network.pools.place[network.flows.from[flow] as number] as number;
    const weight = amount && isNobody(network, from) ? withoutMiddle(amount) : amount;
    return { weight, change: changeOver(days, lostOfFlow(run, flow)) };
  });
  const [first] = flows;
  if (!isWorld || first === undefined || network.flows.inShares[first] === 0) return parts;
  const rest =
    1 - flows.reduce((sum, flow) => sum + (amountAt(network.flows.amount, flow)?.lo ?? 0), 0);
  if (rest < ROUNDING) return parts;
  const change = changeOver(days, lostOfUnnamed(run, stage));
  return [...parts, { weight: withoutMiddle(exact(rest)), change }];
}

/** Sums of floating-point shares miss 1 by a few units in the last place. */
const ROUNDING = 1e-9;

/** In the middle of the data what is not known is left out, as everywhere. */
function withoutMiddle({ lo, hi }: Interval): Interval {
  return { value: 0, lo, hi };
}

/** Amounts compare with amounts, and shares with those of the same imports. */
function areComparable({ flows }: Network, rows: readonly number[]): boolean {
  if (rows.every((row) => flows.inShares[row] === 0)) return true;
  const into = new Set(rows.map((row) => flows.to[row]));
  return into.size === 1 && rows.every((row) => flows.inShares[row] === 1);
}

/** What makers send to one place, each by what it makes: every place draws on them alike. */
function makerParts(
  run: Running,
  { stage, makers, isWorld }: Deliveries,
  { days, to }: { readonly days: Days; readonly to: string },
): Part[] {
  const { network } = run;
  const { suppliers, pools, places, stages } = network;
  // Where nothing says that a place draws on the mix of the world, any of the world's makers may be all of its supply.
  const isMixed = !isWorld || stages[stage]?.unreported === "world";
  const parts = makers
    .filter((maker) => places[pools.place[suppliers.pool[maker] as number] as number] !== to)
    .map(
      (maker): Part => ({
        weight: isMixed ? amountAt(suppliers.production, maker) : null,
        change: changeOver(days, lostOfMaker(run, maker, { stage, to })),
      }),
    );
  const { rest, silent, isBounded } = productionAt(network, stage);
  const isListed = isMixed && rest.hi === 0 && (silent.length === 0 || isBounded);
  if (!isWorld || isListed) return parts;
  const change = changeOver(days, lostOfUnnamed(run, stage));
  return [...parts, { weight: withoutMiddle(rest), change }];
}
