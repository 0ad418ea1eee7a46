import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ioReliance, valueAddedOrigins } from "../../src/io.ts";
import type { Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { ioNetwork } from "../../src/trace/io/ioNetwork.ts";
import { attribution, trace } from "../../src/trace.ts";
import { PLACES } from "../assess/randomChain.ts";
import { ioOf, moneyTable } from "../trace/io/ioTables.ts";
import { anyStraightModel } from "../trace/walkPaths.ts";
import { expectSameFigures, figures } from "./figures.ts";

/** Ways upstream: the places that each passes, in order of the alphabet, with its part of the whole. */
type Ways = ReadonlyMap<string, number>;

function joined(parts: readonly (readonly [Ways, number])[]): Ways {
  const all = new Map<string, number>();
  for (const [ways, part] of parts)
    for (const [way, weight] of ways) all.set(way, (all.get(way) ?? 0) + part * weight);
  return all;
}

const union = (...ways: readonly string[]) =>
  [...new Set(ways.flatMap((way) => way.split(" ")))].filter(Boolean).sort().join(" ");

/** All ways to serve two needs at once, matched at random. */
function matched(a: Ways, b: Ways): Ways {
  return joined(
    // Several pairs can pass the same places.
    [...a].flatMap(([one, part]) =>
      [...b].map(([other, w]) => [new Map([[union(one, other), w]]), part] as const),
    ),
  );
}

/** The ways behind the supply of a stage at a place, read off the file: production and imports by amount. */
function waysOf(model: Model, at: { readonly stage: string; readonly place: string }): Ways {
  const { stage, place } = at;
  const { inputs = [] } = model.stages.find(({ id }) => id === stage) as Model["stages"][number];
  const made = model.suppliers.filter((one) => one.stage === stage && one.place === place);
  const bought = (model.flows ?? []).filter((one) => one.stage === stage && one.to === place);
  const own = made.reduce((sum, { production }) => sum + (production as number), 0);
  const whole = own + bought.reduce((sum, { amount }) => sum + (amount as number), 0);
  const needs = inputs.map(({ of }) => waysOf(model, { stage: of[0]?.stage as string, place }));
  const here = new Map([[place, 1]]);
  const ways = needs.reduce((all, one) => matched(all, one), here as Ways);
  return joined([
    [ways, own / whole],
    ...bought.map(({ from, amount }): readonly [Ways, number] => [
      matched(here, waysOf(model, { stage, place: from })),
      (amount as number) / whole,
    ]),
  ]);
}

const partOf = (ways: Ways, counts: (places: readonly string[]) => number) =>
  [...ways].reduce((sum, [way, part]) => sum + part * counts(way.split(" ")), 0);

/** Chains without loops, of metal from ore and, where there are two needs, from scrap too. */
const anyChain = (needs: readonly string[]) =>
  anyStraightModel.map(
    (model): Model => ({
      ...model,
      stages: model.stages.map(({ inputs: _, ...stage }) =>
        stage.id === "metal"
          ? { ...stage, inputs: needs.map((id) => ({ of: [{ stage: id }] })) }
          : stage,
      ),
    }),
  );

const rowsAt = (table: Result) => table.rows.filter(({ stageId }) => stageId === "metal");
const near = (cell: unknown, wanted: number, name = "") =>
  expect(Math.abs(((cell as Interval).value as number) - wanted), name).toBeLessThanOrEqual(1e-12);
const home = fc.constantFrom(...PLACES);

describe("The sum over all ways upstream, one by one, is what is solved for", () => {
  it("as traced self-sufficiency and exposure, where each stage has one need", () => {
    fc.assert(
      fc.property(anyChain(["ore"]), home, (model, place) => {
        const ways = waysOf(model, { stage: "metal", place });
        const { ladder, exposures } = trace(compile(model), { home: place });
        for (const key of ["traced", "product", "frechetLower", "mean"])
          near(
            rowsAt(ladder)[0]?.[key] ?? { value: null },
            partOf(ways, (all) => Number(all.join() === place)),
            key,
          );
        const listed = new Map(
          rowsAt(exposures).map((row) => [row.keyId === "place" ? row.id : "", row.lookThrough]),
        );
        for (const code of PLACES.filter((one) => one !== place)) {
          const wanted = partOf(ways, (all) => Number(all.includes(code)));
          near(listed.get(code) ?? { value: 0 }, wanted, code);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("as the product of two needs, and its attribution: each way's part shared out among those abroad on it", () => {
    fc.assert(
      fc.property(anyChain(["ore", "scrap"]), home, (model, place) => {
        const network = compile(model);
        const ways = waysOf(model, { stage: "metal", place });
        const own = partOf(ways, (all) => Number(all.join() === place));
        near(rowsAt(trace(network, { home: place }).ladder)[0]?.product, own);
        const { rows } = attribution(network, {
          ...{ home: place, stage: "metal", aggregator: "product" },
        });
        const abroad = (all: readonly string[]) => all.filter((code) => code !== place);
        for (const { id, attributed, part } of rows) {
          const wanted =
            part === "total"
              ? 1 - own
              : partOf(ways, (all) =>
                  abroad(all).includes(id as string) ? 1 / abroad(all).length : 0,
                );
          near({ value: attributed }, wanted, `${id}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("The parts of the whole", () => {
  it("sum to 1: traced to the home, and attributed to each place abroad or to nobody known", () => {
    fc.assert(
      fc.property(anyChain(["ore", "scrap"]), home, (model, place) => {
        const network = compile(model);
        const { traced } = rowsAt(trace(network, { home: place }).ladder)[0] as {
          traced: Interval;
        };
        const parts = attribution(network, { home: place, stage: "metal" }).rows.filter(
          ({ part }) => part !== "total",
        );
        const sum = parts.reduce((all, { attributed }) => all + (attributed as number), traced.lo);
        expect(sum).toBeCloseTo(1, 12);
      }),
      { numRuns: 100 },
    );
  });
});

describe("What a chain cannot tell apart by shares", () => {
  it("is stocks and spare capacity, which change no figure", () => {
    const size = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(anyStraightModel, home, size, size, (model, place, stock, spare) => {
        const stocks = model.stages.map(({ id }) => ({
          ...{ stage: id, place, amount: stock, citation: "c" },
        }));
        const suppliers = model.suppliers.map((one) => ({
          ...one,
          capacity: (one.production as number) + spare,
        }));
        expectSameFigures(
          figures(model, [place]),
          figures({ ...model, stocks, suppliers }, [place]),
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe("Look-through of an input–output table", () => {
  it("goes with the sectors when they change their order", () => {
    const both = moneyTable.chain((table) => {
      const order = table.labels.map((_, i) => i);
      return fc.tuple(fc.constant(table), fc.shuffledSubarray(order, { minLength: order.length }));
    });
    fc.assert(
      fc.property(both, ([table, order]) => {
        const pick = <T>(list: readonly T[]) => order.map((i) => list[i] as T);
        const turned = ioOf({
          flows: pick(table.flows).map(pick),
          labels: pick(table.labels),
          output: pick(table.output),
        });
        const shares = (io: typeof turned) =>
          new Map([
            ...(ioReliance(io, { per: "output" }) ?? []).map(
              (one) => [one.place, one.lookThrough] as const,
            ),
            ...(valueAddedOrigins(io, io.finalDemand)?.places ?? []).map(
              (one) => [`${one.place} origin`, one.share] as const,
            ),
          ]);
        const after = shares(turned);
        for (const [name, share] of shares(ioOf(table)))
          expect(after.get(name), name).toBeCloseTo(share, 12);
      }),
    );
  });

  it("does not change with the currency, and is face value where inputs have no inputs", () => {
    fc.assert(
      fc.property(moneyTable, fc.constantFrom(1e-6, 0.3, 1e9), (table, times) => {
        const scaled = ioOf({
          ...table,
          flows: table.flows.map((row) => row.map((x) => x * times)),
          output: table.output.map((x) => x * times),
        });
        const before = ioReliance(ioOf(table), { per: "output" }) ?? [];
        for (const [i, { lookThrough }] of (ioReliance(scaled, { per: "output" }) ?? []).entries())
          expect(lookThrough).toBeCloseTo(before[i]?.lookThrough ?? Number.NaN, 12);
        // Sectors of even number buy from those of odd number alone, which buy nothing.
        const flows = table.flows.map((row, i) =>
          row.map((x, j) => (i % 2 === 1 && j % 2 === 0 ? x : 0)),
        );
        const { labels, output } = table;
        for (const one of ioReliance(ioNetwork({ flows }, { labels, output }), { per: "output" }) ??
          [])
          expect(one.lookThrough).toBeCloseTo(one.faceValue, 14);
      }),
    );
  });
});
