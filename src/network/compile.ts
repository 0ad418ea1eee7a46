import { amountIn } from "../model/amountIn.ts";
import { needOf } from "../model/needOf.ts";
import type { Model } from "../model/shape.ts";
import type { Stage } from "../model/stage.ts";
import { stockUnit } from "../model/units/stockUnit.ts";
import { unitFactor } from "../model/units/units.ts";
import { put, putMore, putNumber, unknownAmounts } from "../numeric/amounts.ts";
import { groupBy } from "../numeric/graph/csr.ts";
import { type Base, compileFlows, compileSuppliers } from "./columns.ts";
import type { Need, Network, Pools } from "./network.ts";
import { numbering } from "./numbering.ts";

/**
 * A model as a network of numbered arrays: pools, suppliers, flows and recipes, every amount in its stage's unit.
 *
 * A pool is a stage's product in a place. Whatever the model leaves out stays unknown (NaN in the arrays).
 *
 * @param model - a model that `parseModel` or `defineModel` has checked
 * @returns the network that `assess` and the other verbs read; plain arrays, safe to pass to a worker
 * @see kyusho's own definition of pools and flows (perfect mixing inside a pool)
 * @example
 * compile(parseModel(tinyModel)).stages.length // => 2
 */
export function compile(model: Model): Network {
  const stages = model.stages;
  const numbers = numbering(model);
  const { poolStage, poolPlace } = numbers;
  const stageOf = (pool: number): Stage => stages[poolStage[pool] as number] as Stage;
  const base: Base = { model, stageOf, ...numbers };
  const suppliers = compileSuppliers(base);
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  return {
    model,
    stages,
    places: numbers.places,
    operators: suppliers.operators,
    chokepoints: numbers.chokepoints,
    stageNumber: numbers.stageNumber,
    placeNumber: numbers.placeNumber,
    poolNumber: numbers.poolNumber,
    pools: {
      count: poolStage.length,
      stage: poolStage,
      place: poolPlace,
      byStage: groupBy(poolStage, stages.length),
      ...poolAmounts(base),
    },
    suppliers: suppliers.columns,
    flows: compileFlows(base),
    totals: totalsOf(model),
    inShares: sharesOnly(model, numbers.stageNumber),
    needs: stages.map((stage) => needsOf(stage, byId, numbers.stageNumber)),
    deliveryCuts: [],
  };
}

function poolAmounts({
  model,
  poolOf,
  stageOf,
  poolStage,
}: Base): Pick<Pools, "demand" | "stock" | "stockDays"> {
  const count = poolStage.length;
  const demand = unknownAmounts(count);
  const stock = unknownAmounts(count);
  const stockDays = unknownAmounts(count);
  for (const entry of model.demands ?? []) {
    const pool = poolOf(entry.stage, entry.place);
    put(demand, pool, amountIn(stageOf(pool).unit, entry.amount, entry.unit));
  }
  const silent = new Set<number>();
  for (const entry of model.stocks ?? []) {
    const pool = poolOf(entry.stage, entry.place);
    if (entry.amount === undefined && entry.days === undefined) silent.add(pool);
    putMore(stock, pool, amountIn(stockUnit(stageOf(pool).unit), entry.amount, entry.unit));
    putMore(stockDays, pool, amountIn("days", entry.days, undefined));
  }
  // The rest of a stock says nothing about the whole of it.
  for (const pool of silent)
    for (const held of [stock, stockDays]) putNumber(held, pool, Number.NaN);
  return { demand, stock, stockDays };
}

function totalsOf(model: Model) {
  const totals = unknownAmounts(model.stages.length);
  for (const [s, stage] of model.stages.entries()) {
    if (stage.total) put(totals, s, amountIn(stage.unit, stage.total.amount, stage.total.unit));
  }
  return totals;
}

function sharesOnly(model: Model, stageNumber: ReadonlyMap<string, number>): Uint8Array {
  const inShares = new Uint8Array(model.stages.length);
  for (const { stage, share } of model.suppliers) {
    if (share !== undefined) inShares[stageNumber.get(stage) as number] = 1;
  }
  return inShares;
}

function needsOf(
  output: Stage,
  stages: ReadonlyMap<string, Stage>,
  stageNumber: ReadonlyMap<string, number>,
): Need[] {
  return (output.inputs ?? []).map((group) => ({
    essential: group.essential ?? true,
    alternatives: group.of.map((alternative) => {
      const stage = stageNumber.get(alternative.stage) as number;
      const amount = needOf(group, alternative, { output, stages });
      const service = serviceOf(alternative, group.of[0]?.stage, stages);
      return { stage, amount, service, cap: alternative.cap ?? 1 };
    }),
  }));
}

/** Service of one unit of an alternative, in units of the first; null where they do not compare. */
function serviceOf(
  alternative: { readonly stage: string; readonly effectiveness?: number | undefined },
  first: string | undefined,
  stages: ReadonlyMap<string, Stage>,
): number | null {
  const [own, basis] = [stages.get(alternative.stage), stages.get(first ?? "")];
  const conversion = own && basis && unitFactor(own.unit, basis.unit);
  if (conversion && "factor" in conversion)
    return conversion.factor * (alternative.effectiveness ?? 1);
  return alternative.effectiveness ?? null;
}
