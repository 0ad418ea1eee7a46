import type { Label } from "../indices/shareIndex.ts";
import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, NONE, plus, rest, Tally } from "./composition.ts";
import type { Key } from "./keys.ts";
import { note, whoLabel } from "./notes.ts";

/** Sums of floating-point shares miss 1 by a few units in the last place; any larger gap is unknown. */
const ROUNDING = 1e-9;

/** World production of a stage, by key. */
export function worldProduction(network: Network, stage: number, key: Key): Composition | Gap {
  const { suppliers, totals } = network;
  const tally = new Tally();
  let listed: Interval = NONE;
  const silent: Label[] = [];
  let isSilent = false;
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const supplier = row[r] as number;
    const production = amountAt(suppliers.production, supplier);
    if (production === null) {
      isSilent = true;
      silent.push(...nameOf(network, supplier));
    } else {
      tally.add(key.ofSupplier(network, supplier), production);
      listed = plus(listed, production);
    }
  }
  const whole: Interval | null =
    network.inShares[stage] === 1 ? { value: 1, lo: 1, hi: 1 } : amountAt(totals, stage);
  if (whole === null && isSilent) return { reason: note.productionUnknown(silent) };
  const left = whole === null ? NONE : rest(whole, listed);
  const small = whole !== null && left.hi <= ROUNDING * whole.hi && !isSilent;
  if (!small) tally.add("unknown", left);
  const open = tally.other.hi > 0 || tally.unknown.hi > 0;
  return tally.with(whole === null && !open ? ["listedAreAll"] : []);
}

/** Name of a supplier as printed; none where nobody knows where it stands. */
function nameOf(network: Network, supplier: number): Label[] {
  const { suppliers, pools, places, operators } = network;
  const operator = operators[suppliers.operator[supplier] as number];
  if (operator !== undefined) return [{ en: operator, ja: operator }];
  const place = places[pools.place[suppliers.pool[supplier] as number] as number] as string;
  return place === "unknown" ? [] : [whoLabel(place)];
}
