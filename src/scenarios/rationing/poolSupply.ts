import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, sum } from "../../numeric/interval.ts";
import { poolOfPlace } from "./poolOfPlace.ts";

/** What enters a market and what of it leaves again, in the stage's unit; null where the model does not say. */
export interface PoolSupply {
  readonly production: Interval | null;
  readonly imports: Interval | null;
  readonly exports: Interval | null;
  /** Production and imports. */
  readonly supply: Interval | null;
}

export function poolSupply(network: Network, pool: number): PoolSupply {
  return groupSupply(network, [pool]);
}

/** The same of pools of one stage that count as one market: what flows between them neither enters nor leaves it. */
export function groupSupply(network: Network, members: readonly number[]): PoolSupply {
  const { suppliers, flows, pools, stages, inShares } = network;
  const stage = pools.stage[members[0] as number] as number;
  const rows = (of: Rows) => members.flatMap((pool) => rowsOf(of, pool));
  const isCounted = inShares[stage] === 0;
  const production = isCounted
    ? total(rows(suppliers.byPool).map((row) => amountAt(suppliers.production, row)))
    : null;
  const between = new Set(flowsBetween(network, members));
  const crossing = (of: Rows) => rows(of).filter((flow) => !between.has(flow));
  const amountOf = (flow: number) =>
    flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow);
  const isSilent =
    stages[stage]?.unreported !== "none" &&
    members.some((pool) => rowsOf(flows.byTo, pool).length === 0);
  const imports = isSilent ? null : total(crossing(flows.byTo).map(amountOf));
  const exports = total(crossing(flows.byFrom).map(amountOf));
  const supply = production && imports ? sum([production, imports]) : null;
  return { production, imports, exports, supply };
}

/** Pools of a stage in some places; null where one has none and the stage does not list all there is. */
export function poolsIn(
  network: Network,
  stage: number,
  places: readonly string[],
): readonly number[] | null {
  const found = places.map((code) => poolOfPlace(network, stage, code));
  const members = found.filter((pool) => pool >= 0);
  const isClosed = network.stages[stage]?.unreported === "none";
  return members.length === 0 || (members.length < found.length && !isClosed) ? null : members;
}

/** Listed flows from one of several pools to another of them. */
export function flowsBetween({ flows }: Network, members: readonly number[]): number[] {
  if (members.length < 2) return [];
  const inside = new Set(members);
  const into = members.flatMap((pool) => rowsOf(flows.byTo, pool));
  return into.filter((flow) => inside.has(flows.from[flow] as number));
}

interface Rows {
  readonly start: Int32Array;
  readonly row: Int32Array;
}

function rowsOf({ start, row }: Rows, pool: number): number[] {
  return [...row.subarray(start[pool] as number, start[pool + 1] as number)];
}

function total(amounts: readonly (Interval | null)[]): Interval | null {
  return amounts.includes(null) ? null : sum(amounts as Interval[]);
}
