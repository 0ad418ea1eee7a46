import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment, AssessmentRow } from "../../src/assess/assess.ts";
import { CONCENTRATION } from "../../src/indices/concentration/index.ts";
import { DEPENDENCY } from "../../src/indices/dependency/index.ts";
import { DIVERSITY } from "../../src/indices/diversity/index.ts";
import { parseModel } from "../../src/model/parseModel.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/shape.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { anyExactModel as validModel } from "../arbitraries/model.ts";
import { assessed } from "../assess/chains.ts";
import { anyExactModel, anyHiding, anyHome, anyModel, hide } from "../assess/randomChain.ts";

const BLOCS = [["DEU", "FRA"]];
const concentration = new Set(CONCENTRATION.map(({ id }) => id));
const balance = new Set(DEPENDENCY.map(({ id }) => id));

/** The largest supplier may be another one; evenness is about the list, which loses those who are hidden. */
const SKIPPED = new Set([
  "largestSupplier",
  ...DIVERSITY.filter(({ countsZeros }) => countsZeros).map(({ id }) => id),
]);

/** Models in amounts and one unit per stage, of which every number is known. */
const anyFullModel = fc.oneof(
  { weight: 2, arbitrary: anyExactModel() },
  {
    weight: 1,
    arbitrary: validModel().filter(({ suppliers, flows = [] }) =>
      [...suppliers, ...flows].every(
        ({ share, unit }) => share === undefined && unit === undefined,
      ),
    ),
  },
);

const nameOf = (row: AssessmentRow) => [row.stageId, row.wholeId, row.keyId, row.method].join(" ");

function byName({ rows }: Assessment): Map<string, AssessmentRow> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const same = (a: Interval, b: Interval) =>
  near(a.value, b.value) && near(a.lo, b.lo) && near(a.hi, b.hi);

/** Rows that both have agree in value and bounds. */
function expectSame(
  a: Assessment,
  b: Assessment,
  counts: (row: AssessmentRow) => boolean = () => true,
): void {
  const others = byName(b);
  for (const row of a.rows.filter(counts)) {
    const other = others.get(nameOf(row));
    const agree =
      row.value === null || !other?.value
        ? row.value === other?.value
        : same(row.value, other.value);
    expect(agree, `${nameOf(row)}: ${JSON.stringify([row, other])}`).toBe(true);
  }
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map((entry, i) => ({ entry, at: Math.sin(seed + i * 12.9898) }));
  return keyed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}

describe("assess(network, { home }) does not depend on", () => {
  it("the order of entries or the names of operators", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, fc.integer(), (model, home, seed) => {
        const suppliers = model.suppliers.map((entry) =>
          entry.operator === undefined
            ? entry
            : { ...entry, operator: `${entry.operator} renamed` },
        );
        const moved = {
          ...model,
          stages: shuffled(model.stages, seed),
          suppliers: shuffled(suppliers, seed),
          flows: shuffled(model.flows ?? [], seed),
          demands: shuffled(model.demands ?? [], seed),
        };
        expectSame(assessed(model, home, BLOCS), assessed(moved, home, BLOCS));
      }),
    );
  });

  it("the unit in which a stage is counted", () => {
    const scaled = (quantity: Quantity, by: number): Quantity =>
      typeof quantity === "number"
        ? quantity * by
        : { value: quantity.value * by, lo: quantity.lo * by, hi: quantity.hi * by };
    fc.assert(
      fc.property(anyModel(), anyHome, fc.constantFrom(0.001, 0.5, 1000), (model, home, by) => {
        const rescale = <T extends { stage: string; amount?: Quantity | undefined }>(
          entry: T,
        ): T =>
          entry.stage !== "scrap" || entry.amount === undefined
            ? entry
            : { ...entry, amount: scaled(entry.amount, by) };
        const total = (stage: Model["stages"][number]) =>
          stage.id !== "scrap" || stage.total === undefined
            ? stage
            : { ...stage, total: { ...stage.total, amount: scaled(stage.total.amount, by) } };
        const other: Model = {
          ...model,
          stages: model.stages.map(total),
          suppliers: model.suppliers.map((entry) =>
            entry.stage !== "scrap" || entry.production === undefined
              ? entry
              : { ...entry, production: scaled(entry.production, by) },
          ),
          flows: (model.flows ?? []).map(rescale),
          demands: (model.demands ?? []).map(rescale),
          stocks: (model.stocks ?? []).map(rescale),
        };
        // What metal needs of scrap changes with the unit, so only rows of other uses compare.
        const alone = (model.demands ?? []).length === 0;
        expectSame(
          assessed(model, home, BLOCS),
          assessed(other, home, BLOCS),
          ({ stageId, wholeId, keyId }) =>
            stageId === "scrap" && (alone || wholeId !== "homeConsumption" || keyId !== null),
        );
      }),
    );
  });

  it("whether one plant is listed as two halves of the same owner", () => {
    fc.assert(
      fc.property(anyExactModel(), anyHome, fc.nat(), (model, home, n) => {
        const at = n % model.suppliers.length;
        const whole = model.suppliers[at] as Model["suppliers"][number];
        const production = (whole.production as number) / 2;
        const halves = [
          { ...whole, production },
          { ...whole, production, operator: "second half" },
        ];
        const split = { ...model, suppliers: model.suppliers.toSpliced(at, 1, ...halves) };
        expectSame(
          assessed(model, home, BLOCS),
          assessed(split, home, BLOCS),
          ({ keyId }) => keyId !== "operator",
        );
      }),
    );
  });

  it("a supplier that makes nothing, as far as concentration goes", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        fc.pre(!model.suppliers.some(({ place }) => place === "other"));
        const [{ id }] = model.stages as [Model["stages"][number]];
        const inShares = model.suppliers.some((s) => s.stage === id && s.share !== undefined);
        const nothing = inShares ? { share: 0 } : { production: 0 };
        const nobody = { stage: id, place: "ZAF", ...nothing, citation: "c" };
        const more = { ...model, suppliers: [...model.suppliers, nobody] };
        expectSame(
          assessed(model, home, BLOCS),
          assessed(more, home, BLOCS),
          ({ stageId, method }) => stageId === model.stages[0]?.id && concentration.has(method),
        );
      }),
    );
  });

  it("whether a place stands alone or in a list", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const alone = JSON.stringify(assessed(model, "JPN", BLOCS));
        expect(JSON.stringify(assessed(model, ["JPN", "JPN"], BLOCS))).toBe(alone);
        expect(JSON.stringify(assessed(model, { union: ["JPN", ["JPN"]] }, BLOCS))).toBe(alone);
      }),
    );
  });
});

