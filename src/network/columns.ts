import { amountIn } from "../model/amountIn.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Model } from "../model/shape.ts";
import type { Stage } from "../model/stage.ts";
import { type Amounts, put, putNumber, unknownAmounts } from "../numeric/amounts.ts";
import { groupBy } from "../numeric/graph/csr.ts";
import type { Flows, Routes, Suppliers } from "./network.ts";
import type { Numbering } from "./numbering.ts";

/** What the columns are built from. */
export interface Base extends Numbering {
  readonly model: Model;
  readonly stageOf: (pool: number) => Stage;
}

export function compileSuppliers(base: Base): { columns: Suppliers; operators: string[] } {
  const { suppliers } = base.model;
  const pool = new Int32Array(suppliers.length);
  const stage = new Int32Array(suppliers.length);
  const operator = new Int32Array(suppliers.length).fill(-1);
  const owner = new Int32Array(suppliers.length).fill(-1);
  const production = unknownAmounts(suppliers.length);
  const capacity = unknownAmounts(suppliers.length);
  const operators = new Map<string, number>();
  for (let i = 0; i < suppliers.length; i++) {
    const entry = suppliers[i] as (typeof suppliers)[number];
    const at = base.poolOf(entry.stage, entry.place);
    pool[i] = at;
    stage[i] = base.poolStage[at] as number;
    if (entry.owner !== undefined) owner[i] = base.placeNumber.get(entry.owner) as number;
    if (entry.operator !== undefined) operator[i] = numberIn(operators, entry.operator);
    const { unit } = base.stageOf(at);
    putEither(production, i, [entry.share, entry.production, entry.unit, unit]);
    if (entry.capacity !== undefined) put(capacity, i, amountIn(unit, entry.capacity, entry.unit));
  }
  const byPool = groupBy(pool, base.poolStage.length);
  const byStage = groupBy(stage, base.model.stages.length);
  const columns = {
    count: suppliers.length,
    pool,
    operator,
    owner,
    production,
    capacity,
    byPool,
    byStage,
  };
  return { columns, operators: [...operators.keys()] };
}

export function compileFlows(base: Base): Flows {
  const flows = base.model.flows ?? [];
  const from = new Int32Array(flows.length);
  const to = new Int32Array(flows.length);
  const stage = new Int32Array(flows.length);
  const amount = unknownAmounts(flows.length);
  const inShares = new Uint8Array(flows.length);
  for (let i = 0; i < flows.length; i++) {
    const entry = flows[i] as (typeof flows)[number];
    from[i] = base.poolOf(entry.stage, entry.from);
    const into = base.poolOf(entry.stage, entry.to);
    to[i] = into;
    stage[i] = base.poolStage[into] as number;
    inShares[i] = entry.share === undefined ? 0 : 1;
    putEither(amount, i, [entry.share, entry.amount, entry.unit, base.stageOf(into).unit]);
  }
  const pools = base.poolStage.length;
  return {
    count: flows.length,
    from,
    to,
    amount,
    inShares,
    routes: routesOf(flows, base.chokepoints),
    byTo: groupBy(to, pools),
    byFrom: groupBy(from, pools),
    byStage: groupBy(stage, base.model.stages.length),
  };
}

function routesOf(flows: NonNullable<Model["flows"]>, chokepoints: readonly string[]): Routes {
  const number = new Map(chokepoints.map((id, c) => [id, c]));
  const start = new Int32Array(flows.length + 1);
  const passed = flows.flatMap(({ via = [] }, i) => {
    start[i + 1] = (start[i] as number) + via.length;
    return via.map((id) => number.get(id) as number);
  });
  return {
    isKnown: Uint8Array.from(flows, ({ via }) => (via === undefined ? 0 : 1)),
    start,
    chokepoint: Int32Array.from(passed),
  };
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

type Given = readonly [
  share: number | undefined,
  amount: Quantity | undefined,
  unit: string | undefined,
  stageUnit: string,
];

function putEither(column: Amounts, i: number, [share, amount, unit, stageUnit]: Given): void {
  if (share !== undefined) putNumber(column, i, share);
  else if (typeof amount === "number" && unit === undefined) putNumber(column, i, amount);
  else put(column, i, amountIn(stageUnit, amount, unit));
}
