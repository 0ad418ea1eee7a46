import fc from "fast-check";
import type {
  ExposureChain,
  ExposureSite,
} from "../../../src/scenarios/exposureIndex/exposureChain.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const site = (name: string, capacity: number, more: Partial<ExposureSite> = {}): ExposureSite => ({
  ...{ name, capacity, stock: 0 },
  ...more,
});

/** Ore from home and abroad, a slow refinery, a plant: 20 t of ore, 30 t of metal and 10 t of the product in store; 1 t a day is wanted. */
export function slowRefinery(refined = 0.3): ExposureChain {
  const ore = { material: "ore", amount: 1, from: ["mine", "abroad"] };
  const metal = { material: "metal", amount: 1, from: ["refinery"] };
  return {
    sites: [
      site("mine", 0.2, { stock: 20 }),
      site("abroad", Infinity, { timeToRecover: 180 }),
      site("refinery", refined, { stock: 30, inputs: [ore] }),
      site("plant", 1, { stock: 10, inputs: [metal], demand: 1, margin: 1, timeToRecover: 5 }),
    ],
  };
}

/** Two mines, two mills that take from either, two products that take from either mill; all numbers whole. */
export const layered: fc.Arbitrary<ExposureChain> = fc
  .tuple(
    fc.array(whole(0, 12), { minLength: 6, maxLength: 6 }),
    fc.array(whole(0, 30), { minLength: 6, maxLength: 6 }),
    fc.array(whole(1, 3), { minLength: 4, maxLength: 4 }),
    fc.array(whole(1, 9), { minLength: 4, maxLength: 4 }),
    fc.array(whole(0, 20), { minLength: 6, maxLength: 6 }),
  )
  .map(([capacity, stock, amount, wanted, days]) => {
    const made = (i: number, name: string) =>
      site(name, capacity[i] as number, {
        stock: stock[i] as number,
        timeToRecover: days[i] as number,
      });
    const need = (k: number, material: string, from: string[]) => ({
      inputs: [{ material, amount: amount[k] as number, from }],
    });
    const sold = (k: number) => ({ demand: wanted[k] as number, margin: wanted[k + 2] as number });
    const mines = ["mine 1", "mine 2"];
    const mills = ["mill 1", "mill 2"];
    return {
      sites: [
        ...mines.map((name, i) => made(i, name)),
        ...mills.map((name, i) => ({ ...made(i + 2, name), ...need(i, "ore", mines) })),
        ...["car", "phone"].map((name, i) => ({
          ...{ ...made(i + 4, name), ...need(i + 2, "metal", mills) },
          ...sold(i),
        })),
      ],
    };
  });
