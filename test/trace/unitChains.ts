import fc from "fast-check";
import type { Chain } from "../assess/chains.ts";

/** One unit of a product: where its ore is mined, where it is refined, and who uses it. */
export interface Unit {
  readonly mine: string;
  readonly refinery: string;
  readonly user: string;
}

export const MINES = ["CHN", "AUS", "CHL"] as const;
/** The one that mines too refines its own ore alone, so that nothing is sold on. */
export const REFINERIES = ["KOR", "DEU", "CHN"] as const;

/** Units of which the first goes to JPN. */
export function anyUnits(users: readonly string[]): fc.Arbitrary<Unit[]> {
  const unit = fc
    .record({
      mine: fc.constantFrom(...MINES),
      refinery: fc.constantFrom(...REFINERIES),
      user: fc.constantFrom(...users),
    })
    .map((one) => (one.refinery === "CHN" ? { ...one, mine: "CHN" } : one));
  const first = unit.map((one) => ({ ...one, user: "JPN" }));
  return fc
    .tuple(first, fc.array(unit, { minLength: 2, maxLength: 11 }))
    .map(([one, others]) => [one, ...others]);
}

/** The chain that is the sum of the units, each of which takes some ore. */
export function chainOf(units: readonly Unit[], ore: number): Chain {
  const sums = (keyOf: (unit: Unit) => string, size = 1) => {
    const sum = new Map<string, number>();
    for (const unit of units) sum.set(keyOf(unit), (sum.get(keyOf(unit)) ?? 0) + size);
    return [...sum].map(([key, amount]) => [key.split(" "), amount] as const);
  };
  const flows = (stage: string, keyOf: (unit: Unit) => string, size?: number) =>
    sums(keyOf, size).flatMap(([[from = "", to = ""], amount]) =>
      from === to ? [] : [{ stage, from, to, amount }],
    );
  const made = (stage: string, keyOf: (unit: Unit) => string, size?: number) =>
    sums(keyOf, size).map(([[place = ""], production]) => ({ stage, place, production }));
  return {
    stages: [
      { id: "ore" },
      { id: "metal", inputs: [{ amount: ore, of: [{ stage: "ore" }], citation: "d" }] },
    ],
    suppliers: [
      ...made("ore", ({ mine }) => mine, ore),
      ...made("metal", ({ refinery }) => refinery),
    ],
    flows: [
      ...flows("ore", ({ mine, refinery }) => `${mine} ${refinery}`, ore),
      ...flows("metal", ({ refinery, user }) => `${refinery} ${user}`),
    ],
    demands: sums(({ user }) => user).map(([[place = ""], amount]) => ({
      stage: "metal",
      place,
      amount,
    })),
  };
}

/** Least and most units from some mines to JPN, over all ways to match what enters a refinery with what leaves it. */
export function matched(
  units: readonly Unit[],
  isMine: (code: string) => boolean,
  refinery: string,
): readonly [number, number] {
  const here = units.filter((unit) => unit.refinery === refinery);
  const from = here.filter(({ mine }) => isMine(mine)).length;
  const to = here.filter(({ user }) => user === "JPN").length;
  return [Math.max(0, from + to - here.length), Math.min(from, to)];
}
