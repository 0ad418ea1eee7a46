import type { DeliveryCut, Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import type { MissingList } from "./missing.ts";
import type { Ban, Cell, ChainQuestion, OperationalChain } from "./operationalChain.ts";
import { poolUse } from "./poolUse.ts";
import { worldDelivery } from "./worldDelivery.ts";

type Parts = Pick<OperationalChain, "cells" | "processes" | "legs">;

interface Cutting {
  readonly question: ChainQuestion;
  readonly chain: Parts;
  readonly missing: MissingList;
}

/** What cuts of deliveries that no flow tells apart leave to each market, as much and as little as may be meant. */
export function deliveryBans(cutting: Cutting): OperationalChain["bans"] {
  const { network, effects } = cutting.question;
  const cuts = [...network.deliveryCuts, ...(effects?.deliveries ?? [])];
  const bansOf = (of: "suppliers" | "maySuppliers") =>
    cuts.flatMap((cut) => {
      const hit = cut[of];
      return cutting.chain.cells.flatMap(({ stage }, cell) => {
        const ban = stage === cut.stage ? banAt(cutting, { cut, cell, hit }) : null;
        return ban === null ? [] : [ban];
      });
    });
  return { least: bansOf("maySuppliers"), most: bansOf("suppliers") };
}

interface Hit {
  readonly cut: DeliveryCut;
  readonly cell: number;
  readonly hit: Uint8Array;
}

function banAt(cutting: Cutting, { cut, cell, hit }: Hit): Ban | null {
  const { chain, missing, question } = cutting;
  const { stage, place, isMade } = chain.cells[cell] as Cell;
  const here = chain.processes.flatMap((process, i) => {
    const at = chain.cells[process.cell] as Cell;
    return at.stage === stage && at.place === place ? [i] : [];
  });
  const supplierOf = (i: number) => chain.processes[i]?.supplier ?? -1;
  const isHit = (i: number) => supplierOf(i) >= 0 && hit[supplierOf(i)] === 1;
  if (!here.some(isHit)) return null;
  const reaches = (at: number) =>
    cut.reaches(question.network.places[chain.cells[at]?.place ?? -1] ?? "");
  const isOwn = (to: number) => chain.cells[to]?.place === place;
  const legs = chain.legs.flatMap(({ flow, from, to }, l) => {
    const isMeant = flow < 0 ? !isOwn(to) : !cut.ofPlace;
    return from === cell && isMeant && reaches(to) ? [l] : [];
  });
  const usedToo = !isMade && cut.atHome && reaches(cell);
  if (legs.length === 0 && !usedToo) return null;
  const suppliers = here.filter(isHit).map(supplierOf);
  const left = cut.left === 0 ? exact(0) : leftOf(cutting, { cell, legs, usedToo, suppliers });
  if (left === null) missing.add("use", stage, place);
  return {
    cell,
    legs,
    usedToo,
    spared: cut.ofPlace ? [] : here.filter((i) => !isHit(i)),
    passesOn: !cut.ofPlace,
    left: product(left ?? exact(0), exact(cut.left)),
  };
}

/** What the cut suppliers send along the legs today: their part of the market in each. */
function leftOf(
  { question: { network }, chain }: Cutting,
  {
    cell,
    legs,
    usedToo,
    suppliers,
  }: Pick<Ban, "cell" | "legs" | "usedToo"> & { readonly suppliers: readonly number[] },
): Interval | null {
  const { stage, place, isMade } = chain.cells[cell] as Cell;
  const pool = poolAt(network, stage, place);
  const sent = legs.map((l) => {
    const { flow, to } = chain.legs[l] as Parts["legs"][number];
    if (flow >= 0)
      return network.flows.inShares[flow] === 1 ? null : amountAt(network.flows.amount, flow);
    const market = chain.cells[to] as Cell;
    return worldDelivery(network, { stage, place: market.place, from: place });
  });
  if (usedToo) sent.push(poolUse(network, pool));
  const cutMade = suppliers.map((row) => amountAt(network.suppliers.production, row));
  const whole = entering(network, pool, isMade);
  if (whole === null || sent.includes(null) || cutMade.includes(null)) return null;
  const made = sum(cutMade as Interval[]);
  const part = (own: number, all: number) => (all > 0 ? Math.min(1, own / all) : 0);
  const value = made.value === null || whole.value === null ? null : part(made.value, whole.value);
  return product(sum(sent as Interval[]), {
    value,
    lo: part(made.lo, whole.hi),
    hi: part(made.hi, whole.lo),
  });
}

/** What enters a market today, or what is made in its place. */
function entering({ suppliers, flows }: Network, pool: number, isMade: boolean): Interval | null {
  const rows = ({ start, row }: Network["flows"]["byTo"]) => [
    ...row.subarray(start[pool], start[pool + 1]),
  ];
  const imported = isMade ? [] : rows(flows.byTo);
  const parts = [
    ...rows(suppliers.byPool).map((row) => amountAt(suppliers.production, row)),
    ...imported.map((row) => (flows.inShares[row] === 1 ? null : amountAt(flows.amount, row))),
  ];
  return parts.includes(null) ? null : sum(parts as Interval[]);
}
