import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Model, type Network, parseModel } from "../../src/index.ts";
import type { Amounts } from "../../src/numeric/amounts.ts";
import type { Grouping } from "../../src/numeric/graph/csr.ts";
import { anyExactModel, anyModel } from "../arbitraries/model.ts";

const compiled = (model: Model): Network => compile(parseModel(model));
const models = fc.oneof(anyModel(), anyExactModel());
const law = (title: string, holds: (model: Model) => void) =>
  it(title, () => fc.assert(fc.property(models, holds)));

function amountAt({ value, lo, hi }: Amounts, i: number): (number | undefined)[] {
  return [value[i], lo[i], hi[i]];
}

/** What a network says, as rows of text that do not depend on the order of its lists. */
function sayings(network: Network): string[] {
  const { pools, suppliers, flows, stages, places, operators } = network;
  const stage = (pool: number) => stages[pools.stage[pool] ?? -1]?.id;
  const place = (pool: number) => places[pools.place[pool] ?? -1];
  const rows = (count: number, row: (i: number) => unknown) =>
    Array.from({ length: count }, (_, i) => JSON.stringify(row(i)));
  return [
    ...rows(pools.count, (i) => [
      ...["pool", stage(i), place(i), amountAt(pools.demand, i)],
      ...[amountAt(pools.stock, i), amountAt(pools.stockDays, i)],
    ]),
    ...rows(suppliers.count, (i) => {
      const pool = suppliers.pool[i] ?? -1;
      const named = [operators[suppliers.operator[i] ?? -1], places[suppliers.owner[i] ?? -1]];
      const amounts = [amountAt(suppliers.production, i), amountAt(suppliers.capacity, i)];
      return ["supplier", stage(pool), place(pool), ...named, ...amounts];
    }),
    ...rows(flows.count, (i) => {
      const [from = -1, to = -1] = [flows.from[i], flows.to[i]];
      return [
        "flow",
        stage(from),
        place(from),
        place(to),
        amountAt(flows.amount, i),
        flows.inShares[i],
      ];
    }),
    ...rows(stages.length, (s) => [
      ...["stage", stages[s]?.id, amountAt(network.totals, s), network.inShares[s]],
      network.needs[s]?.map(({ essential, alternatives }) => [
        essential,
        alternatives.map((alternative) => ({
          ...alternative,
          stage: stages[alternative.stage]?.id,
        })),
      ]),
    ]),
  ].sort();
}

