import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { TraceGraph } from "../../trace/graph/traceGraph.ts";
import type { Actor } from "./actors.ts";

/**
 * Size of each actor for a product: its largest share (0–1) of what is made in the world, or for a chokepoint of what is shipped,
 * at the product's stage or one of those that it rests on. Null where it is known at none of these.
 */
export function actorSizes(
  network: Network,
  stage: number,
  { actors, graph }: { readonly actors: readonly Actor[]; readonly graph: TraceGraph },
): (number | null)[] {
  const stages = stagesBehind(network, stage);
  const made = stages.flatMap((at) => listOf(madeAt(network, at)));
  const shipped = stages.flatMap((at) => listOf(shippedAt(network, at)));
  return actors.map(({ key, id, subject }) => {
    if (key !== "chokepoint")
      return largest(made, (supplier) => subject(graph, supplier) === "yes");
    const { isKnown, start, chokepoint } = network.flows.routes;
    const number = network.chokepoints.indexOf(id);
    return largest(shipped, (flow) => {
      const passed = chokepoint.subarray(start[flow], start[flow + 1]);
      return isKnown[flow] === 1 && passed.includes(number);
    });
  });
}

/** Amounts of one stage by supplier or flow, and the whole that they are shares of. */
interface Whole {
  readonly rows: Int32Array;
  readonly amounts: readonly number[];
  readonly whole: number;
}

const listOf = <T>(one: T | null): T[] => (one === null ? [] : [one]);

function largest(wholes: readonly Whole[], isTheirs: (row: number) => boolean): number | null {
  const shares = wholes.map(({ rows, amounts, whole }) => {
    const own = amounts.reduce((sum, x, i) => (isTheirs(rows[i] as number) ? sum + x : sum), 0);
    return own / whole;
  });
  return shares.length === 0 ? null : Math.max(...shares);
}

/** What is made at a stage; null where that is not known of all, be it one by one or in total. */
function madeAt({ suppliers, totals }: Network, stage: number): Whole | null {
  const { start, row } = suppliers.byStage;
  const rows = row.subarray(start[stage], start[stage + 1]);
  const amounts = Array.from(rows, (i) => middle(suppliers.production, i));
  const total = middle(totals, stage);
  const isWhole = amounts.every((x) => x !== null) || total !== null;
  const known = amounts.map((x) => x ?? 0);
  const sum = known.reduce((all, x) => all + x, 0);
  const whole = Math.max(sum, total ?? 0);
  return isWhole && whole > 0 ? { rows, amounts: known, whole } : null;
}

/** What is shipped at a stage; null where that is not known of all, or given in shares of what arrives. */
function shippedAt({ flows }: Network, stage: number): Whole | null {
  const { start, row } = flows.byStage;
  const rows = row.subarray(start[stage], start[stage + 1]);
  const amounts = Array.from(rows, (i) =>
    flows.inShares[i] === 1 ? null : middle(flows.amount, i),
  );
  const known = amounts.filter((x) => x !== null);
  const whole = known.reduce((all, x) => all + x, 0);
  return known.length === rows.length && whole > 0 ? { rows, amounts: known, whole } : null;
}

function middle(amounts: Network["totals"], i: number): number | null {
  const amount = amountAt(amounts, i);
  if (amount === null) return null;
  const at = amount.value ?? (amount.lo + amount.hi) / 2;
  return Number.isFinite(at) ? at : null;
}

/** The stage and all whose products go into it, directly or not. */
function stagesBehind({ needs }: Network, stage: number): number[] {
  const stages = new Set([stage]);
  // The set grows while it is walked.
  for (const at of stages)
    for (const { alternatives } of needs[at] ?? [])
      for (const input of alternatives) stages.add(input.stage);
  return [...stages];
}
