import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { faceValue } from "../exposures/faceValue.ts";
import type { Mass } from "../graph/shares.ts";
import { soleSupply } from "../graph/soleSupply.ts";
import { marketSupply } from "../graph/supply.ts";
import { passed, type Readings, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import type { Subject } from "../reading/subject.ts";

const [OWN, ABROAD, NOBODY, WORLD] = [0, 1, 2, 3];

/** Share of each stage's home supply that is made at home: its production over production and imports. */
export function homeFaceValue(
  network: Network,
  places: readonly number[],
  { read, outside }: { readonly read: Readings; readonly outside: Subject },
): Interval[] {
  const mixed = faceValue(read, outside, { unclear: "met", poolsAre: "places" });
  const nodes = {
    supplier: () => OWN,
    pool: () => ABROAD,
    world: () => WORLD,
    unknown: NOBODY,
    unattributed: OWN,
    // Partners of a home of several places, not named, may be among these.
    abroad: places.length === 1 ? ABROAD : NOBODY,
  };
  return network.stages.map((_, stage) => {
    const market = { stage, places };
    const masses = soleSupply(network, market, nodes) ?? marketSupply(network, market, nodes);
    if (masses.some(({ from }) => from === WORLD)) return passed(mixed[stage] as Interval);
    return partOf(masses);
  });
}

function partOf(masses: readonly Mass[]): Interval {
  const sum = (from: number, end: "lo" | "hi") =>
    masses.reduce((total, mass) => total + (mass.from === from ? mass.amount[end] : 0), 0);
  const part = (own: number, rest: number, otherwise: number) =>
    own + rest > 0 ? own / (own + rest) : otherwise;
  const lo = part(sum(OWN, "lo"), sum(ABROAD, "hi") + sum(NOBODY, "hi"), 0);
  const hi = part(sum(OWN, "hi") + sum(NOBODY, "hi"), sum(ABROAD, "lo"), 1);
  const middle = (from: number) =>
    masses.reduce(
      (total, mass) => total + (mass.from === from ? (mass.amount.value ?? mass.amount.lo) : 0),
      0,
    );
  const value = part(middle(OWN), middle(ABROAD) + middle(NOBODY), lo);
  return { value: hi - lo <= WIDEST_WITH_VALUE ? Math.min(Math.max(value, lo), hi) : null, lo, hi };
}
