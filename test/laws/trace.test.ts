import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { makersOnly } from "../../src/trace/graph/makersOnly.ts";
import { candidatesOf } from "../../src/trace/reading/candidates.ts";
import { avoided, passed, readings } from "../../src/trace/reading/reading.ts";
import { inPlaces } from "../../src/trace/reading/subject.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { type TraceOptions, trace } from "../../src/trace/trace.ts";
import { anyExactModel as validModel } from "../arbitraries/model.ts";
import { GROUPS } from "../assess/chains.ts";
import {
  anyExactModel,
  anyHiding,
  anyHome,
  anyModel,
  hide,
  PLACES,
} from "../assess/randomChain.ts";
import {
  anyOrderOf,
  expectSame,
  intervals,
  PRECISION,
  timesAll,
  withUnreported,
} from "./traceTables.ts";

const RUNGS = ["faceValue", "traced", "atoms", "product", "frechetLower", "mean", "owned"];

/** Models of which everything is known: the flows listed are all there are. */
const anyClosedModel = fc
  .oneof({ weight: 2, arbitrary: anyExactModel() }, { weight: 1, arbitrary: validModel() })
  .chain((model) =>
    fc.tuple(fc.constant(model), fc.constantFrom("none" as const, "world" as const)),
  )
  .map(([model, unreported]) => withUnreported(model, () => unreported));

/** Of those, the ones in one unit per stage: what is hidden is added up without regard to units. */
const anyPlainModel = anyClosedModel.filter(({ suppliers, flows = [] }) =>
  [...suppliers, ...flows].every(({ share, unit }) => share === undefined && unit === undefined),
);

function traceOf(
  model: Model,
  home: readonly string[],
  options: Omit<Partial<TraceOptions>, "home"> = {},
) {
  return trace(compile(model), { home: [...home], groups: GROUPS, ...options });
}

function allOf({ ladder, exposures, summary }: ReturnType<typeof traceOf>): Interval[] {
  return [ladder, exposures, summary].flatMap((table) => [...intervals(table).values()]);
}

/** Exposure of the home's supply of each stage to places. */
function exposed(network: Network, home: readonly string[], places: readonly string[]): Interval[] {
  const read = readings(network, numbersOf(network, home), "collection");
  const subject = inPlaces(network, new Set(numbersOf(network, places)));
  return avoided(read, subject, { unclear: "avoided" }).map(passed);
}

const atMost = (a: Interval, b: Interval, name = "") => {
  expect(a.lo, name).toBeLessThanOrEqual(b.lo + PRECISION);
  expect(a.hi, name).toBeLessThanOrEqual(b.hi + PRECISION);
  if (a.value !== null && b.value !== null)
    expect(a.value, name).toBeLessThanOrEqual(b.value + PRECISION);
};

function expectNear(a: Interval, b: Interval): void {
  expect(a.lo).toBeCloseTo(b.lo, 11);
  expect(a.hi).toBeCloseTo(b.hi, 11);
}

const check = <T extends [unknown, ...unknown[]]>(
  property: fc.IProperty<T>,
  numRuns = 300,
): void => {
  fc.assert(property, { numRuns });
};

