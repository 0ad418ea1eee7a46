import type { Network } from "../../network/network.ts";
import { type Amounts, amountAt } from "../../numeric/amounts.ts";

/** Whether two networks say the same of a stage and of all stages behind it; what is not known is then not known alike. */
export function isSameUpstream(before: Network, after: Network, stageId: string): boolean {
  return isSameAt(before, after, (network) => upstreamOf(network, stageId));
}

/** Whether they say the same of a stage and of those that use its product. */
export function isSameInUse(before: Network, after: Network, stageId: string): boolean {
  return isSameAt(before, after, (network) => usersOf(network, stageId));
}

function isSameAt(
  before: Network,
  after: Network,
  idsIn: (network: Network) => readonly string[],
): boolean {
  if (before === after) return true;
  const ids = idsIn(before);
  if (ids.join() !== idsIn(after).join()) return false;
  // A cut of deliveries is no entry to compare.
  const isCut = ({ deliveryCuts, stages }: Network) =>
    deliveryCuts.some(({ stage }) => ids.includes(stages[stage]?.id ?? ""));
  if (isCut(before) || isCut(after)) return false;
  return ids.every((id) => stageText(before, id) === stageText(after, id));
}

function upstreamOf({ stages, stageNumber, needs }: Network, stageId: string): string[] {
  const found = new Set([stageNumber.get(stageId) as number]);
  // The set grows while it is walked.
  for (const at of found)
    for (const { alternatives } of needs[at] ?? [])
      for (const { stage } of alternatives) found.add(stage);
  return [...found].map((s) => stages[s]?.id as string).sort();
}

function usersOf({ stages, stageNumber, needs }: Network, stageId: string): string[] {
  const number = stageNumber.get(stageId);
  const users = stages.filter((_, s) =>
    needs[s]?.some(({ alternatives }) => alternatives.some(({ stage }) => stage === number)),
  );
  return [...new Set([stageId, ...users.map(({ id }) => id)])].sort();
}

/** All that a network says of one stage, by name, whatever the order of its file. */
function stageText(network: Network, id: string): string {
  const stage = network.stageNumber.get(id) as number;
  const { stages, suppliers, flows, pools, places, operators } = network;
  const placeOf = (pool: number) => places[pools.place[pool] as number];
  const at = (amounts: Amounts, i: number) => amountAt(amounts, i);
  const list = (by: Network["flows"]["byStage"], textOf: (entry: number) => unknown) =>
    Array.from(by.row.subarray(by.start[stage], by.start[stage + 1]), (entry) =>
      JSON.stringify(textOf(entry)),
    ).sort();
  return JSON.stringify([
    stages[stage],
    at(network.totals, stage),
    list(suppliers.byStage, (i) => [
      placeOf(suppliers.pool[i] as number),
      places[suppliers.owner[i] as number],
      operators[suppliers.operator[i] as number],
      at(suppliers.production, i),
    ]),
    list(flows.byStage, (i) => [
      placeOf(flows.from[i] as number),
      placeOf(flows.to[i] as number),
      at(flows.amount, i),
      flows.inShares[i],
      routeOf(network, i),
    ]),
    list(pools.byStage, (i) => [
      placeOf(i),
      at(pools.demand, i),
      at(pools.stock, i),
      at(pools.stockDays, i),
    ]),
    needsOf(network, stage),
  ]);
}

/** The chokepoints of a flow; null where its route is not known. */
function routeOf({ flows, chokepoints }: Network, flow: number): unknown {
  const { start, chokepoint, isKnown } = flows.routes;
  if (isKnown[flow] === 0) return null;
  const passed = chokepoint.subarray(start[flow], start[flow + 1]);
  return Array.from(passed, (c) => chokepoints[c]).sort();
}

function needsOf({ needs, stages }: Network, stage: number): unknown {
  return needs[stage]?.map(({ essential, alternatives }) => [
    essential,
    alternatives.map((one) => ({ ...one, stage: stages[one.stage]?.id })),
  ]);
}
