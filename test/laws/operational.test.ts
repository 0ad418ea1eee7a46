import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { linearSolver } from "../../src/scenarios/linearProgram/linearSolver.ts";
import { askedChain } from "../../src/scenarios/operational/askedChain.ts";
import { chainFlow } from "../../src/scenarios/operational/chainFlow.ts";
import { evenFlow } from "../../src/scenarios/operational/evenFlow.ts";
import { evenShares } from "../../src/scenarios/operational/evenShares.ts";
import { operationalQuestion } from "../../src/scenarios/operational/operationalQuestion.ts";
import { operationalSelfSufficiency } from "../../src/scenarios/operational/operationalSelfSufficiency.ts";
import { whileOpen } from "../../src/scenarios/operational/readings.ts";
import { servedUnder } from "../../src/scenarios/operational/servedUnder.ts";
import { survivalCurve } from "../../src/scenarios/operational/survivalCurve.ts";
import { trace } from "../../src/trace/trace.ts";
import { anyAssembly } from "../scenarios/operational/anyAssembly.ts";
import { placesGone } from "../scenarios/operational/effects.ts";
import { amountAt, cell, figure } from "../scenarios/operational/figures.ts";
import { SHARED_SMELTER } from "../scenarios/operational/operationalChains.ts";
import { anyBalancedChain, MARKETS } from "../trace/balancedChain.ts";
import { closed, rung } from "../trace/tracing.ts";
import { withUnreported } from "./traceTables.ts";

type Options = Omit<Parameters<typeof operationalSelfSufficiency>[1], "home">;

const oss = (model: Model, home: readonly string[], options: Options = {}) =>
  operationalSelfSufficiency(compile(model), { home, ...options });

const anyChain = fc.oneof(anyBalancedChain, anyAssembly);

const anyHome = fc.subarray([...MARKETS], { minLength: 1, maxLength: 3 });

const totalDemand = ({ demands = [] }: Model, home: readonly string[]) =>
  demands
    .filter(({ place }) => home.includes(place))
    .reduce((sum, { amount }) => sum + (amount as number), 0);

/** Two products of one smelter. */
const anyTwoProducts = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 })
  .map(([smelter = 1, first = 1, second = 1, ...demand]) =>
    closed({
      ...SHARED_SMELTER,
      suppliers: [
        { stage: "smelter", place: "JPN", production: smelter },
        { stage: "P1", place: "JPN", production: first },
        { stage: "P2", place: "JPN", production: second },
      ],
      demands: ["P1", "P2"].map((stage, i) => ({
        stage,
        place: "JPN",
        amount: demand[i] as number,
      })),
    }),
  );

const check = <T extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<T>, numRuns = 25) =>
  fc.assert(property, { numRuns });

describe("the ladder (MATHS, theorem 6)", () => {
  it("traced by the weakest link ≤ rerouting in today's flows ≤ with slack ≤ without bounds of flows", async () => {
    let strict = 0;
    await check(
      fc.asyncProperty(anyChain, anyHome, fc.constantFrom(0.1, 0.5), async (model, home, slack) => {
        fc.pre(totalDemand(model, home) > 0);
        const options = [
          { flexibility: 0, spare: 0 },
          { flexibility: slack, spare: slack },
          { flexibility: Infinity, spare: slack },
        ];
        const traced = rung(trace(compile(model), { home }), "traced", "use").lo;
        const rungs = [traced];
        for (const one of options)
          rungs.push(cell(await oss(model, home, one), "weighted")?.value ?? Number.NaN);
        for (let i = 1; i < rungs.length; i++)
          expect(rungs[i]).toBeGreaterThanOrEqual((rungs[i - 1] as number) - 1e-9);
        if ((rungs[1] as number) > traced + 1e-6) strict++;
        expect(rungs.at(-1)).toBeLessThanOrEqual(1);
      }),
      60,
    );
    expect(strict).toBeGreaterThan(0);
  });
});

describe("blocs", () => {
  it("serve together at least what they serve apart, by demand (superadditive)", async () => {
    await check(
      fc.asyncProperty(anyChain, async (model) => {
        const [a, b] = [MARKETS.slice(0, 2), MARKETS.slice(2)];
        const served = async (home: readonly string[]) => {
          const wanted = totalDemand(model, home);
          return wanted === 0 ? 0 : wanted * figure(await oss(model, home), "weighted");
        };
        const apart = (await served(a)) + (await served(b));
        expect(await served([...a, ...b])).toBeGreaterThanOrEqual(apart - 1e-7);
      }),
    );
  });
});

