import { compile } from "../../src/network/compile.ts";
import { checkPolicy, type PolicyOptions, type Verdicts } from "../../src/policies/checkPolicy.ts";
import { parsePolicy } from "../../src/policies/parsePolicy.ts";
import type { Policy } from "../../src/policies/policyShape.ts";
import type { VerdictRow } from "../../src/policies/verdictRow.ts";
import { type Chain, chain, GROUPS } from "../assess/chains.ts";

const SOURCE = {
  ...{ title: "c", publisher: "p", year: 2024, licence: "none", kind: "illustration" },
} as const;

/** A policy file with what the test does not speak about filled in: rules "r0", "r1", …, each hard. */
export function policyFile(rules: readonly object[], more: object = {}): object {
  return {
    kyusho: "policy/1",
    id: "own",
    title: { en: "Own policy", ja: "独自の政策" },
    inForce: {},
    citations: { law: SOURCE },
    rules: rules.map((rule, i) => ({
      ...{
        id: `r${i}`,
        label: { en: `rule ${i}` },
        citation: "law",
        verified: true,
        force: "hard",
      },
      ...rule,
    })),
    ...more,
  };
}

export function policyOf(rules: readonly object[], more: object = {}): Policy {
  return parsePolicy(policyFile(rules, more));
}

/** Verdicts of some rules on a chain. */
export function checked(
  text: Chain,
  rules: readonly object[],
  options: PolicyOptions = { home: "JPN" },
): Verdicts {
  return checkPolicy(compile(chain(text)), policyOf(rules), { groups: GROUPS, ...options });
}

/** The only row of a chain of one stage under one rule. */
export function verdict(...of: Parameters<typeof checked>): VerdictRow {
  const { rows } = checked(...of);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}