describe("trace of any model", () => {
  it("every interval lies within [0, 1], its value within its bounds", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const { value, lo, hi } of allOf(traceOf(model, home))) {
          expect(lo).toBeGreaterThanOrEqual(0);
          expect(hi).toBeLessThanOrEqual(1);
          expect(lo).toBeLessThanOrEqual(hi);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(lo);
          expect(value).toBeLessThanOrEqual(hi);
        }
      }),
    );
  });

  it("the rungs keep their order, from the lower Fréchet bound to the mean, and face value above all that is traced", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const row of traceOf(model, home).ladder.rows) {
          const rung = (key: string) => row[key] as Interval;
          atMost(rung("frechetLower"), rung("product"));
          atMost(rung("product"), rung("traced"));
          atMost(rung("traced"), rung("mean"));
          atMost(rung("traced"), rung("faceValue"));
        }
      }),
    );
  });

  it("every figure is within [0, 1] or none, those of blocs, chokepoints and visibility too", () => {
    const bloc = fc.shuffledSubarray([...PLACES], { minLength: 1 });
    const inputs = fc.constantFrom("all" as const, "essential" as const);
    check(
      fc.property(anyModel(), anyHome, bloc, inputs, (model, home, places, which) => {
        const { ladder, exposures, summary } = traceOf(model, home, {
          blocs: [places],
          inputs: which,
        });
        for (const { columns, rows } of [ladder, exposures, summary])
          for (const row of rows)
            for (const { key } of columns.filter(({ unit }) => unit === "share")) {
              const cell = row[key] as Interval | number | null;
              const ends = cell === null || typeof cell === "number" ? [cell] : Object.values(cell);
              for (const end of ends)
                expect(end === null || (end >= 0 && end <= 1), `${key}: ${end}`).toBe(true);
            }
      }),
    );
  });

  it("leaving out inputs that are not essential never lowers what is traced", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        const essential = traceOf(model, home, { inputs: "essential" }).ladder.rows;
        for (const [s, row] of traceOf(model, home).ladder.rows.entries())
          for (const key of ["traced", "product", "frechetLower"])
            atMost(row[key] as Interval, essential[s]?.[key] as Interval);
      }),
    );
  });

  it("the makers of a product never hold more of it than of all that it rests on", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        const network = compile(model);
        const read = readings(network, numbersOf(network, home), "collection");
        const made = makersOnly(read);
        const people = candidatesOf(network, { places: home }).filter(
          ({ key }) => key === "owner" || key === "operator",
        );
        for (const { subject } of people) {
          const whole = avoided(read, subject, { unclear: "avoided" });
          for (const [s, share] of avoided(made, subject, { unclear: "avoided" }).entries())
            atMost(whole[s] as Interval, share);
        }
      }),
    );
  });

  it("looking through never shows less of anybody than face value", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const row of traceOf(model, home).exposures.rows)
          atMost(row.faceValue as Interval, row.lookThrough as Interval);
      }),
    );
  });

  it("partners never lower what is traced, nor do more partners", () => {
    const two = fc.shuffledSubarray([...PLACES], { minLength: 2, maxLength: 2 });
    check(
      fc.property(anyModel(), anyHome, two, (model, home, [first, second]) => {
        const one = traceOf(model, home, { partners: first as string }).ladder.rows;
        const both = traceOf(model, home, { partners: [first as string, second as string] }).ladder
          .rows;
        for (const [s, row] of one.entries()) {
          atMost(row.traced as Interval, row.partners as Interval);
          atMost(row.partners as Interval, both[s]?.partners as Interval);
        }
      }),
    );
  });

  it("exposure to two places is at least that to either, and at most the sum", () => {
    const two = fc.shuffledSubarray([...PLACES], { minLength: 2, maxLength: 2 });
    check(
      fc.property(anyClosedModel, anyHome, two, (model, home, [a, b]) => {
        const network = compile(model);
        const [one, other] = [a, b].map((place) => exposed(network, home, [place as string]));
        for (const [s, both] of exposed(network, home, [a as string, b as string]).entries()) {
          const [x, y] = [one?.[s] as Interval, other?.[s] as Interval];
          atMost(x, both);
          atMost(y, both);
          atMost(both, { value: null, lo: x.lo + y.lo, hi: x.hi + y.hi });
        }
      }),
    );
  });
});

