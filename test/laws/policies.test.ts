import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import { checkPolicy, type Verdicts } from "../../src/policies/checkPolicy.ts";
import { MEASURES } from "../../src/policies/measures/index.ts";
import { anyExactModel, anyHiding, anyHome, anyModel, hide } from "../assess/randomChain.ts";
import { policyOf } from "../policies/policies.ts";
import { anyCompletion } from "./completed.ts";

/** A rule for every measure, whole and key, each with the same threshold and sign. */
function rulesAt(op: string, value: number, counts: (id: string) => boolean): object[] {
  return MEASURES.filter(({ id }) => counts(id)).flatMap(({ id, takes, keys, most }) => {
    const wholes = ["worldProduction", "homeImports", "homeConsumption"];
    const must = { op, value: most === null ? value : Math.min(value, most) };
    const base = {
      measure: id,
      must,
      ...(takes.includes("from") ? { from: "CHN,DEU" } : {}),
      ...(takes.includes("operators") ? { operators: ["Alpha", "Operator 1"] } : {}),
    };
    const withWhole = takes.includes("of") ? wholes.map((of) => ({ ...base, of })) : [base];
    return takes.includes("by")
      ? withWhole.flatMap((rule) => keys.map((by) => ({ ...rule, by })))
      : withWhole;
  });
}

const LOOK_THROUGH = new Set([
  ...[
    "exposure",
    "faceValue",
    "operatorExposure",
    "madeIn",
    "largestExposure",
    "tracedSelfSufficiency",
  ],
]);
/** About the list of suppliers, which loses those who are hidden. */
const OF_THE_LIST = new Set(["gini", "giniSmallSample", "pielouEvenness", "theilL", "theilT"]);

const isTraced = (id: string) => LOOK_THROUGH.has(id);
const isAssessed = (id: string) => !isTraced(id) && !OF_THE_LIST.has(id) && id !== "capacityGrowth";

const anyOp = fc.constantFrom(">=", ">", "<=", "<");
const anyThreshold = fc.oneof(
  fc.constantFrom(0, 0.1, 0.25, 0.5, 0.65, 1, 90),
  fc.double({ min: 0, max: 1.5, noNaN: true }),
);

function verdictsOf(model: Model, rules: readonly object[], home: readonly string[]): Verdicts {
  return checkPolicy(compile(model), policyOf(rules), { home });
}

/** No verdict of the lesser data is the opposite of that of the full data. */
function expectNoTurn(less: Verdicts, full: Verdicts): void {
  expect(less.rows.length).toBe(full.rows.length);
  for (const [i, { verdictId, ruleId, stageId, measure, value }] of less.rows.entries()) {
    const truth = full.rows[i];
    expect([truth?.ruleId, truth?.stageId]).toEqual([ruleId, stageId]);
    const turned = new Set([verdictId, truth?.verdictId]);
    const what = `${measure?.en} at ${stageId}: ${JSON.stringify([value, truth?.value, truth?.must?.en])}`;
    expect(turned.has("met") && turned.has("missed"), what).toBe(false);
  }
}

describe("a verdict from lesser data", () => {
  it("is never the opposite of that from the full data", { timeout: 60_000 }, () => {
    const all = { model: anyExactModel(), hiding: anyHiding, home: anyHome };
    fc.assert(
      fc.property(fc.record(all), anyOp, anyThreshold, ({ model, hiding, home }, op, value) => {
        const rules = rulesAt(op, value, isAssessed);
        const less = verdictsOf(hide(model, hiding, home), rules, home);
        expectNoTurn(less, verdictsOf(model, rules, home));
      }),
      { numRuns: 45 },
    );
  });

  it("is never the opposite of that of a world that it may be, looked through", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyCompletion, anyOp, anyThreshold, ({ gaps, home, world }, op, value) => {
        const rules = rulesAt(op, value, isTraced);
        expectNoTurn(verdictsOf(gaps, rules, home), verdictsOf(world, rules, home));
      }),
      { numRuns: 45 },
    );
  });

  it("does not turn where its threshold is the very value", { timeout: 60_000 }, () => {
    const all = { model: anyExactModel(), hiding: anyHiding, home: anyHome };
    fc.assert(
      fc.property(fc.record(all), anyOp, fc.nat(), ({ model, hiding, home }, op, n) => {
        const found = verdictsOf(model, rulesAt(op, 0, isAssessed), home).rows;
        const known = found.filter(({ value }) => value !== null);
        fc.pre(known.length > 0);
        const threshold = known[n % known.length]?.value?.value ?? 0;
        const rules = rulesAt(op, threshold, isAssessed);
        const less = verdictsOf(hide(model, hiding, home), rules, home);
        expectNoTurn(less, verdictsOf(model, rules, home));
      }),
      { numRuns: 25 },
    );
  });
});

describe("checkPolicy(network, policy, { home })", () => {
  it("gives a value or a reason, and a verdict that fits the bounds", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, anyOp, anyThreshold, (model, home, op, value) => {
        const { rows, notes, citations } = verdictsOf(
          model,
          rulesAt(op, value, () => true),
          home,
        );
        for (const row of rows) {
          if (row.value === null) {
            expect(row.margin).toBe(null);
            // Only what is surely at least so much can settle a rule without a value.
            if (row.verdictId !== "unknown")
              expect(["exportsOverImports", "operatorExposure"]).toContain(row.measureId);
            expect(row.reason?.en && row.reason.ja).toBeTruthy();
            continue;
          }
          const { lo, hi } = row.value;
          const { lo: least, hi: most } = row.margin ?? { lo: Number.NaN, hi: Number.NaN };
          expect(lo <= hi && least <= most).toBe(true);
          expect(row.reason === null).toBe(row.verdictId !== "unknown");
          if (row.verdictId === "met") expect(least).toBeGreaterThanOrEqual(-1e-6);
          if (row.verdictId === "missed") expect(most).toBeLessThanOrEqual(1e-6);
          for (const key of row.notes) expect(notes).toHaveProperty([key]);
          for (const key of row.citations) expect(citations).toHaveProperty([key]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("judges opposite rules oppositely", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, anyThreshold, (model, home, value) => {
        const least = verdictsOf(
          model,
          rulesAt(">=", value, () => true),
          home,
        ).rows;
        const below = verdictsOf(
          model,
          rulesAt("<", value, () => true),
          home,
        ).rows;
        const opposite = { met: "missed", missed: "met", unknown: "unknown" } as const;
        for (const [i, row] of least.entries())
          expect(below[i]?.verdictId).toBe(opposite[row.verdictId]);
      }),
      { numRuns: 15 },
    );
  });

  it("is kinder to a lower bar: what meets a bar meets every lower one", () => {
    const rank = { missed: 0, unknown: 1, met: 2 } as const;
    fc.assert(
      fc.property(anyModel(), anyHome, anyThreshold, anyThreshold, (model, home, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const lower = verdictsOf(
          model,
          rulesAt(">=", low, () => true),
          home,
        ).rows;
        const higher = verdictsOf(
          model,
          rulesAt(">=", high, () => true),
          home,
        ).rows;
        for (const [i, row] of lower.entries())
          expect(rank[row.verdictId]).toBeGreaterThanOrEqual(rank[higher[i]?.verdictId ?? "met"]);
      }),
      { numRuns: 15 },
    );
  });
});
