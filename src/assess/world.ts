import type { Label } from "../indices/shareIndex.ts";
import type { Network } from "../network/network.ts";
import { productionOf } from "../network/productionOf.ts";
import { type Composition, type Gap, Tally } from "./composition.ts";
import type { Key } from "./keys.ts";
import { note, whoLabel } from "./notes.ts";

/** World production of a stage, by key. */
export function worldProduction(network: Network, stage: number, key: Key): Composition | Gap {
  const { listed, silent, rest, isBounded } = productionOf(network, stage);
  if (!isBounded && silent.length > 0) {
    return {
      reason: note.productionUnknown(silent.flatMap((supplier) => nameOf(network, supplier))),
    };
  }
  const tally = new Tally();
  for (const { supplier, amount } of listed) tally.add(key.ofSupplier(network, supplier), amount);
  tally.add("unknown", rest);
  const open = tally.other.hi > 0 || tally.unknown.hi > 0;
  return tally.with(!isBounded && !open ? ["listedAreAll"] : []);
}

/** Name of a supplier as printed; none where nobody knows where it stands. */
function nameOf(network: Network, supplier: number): Label[] {
  const { suppliers, pools, places, operators } = network;
  const operator = operators[suppliers.operator[supplier] as number];
  if (operator !== undefined) return [{ en: operator, ja: operator }];
  const place = places[pools.place[suppliers.pool[supplier] as number] as number] as string;
  return place === "unknown" ? [] : [whoLabel(place)];
}
