import fc from "fast-check";
import type { Model } from "../../src/model/shape.ts";
import { closed } from "./tracing.ts";

export const MARKETS = ["AUS", "CHN", "DEU", "JPN"] as const;
const CHAIN = ["ore", "metal", "use"] as const;

/**
 * Chains in which everything is known and what enters a market leaves it: ore goes into metal and metal into use, one unit
 * into one, and each market is supplied by its own makers and by those that come before it.
 */
export const anyBalancedChain: fc.Arbitrary<Model> = fc
  .record({
    demand: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    weights: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 48, maxLength: 48 }),
    order: fc.shuffledSubarray([...MARKETS], { minLength: 4, maxLength: 4 }),
  })
  .filter(({ demand }) => demand.some((amount) => amount > 0))
  .map(({ demand, weights, order }) => {
    const suppliers: { stage: string; place: string; production: number }[] = [];
    const flows: { stage: string; from: string; to: string; amount: number }[] = [];
    let used = demand;
    for (const [depth, stage] of [...CHAIN.entries()].reverse()) {
      const out = [...used];
      const made = order.map(() => 0);
      for (let p = order.length - 1; p >= 0; p--) {
        // What is finally used is made where it is used.
        const own =
          stage === "use" ? 1 : Math.max(p === 0 ? 1 : 0, weights[depth * 16 + p * 4 + 3] ?? 0);
        const parts = order
          .slice(0, p)
          .map((_, q) => (stage === "use" ? 0 : (weights[depth * 16 + p * 4 + q] ?? 0)));
        const whole = own + parts.reduce((a, b) => a + b, 0);
        const amount = out[p] as number;
        if (!(amount > 0)) continue;
        made[p] = whole > 0 ? (amount * own) / whole : amount;
        for (const [q, part] of parts.entries()) {
          if (part === 0) continue;
          const bought = (amount * part) / whole;
          flows.push({ stage, from: order[q] as string, to: order[p] as string, amount: bought });
          out[q] = (out[q] as number) + bought;
        }
      }
      for (const [p, production] of made.entries())
        if (production > 0) suppliers.push({ stage, place: order[p] as string, production });
      used = made;
    }
    const inputs = (stage: string) => [{ amount: 1, of: [{ stage }], citation: "c" }];
    return closed({
      stages: [
        { id: "ore" },
        { id: "metal", inputs: inputs("ore") },
        { id: "use", inputs: inputs("metal") },
      ],
      suppliers,
      flows,
      demands: order.flatMap((place, p) =>
        (demand[p] as number) > 0 ? [{ stage: "use", place, amount: demand[p] as number }] : [],
      ),
    });
  });
