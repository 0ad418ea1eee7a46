import { shown } from "../display/shown.ts";
import type { Result } from "../model/result.ts";
import type { Verdicts } from "./checkPolicy.ts";
import { EVIDENCE_COLUMNS } from "./verdictColumns.ts";

/**
 * What each verdict was made from: measure, numerator and denominator in words with their amounts, and the sources of the data.
 *
 * @param verdicts - what `checkPolicy` gives
 * @returns a table with a row for each verdict that has a measure; amounts are in the unit of their stage; a numerator or denominator without an amount is known only as a share, or not at all
 * @see `checkPolicy`
 * @example
 * const none = parsePolicy({ kyusho: "policy/1", id: "none", title: { en: "No rules" }, inForce: {}, citations: {}, rules: [] });
 * policyEvidence(checkPolicy(compile(parseModel(tinyModel)), none, { home: "JPN" })).rows // => []
 */
export function policyEvidence(verdicts: Verdicts): Result {
  const { title, rows, notes, citations, methods } = verdicts;
  const read = rows.filter(({ measureId }) => measureId !== null);
  return shown({
    kind: "policyEvidence",
    title: { en: `${title.en}: evidence`, ja: `${title.ja}:根拠` },
    columns: EVIDENCE_COLUMNS,
    rows: read,
    ...{ notes, citations, methods },
  });
}
