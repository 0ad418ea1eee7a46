import { amountAt } from "../../numeric/amounts.ts";
import { exact, product } from "../../numeric/interval.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import type { MissingList } from "./missing.ts";
import type { ChainQuestion, OperationalChain } from "./operationalChain.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
export type ChainDraft = Mutable<
  Pick<OperationalChain, "cells" | "processes" | "legs" | "stores" | "wants">
>;

/** A chain while it is built. */
export interface Building {
  readonly question: ChainQuestion;
  readonly draft: ChainDraft;
  readonly number: Map<string, number>;
  readonly missing: MissingList;
  readonly missingStocks: MissingList;
}

export type Market = readonly [stage: number, place: number];

/** Number of a cell, which is added where it is new. */
export function cellAt(
  { draft, number }: Building,
  [stage, place]: Market,
  isMade = false,
): number {
  const key = `${isMade ? "made " : ""}${stage} ${place}`;
  const before = number.get(key);
  if (before !== undefined) return before;
  const cell = draft.cells.push({ stage, place, isMade }) - 1;
  number.set(key, cell);
  return cell;
}

/** Adds final demand. */
export function want(building: Building, market: Market, group: number): void {
  const { network, effects } = building.question;
  const pool = poolAt(network, ...market);
  const cell = cellAt(building, market);
  const amount = amountAt(network.pools.demand, pool);
  if (amount === null) building.missing.add("demand", ...market);
  const factor = exact(effects?.demand[pool] ?? 1);
  building.draft.wants.push({ cell, amount: product(amount ?? exact(0), factor), group });
}
