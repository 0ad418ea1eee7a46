import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { type RiskSwap, riskSwap } from "../../src/policies/riskSwap/riskSwap.ts";
import type { SwapRow } from "../../src/policies/riskSwap/swapRow.ts";
import {
  anyExactModel,
  anyHiding,
  anyHome,
  anyModel,
  hide,
  PLACES,
} from "../assess/randomChain.ts";
import { closed } from "../trace/tracing.ts";
import { anyRenaming, inUnits, renamed } from "./rewritten.ts";
import { PRECISION, timesAll, withUnreported } from "./traceTables.ts";

const ASPECTS = ["lookThrough", "faceValue", "concentration", "reliance", "attributed"] as const;

function swapOf(before: Model, after: Model, home: readonly string[]): RiskSwap {
  return riskSwap(compile(before), compile(after), { home: [...home], measures: ASPECTS });
}

/** Another model of the same stages: some flows left out, some amounts changed. */
function changed(model: Model, factors: readonly number[]): Model {
  const factor = (i: number) => factors[i % factors.length] as number;
  return {
    ...model,
    suppliers: model.suppliers.map((entry, i) => ({
      ...entry,
      production: (entry.production as number) * (1 + factor(i)),
    })),
    flows: (model.flows ?? [])
      .map((entry, i) => ({ ...entry, amount: (entry.amount as number) * factor(i + 1) }))
      .filter(({ amount }) => amount > 0),
  };
}

const factors = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 3, maxLength: 7 });

const anyPair = fc
  .tuple(anyExactModel(), factors, fc.constantFrom("none" as const, "unknown" as const))
  .map(([model, by, unreported]): readonly [Model, Model] => [
    withUnreported(model, () => unreported),
    withUnreported(changed(model, by), () => unreported),
  ]);

const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });

/** Metal made in two places of ore from four, all known, of which a home buys from each as the amounts say. */
const anyMarkets = fc
  .tuple(amounts, amounts)
  .map(([one, other]): readonly [Model, Model] => [markets(one), markets(other)]);

function markets(bought: readonly number[]): Model {
  const makers = ["CHN", "AUS", "CHL", "DEU"];
  const of = (stage: string, first: number) =>
    makers.flatMap((from, i) => {
      const amount = bought[first + i] as number;
      const via = i % 2 === 0 ? ["Strait"] : [];
      return amount === 0 ? [] : [{ stage, from, to: "JPN", amount, via }];
    });
  const all = { production: 100 };
  return closed({
    stages: [
      { id: "ore" },
      { id: "metal", kind: "refining", inputs: [{ of: [{ stage: "ore" }], citation: "d" }] },
    ],
    suppliers: [
      ...makers.map((place) => ({
        stage: "ore",
        place,
        owner: place,
        operator: `Maker ${place}`,
        ...all,
      })),
      ...makers.map((place) => ({ stage: "metal", place, owner: "CHN", operator: "A", ...all })),
      { stage: "metal", place: "JPN", owner: "JPN", operator: "B", production: 5 },
      { stage: "ore", place: "JPN", owner: "JPN", operator: "B", production: 1 },
    ],
    flows: [
      ...of("ore", 0),
      ...of("metal", 4),
      { stage: "ore", from: "CHL", to: "CHN", amount: 50 },
    ],
  });
}

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 25) =>
  fc.assert(property, { numRuns });

const at = (row: SwapRow, key: string) => row[key] as Interval | null;
const valueAt = (row: SwapRow, key: string) => at(row, key)?.value ?? null;
const nameOf = (row: SwapRow) =>
  [row.measureId, row.stageId, row.keyId, row.byKeyId, row.part, row.id].join(" ");
const sum = (rows: readonly SwapRow[], key: string) =>
  rows.reduce<number | null>((total, row) => {
    const value = valueAt(row, key);
    return total === null || value === null ? null : total + value;
  }, 0);

/** Totals, each with those that make it up. */
function groupsOf({ rows }: RiskSwap): { total: SwapRow; actors: SwapRow[] }[] {
  const groups: { total: SwapRow; actors: SwapRow[] }[] = [];
  for (const row of rows)
    if (row.part === "total") groups.push({ total: row, actors: [] });
    else if (row.part === "actor") groups.at(-1)?.actors.push(row);
  return groups;
}