describe("assess(network, { home })", () => {
  it("has self-sufficiency and net import reliance sum to 1 wherever both are known", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const rows = byName(assessed(model, home));
        for (const { id } of model.stages) {
          const own = rows.get(`${id} homeConsumption  selfSufficiency`)?.value;
          const net = rows.get(`${id} homeConsumption  netImportReliance`)?.value;
          expect(own === null).toBe(net === null);
          if (!own || !net) continue;
          expect(near(own.lo + net.hi, 1) && near(own.hi + net.lo, 1)).toBe(true);
          if (own.value !== null && net.value !== null)
            expect(near(own.value + net.value, 1)).toBe(true);
        }
      }),
    );
  });

  it("answers every row with a value inside its bounds or a reason, never both, and a unit", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const row of assessed(model, home, BLOCS).rows) {
          const { value, reason, unit } = row;
          expect(unit).not.toBe("");
          expect((value === null) !== (reason === null), nameOf(row)).toBe(true);
          if (value === null) continue;
          expect(Number.isFinite(value.lo) && Number.isFinite(value.hi), nameOf(row)).toBe(true);
          const middle = value.value ?? value.lo;
          expect(
            value.lo <= middle && middle <= value.hi,
            `${nameOf(row)} ${JSON.stringify(value)}`,
          ).toBe(true);
        }
      }),
    );
  });

  it("has one row for each stage, whole, key and method", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const { rows } = assessed(model, home, BLOCS);
        expect(new Set(rows.map(nameOf)).size).toBe(rows.length);
      }),
    );
  });

  it("lists every citation, note and method that a row names", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const { rows, notes, citations, methods } = assessed(model, home, BLOCS);
        for (const row of rows) {
          for (const key of row.citations) expect(citations).toHaveProperty([key]);
          for (const key of row.notes) expect(notes).toHaveProperty([key]);
          expect(row.citations.length).toBeGreaterThan(0);
          expect(methods).toContain(row.method);
        }
      }),
    );
  });

  it("gives the same bytes again and leaves the network as it was", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const before = JSON.stringify(model);
        const first = JSON.stringify(assessed(model, home, BLOCS));
        expect(JSON.stringify(assessed(JSON.parse(before) as Model, home, BLOCS))).toBe(first);
        expect(JSON.stringify(model)).toBe(before);
      }),
    );
  });
});

describe("assess(network, { home }) of a chain of which less is known", () => {
  it("is tried on models that parseModel accepts", () => {
    fc.assert(
      fc.property(anyExactModel(), (model) => {
        expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
      }),
    );
  });

  it("holds the answer of the full data within its bounds", { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyFullModel, anyHiding, anyHome, (model, hiding, home) => {
        const truth = byName(assessed(model, home, BLOCS));
        const less = assessed(hide(model, hiding, home), home, BLOCS);
        for (const row of less.rows) {
          const exact = truth.get(nameOf(row));
          if (!row.value || exact === undefined || SKIPPED.has(row.method)) continue;
          if (exact.value === null) {
            // A whole without anything in it has no shares; a balance with bounds must have one number.
            if (balance.has(row.method) && !row.notes.includes("makesNone")) {
              expect(exact, `${nameOf(row)} ${JSON.stringify(row.value)}`).toMatchObject({
                value: {},
              });
            }
            continue;
          }
          const slack = 1e-9 * Math.max(1, Math.abs(row.value.lo), Math.abs(row.value.hi));
          const { lo, hi } = exact.value;
          expect(
            row.value.lo - slack <= lo && hi <= row.value.hi + slack,
            `${nameOf(row)} ${JSON.stringify([row.value, exact.value])}`,
          ).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("holds the true share of the supplier that it names as the largest", () => {
    fc.assert(
      fc.property(anyExactModel(), anyHiding, (model, hiding) => {
        const code: Record<string, string> = {
          China: "CHN",
          Japan: "JPN",
          Australia: "AUS",
          Germany: "DEU",
          France: "FRA",
          Chile: "CHL",
        };
        for (const row of assessed(hide(model, hiding, []), "JPN").rows) {
          const { method, wholeId, keyId, stageId, value, who } = row;
          if (method !== "largestSupplier" || wholeId !== "worldProduction") continue;
          if (keyId !== "place" || value === null) continue;
          const made = (place?: string) =>
            model.suppliers
              .filter((s) => s.stage === stageId && (place === undefined || s.place === place))
              .reduce((sum, s) => sum + (s.production as number), 0);
          const share = made(code[who?.en ?? ""]) / made();
          expect(share).toBeGreaterThanOrEqual(value.lo - 1e-9);
          expect(share).toBeLessThanOrEqual(value.hi + 1e-9);
        }
      }),
    );
  });
});
