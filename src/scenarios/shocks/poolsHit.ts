import type { Network } from "../../network/network.ts";
import type { Checking } from "./checking.ts";
import type { Named } from "./noteNoEffect.ts";
import { codesOf, type NamedPlace } from "./placesOf.ts";

/** Pools of some stages, of some places or of all. */
export function poolsHit(
  { places, pools }: Network,
  stages: readonly number[],
  named: readonly NamedPlace[] | null,
): Int32Array {
  const codes = named === null ? null : codesOf(named);
  const { start, row } = pools.byStage;
  const found = stages.flatMap((stage) => [...row.subarray(start[stage], start[stage + 1])]);
  return Int32Array.from(
    found.filter((pool) => codes?.has(places[pools.place[pool] as number] as string) ?? true),
  );
}

/** Places that a shock names, with whether they have a pool of a stage. */
export function namedPools(named: readonly NamedPlace[], { network }: Checking): Named[] {
  return named.map((place) => ({
    what: { en: `market in ${place.label.en}`, ja: `${place.label.ja}の市場` },
    at: (stage) => (poolsHit(network, [stage], [place]).length > 0 ? "yes" : "no"),
  }));
}
