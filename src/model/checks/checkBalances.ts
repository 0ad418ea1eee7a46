import { amountIn } from "../amountIn.ts";
import { add, type IssueList } from "../modelError.ts";
import type { ModelIndex } from "./modelIndex.ts";
import { unreadStages } from "./unreadStages.ts";

/** Published tables are rounded: a total may fall short of its parts by this much of itself. */
const ROUNDING = 0.01;

interface Pool {
  readonly stage: string;
  readonly place: string;
  readonly path: string;
  /** Most that the pool can hold; infinite as soon as one inflow is unknown. */
  supply: number;
  /** Least that leaves it. */
  exports: number;
}

/** A pool cannot export more than it makes and imports, and a world total cannot fall below its parts. */
export function checkBalances(index: ModelIndex, issues: IssueList): void {
  const unread = new Set([...unreadStages(index, "suppliers"), ...unreadStages(index, "flows")]);
  for (const pool of poolsOf(index).values()) {
    if (unread.has(pool.stage)) continue;
    if (pool.exports <= pool.supply * (1 + ROUNDING)) continue;
    const unit = index.stage.get(pool.stage)?.unit ?? "";
    add(issues, {
      path: pool.path,
      must: `make or import at least what ${pool.place} exports of '${pool.stage}'`,
      found: `exports of ${short(pool.exports)} ${unit} from a supply of ${short(pool.supply)} ${unit}`,
      fix: "correct the production, or add the imports (from 'unknown' if their origin is not known)",
    });
  }
  checkTotals(index, issues);
}

function poolsOf(index: ModelIndex): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const { at, value } of index.lists.suppliers) {
    const stage = index.stage.get(value.stage);
    if (stage === undefined || value.place === "other" || value.place === "unknown") continue;
    const key = `${value.stage} ${value.place}`;
    const pool = pools.get(key) ?? {
      stage: value.stage,
      place: value.place,
      path: `suppliers[${at}]`,
      supply: 0,
      exports: 0,
    };
    pool.supply +=
      amountIn(stage.unit, value.production, value.unit)?.hi ?? Number.POSITIVE_INFINITY;
    pools.set(key, pool);
  }
  for (const { value } of index.lists.flows) {
    const stage = index.stage.get(value.stage);
    if (stage === undefined || value.from === value.to) continue;
    const amount = amountIn(stage.unit, value.amount, value.unit);
    const into = pools.get(`${value.stage} ${value.to}`);
    if (into) into.supply += amount?.hi ?? Number.POSITIVE_INFINITY;
    const out = pools.get(`${value.stage} ${value.from}`);
    if (out) out.exports += amount?.lo ?? 0;
  }
  return pools;
}

function checkTotals(index: ModelIndex, issues: IssueList): void {
  const listed = new Map<string, number>();
  for (const { value } of index.lists.suppliers) {
    const stage = index.stage.get(value.stage);
    if (stage === undefined) continue;
    const least = amountIn(stage.unit, value.production, value.unit)?.lo ?? 0;
    listed.set(value.stage, (listed.get(value.stage) ?? 0) + least);
  }
  for (const { at, value } of index.lists.stages) {
    const total = value.total && amountIn(value.unit, value.total.amount, value.total.unit);
    const sum = listed.get(value.id) ?? 0;
    if (!total || sum <= total.hi * (1 + ROUNDING)) continue;
    add(issues, {
      path: `stages[${at}].total`,
      must: "be at least the sum of the listed suppliers",
      found: `${short(total.hi)} against ${short(sum)} ${value.unit}`,
      fix: "correct the total or the suppliers, or remove the total",
    });
  }
}

function short(amount: number): string {
  return String(Number(amount.toPrecision(6)));
}
