import { exact } from "../../numeric/interval.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import { addMakers } from "./addMakers.ts";
import { type Building, type ChainDraft, cellAt, want } from "./chainBuilding.ts";
import { deliveryBans } from "./deliveryBans.ts";
import { type LegInto, legsInto } from "./legsInto.ts";
import { mayStandAt } from "./mayStandAt.ts";
import { MissingList } from "./missing.ts";
import type { Cell, ChainQuestion, Group, OperationalChain } from "./operationalChain.ts";
import { storeOf } from "./storeOf.ts";

/** Final demand that is asked about: a pool and the group in which it is served. */
export interface Asked {
  readonly pool: number;
  readonly group: number;
}

/** Everything upstream of some final demand that is not cut off. */
export function chainOf(
  question: ChainQuestion,
  groups: readonly Group[],
  asked: readonly Asked[],
): OperationalChain {
  const draft: ChainDraft = { cells: [], processes: [], legs: [], stores: [], wants: [] };
  const missing = new MissingList();
  const missingStocks = new MissingList();
  const building = { question, draft, number: new Map<string, number>(), missing, missingStocks };
  const { pools } = question.network;
  for (const { pool, group } of asked)
    want(building, [pools.stage[pool] as number, pools.place[pool] as number], group);
  // The list grows while it is walked: what a market draws on may not be in it yet.
  for (let cell = 0; cell < draft.cells.length; cell++) fill(building, cell);
  const bans = deliveryBans({ question, chain: draft, missing });
  return {
    ...draft,
    groups,
    bans,
    missing: missing.list(),
    missingStocks: missingStocks.list(),
  };
}

/** Who makes a market's product, what it lies in store of, and where else it comes from. */
function fill(building: Building, cell: number): void {
  const { question, draft, missing } = building;
  const { network } = question;
  const { stage, place, isMade } = draft.cells[cell] as Cell;
  const hasNeeds = (network.needs[stage] ?? []).length > 0;
  if (network.places[place] === "unknown" || (isNobody(network, place) && hasNeeds))
    missing.add("place", stage, place);
  if (mayStandAt(network, stage, place)) missing.add("place", stage, -1);
  const isMixed = network.stages[stage]?.unreported === "world";
  if (isMade || !isMixed) addMakers(building, cell);
  if (isMade) return;
  const pool = poolAt(network, stage, place);
  if (pool >= 0) store(building, cell, pool);
  const own = isMixed && hasMakers(question, pool);
  if (own) addLeg(building, { flow: -1, from: place, most: exact(Infinity) }, cell);
  const { legs, lacks } = legsInto(question, { stage, place });
  for (const lack of lacks) missing.add(lack, stage, place);
  for (const leg of legs) if (leg.most.hi > 0) addLeg(building, leg, cell);
}

function addLeg(building: Building, { flow, from, most }: LegInto, to: number): void {
  const { stage } = building.draft.cells[to] as Cell;
  const cell = cellAt(building, [stage, from], flow < 0);
  building.draft.legs.push({ flow, from: cell, to, most });
}

function hasMakers({ network, effects }: ChainQuestion, pool: number): boolean {
  const { start } = network.suppliers.byPool;
  return pool >= 0 && (start[pool] !== start[pool + 1] || (effects?.added[pool] ?? 0) > 0);
}

function store({ question, draft, missingStocks }: Building, cell: number, pool: number): void {
  const { stage, place } = draft.cells[cell] as Cell;
  const amount = storeOf(question.network, pool, question.effects);
  if (typeof amount === "string") missingStocks.add(amount, stage, place);
  else if (amount.hi > 0) draft.stores.push({ cell, amount });
}