describe("rivalry", () => {
  it("with the home last serves it at most what evenly does, and first at least that", async () => {
    await check(
      fc.asyncProperty(
        anyChain,
        anyHome,
        fc.subarray([...MARKETS], { maxLength: 2 }),
        async (model, home, gone) => {
          const network = compile(model);
          const { products } = await servedUnder(network, placesGone(network, gone), { home });
          const { first, fair, last } = products[0]?.served ?? {};
          fc.pre(fair != null && first != null && last != null);
          expect((last as { lo: number }).lo).toBeLessThanOrEqual(fair.lo + 1e-9);
          expect(fair.lo).toBeLessThanOrEqual((first as { lo: number }).lo + 1e-9);
        },
      ),
    );
  });

  it("serves all alike by maximum flows and by linear programs where the chain moves one good", async () => {
    const solver = await linearSolver();
    let several = 0;
    await check(
      fc.asyncProperty(
        anyBalancedChain,
        anyHome,
        fc.subarray([...MARKETS], { maxLength: 2 }),
        fc.constantFrom(0, 0.5, Infinity),
        fc.constantFrom("none" as const, "world" as const),
        async (model, home, gone, flexibility, unreported) => {
          const network = compile(withUnreported(model, () => unreported));
          const { question } = operationalQuestion(
            network,
            { home, flexibility },
            { isCutOff: false, rivals: true, effects: placesGone(network, gone) },
          );
          const chain = askedChain(question);
          fc.pre(chain.missing.length === 0);
          const flow = chainFlow(chain, "middle", 0);
          if (flow === null) throw new Error("the chain moves one good");
          const all = chain.groups.map((_, group) => group);
          for (const tiers of [
            [all],
            [all.slice(0, 1), all.slice(1)],
            [all.slice(1), all.slice(0, 1)],
          ]) {
            const byFlow = evenFlow(flow, tiers);
            const byProgram = whileOpen(chain, solver, ({ least }) =>
              evenShares(least, tiers, [0, 0]),
            );
            for (const group of all) {
              const [a, b] = [byFlow.shares[group], byProgram.shares[group]];
              if (Number.isNaN(a)) expect(b).toBeNaN();
              else expect(Math.abs((a as number) - (b as number))).toBeLessThan(1e-9);
            }
            if (new Set([...byFlow.shares].map((x) => x.toFixed(6))).size > 1) several++;
          }
        },
      ),
      60,
    );
    expect(several).toBeGreaterThan(10);
  });
});

describe("what is cut", () => {
  it("leaves a home as much under the loss of all others as by itself", async () => {
    await check(
      fc.asyncProperty(anyChain, anyHome, async (model, home) => {
        fc.pre(totalDemand(model, home) > 0);
        const network = compile(model);
        const others = network.places.filter((place) => !new Set<string>(home).has(place));
        const under = await servedUnder(network, placesGone(network, others), { home });
        const alone = cell(await oss(model, home), "weighted");
        expect(under.products[0]?.served.first?.lo).toBeCloseTo(alone?.lo ?? Number.NaN, 9);
      }),
    );
  });

  it("never serves more the more of the world is gone, nor less the more a way or a supplier can carry", async () => {
    await check(
      fc.asyncProperty(
        anyChain,
        fc.shuffledSubarray([...MARKETS], { minLength: 3, maxLength: 3 }),
        async (model, [home, one, two]) => {
          const network = compile(model);
          const places = [home as string];
          fc.pre(totalDemand(model, places) > 0);
          const served = async (gone: string[], options: Options = {}) => {
            const effects = placesGone(network, gone);
            const { products } = await servedUnder(network, effects, { home: places, ...options });
            return products[0]?.served.first?.lo ?? Number.NaN;
          };
          const all = [
            await served([one as string, two as string], { flexibility: 0 }),
            await served([one as string], { flexibility: 0 }),
            await served([one as string], { flexibility: 0.5 }),
            await served([one as string], { flexibility: 0.5, spare: 0.5 }),
            await served([], { flexibility: 0.5, spare: 0.5 }),
          ];
          for (let i = 1; i < all.length; i++)
            expect(all[i]).toBeGreaterThanOrEqual((all[i - 1] as number) - 1e-9);
        },
      ),
    );
  });

  it("costs at least what the price of a supplier says (a price times a quantity is a lower bound)", async () => {
    let priced = 0;
    await check(
      fc.asyncProperty(
        anyChain,
        anyHome,
        fc.constantFrom(...MARKETS),
        async (model, home, gone) => {
          fc.pre(totalDemand(model, home) > 0);
          const network = compile(model);
          const asked = async (without: number) => {
            const effects = placesGone(network, [gone]);
            const output = effects.output.map((factor, row) => (row === without ? 0 : factor));
            const found = await servedUnder(
              network,
              { ...effects, output, mayOutput: output },
              { home, flexibility: 0 },
            );
            return found.products[0];
          };
          const now = await asked(-1);
          const share = now?.served.first?.lo ?? Number.NaN;
          for (const { kind, row, worth } of (now?.reasons.first ?? []).slice(0, 3)) {
            if (kind !== "supplier") continue;
            const loss = share - ((await asked(row))?.served.first?.lo ?? Number.NaN);
            expect(loss).toBeGreaterThanOrEqual(worth - 1e-9);
            priced++;
          }
        },
      ),
    );
    expect(priced).toBeGreaterThan(10);
  });
});

