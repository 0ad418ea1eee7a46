import type { DeliveryCut, Network } from "../../network/network.ts";
import { type Draft, multiply } from "./draft.ts";
import type { HiddenCut } from "./effects.ts";
import { type Hit, type HitsSupplier, isAmong } from "./hits.ts";

/** Places that a cut reaches: all but some, or only some. */
export interface Reach {
  /** Null for all. */
  readonly to: ReadonlySet<string> | null;
  readonly except: ReadonlySet<string>;
}

/** From which places, or from whose hands, deliveries are cut, and to where. */
export interface Way {
  /** Places that deliveries leave; null where it is suppliers that are meant, wherever they stand. */
  readonly from: ReadonlySet<string> | null;
  readonly hits: HitsSupplier;
  readonly reach: Reach;
  readonly atHome: boolean;
}

type Cut = Omit<DeliveryCut, "left">;

/** Deliveries that a shock cuts. */
export interface DeliveryTargets {
  readonly stages: Int32Array;
  /** Listed flows that are cut. */
  readonly flows: Int32Array;
  /** Listed flows of which the model does not say whether they are. */
  readonly mayFlows: Int32Array;
  readonly cuts: readonly Cut[];
  /** The same for makers that the model does not list. */
  readonly hidden: readonly Omit<HiddenCut, "left">[];
}

/** Deliveries of some stages along some ways; of ways that overlap each pair of places must lie in one only. */
export function exportsHit(
  network: Network,
  stages: readonly number[],
  ways: readonly Way[],
): DeliveryTargets {
  const { start, row } = network.flows.byStage;
  const flows = stages.flatMap((stage) => [...row.subarray(start[stage], start[stage + 1])]);
  const told = flows.map((flow) => {
    const found = ways.map((way) => flowHit(network, way, flow));
    return { flow, found };
  });
  const hit = told.filter(({ found }) => found.includes("yes"));
  const may = told.filter(({ found }) => !found.includes("yes") && found.includes("perhaps"));
  return {
    stages: Int32Array.from(stages),
    flows: Int32Array.from(hit, ({ flow }) => flow),
    mayFlows: Int32Array.from(may, ({ flow }) => flow),
    cuts: stages.flatMap((stage) => ways.flatMap((way) => cutOf(network, stage, way))),
    hidden: stages.flatMap((stage) =>
      ways.map(({ from, reach, atHome }) => ({
        ...{ stage, from, atHome },
        mayReach: (code: string) => mayReach(reach, code),
      })),
    ),
  };
}

/** Lets `left` of the deliveries arrive. */
export function stopDeliveries(targets: DeliveryTargets, left: number, draft: Draft): void {
  if (left === 1) return;
  multiply(draft.passage, targets.flows, left);
  multiply(draft.mayPass, targets.flows, left);
  multiply(draft.mayPass, targets.mayFlows, left);
  for (const cut of targets.cuts) draft.deliveries.push({ ...cut, left });
  for (const cut of targets.hidden) draft.hidden.push({ ...cut, left });
  multiply(draft.leastLeft, targets.stages, left);
}

/** Whether a reach holds a place for certain; `other` and `unknown` could be any that is left out. */
export function reaches({ to, except }: Reach, code: string): boolean {
  if (code === "other" || code === "unknown") return to === null && except.size === 0;
  return (to === null || to.has(code)) && !except.has(code);
}

/** Whether a reach may hold a place. */
function mayReach(reach: Reach, code: string): boolean {
  if (reaches(reach, code)) return true;
  const isNone = reach.to !== null && [...reach.to].every((one) => reach.except.has(one));
  return (code === "other" || code === "unknown") && !isNone;
}

function flowHit(network: Network, { from, reach, atHome }: Way, flow: number): Hit {
  if (from === null) return "no";
  const { flows, pools, places } = network;
  const [origin, into] = [flows.from[flow] as number, flows.to[flow] as number];
  const place = pools.place[origin] as number;
  if (origin === into && !atHome) return "no";
  const hit = isAmong(network, from, { place, stage: pools.stage[origin] as number });
  const code = places[pools.place[into] as number] as string;
  if (hit === "no" || reaches(reach, code)) return hit;
  return mayReach(reach, code) ? "perhaps" : "no";
}

function cutOf({ suppliers }: Network, stage: number, { from, hits, reach, atHome }: Way): Cut[] {
  const sure = new Uint8Array(suppliers.count);
  const may = new Uint8Array(suppliers.count);
  const { start, row } = suppliers.byStage;
  for (let i = start[stage] as number; i < (start[stage + 1] as number); i++) {
    const supplier = row[i] as number;
    const hit = hits(supplier);
    sure[supplier] = hit === "yes" ? 1 : 0;
    may[supplier] = hit === "no" ? 0 : 1;
  }
  if (!may.includes(1)) return [];
  return [
    {
      stage,
      suppliers: sure,
      maySuppliers: may,
      reaches: (code) => reaches(reach, code),
      atHome,
      ofPlace: from !== null,
    },
  ];
}
