import { add, type IssueList } from "./modelError.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Room for shares that a source rounds to a tenth of a percent. */
const ROUNDING = 1e-3 + 1e-9;

interface Whole {
  /** Sum of the shares given. */
  sum: number;
  shares: number;
  amounts: number;
  readonly path: string;
}

/** Shares of one whole sum to at most 1, and a whole is given in shares or in amounts, never in both. */
export function checkShares(index: ModelIndex, issues: IssueList): void {
  const production = new Map<string, Whole>();
  for (const { at, value } of index.lists.suppliers) {
    count(production, value.stage, {
      path: `suppliers[${at}]`,
      share: value.share,
      amount: value.production,
    });
    bothGiven(`suppliers[${at}]`, [value.share, value.production, "production"], issues);
  }
  const imports = new Map<string, Whole>();
  for (const { at, value } of index.lists.flows) {
    const key = `${value.stage} into ${value.to}`;
    count(imports, key, { path: `flows[${at}]`, share: value.share, amount: value.amount });
    bothGiven(`flows[${at}]`, [value.share, value.amount, "amount"], issues);
  }
  for (const { at, value } of index.lists.stocks) {
    bothGiven(`stocks[${at}]`, [value.days, value.amount, "amount"], issues);
  }
  for (const [key, whole] of production) judge(`world production of ${key}`, whole, issues);
  for (const [key, whole] of imports) judge(`imports of ${key}`, whole, issues);
}

function count(
  wholes: Map<string, Whole>,
  key: string,
  entry: { readonly path: string; readonly share?: number | undefined; readonly amount?: unknown },
): void {
  const whole = wholes.get(key) ?? { sum: 0, shares: 0, amounts: 0, path: entry.path };
  whole.sum += entry.share ?? 0;
  whole.shares += entry.share === undefined ? 0 : 1;
  whole.amounts += entry.amount === undefined ? 0 : 1;
  wholes.set(key, whole);
}

function bothGiven(
  path: string,
  [share, amount, name]: readonly [unknown, unknown, string],
  issues: IssueList,
): void {
  if (share === undefined || amount === undefined) return;
  add(issues, {
    path,
    must: `give one of the two ways to say how much`,
    found: `both, '${name}' among them`,
    fix: "remove one of them",
  });
}

function judge(what: string, whole: Whole, issues: IssueList): void {
  if (whole.sum > 1 + ROUNDING) {
    add(issues, {
      path: whole.path,
      must: `hold shares of the ${what} that sum to at most 1`,
      found: `a sum of ${Number(whole.sum.toPrecision(6))}`,
      fix: "correct the shares; what is not known may be left out",
    });
  }
  if (whole.shares > 0 && whole.amounts > 0) {
    add(issues, {
      path: whole.path,
      must: `give the ${what} either in shares or in amounts`,
      found: `${whole.shares} in shares and ${whole.amounts} in amounts`,
      fix: "turn one sort into the other",
    });
  }
}
