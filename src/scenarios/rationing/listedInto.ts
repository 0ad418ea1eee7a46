import type { Network } from "../../network/network.ts";
import { type Nodes, rowsInto } from "../../trace/graph/supply.ts";

/** Nodes of the listed makers of a stage at some places, anywhere for none, and of the listed flows into these places. */
export function listedInto(
  network: Network,
  { stage, places }: { readonly stage: number; readonly places: readonly number[] | null },
  nodes: Nodes,
): number[] {
  const { suppliers, flows, pools } = network;
  const placeOf = (pool: number | undefined) => pools.place[pool as number] as number;
  const { row, start } = suppliers.byStage;
  const makers = [...row.subarray(start[stage], start[stage + 1])];
  if (places === null) return makers.map(nodes.supplier);
  const own = makers.filter((maker) => places.includes(placeOf(suppliers.pool[maker])));
  const into = places
    .flatMap((place) => [...rowsInto(network, stage, place)])
    .filter((flow) => !places.includes(placeOf(flows.from[flow])));
  return [
    ...own.map(nodes.supplier),
    ...into.map((flow) => {
      const from = nodes.pool(stage, placeOf(flows.from[flow]));
      return nodes.passing?.(flow, from) ?? from;
    }),
  ];
}