describe("trace of a chain of which everything is known", () => {
  /** Every place makes a little of everything, so that no market is empty. */
  const anyFullModel = anyExactModel().map((model): Model => {
    const full = model.stages.flatMap(({ id }) =>
      PLACES.map((place) => ({ stage: id, place, operator: "Tiny", production: 1, citation: "c" })),
    );
    return withUnreported({ ...model, suppliers: [...model.suppliers, ...full] }, () => "none");
  });

  it("is visible to the origins", () => {
    check(
      fc.property(anyFullModel, anyHome, (model, home) => {
        for (const { visibility } of traceOf(model, home).ladder.rows)
          expect(Math.abs((visibility as number) - 1)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("is exposed to all places abroad together by 1 − traced self-sufficiency", () => {
    check(
      fc.property(anyClosedModel, anyHome, (model, home) => {
        const abroad = compile(model).places.filter(
          (code) => code !== "other" && code !== "unknown" && !home.includes(code),
        );
        fc.pre(abroad.length > 0);
        const { ladder, exposures } = traceOf(model, home, { blocs: [abroad] });
        for (const { stageId, traced } of ladder.rows) {
          const { lo, hi } = traced as Interval;
          if (hi - lo > PRECISION) continue;
          const row = exposures.rows.find((one) => one.stageId === stageId && one.keyId === "bloc");
          const { lo: least, hi: most } = (row?.lookThrough ?? { lo: 0, hi: 0 }) as Interval;
          expect(least).toBeCloseTo(1 - hi, 9);
          expect(most).toBeCloseTo(1 - lo, 9);
        }
      }),
    );
  });

  it("is exposed by no more than face value where it has one stage and nobody sells on what he bought", () => {
    check(
      fc.property(anyExactModel(), anyHome, (model, home) => {
        const isOre = ({ stage }: { readonly stage: string }) => stage === "ore";
        const flows = (model.flows ?? []).filter(isOre);
        const sellers = new Set(flows.map(({ from }) => from));
        const one: Model = {
          ...model,
          stages: model.stages.filter(({ id }) => id === "ore"),
          suppliers: model.suppliers.filter(isOre),
          flows: flows.filter(({ to }) => !sellers.has(to)),
          demands: [],
          stocks: [],
        };
        const { ladder, exposures } = traceOf(
          withUnreported(one, () => "none"),
          home,
        );
        for (const { faceValue, lookThrough } of exposures.rows)
          expectNear(faceValue as Interval, lookThrough as Interval);
        for (const { faceValue, traced } of ladder.rows)
          expectNear(faceValue as Interval, traced as Interval);
      }),
    );
  });

  it("has the owners and operators of one stage at face value, whoever sells on, whatever is unknown", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        const bare = { ...model, stages: model.stages.map(({ inputs: _, ...stage }) => stage) };
        for (const row of traceOf(bare, home).exposures.rows)
          if (row.keyId === "owner" || row.keyId === "operator")
            expectNear(row.faceValue as Interval, row.lookThrough as Interval);
      }),
    );
  });
});

describe("trace does not depend on how a chain is written", () => {
  it("the order of the lists changes nothing, to 1e-12", () => {
    const twoOrders = anyModel().chain((model) => fc.tuple(fc.constant(model), anyOrderOf(model)));
    check(
      fc.property(twoOrders, anyHome, ([model, shuffled], home) => {
        const [a, b] = [traceOf(model, home), traceOf(shuffled, home)];
        expectSame(a.ladder, b.ladder);
        expectSame(a.exposures, b.exposures);
        expectSame(b.exposures, a.exposures);
      }),
    );
  });

  it("all amounts times any factor changes nothing", () => {
    const factor = fc.oneof(
      fc.constantFrom(1e-9, 1e9),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    );
    check(
      fc.property(anyModel(), anyHome, factor, (model, home, times) => {
        const [a, b] = [traceOf(model, home), traceOf(timesAll(model, times), home)];
        expectSame(a.ladder, b.ladder);
        expectSame(a.exposures, b.exposures);
      }),
    );
  });

  it("the unit of a stage changes nothing", () => {
    check(
      fc.property(anyExactModel(), anyHome, (model, home) => {
        const scaled = <T extends { stage: string }>(entry: T, key: keyof T): T =>
          entry.stage === "ore" ? { ...entry, [key]: (entry[key] as number) / 1000 } : entry;
        const inKilotonnes = {
          ...model,
          stages: model.stages.map((stage) =>
            stage.id === "ore" ? { ...stage, unit: "kt/year" } : stage,
          ),
          suppliers: model.suppliers.map((entry) => scaled(entry, "production")),
          flows: (model.flows ?? []).map((entry) => scaled(entry, "amount")),
          demands: [],
          stocks: [],
        };
        const [a, b] = [traceOf(model, home), traceOf(inKilotonnes, home)];
        expectSame(a.ladder, b.ladder);
        expectSame(a.exposures, b.exposures);
      }),
    );
  });

  it("a supplier in two halves changes nothing", () => {
    check(
      fc.property(anyClosedModel, anyHome, fc.nat(), (model, home, pick) => {
        const at = pick % model.suppliers.length;
        const suppliers = model.suppliers.flatMap((entry, i) => {
          if (i !== at) return [entry];
          const [key, whole] =
            entry.share === undefined
              ? ["production", entry.production as number]
              : ["share", entry.share];
          const half = { ...entry, [key as string]: (whole as number) / 2 };
          return [half, half];
        });
        const [a, b] = [traceOf(model, home), traceOf({ ...model, suppliers }, home)];
        expectSame(a.ladder, b.ladder);
        expectSame(a.exposures, b.exposures);
      }),
    );
  });

  it("a stage that only passes its input on at the same place changes nothing at the end", () => {
    check(
      fc.property(anyExactModel(), anyHome, (open, home) => {
        const model = withUnreported(open, () => "none");
        const { stages, suppliers, flows = [] } = model;
        const ore = stages.find(({ id }) => id === "ore") as Model["stages"][number];
        const enters = (place: string): number =>
          suppliers
            .filter((s) => s.stage === "ore" && s.place === place)
            .reduce((sum, s) => sum + (s.production as number), 0) +
          flows
            .filter((f) => f.stage === "ore" && f.to === place)
            .reduce((sum, f) => sum + (f.amount as number), 0);
        const longer: Model = {
          ...model,
          stages: [
            ...stages.map((stage) =>
              stage.id === "metal"
                ? {
                    ...stage,
                    inputs: (stage.inputs ?? []).map((group) => ({
                      ...group,
                      of: group.of.map((one) =>
                        one.stage === "ore" ? { ...one, stage: "pass" } : one,
                      ),
                    })),
                  }
                : stage,
            ),
            { ...ore, id: "pass", inputs: [{ of: [{ stage: "ore" }] }] },
          ],
          suppliers: [
            ...suppliers,
            ...PLACES.map((place) => ({
              stage: "pass",
              place,
              production: enters(place),
              citation: "c",
            })),
          ],
        };
        const [a, b] = [traceOf(model, home), traceOf(longer, home)];
        const isEnd = (name: string) => name.startsWith("metal ") && !/ owned(Atoms)?$/.test(name);
        expectSame(a.ladder, b.ladder, isEnd);
        expectSame(
          a.exposures,
          b.exposures,
          (name) => isEnd(name) && name.startsWith("metal place"),
        );
      }),
    );
  });
});

describe("trace of what is left of a chain", () => {
  /** Which pools no longer report their imports; a stage with one of them says nothing of the others either. */
  const forgotten = fc.array(fc.tuple(fc.constantFrom("ore", "scrap", "metal"), anyHome), {
    maxLength: 2,
  });

  it("the bounds hold the whole chain's figures", () => {
    let points = 0;
    let narrower = 0;
    check(
      fc.property(anyPlainModel, anyHiding, anyHome, forgotten, (full, hiding, home, pools) => {
        const model = { ...full, demands: [], stocks: [] };
        const isForgotten = (stage: string, place: string) =>
          pools.some(([id, [at]]) => id === stage && at === place);
        const { flows = [], ...veiled } = hide(model, hiding, home);
        const less = withUnreported(
          { ...veiled, flows: flows.filter(({ stage, to }) => !isForgotten(stage, to)) },
          ({ id, unreported }) =>
            pools.some(([stage]) => stage === id) ? "unknown" : (unreported as "none"),
        );
        const [truth, bounds] = [compile(model), compile(less)];
        const [whole, part] = [traceOf(model, home), traceOf(less, home)];
        const holds = (name: string, exact: Interval, wide: Interval | undefined) => {
          if (wide === undefined || exact.hi - exact.lo > PRECISION) return;
          points++;
          if (wide.hi - wide.lo < 1) narrower++;
          expect(wide.lo, name).toBeLessThanOrEqual(exact.lo + PRECISION);
          expect(wide.hi, name).toBeGreaterThanOrEqual(exact.hi - PRECISION);
        };
        const wide = intervals(part.ladder);
        for (const [name, exact] of intervals(whole.ladder))
          if (RUNGS.some((rung) => name.endsWith(` ${rung}`))) holds(name, exact, wide.get(name));
        const shown = intervals(whole.exposures);
        for (const [name, one] of intervals(part.exposures)) {
          const exact = shown.get(name);
          if (exact) holds(name, exact, one);
        }
        for (const place of PLACES.filter(
          (code) => !home.includes(code) && bounds.placeNumber.has(code),
        )) {
          const after = exposed(bounds, home, [place]);
          for (const [s, exact] of exposed(truth, home, [place]).entries())
            holds(`${place} ${s}`, exact, after[s]);
        }
      }),
      2000,
    );
    expect(points).toBeGreaterThan(20_000);
    expect(narrower).toBeGreaterThan(5000);
  }, 300_000);
});
