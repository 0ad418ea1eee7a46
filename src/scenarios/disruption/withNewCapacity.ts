import { isPlace } from "../../model/places/places.ts";
import { compile } from "../../network/compile.ts";
import type { DeliveryCut, Network } from "../../network/network.ts";
import { type Amounts, amountAt, copyOf, put, putNumber } from "../../numeric/amounts.ts";
import { poolOfPlace } from "../rationing/poolOfPlace.ts";
import type { CheckedScenario } from "../scenario/checkScenario.ts";
import { scenarioCitations } from "../scenario/scenarioCitations.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import { draft } from "../shocks/draft.ts";
import { rowOf } from "../shocks/rowOf.ts";
import { missingMarkets } from "./missingMarkets.ts";

/** New suppliers by the number of the event that brings them. */
export interface NewCapacity {
  readonly network: Network;
  /** Rows of the supplier, and of the flow if there is one, that an event adds. */
  readonly rows: ReadonlyMap<number, { readonly supplier: number; readonly flow: number | null }>;
}

/**
 * The network with a supplier for each event that adds capacity, making nothing yet, so that capacity can stand where
 * the model has no market; what it sends elsewhere is a flow where the market there lists its imports. Markets on which the
 * scenario speaks are there too. All else stays as it is.
 */
export function withNewCapacity(
  before: Network,
  scenario: Scenario,
  home: readonly string[],
): NewCapacity {
  const added = addedBy(before, scenario);
  const markets = missingMarkets(before, scenario, home);
  if (added.length + markets.length === 0) return { network: before, rows: new Map() };
  const { model } = before;
  const { citations, keyOf } = scenarioCitations(model.citations, scenario);
  const cited = <T extends { readonly citation: string }>(entry: T) => ({
    ...entry,
    citation: keyOf(entry.citation),
  });
  const sent = added.filter((one) => isSent(before, one));
  const network = compile({
    ...{ ...model, citations },
    suppliers: [...model.suppliers, ...added.map((one) => cited(supplierOf(before, one)))],
    flows: [...(model.flows ?? []), ...sent.map((one) => cited(flowOf(one)))],
    // A market of which nothing is known but that it is there: a store of no known amount.
    stocks: [...(model.stocks ?? []), ...markets.map(cited)],
  });
  const rows = new Map(
    added.map((one, i) => {
      const at = sent.indexOf(one);
      const flow = at < 0 ? null : before.flows.count + at;
      return [one.event, { supplier: before.suppliers.count + i, flow }] as const;
    }),
  );
  return { network: carriedOver(before, network), rows };
}

/** Capacity that an event adds, at one place of a stage that there is. */
interface Added {
  readonly event: number;
  readonly stage: string;
  readonly place: string;
  readonly to: string;
  readonly operator: string | undefined;
  readonly citation: string;
}

function addedBy({ stageNumber }: Network, { events }: Scenario): Added[] {
  return events.flatMap(({ shock, citation }, event) => {
    if (shock.kind !== "capacity-added") return [];
    const { stage, place, to = place, operator } = shock;
    if (!stageNumber.has(stage) || !isPlace(place)) return [];
    return [{ event, stage, place, to, operator, citation }];
  });
}

function supplierOf(network: Network, { stage, place, operator, citation }: Added) {
  const run = operator === undefined ? {} : { operator };
  return { stage, place, ...run, ...nothing(network, stage), citation };
}

function flowOf({ stage, place, to, citation }: Added) {
  return { stage, from: place, to, amount: 0, citation };
}

/** Whether new capacity is to be listed as a flow: into a market elsewhere that lists what it imports, in amounts. */
function isSent(network: Network, { stage, place, to }: Added): boolean {
  const { stageNumber, flows } = network;
  if (to === place) return false;
  const pool = poolOfPlace(network, stageNumber.get(stage) as number, to);
  if (pool < 0) return false;
  const into = flows.byTo.row.subarray(flows.byTo.start[pool], flows.byTo.start[pool + 1]);
  return into.length > 0 && into.every((flow) => flows.inShares[flow] === 0);
}

/** A stage given in shares of the world's production takes shares alone. */
function nothing(network: Network, stage: string): { production: number } | { share: number } {
  return network.inShares[network.stageNumber.get(stage) as number] === 1
    ? { share: 0 }
    : { production: 0 };
}

/** A network may be what another disruption left, which its model does not say. */
function carriedOver(before: Network, whole: Network): Network {
  copyRows(before.suppliers.production, whole.suppliers.production);
  copyRows(before.suppliers.capacity, whole.suppliers.capacity);
  copyRows(before.flows.amount, whole.flows.amount);
  copyRows(before.totals, whole.totals);
  for (let pool = 0; pool < before.pools.count; pool++) {
    const at = samePool(before, whole, pool);
    for (const column of ["demand", "stock", "stockDays"] as const)
      put(whole.pools[column], at, amountAt(before.pools[column], pool));
  }
  return { ...whole, deliveryCuts: before.deliveryCuts.map((cut) => longer(cut, whole)) };
}

function copyRows(from: Amounts, to: Amounts): void {
  for (const column of ["value", "lo", "hi"] as const) to[column].set(from[column]);
}

function samePool(before: Network, whole: Network, pool: number): number {
  const code = before.places[before.pools.place[pool] as number] as string;
  return poolOfPlace(whole, before.pools.stage[pool] as number, code);
}

function longer(cut: DeliveryCut, { suppliers }: Network): DeliveryCut {
  const grown = (mask: Uint8Array) => {
    const all = new Uint8Array(suppliers.count);
    all.set(mask);
    return all;
  };
  return { ...cut, suppliers: grown(cut.suppliers), maySuppliers: grown(cut.maySuppliers) };
}

/** The network with what new capacity makes and sends on a day; nothing at stages given in shares of the world's production, of which an amount is no known part. */
export function withOutput(
  after: Network,
  { rows }: NewCapacity,
  {
    checked,
    day,
    partUsed,
  }: {
    readonly checked: CheckedScenario;
    readonly day: number;
    /** Part of what is added to a pool that is used; all of it if left out. */
    readonly partUsed?: (pool: number) => number;
  },
): Network {
  if (rows.size === 0) return after;
  const production = copyOf(after.suppliers.production);
  const amount = copyOf(after.flows.amount);
  for (const { at, kind, period, targets } of checked.events) {
    const row = rows.get(at);
    if (row === undefined || day < period.start) continue;
    const stage = after.pools.stage[after.suppliers.pool[row.supplier] as number] as number;
    if (after.inShares[stage] === 1) continue;
    const effects = draft(checked.counts);
    rowOf({ kind }).apply(targets, { day, ...period }, effects);
    const market = effects.added.findIndex((amount) => amount > 0);
    const part = market < 0 ? 0 : (partUsed?.(market) ?? 1);
    const added = part * (effects.added[market] ?? 0);
    putNumber(production, row.supplier, added);
    if (row.flow !== null) putNumber(amount, row.flow, added);
  }
  return {
    ...after,
    suppliers: { ...after.suppliers, production },
    flows: { ...after.flows, amount },
  };
}
