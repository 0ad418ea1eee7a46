import fc from "fast-check";
import type { Model } from "../../../src/model/shape.ts";
import { MARKETS } from "../../trace/balancedChain.ts";
import { closed } from "../../trace/tracing.ts";

const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 16, maxLength: 16 });

/**
 * Chains in which everything is known and what enters a market leaves it: what is used is made where it is used, two units
 * of metal and half a unit of part into one, and metal and part come from those makers that the weights name.
 */
export const anyAssembly: fc.Arbitrary<Model> = fc
  .record({
    demand: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    metal: weights,
    part: weights,
  })
  .filter(({ demand }) => demand.some((amount) => amount > 0))
  .map(({ demand, metal, part }) => {
    const bought = [
      tradeOf(
        "metal",
        demand.map((x) => 2 * x),
        metal,
      ),
      tradeOf(
        "part",
        demand.map((x) => x / 2),
        part,
      ),
    ];
    const metalMade = bought[0]?.made ?? [];
    return closed({
      stages: [
        { id: "ore" },
        { id: "metal", inputs: [need("ore", 3)] },
        { id: "part" },
        { id: "use", inputs: [need("metal", 2), need("part", 0.5)] },
      ],
      suppliers: [
        ...bought.flatMap(({ suppliers }) => suppliers),
        ...suppliersOf(
          "ore",
          metalMade.map((amount) => 3 * amount),
        ),
        ...suppliersOf("use", demand),
        // Every stage has a supplier, be it one that makes nothing.
        { stage: "part", place: "FRA", production: 0 },
      ],
      flows: bought.flatMap(({ flows }) => flows),
      demands: MARKETS.flatMap((place, p) =>
        (demand[p] as number) > 0 ? [{ stage: "use", place, amount: demand[p] as number }] : [],
      ),
    });
  });

const need = (stage: string, amount: number) => ({ amount, of: [{ stage }], citation: "c" });

function suppliersOf(stage: string, amounts: readonly number[]) {
  return MARKETS.flatMap((place, p) => {
    const production = amounts[p] as number;
    return production > 0 ? [{ stage, place, production }] : [];
  });
}

/** Who makes what each market uses, in proportion to weights; a market that nobody serves serves itself. */
function tradeOf(stage: string, used: readonly number[], list: readonly number[]) {
  const made = MARKETS.map(() => 0);
  const flows: { stage: string; from: string; to: string; amount: number }[] = [];
  for (const [p, amount] of used.entries()) {
    if (!(amount > 0)) continue;
    const parts = MARKETS.map((_, q) => list[4 * p + q] as number);
    const whole = parts.reduce((a, b) => a + b, 0);
    for (const [q, weight] of parts.entries()) {
      const bought = whole > 0 ? (amount * weight) / whole : q === p ? amount : 0;
      if (bought === 0) continue;
      made[q] = (made[q] as number) + bought;
      if (q !== p)
        flows.push({ stage, from: MARKETS[q] as string, to: MARKETS[p] as string, amount: bought });
    }
  }
  return { made, flows, suppliers: suppliersOf(stage, made) };
}
