import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, sum } from "../../numeric/interval.ts";
import { localUses } from "../demand/localUses.ts";
import { isNobody } from "../graph/isNobody.ts";
import { demandAt, poolAt, usersOf } from "../graph/markets.ts";
import { ownSupply, productionAt } from "../graph/ownSupply.ts";
import { rowsInto } from "../graph/supply.ts";

/** What enters and leaves a stage's market in a place, in the stage's unit; null where it is not known. */
export interface PoolTerms {
  readonly made: Interval | null;
  readonly boughtIn: Interval | null;
  readonly sentOut: Interval | null;
  readonly used: Interval | null;
  readonly demand: Interval | null;
}

export const TERMS = ["made", "boughtIn", "sentOut", "used", "demand"] as const;

interface At {
  readonly stage: number;
  readonly place: number;
}

export function poolTerms(network: Network, { stage, place }: At): PoolTerms {
  return {
    made: madeAt(network, { stage, place }),
    boughtIn: boughtIn(network, { stage, place }),
    sentOut: sentOut(network, { stage, place }),
    used: usedAt(network, { stage, place }),
    demand: demandAt(network, stage, place),
  };
}

function madeAt(network: Network, { stage, place }: At): Interval | null {
  if (network.inShares[stage] === 1) return null;
  const nodes = { supplier: (row: number) => row, unattributed: -1 };
  const masses = ownSupply(network, { stage, places: [place] }, nodes);
  return masses && sum(masses.map(({ amount }) => amount));
}

function boughtIn(network: Network, { stage, place }: At): Interval | null {
  const rows = rowsInto(network, stage, place);
  if (rows.length === 0) return isAllListed(network, stage) ? exact(0) : null;
  return flowSum(network, rows);
}

function sentOut(network: Network, { stage, place }: At): Interval | null {
  if (!isAllListed(network, stage)) return null;
  const pool = poolAt(network, stage, place);
  const { start, row } = network.flows.byFrom;
  return flowSum(network, row.subarray(start[pool], start[pool + 1]));
}

/** Whether the model says that all flows of the stage are listed, and all of them leave a place that is named. */
function isAllListed(network: Network, stage: number): boolean {
  const { stages, flows, pools } = network;
  const { start, row } = flows.byStage;
  return (
    stages[stage]?.unreported === "none" &&
    row
      .subarray(start[stage], start[stage + 1])
      .every((flow) => !isNobody(network, pools.place[flows.from[flow] as number] as number))
  );
}

function flowSum({ flows }: Network, rows: Int32Array): Interval | null {
  const amounts = [...rows].map((flow) =>
    flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow),
  );
  return amounts.includes(null) ? null : sum(amounts as Interval[]);
}

/** What makers of other products there take; not known where some of these may stand there without being named. */
function usedAt(network: Network, { stage, place }: At): Interval | null {
  const { suppliers, pools, stages } = network;
  const { start, row } = suppliers.byStage;
  const users = usersOf(network, stage).filter((user) => stages[user]?.kind !== "recycling");
  const mayStandHere = users.some(
    (user) =>
      productionAt(network, user).rest.hi > 0 ||
      row
        .subarray(start[user], start[user + 1])
        .some((one) => isNobody(network, pools.place[suppliers.pool[one] as number] as number)),
  );
  if (mayStandHere) return null;
  const amounts = localUses(network, { stage, place }).map(({ amount }) => amount);
  return amounts.includes(null) ? null : sum(amounts as Interval[]);
}
