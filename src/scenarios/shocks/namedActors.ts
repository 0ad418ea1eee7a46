import type { Network } from "../../network/network.ts";
import type { Actor } from "./actorsOf.ts";
import type { Checking } from "./checking.ts";
import { type Hit, isAmong } from "./hits.ts";
import { type Named, strongest } from "./noteNoEffect.ts";

/** Those whom a shock names, with whether they have a supplier at a stage or, where deliveries are meant, a flow out of there. */
export function namedActors(
  actors: readonly Actor[],
  meant: "output" | "deliveries",
  { network }: Checking,
): Named[] {
  return actors.map((actor) => {
    const { what, codes } = actor;
    if (meant === "output" || codes.size === 0)
      return { what, at: (stage) => suppliersAt(network, actor, stage) };
    return {
      what: { en: `${what.en} or delivery from there`, ja: `${what.ja}やそこからの流れ` },
      at: (stage) =>
        strongest([suppliersAt(network, actor, stage), flowsFrom(network, actor, stage)]),
    };
  });
}

function suppliersAt({ suppliers }: Network, { hits }: Actor, stage: number): Hit {
  const { start, row } = suppliers.byStage;
  return strongest([...row.subarray(start[stage], start[stage + 1])].map(hits));
}

function flowsFrom(network: Network, { codes }: Actor, stage: number): Hit {
  const { flows, pools } = network;
  const { start, row } = flows.byStage;
  const found = [...row.subarray(start[stage], start[stage + 1])];
  return strongest(
    found.map((flow) =>
      isAmong(network, codes, { place: pools.place[flows.from[flow] as number] as number, stage }),
    ),
  );
}
