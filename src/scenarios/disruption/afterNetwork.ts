import type { Network } from "../../network/network.ts";
import { type Amounts, amountAt, copyOf, put, unknownAmounts } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import type { Effects } from "../shocks/effects.ts";

/** What is left of everything that a model counts, in parts of the baseline. */
export interface Remains {
  /** By supplier: part of its production. */
  readonly production: (supplier: number) => Interval;
  /** By flow: part of what it carried. */
  readonly flow: (flow: number) => Interval;
  readonly effects: Effects;
}

/** The network after a disruption, for every verb: productions and flows as they are left, each kept share a share of what is left. */
export function afterNetwork(network: Network, { production, flow, effects }: Remains): Network {
  const { suppliers, flows } = network;
  const made = scaled(suppliers.production, production);
  const sent = scaled(flows.amount, flow);
  const after = {
    ...network,
    suppliers: {
      ...suppliers,
      production: inWhole(network, made),
      capacity: capacitiesLeft(network, effects),
    },
    flows: { ...flows, amount: ofImports(network, sent) },
    pools: {
      ...network.pools,
      demand: demandsThen(network, effects),
    },
    totals: totalsLeft(network, made),
    deliveryCuts: [...network.deliveryCuts, ...effects.deliveries],
  };
  return after;
}

/** Capacities as the shocks leave them; lack of inputs leaves them as they are. */
export function capacitiesLeft({ suppliers }: Network, effects: Effects): Amounts {
  return scaled(suppliers.capacity, (row) => {
    const hi = effects.output[row] as number;
    const lo = Math.min(hi, effects.mayOutput[row] as number);
    return { value: lo === hi ? lo : null, lo, hi };
  });
}

/** What is wanted of every pool, with what the shocks make of it. */
export function demandsThen({ pools }: Network, { demand }: Effects): Amounts {
  return scaled(pools.demand, (pool) => exact(demand[pool] as number));
}

function scaled(amounts: Amounts, part: (i: number) => Interval): Amounts {
  const left = unknownAmounts(amounts.lo.length);
  for (let i = 0; i < amounts.lo.length; i++) {
    const before = amountAt(amounts, i);
    if (before !== null) put(left, i, product(before, part(i)));
  }
  return left;
}

/** Productions given as shares of the world's become shares of what the world is left with; who is not listed may lose all or nothing. */
function inWhole({ suppliers, inShares, stages }: Network, made: Amounts): Amounts {
  const result = copyOf(made);
  for (const stage of stages.keys()) {
    if (inShares[stage] === 0) continue;
    const rows = suppliers.byStage.row.subarray(
      suppliers.byStage.start[stage],
      suppliers.byStage.start[stage + 1],
    );
    renormalise(result, { rows, before: suppliers.production });
  }
  return result;
}

/** Flows given as shares of a place's imports become shares of what it still imports. */
function ofImports({ flows, pools }: Network, sent: Amounts): Amounts {
  const result = copyOf(sent);
  for (let pool = 0; pool < pools.count; pool++) {
    const into = flows.byTo.row.subarray(flows.byTo.start[pool], flows.byTo.start[pool + 1]);
    const rows = into.filter((row) => flows.inShares[row] === 1);
    renormalise(result, { rows, before: flows.amount });
  }
  return result;
}

function renormalise(
  amounts: Amounts,
  { rows, before }: { readonly rows: Int32Array; readonly before: Amounts },
): void {
  const known = [...rows].filter((row) => amountAt(amounts, row) !== null);
  const parts = known.map((row) => amountAt(amounts, row) as Interval);
  const given = known.reduce((total, row) => total + (before.hi[row] as number), 0);
  const isWhole = known.every((row, i) =>
    sameInterval(parts[i] as Interval, amountAt(before, row) as Interval),
  );
  if (isWhole) return;
  const unlisted = Math.max(0, 1 - given);
  const rest: Interval = { value: unlisted < ROUNDING ? 0 : null, lo: 0, hi: unlisted };
  for (const [i, row] of known.entries()) {
    const others = sum([...parts.filter((_, other) => other !== i), rest]);
    put(amounts, row, shareOf(parts[i] as Interval, others));
  }
}

/** Sums of floating-point shares miss 1 by a few units in the last place. */
const ROUNDING = 1e-9;

function shareOf(part: Interval, others: Interval): Interval {
  const ratio = (own: number, beside: number) => (own + beside > 0 ? own / (own + beside) : 0);
  const value =
    part.value === null || others.value === null ? null : ratio(part.value, others.value);
  return { value, lo: ratio(part.lo, others.hi), hi: ratio(part.hi, others.lo) };
}

function sameInterval(a: Interval, b: Interval): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.value === b.value;
}

/** A stated world total less what the listed suppliers lose; what nobody is named for may be lost too. */
function totalsLeft(network: Network, made: Amounts): Amounts {
  const { totals, suppliers, stages, inShares } = network;
  const left = copyOf(totals);
  for (const stage of stages.keys()) {
    const total = amountAt(totals, stage);
    if (total === null || inShares[stage] === 1) continue;
    const rows = [
      ...suppliers.byStage.row.subarray(
        suppliers.byStage.start[stage],
        suppliers.byStage.start[stage + 1],
      ),
    ];
    const lost = sum(
      rows.flatMap((row) => lostBy(amountAt(suppliers.production, row), amountAt(made, row))),
    );
    if (lost.hi === 0) continue;
    const lo = Math.max(0, total.lo - lost.hi);
    const hi = Math.max(lo, total.hi - lost.lo);
    const value =
      total.value === null || lost.value === null ? null : Math.max(0, total.value - lost.value);
    put(left, stage, { value, lo, hi });
  }
  return left;
}

function lostBy(before: Interval | null, after: Interval | null): Interval[] {
  if (before === null || after === null) return [];
  const value = before.value === null || after.value === null ? null : before.value - after.value;
  const ends = [
    before.lo - after.lo,
    before.hi - after.hi,
    before.hi - after.lo,
    before.lo - after.hi,
  ];
  return [{ value, lo: Math.max(0, Math.min(...ends)), hi: Math.max(0, ...ends) }];
}
