import type { Cell } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import {
  type Disruption,
  runScenario,
  type ScenarioOptions,
} from "../../../src/scenarios/disruption/runScenario.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { scenarioOf } from "../shockedChain.ts";

export function disrupted(
  text: Chain,
  events: readonly Readonly<Record<string, unknown>>[],
  options: ScenarioOptions = {},
): Disruption & { readonly before: Network } {
  const before = compile(closed(text));
  return { before, ...runScenario(before, scenarioOf(...events), { groups: GROUPS, ...options }) };
}

/** What a market or the makers of a place lose; nothing where no row says that they do. */
export function lost(
  { table }: Disruption,
  what: "supply" | "production" | "imports",
  { stage = "s", place }: { readonly stage?: string; readonly place: string },
): Interval {
  const row = table.rows.find(
    (one) => one.whatId === what && one.stageId === stage && one.placeId === place,
  );
  return (row?.lost as Interval | undefined) ?? { value: 0, lo: 0, hi: 0 };
}

/** The value of a cell that holds bounds. */
export function valueIn(cell: Cell | undefined): number | null | undefined {
  return (cell as Interval | undefined)?.value;
}
