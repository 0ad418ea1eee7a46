import type { Model } from "../../src/index.ts";
import { distinctBy, given, idOf, quantity, suppliersOf } from "./given.ts";
import type { FlowPlan, StagePlan } from "./modelPlan.ts";

type Flow = NonNullable<Model["flows"]>[number];

/** What a pool can give away although nobody says what it has. */
const UNKNOWN_SUPPLY = 100;
/** A flow takes at most one part in this many of what its pool still has. */
const PARTS = 8;

/** Flows of a stage in shares of each importer's imports, or in amounts that no pool lacks. */
export function buildFlows(stage: StagePlan, s: number): Flow[] {
  const flows = distinctBy(stage.flows, ({ from, to }) => `${from}>${to}`).filter(
    ({ from, to }) => from !== to,
  );
  return stage.inShares ? inShares(flows, stage, s) : inAmounts(flows, stage, s);
}

function inShares(flows: readonly FlowPlan[], stage: StagePlan, s: number): Flow[] {
  const imports = new Map<string, number>();
  for (const { to, part } of flows) imports.set(to, (imports.get(to) ?? 0) + part.value);
  return flows.map(({ from, to, part, via }) => {
    const share = (part.value / (imports.get(to) || 1)) * (1 - stage.unlisted);
    return entry({ from, to, via }, s, { share: part.form === "left out" ? undefined : share });
  });
}

/** In their order, each flow takes from what its pool has after the flows before it, so re-exports occur. */
function inAmounts(flows: readonly FlowPlan[], stage: StagePlan, s: number): Flow[] {
  const held = new Map<string, number>();
  const gain = (place: string, amount: number) => held.set(place, (held.get(place) ?? 0) + amount);
  for (const { place, production } of suppliersOf(stage)) {
    gain(place, production.form === "left out" ? UNKNOWN_SUPPLY : production.value);
  }
  return flows.map(({ from, to, part, via }) => {
    const isNobody = from === "other" || from === "unknown";
    const amount = ((isNobody ? UNKNOWN_SUPPLY : (held.get(from) ?? 0)) * part.value) / PARTS;
    gain(from, -amount);
    gain(to, amount);
    return entry({ from, to, via }, s, { amount: quantity({ ...part, value: amount }) });
  });
}

function entry(
  { from, to, via }: Pick<FlowPlan, "from" | "to" | "via">,
  s: number,
  size: { readonly amount: Flow["amount"] } | { readonly share: number | undefined },
): Flow {
  const route = via ? { via: ["malacca"] } : {};
  return given({ stage: idOf(s), from, to, ...size, ...route, citation: "made-up" }) as Flow;
}
