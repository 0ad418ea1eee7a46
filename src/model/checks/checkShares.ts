import { add, type IssueList } from "../modelError.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Room for shares that a source rounds to a tenth of a percent: half of it for each, and at least one tenth. */
function rounding(shares: number): number {
  return Math.max(1e-3, 5e-4 * shares) + 1e-9;
}

interface Whole {
  /** Sum of the shares given. */
  sum: number;
  shares: number;
  /** Shares above 0: one of 0 was not rounded up. */
  positive: number;
  amounts: number;
  /** First entry of the whole. */
  readonly at: number;
}

/** Shares of one whole sum to at most 1, and a whole is given in shares or in amounts, never in both. */
export function checkShares(index: ModelIndex, issues: IssueList): void {
  const production = new Map<string, Whole>();
  for (const { at, value } of index.lists.suppliers) {
    const { share, production: amount } = value;
    count(production, value.stage, { at, share, amount });
    if (share !== undefined && amount !== undefined)
      bothGiven(`suppliers[${at}]`, "production", issues);
  }
  const imports = new Map<string, Whole>();
  for (const { at, value } of index.lists.flows) {
    const { share, amount } = value;
    count(imports, `${value.stage} into ${value.to}`, { at, share, amount });
    if (share !== undefined && amount !== undefined) bothGiven(`flows[${at}]`, "amount", issues);
  }
  for (const { at, value } of index.lists.stocks) {
    if (value.days !== undefined && value.amount !== undefined)
      bothGiven(`stocks[${at}]`, "amount", issues);
  }
  for (const [key, whole] of production) {
    judge(`world production of ${key}`, { ...whole, path: `suppliers[${whole.at}]` }, issues);
  }
  for (const [key, whole] of imports) {
    judge(`imports of ${key}`, { ...whole, path: `flows[${whole.at}]` }, issues);
  }
}

function count(
  wholes: Map<string, Whole>,
  key: string,
  entry: { readonly at: number; readonly share?: number | undefined; readonly amount?: unknown },
): void {
  const whole = wholes.get(key) ?? { sum: 0, shares: 0, positive: 0, amounts: 0, at: entry.at };
  whole.sum += entry.share ?? 0;
  whole.shares += entry.share === undefined ? 0 : 1;
  whole.positive += (entry.share ?? 0) > 0 ? 1 : 0;
  whole.amounts += entry.amount === undefined ? 0 : 1;
  wholes.set(key, whole);
}

function bothGiven(path: string, name: string, issues: IssueList): void {
  add(issues, {
    path,
    must: "give one of the two ways to say how much",
    found: `both, '${name}' among them`,
    fix: "remove one of them",
  });
}

function judge(what: string, whole: Whole & { readonly path: string }, issues: IssueList): void {
  if (whole.sum > 1 + rounding(whole.positive)) {
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