describe("risk swap", () => {
  it("no change: every change is zero, whatever is not known", () => {
    check(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const row of swapOf(model, structuredClone(model), home).rows) {
          if (row.classId === "noAnswer") continue;
          for (const key of ["change", "removed", "moved", "new"])
            expect(at(row, key), nameOf(row)).toEqual({ value: 0, lo: 0, hi: 0 });
          expect(row.classId).toBe("unchanged");
        }
      }),
    );
  });

  it("removed + moved + new = gross change and new − removed = change, to the last digit", () => {
    let exact = 0;
    check(
      fc.property(fc.oneof(anyPair, anyMarkets), ([before, after]) => {
        for (const { total, actors } of groupsOf(swapOf(before, after, ["JPN"]))) {
          const [removed, moved, added] = ["removed", "moved", "new"].map((key) =>
            valueAt(total, key),
          ) as [number, number, number];
          if ([removed, moved, added].includes(null as never)) continue;
          if ((valueAt(total, "gross") as number) > 0) exact++;
          expect(removed + moved + added).toBe(valueAt(total, "gross"));
          expect(added - removed).toBe(valueAt(total, "change"));
          const [was, is] = [valueAt(total, "before"), valueAt(total, "after")];
          if (was !== null && is !== null) expect(is - was).toBe(valueAt(total, "change"));
          const falling = actors.filter((row) => (valueAt(row, "change") as number) < 0);
          const rising = actors.filter((row) => (valueAt(row, "change") as number) > 0);
          expect(sum(falling, "moved")).toBe(moved);
          expect(sum(rising, "moved")).toBe(moved);
          expect(sum(actors, "removed")).toBe(removed);
          expect(sum(actors, "new")).toBe(added);
        }
      }),
    );
    expect(exact).toBeGreaterThan(80);
  });

  it("the other way round, removed and new change places and what moved moves back", () => {
    const OTHER: Readonly<Record<string, string>> = {
      removed: "new",
      new: "removed",
      movedFrom: "movedTo",
      movedTo: "movedFrom",
      fallen: "risen",
      risen: "fallen",
      better: "worse",
      worse: "better",
    };
    check(
      fc.property(fc.oneof(anyPair, anyMarkets), anyHome, ([before, after], home) => {
        const back = new Map(swapOf(after, before, home).rows.map((row) => [nameOf(row), row]));
        for (const row of swapOf(before, after, home).rows) {
          const other = back.get(nameOf(row)) as SwapRow;
          expect(other, nameOf(row)).toBeDefined();
          const id = row.classId as string;
          expect(other.classId).toBe(OTHER[id] ?? id);
          expectNear(at(other, "new"), at(row, "removed"), nameOf(row));
          expectNear(at(other, "removed"), at(row, "new"), nameOf(row));
          expectNear(at(other, "moved"), at(row, "moved"), nameOf(row));
          expectNear(at(other, "before"), at(row, "after"), nameOf(row));
        }
      }),
    );
  });

  it("names of places, stages and operators change nothing", () => {
    const pairs = fc
      .oneof(anyPair, anyMarkets)
      .chain(([before, after]) =>
        fc.tuple(fc.constant([before, after] as const), anyRenaming(before)),
      );
    check(
      fc.property(pairs, anyHome, ([[before, after], other], home) => {
        const rows = swapOf(before, after, home).rows;
        const found = new Map(
          swapOf(renamed(before, other), renamed(after, other), home.map(other)).rows.map((row) => [
            nameOf(row),
            row,
          ]),
        );
        for (const row of rows) {
          const rename = (id: unknown) => (typeof id === "string" ? other(id) : id);
          const twin = { ...row, stageId: rename(row.stageId), id: rename(row.id) } as SwapRow;
          expectSameFigures(found.get(nameOf(twin)), row);
        }
      }),
    );
  });

  it("other units change nothing", () => {
    const unit = fc.record({
      stage: fc.constantFrom("ore", "scrap", "metal"),
      factor: fc.constantFrom(0.001, 7, 1000),
    });
    check(
      fc.property(anyPair, anyHome, unit, ([before, after], home, by) => {
        for (const rescaled of [
          swapOf(inUnits(before, by), inUnits(after, by), home),
          swapOf(timesAll(before, by.factor), timesAll(after, by.factor), home),
        ]) {
          const found = new Map(rescaled.rows.map((row) => [nameOf(row), row]));
          for (const row of swapOf(before, after, home).rows)
            expectSameFigures(found.get(nameOf(row)), row);
        }
      }),
      15,
    );
  });

  it("nothing moves and nothing is new where no exposure rises: more of an origin made at home", () => {
    check(
      fc.property(
        anyPair,
        fc.constantFrom(...PLACES),
        fc.integer({ min: 1, max: 50 }),
        ([whole], home, more) => {
          const before = oreOnly(whole, home, 1);
          const after = oreOnly(whole, home, 1 + more);
          for (const row of swapOf(before, after, [home]).rows) {
            // Operators count wherever they stand, also at home.
            if (row.keyId === "operator" || row.byKeyId === "operator" || row.part === "perhaps")
              continue;
            if (row.classId === "noAnswer") continue;
            for (const key of ["moved", "new"])
              expect(at(row, key), nameOf(row)).toEqual({ value: 0, lo: 0, hi: 0 });
          }
        },
      ),
    );
  });

  it("knowing more never turns a sure finding round, and figures stay within their bounds", () => {
    const MAY_BE: Readonly<Record<string, readonly string[]>> = {
      fallen: ["fallen", "removed", "movedFrom"],
      risen: ["risen", "new", "movedTo"],
    };
    let sure = 0;
    let totals = 0;
    check(
      fc.property(
        fc.oneof(anyPair, anyMarkets),
        anyVeil,
        anyVeil,
        anyHome,
        ([one, other], how, again, home) => {
          const bare = (model: Model) =>
            withUnreported({ ...model, demands: [], stocks: [] }, () => "none");
          const [before, after] = [bare(one), bare(other)];
          const truth = swapOf(named(before), named(after), home);
          const less = swapOf(
            named(hide(before, how, home)),
            named(hide(after, again, home)),
            home,
          );
          const exact = new Map(truth.rows.map((row) => [nameOf(row), row]));
          for (const row of less.rows) {
            const known = exact.get(nameOf(row));
            const isNobody = row.part === "actor" && row.id === null;
            const isOpen = row.notes.includes("sameUnknown") || row.measureId === "attributed";
            if (known === undefined || isNobody || isOpen || row.part === "perhaps") continue;
            for (const key of ["before", "after", "change", "removed", "moved", "new", "gross"])
              expectWithin(at(known, key), at(row, key), `${key} of ${nameOf(row)}`);
            if (row.part === "total") totals++;
            const id = row.classId as string;
            if (id === "unknown") continue;
            sure++;
            expect(MAY_BE[id] ?? [id], nameOf(row)).toContain(known.classId);
          }
        },
      ),
    );
    expect(sure).toBeGreaterThan(100);
    expect(totals).toBeGreaterThan(300);
  });
});

