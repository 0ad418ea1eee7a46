import type { Network } from "../../network/network.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";

/** The citations that some number of the model names, those of stocks too. */
export function operationalCitations(network: Network): Network["model"]["citations"] {
  const { citations, stocks = [] } = network.model;
  const used = new Set([
    ...Object.keys(usedCitations(network)),
    ...stocks.map(({ citation }) => citation),
  ]);
  return Object.fromEntries(Object.entries(citations).filter(([key]) => used.has(key)));
}