describe("the form of the data", () => {
  const sameShares = async (model: Model, other: Model, home: readonly string[]) => {
    fc.pre(totalDemand(model, home) > 0);
    for (const options of [{ flexibility: 0 }, {}]) {
      const [a, b] = [await oss(model, home, options), await oss(other, home, options)];
      for (const key of ["weighted", "even", "alone"])
        expect(figure(b, key)).toBeCloseTo(figure(a, key), 9);
    }
  };

  it("does not matter in its scale", async () => {
    await check(
      fc.asyncProperty(
        anyChain,
        anyHome,
        fc.constantFrom(1e-6, 1e6),
        async (model, home, scale) => {
          await sameShares(
            model,
            scaled(model, () => scale),
            home,
          );
        },
      ),
    );
  });

  it("does not matter in the unit of one stage, with its recipes", async () => {
    await check(
      fc.asyncProperty(
        anyChain,
        anyHome,
        fc.constantFrom("ore", "metal"),
        async (model, home, id) => {
          const factor = (stage: string) => (stage === id ? 1000 : 1);
          const stages = model.stages.map((stage) => ({
            ...stage,
            ...(stage.id === id ? { unit: "kg/year" } : {}),
            inputs: (stage.inputs ?? []).map((need) => ({
              ...need,
              amount:
                ((need.amount as number) * factor(need.of[0]?.stage as string)) / factor(stage.id),
            })),
          }));
          await sameShares(model, { ...scaled(model, factor), stages }, home);
        },
      ),
    );
  });

  it("does not matter in the order of entries, nor whether a supplier is told as two", async () => {
    await check(
      fc.asyncProperty(anyChain, anyHome, async (model, home) => {
        const suppliers = model.suppliers.flatMap((one) => [
          { ...one, operator: "Alpha", production: 0.25 * (one.production as number) },
          { ...one, operator: "Beta", production: 0.75 * (one.production as number) },
        ]);
        const flows = [...(model.flows ?? [])].reverse();
        await sameShares(model, { ...model, suppliers: suppliers.reverse(), flows }, home);
      }),
    );
  });

  function scaled(model: Model, by: (stage: string) => number): Model {
    const times = <T extends { stage: string }>(entry: T, key: "amount" | "production") => ({
      ...entry,
      [key]: ((entry as never)[key] as number) * by(entry.stage),
    });
    return {
      ...model,
      suppliers: model.suppliers.map((one) => times(one, "production")),
      flows: (model.flows ?? []).map((one) => times(one, "amount")),
      demands: (model.demands ?? []).map((one) => times(one, "amount")),
    };
  }
});

