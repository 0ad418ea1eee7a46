import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, NONE, plus, rest, Tally } from "./composition.ts";
import type { Key } from "./keys.ts";
import { note } from "./notes.ts";

/** Shares that a source rounds need not sum to 1 to the last digit; a smaller gap is rounding, a larger one unknown. */
const ROUNDING = 1e-3;

/** World production of a stage, by key. */
export function worldProduction(network: Network, stage: number, key: Key): Composition | Gap {
  const { suppliers, totals } = network;
  const tally = new Tally();
  let listed: Interval = NONE;
  const silent: string[] = [];
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const supplier = row[r] as number;
    const production = amountAt(suppliers.production, supplier);
    if (production === null) silent.push(nameOf(network, supplier));
    else {
      tally.add(key.ofSupplier(network, supplier), production);
      listed = plus(listed, production);
    }
  }
  const whole: Interval | null =
    network.inShares[stage] === 1 ? { value: 1, lo: 1, hi: 1 } : amountAt(totals, stage);
  if (whole === null && silent.length > 0) return { reason: note.productionUnknown(silent) };
  const left = whole === null ? NONE : rest(whole, listed);
  const small = whole !== null && left.hi <= ROUNDING * whole.hi && silent.length === 0;
  if (!small) tally.add("unknown", left);
  const open = tally.other.hi > 0 || tally.unknown.hi > 0;
  return tally.with(whole === null && !open ? ["listedAreAll"] : []);
}

function nameOf(network: Network, supplier: number): string {
  const { suppliers, pools, places, operators } = network;
  return (
    operators[suppliers.operator[supplier] as number] ??
    (places[pools.place[suppliers.pool[supplier] as number] as number] as string)
  );
}
