import { amountIn } from "../amountIn.ts";
import { add, type IssueList } from "../modelError.ts";
import type { Stage } from "../stage.ts";
import type { ModelIndex } from "./modelIndex.ts";
import { type StageSupply, stageSupplies } from "./stageSupply.ts";
import { unreadStages } from "./unreadStages.ts";

/** Published tables are rounded: a total may fall short of its parts by this much of itself. */
const ROUNDING = 0.01;

interface Pool {
  readonly stage: string;
  readonly place: string;
  /** The first supplier of the pool, or else its first export. */
  path: string;
  /** Whether a supplier is listed. */
  readonly listed: boolean;
  /** Whether imports are reported. */
  imported: boolean;
  /** Most that is made and imported as far as the file says; infinite as soon as one inflow is unknown. */
  supply: number;
  /** Least that leaves it. */
  exports: number;
}

/** A pool cannot export more than it makes and imports, and a world total cannot fall below its parts. */
export function checkBalances(index: ModelIndex, issues: IssueList): void {
  const unread = new Set([...unreadStages(index, "suppliers"), ...unreadStages(index, "flows")]);
  const supplies = stageSupplies(index);
  for (const pool of poolsOf(index).values()) {
    const stage = index.stage.get(pool.stage);
    if (stage === undefined || unread.has(pool.stage)) continue;
    const supply = pool.supply + unlistedSupply(pool, stage, supplies.get(pool.stage));
    if (pool.exports <= supply * (1 + ROUNDING)) continue;
    add(issues, {
      path: pool.path,
      must: `make or import at least what ${pool.place} exports of '${pool.stage}'`,
      found: `exports of ${short(pool.exports)} ${stage.unit} from a supply of ${short(supply)} ${stage.unit}`,
      fix: pool.listed
        ? "correct the production, or add the imports (from 'unknown' if their origin is not known)"
        : "correct the exports, or add a supplier or the imports (from 'unknown' if their origin is not known)",
    });
  }
  checkTotals(index, issues);
}

/** Most that a place with no listed supplier can have beside its reported imports. */
function unlistedSupply(pool: Pool, stage: Stage, supply: StageSupply | undefined): number {
  if (pool.listed) return 0;
  // A stage without any supplier is an error told elsewhere.
  if (supply === undefined) return Number.POSITIVE_INFINITY;
  return pool.imported || stage.unreported === "none" ? supply.unattributed : supply.world;
}

function poolsOf(index: ModelIndex): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  const poolOf = (stage: string, place: string, listed: boolean): Pool => {
    const key = `${stage} ${place}`;
    const known = pools.get(key);
    if (known) return known;
    const pool = { stage, place, path: "", listed, imported: false, supply: 0, exports: 0 };
    pools.set(key, pool);
    return pool;
  };
  for (const { at, value } of index.lists.suppliers) {
    const stage = index.stage.get(value.stage);
    if (stage === undefined || isNobody(value.place)) continue;
    const pool = poolOf(value.stage, value.place, true);
    pool.path ||= `suppliers[${at}]`;
    pool.supply +=
      amountIn(stage.unit, value.production, value.unit)?.hi ?? Number.POSITIVE_INFINITY;
  }
  for (const { at, value } of index.lists.flows) {
    const stage = index.stage.get(value.stage);
    if (stage === undefined || value.from === value.to) continue;
    const amount = amountIn(stage.unit, value.amount, value.unit);
    if (!isNobody(value.to)) {
      const into = poolOf(value.stage, value.to, false);
      into.imported = true;
      into.supply += amount?.hi ?? Number.POSITIVE_INFINITY;
    }
    if (isNobody(value.from)) continue;
    const out = poolOf(value.stage, value.from, false);
    out.path ||= `flows[${at}]`;
    out.exports += amount?.lo ?? 0;
  }
  return pools;
}

function isNobody(place: string): boolean {
  return place === "other" || place === "unknown";
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