/** Much hidden, or amounts alone known less exactly. */
const anyVeil = fc.oneof(
  anyHiding,
  anyHiding.map((hiding) => ({
    byPool: {},
    veils: hiding.veils.map((veil) => (veil === "widen" ? veil : "keep")),
    slack: hiding.slack.map((part) => part / 5),
    forgetOwners: false,
    forgetOperators: false,
  })),
);

/** The ore alone, all imported or made at home, of which `made` times as much. */
function oreOnly(model: Model, home: string, made: number): Model {
  const isOre = ({ stage }: { readonly stage: string }) => stage === "ore";
  const suppliers = model.suppliers
    .filter((entry) => isOre(entry) && entry.place !== home)
    .map((entry) => ({ ...entry, owner: entry.place }));
  const citation = "c";
  const own = { stage: "ore", place: home, production: made, owner: home, citation };
  return {
    ...model,
    stages: model.stages
      .filter(({ id }) => id === "ore")
      .map((s) => ({ ...s, unreported: "none" as const })),
    suppliers: [...suppliers, own],
    flows: (model.flows ?? []).filter((flow) => isOre(flow) && flow.from !== home),
    demands: [],
    stocks: [],
  };
}

/** The same model with everybody named somewhere that nothing draws on, so that all know the same names. */
function named(model: Model): Model {
  const first = model.stages[0] as Model["stages"][number];
  const { inputs: _, ...stage } = first;
  const suppliers = PLACES.flatMap((place) =>
    ["Alpha", "Beta", "Gamma"].map((operator) => ({
      ...{ stage: "names", place, operator, owner: place, production: 1, citation: "c" },
    })),
  );
  return {
    ...model,
    stages: [...model.stages, { ...stage, id: "names", label: { en: "names" } }],
    suppliers: [...model.suppliers, ...suppliers],
  };
}

function expectNear(a: Interval | null, b: Interval | null, name = ""): void {
  if (a === null || b === null) {
    expect(a, name).toBe(b);
    return;
  }
  expect(Math.abs(a.lo - b.lo), name).toBeLessThanOrEqual(PRECISION);
  expect(Math.abs(a.hi - b.hi), name).toBeLessThanOrEqual(PRECISION);
  if (a.value !== null && b.value !== null)
    expect(Math.abs(a.value - b.value), name).toBeLessThanOrEqual(PRECISION);
}

function expectSameFigures(found: SwapRow | undefined, row: SwapRow): void {
  expect(found, nameOf(row)).toBeDefined();
  for (const key of ["before", "after", "change", "gross", "removed", "moved", "new", "ratio"])
    expectNear(at(found as SwapRow, key), at(row, key), `${key} of ${nameOf(row)}`);
  expect(found?.classId).toBe(row.classId);
}

function expectWithin(figure: Interval | null, bounds: Interval | null, name: string): void {
  if (figure === null || bounds === null || figure.hi - figure.lo > PRECISION) return;
  expect(figure.lo, name).toBeGreaterThanOrEqual(bounds.lo - PRECISION);
  expect(figure.hi, name).toBeLessThanOrEqual(bounds.hi + PRECISION);
}
