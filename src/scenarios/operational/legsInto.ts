import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product } from "../../numeric/interval.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import { suppliersAt } from "../../trace/graph/markets.ts";
import { rowsInto } from "../../trace/graph/supply.ts";
import type { Lack } from "./missing.ts";
import type { ChainQuestion } from "./operationalChain.ts";
import { worldDelivery } from "./worldDelivery.ts";

/** A leg that ends in a market, by the place that it comes from. */
export interface LegInto {
  readonly flow: number;
  readonly from: number;
  readonly most: Interval;
}

/** Legs into a market from places that are not cut off, and what must be known of them. */
export function legsInto(
  question: ChainQuestion,
  market: { readonly stage: number; readonly place: number },
): { legs: LegInto[]; lacks: Lack[] } {
  const { network, isOpen } = question;
  const { stage, place } = market;
  const listed = rowsInto(network, stage, place);
  if (listed.length > 0) return listedLegs(question, listed);
  const unreported = network.stages[stage]?.unreported ?? "unknown";
  if (unreported === "world") return worldLegs(question, market);
  const others = network.places.some(
    (_, other) => other !== place && isOpen(other) && suppliersAt(network, stage, other).length > 0,
  );
  const isSilent = unreported === "unknown" && !isNobody(network, place) && others;
  return { legs: [], lacks: isSilent ? ["imports"] : [] };
}

function listedLegs(
  question: ChainQuestion,
  flows: Int32Array,
): { legs: LegInto[]; lacks: Lack[] } {
  const { network, home, isOpen } = question;
  const legs: LegInto[] = [];
  const lacks: Lack[] = [];
  for (const flow of flows) {
    const pool = network.flows.from[flow] as number;
    const from = network.pools.place[pool] as number;
    const passage = question.effects?.passage[flow] ?? 1;
    if (pool === network.flows.to[flow] || passage === 0) continue;
    if (!isOpen(from)) {
      // A partner that is not named may be one of the home's own places.
      if (network.places[from] === "unknown" && home.length > 1) lacks.push("place");
      continue;
    }
    const most = flowLimit(question, flow);
    if (most === null) lacks.push("flow");
    else legs.push({ flow, from, most });
  }
  return { legs, lacks };
}

/** A flow that no shock hits may grow; one that is hit carries that part of today's amount which may still pass. */
function flowLimit(
  { network: { flows }, effects, limits: { flexibility } }: ChainQuestion,
  flow: number,
): Interval | null {
  const most = effects?.passage[flow] ?? 1;
  const least = Math.min(most, effects?.mayPass[flow] ?? 1);
  if (flexibility === Infinity && least === 1) return exact(Infinity);
  const today = flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow);
  if (today === null) return null;
  const limit = (passage: number, amount: number) => {
    if (passage < 1) return passage * amount;
    return flexibility === Infinity ? Infinity : amount * (1 + flexibility);
  };
  return {
    value: today.value === null ? null : limit(most, today.value),
    lo: limit(least, today.lo),
    hi: limit(most, today.hi),
  };
}

/** A place that draws on the world's mix may get more from each of its makers. */
function worldLegs(
  question: ChainQuestion,
  { stage, place }: { readonly stage: number; readonly place: number },
): { legs: LegInto[]; lacks: Lack[] } {
  const { network, isOpen, limits } = question;
  const makers = network.places
    .map((_, from) => from)
    .filter(
      (from) => from !== place && isOpen(from) && suppliersAt(network, stage, from).length > 0,
    );
  if (limits.flexibility === Infinity)
    return { legs: makers.map((from) => ({ flow: -1, from, most: exact(Infinity) })), lacks: [] };
  const today = makers.map((from) => worldDelivery(network, { stage, place, from }));
  if (today.includes(null)) return { legs: [], lacks: ["use"] };
  const grown = exact(1 + limits.flexibility);
  const legs = makers.map((from, i) => ({
    flow: -1,
    from,
    most: product(today[i] as Interval, grown),
  }));
  return { legs, lacks: [] };
}