describe("intervals", () => {
  const part = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const wide = fc.array(fc.tuple(part, part, part), { minLength: 12, maxLength: 12 });

  /** A model of which every amount is known within bounds, and one that these allow. */
  const seen = (model: Model, list: readonly (readonly [number, number, number])[]) => {
    const of = (amount: number, i: number) => {
      const [down, up, at] = list[i % list.length] as [number, number, number];
      const [lo, hi] = [amount * (1 - down), amount * (1 + up)];
      return { quantity: { lo, value: amount, hi }, truth: lo + at * (hi - lo) };
    };
    const as = (pick: (found: ReturnType<typeof of>) => Quantity): Model => ({
      ...model,
      suppliers: model.suppliers.map((one, i) => ({
        ...one,
        production: pick(of(one.production as number, i)),
      })),
      flows: (model.flows ?? []).map((one, i) => ({
        ...one,
        amount: pick(of(one.amount as number, i + 1)),
      })),
      demands: (model.demands ?? []).map((one, i) => ({
        ...one,
        amount: pick(of(one.amount as number, i + 2)),
      })),
    });
    return { bounded: as(({ quantity }) => quantity), truth: as(({ truth }) => truth) };
  };

  const expectWithin = (truth: Interval | null, bounds: Interval | null) => {
    if (bounds === null || truth === null) return;
    expect(truth.lo).toBeGreaterThanOrEqual(bounds.lo - 1e-8);
    expect(truth.lo).toBeLessThanOrEqual(bounds.hi + 1e-8);
  };

  it("hold the answer for every truth that they allow", async () => {
    await check(
      fc.asyncProperty(
        fc.oneof(anyChain, anyTwoProducts),
        anyHome,
        wide,
        async (model, home, list) => {
          fc.pre(totalDemand(model, home) > 0);
          const { bounded, truth } = seen(model, list);
          for (const flexibility of [0, Infinity]) {
            const bounds = await oss(bounded, home, { flexibility });
            const exact = await oss(truth, home, { flexibility });
            for (const [r, row] of bounds.rows.entries())
              for (const key of ["weighted", "even", "alone"])
                expectWithin(
                  (exact.rows[r]?.[key] ?? null) as Interval | null,
                  row[key] as Interval | null,
                );
          }
        },
      ),
    );
  });

  it("hold what is served under each rule of rivalry for every truth that they allow", async () => {
    await check(
      fc.asyncProperty(
        fc.oneof(anyChain, anyTwoProducts),
        anyHome,
        wide,
        fc.constantFrom(...MARKETS),
        async (model, home, list, gone) => {
          fc.pre(totalDemand(model, home) > 0);
          const { bounded, truth } = seen(model, list);
          const under = async (one: Model) => {
            const network = compile(one);
            return (
              await servedUnder(network, placesGone(network, [gone]), { home, flexibility: 0 })
            ).products;
          };
          const [bounds, exact] = [await under(bounded), await under(truth)];
          for (const [p, { served }] of bounds.entries())
            for (const rule of ["first", "fair", "last"] as const)
              expectWithin(exact[p]?.served[rule] ?? null, served[rule]);
        },
      ),
    );
  });
});

describe("survival", () => {
  const withStocks = (model: Model, amounts: readonly number[]): Model => ({
    ...model,
    stocks: model.suppliers.slice(0, amounts.length).map(({ stage, place }, i) => ({
      ...{ stage, place, citation: "c" },
      amount: amounts[i] as number,
    })),
  });
  const stocks = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });

  it("does not fall when a stock is larger, and ends at the share that needs none", async () => {
    await check(
      fc.asyncProperty(anyChain, anyHome, stocks, async (model, home, amounts) => {
        fc.pre(totalDemand(model, home) > 0);
        const curve = (list: readonly number[]) =>
          survivalCurve(compile(withStocks(model, list)), { home });
        const [small, large] = [await curve(amounts), await curve(amounts.map((x) => x + 3))];
        const days = (found: typeof small) => {
          const row = found.rows.find(({ whatId }) => whatId === "floor");
          return (row?.days as { lo: number } | null)?.lo ?? Infinity;
        };
        expect(days(large)).toBeGreaterThanOrEqual(days(small) * (1 - 1e-9));
        for (const at of [10, 200, 3000])
          expect(amountAt(large, at)).toBeGreaterThanOrEqual(amountAt(small, at) - 1e-6);
        const [end] = small.rows.slice(-1).map(({ share }) => share as { lo: number });
        const steady = cell(await oss(model, home), "weighted");
        expect(end?.lo).toBeCloseTo(steady?.lo ?? Number.NaN, 9);
      }),
      40,
    );
  });
});
