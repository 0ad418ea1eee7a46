import type { Network } from "../../network/network.ts";
import { rowsInto } from "../../trace/graph/supply.ts";
import type { MeasuredTargets } from "../scenario/measuredTargets.ts";
import { everyPlace } from "./everyPlace.ts";

/** The deliveries that a measurement is of, as a model has them. */
export interface Deliveries {
  readonly stage: number;
  /** Listed flows. */
  readonly flows: readonly number[];
  /** Makers of what no listed flow tells apart, and codes of the places that get it. */
  readonly makers: readonly number[];
  readonly into: readonly string[];
  /** Whether anybody in the world may be the maker, those too that the model does not name. */
  readonly isWorld: boolean;
}

/** What goes from some places to others; what stays in its place is no delivery, nor what stays among those that send to the world or get from it. */
export function deliveriesOf(network: Network, target: MeasuredTargets): Deliveries {
  const { stage, from, to } = target;
  const flows = flowsBetween(network, target);
  const into =
    flows.length > 0 && to !== null ? unreported(network, stage, to) : open(network, target);
  return { stage, flows, makers: makersIn(network, target), into, isWorld: from === null };
}

/** Codes of the places to which deliveries may go that no flow lists. */
function open(network: Network, { stage, from, to }: MeasuredTargets): readonly string[] {
  if (network.stages[stage]?.unreported === "none") return [];
  if (to !== null) return to;
  return unreported(
    network,
    stage,
    everyPlace().filter((code) => !from?.includes(code)),
  );
}

/** Those that report no imports of a stage. */
function unreported(network: Network, stage: number, codes: readonly string[]): readonly string[] {
  if (network.stages[stage]?.unreported === "none") return [];
  return codes.filter((code) => {
    const place = network.placeNumber.get(code);
    return place === undefined || rowsInto(network, stage, place).length === 0;
  });
}

function flowsBetween(network: Network, { stage, from, to }: MeasuredTargets): number[] {
  const { flows, pools, places } = network;
  const codeOf = (pool: number) => places[pools.place[pool] as number] as string;
  const { start, row } = flows.byStage;
  return [...row.subarray(start[stage], start[stage + 1])].filter((flow) => {
    const sends = codeOf(flows.from[flow] as number);
    const gets = codeOf(flows.to[flow] as number);
    if (sends === gets) return false;
    return (
      (from === null ? !to?.includes(sends) : from.includes(sends)) &&
      (to === null ? !from?.includes(gets) : to.includes(gets))
    );
  });
}

function makersIn({ suppliers, pools, places }: Network, { stage, from, to }: MeasuredTargets) {
  const { start, row } = suppliers.byStage;
  return [...row.subarray(start[stage], start[stage + 1])].filter((supplier) => {
    const code = places[pools.place[suppliers.pool[supplier] as number] as number] as string;
    return from === null ? !to?.includes(code) : from.includes(code);
  });
}