describe("compile(parseModel(model))", () => {
  law("keeps every stage, supplier and flow", (model) => {
    const network = compiled(model);
    expect(network.stages).toHaveLength(model.stages.length);
    expect(network.suppliers.count).toBe(model.suppliers.length);
    expect(network.flows.count).toBe(model.flows?.length ?? 0);
  });

  law("has one pool for each stage and place that the model names, and no other", (model) => {
    const named = [
      ...model.suppliers,
      ...(model.demands ?? []),
      ...(model.stocks ?? []),
      ...(model.flows ?? []).flatMap(({ stage, from, to }) => [
        { stage, place: from },
        { stage, place: to },
      ]),
    ].map(({ stage, place }) => `${stage} ${place}`);
    const { pools, stages, places, poolNumber } = compiled(model);
    const found = Array.from({ length: pools.count }, (_, i) => {
      expect(poolNumber[(pools.stage[i] ?? 0) * places.length + (pools.place[i] ?? 0)]).toBe(i);
      return `${stages[pools.stage[i] ?? -1]?.id} ${places[pools.place[i] ?? -1]}`;
    });
    expect(found.sort()).toEqual([...new Set(named)].sort());
  });

  law("knows a number if and only if the model gives it", (model) => {
    const network = compiled(model);
    const { suppliers, flows, totals, stages } = network;
    const isKnown = ({ value, lo, hi }: Amounts, i: number): boolean => {
      const known = [value[i], lo[i], hi[i]].map((x) => Number.isFinite(x));
      expect(new Set(known).size).toBe(1);
      return known[0] ?? false;
    };
    for (const [i, { production, share, capacity }] of model.suppliers.entries()) {
      expect(isKnown(suppliers.production, i)).toBe((production ?? share) !== undefined);
      expect(isKnown(suppliers.capacity, i)).toBe(capacity !== undefined);
    }
    for (const [i, { amount, share }] of (model.flows ?? []).entries())
      expect(isKnown(flows.amount, i)).toBe((amount ?? share) !== undefined);
    for (const [s, { total }] of stages.entries())
      expect(isKnown(totals, s)).toBe(total !== undefined);
    for (const [s, { inputs = [] }] of stages.entries()) {
      for (const [g, group] of inputs.entries())
        for (const { amount } of network.needs[s]?.[g]?.alternatives ?? [])
          expect(amount !== null).toBe(group.amount !== undefined);
    }
  });

  law("keeps lo ≤ value ≤ hi of every amount", (model) => {
    const { suppliers, flows, pools } = compiled(model);
    const columns = [
      suppliers.production,
      suppliers.capacity,
      flows.amount,
      pools.demand,
      pools.stock,
    ];
    for (const { value, lo, hi } of columns) {
      for (let i = 0; i < value.length; i++) {
        if (Number.isNaN(lo[i])) continue;
        expect(lo[i]).toBeLessThanOrEqual(value[i] ?? Number.NaN);
        expect(hi[i]).toBeGreaterThanOrEqual(value[i] ?? Number.NaN);
      }
    }
  });

  law("groups every supplier, flow and pool once, under its own key", (model) => {
    const { suppliers, flows, pools } = compiled(model);
    const groupings: [Grouping, Int32Array][] = [
      [suppliers.byPool, suppliers.pool],
      [flows.byTo, flows.to],
      [flows.byFrom, flows.from],
      [pools.byStage, pools.stage],
      [suppliers.byStage, suppliers.pool.map((pool) => pools.stage[pool] ?? -1)],
    ];
    for (const [{ start, row }, key] of groupings) {
      expect([...row].sort((a, b) => a - b)).toEqual([...key.keys()]);
      for (let k = 0; k + 1 < start.length; k++)
        for (const i of row.subarray(start[k], start[k + 1])) expect(key[i]).toBe(k);
    }
  });

  it("says the same whatever the order of the lists", () => {
    const shuffled = (model: Model) =>
      fc.record({
        stages: shuffle(model.stages),
        suppliers: shuffle(model.suppliers),
        flows: shuffle(model.flows ?? []),
        demands: shuffle(model.demands ?? []),
        stocks: shuffle(model.stocks ?? []),
      });
    const pair = models.chain((model) => fc.tuple(fc.constant(model), shuffled(model)));
    fc.assert(
      fc.property(pair, ([model, lists]) => {
        expect(sayings(compiled({ ...model, ...lists }))).toEqual(sayings(compiled(model)));
      }),
    );
  });

  law("gives the same amounts when entries are written in another unit", (model) => {
    const before = compiled(model);
    const after = compiled(inKilotonnes(model));
    for (const [a, b] of [
      [before.suppliers.production, after.suppliers.production],
      [before.suppliers.capacity, after.suppliers.capacity],
      [before.flows.amount, after.flows.amount],
      [before.pools.demand, after.pools.demand],
      [before.totals, after.totals],
    ] as const) {
      for (const column of ["value", "lo", "hi"] as const) sameTo(1e-12, a[column], b[column]);
    }
  });
});

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** Every amount of a stage counted in t/year divided by 1000 and written in kt/year. */
function inKilotonnes(model: Model): Model {
  const tonnes = new Set(model.stages.filter(({ unit }) => unit === "t/year").map(({ id }) => id));
  const scaled = <Q>(quantity: Q): Q => {
    if (typeof quantity === "number") return (quantity / 1000) as Q;
    if (quantity === null || typeof quantity !== "object") return quantity;
    return Object.fromEntries(Object.entries(quantity).map(([k, x]) => [k, x / 1000])) as Q;
  };
  const rewrite = <E extends { stage: string; unit?: string | undefined }>(entry: E): E => {
    if (!tonnes.has(entry.stage) || entry.unit !== undefined) return entry;
    const amounts = ["production", "capacity", "amount"].filter((field) => field in entry);
    const values = amounts.map((field) => [field, scaled(entry[field as keyof E])]);
    return { ...entry, ...Object.fromEntries(values), unit: "kt/year" };
  };
  return {
    ...model,
    stages: model.stages.map((stage) =>
      stage.total && tonnes.has(stage.id)
        ? {
            ...stage,
            total: { ...stage.total, amount: scaled(stage.total.amount), unit: "kt/year" },
          }
        : stage,
    ),
    suppliers: model.suppliers.map(rewrite),
    flows: (model.flows ?? []).map(rewrite),
    demands: (model.demands ?? []).map(rewrite),
  };
}

function sameTo(tolerance: number, a: Float64Array, b: Float64Array): void {
  expect(b.length).toBe(a.length);
  for (const [i, x = Number.NaN] of a.entries()) {
    const y = b[i] ?? Number.NaN;
    if (Number.isNaN(x)) expect(y).toBeNaN();
    else expect(Math.abs(x - y)).toBeLessThanOrEqual(tolerance * Math.abs(x));
  }
}

describe("a model whose first stage counts in kt instead of t", () => {
  it("has its suppliers' amounts divided by 1000, and all others as before", () => {
    const models = anyExactModel().filter(
      ({ stages: [first] }) => first?.unit === "t/year" && first.total === undefined,
    );
    fc.assert(
      fc.property(models, (model) => {
        const [first] = model.stages;
        const stages = model.stages.map(({ content, ...stage }) =>
          stage.id === first?.id ? { ...stage, unit: "kt/year" } : stage,
        );
        const keep = <E extends { stage: string; unit?: string | undefined }>(entry: E): E =>
          entry.stage === first?.id ? { unit: "t/year", ...entry } : entry;
        const { suppliers, flows = [] } = model;
        const rewritten = { ...model, stages, demands: [], stocks: [] };
        const before = compiled(model).suppliers.production.value;
        const after = compiled({
          ...rewritten,
          suppliers: suppliers.map(keep),
          flows: flows.map(keep),
        }).suppliers.production.value;
        const factor = suppliers.map(({ stage }) => (stage === first?.id ? 1e-3 : 1));
        sameTo(
          1e-12,
          before.map((amount, i) => amount * (factor[i] ?? 1)),
          after,
        );
      }),
    );
  });
});
