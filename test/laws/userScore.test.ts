import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/model/modelError.ts";
import { aggregates } from "../../src/policies/userScore/aggregates.ts";
import type { Span } from "../../src/policies/userScore/intervalFunctions.ts";
import { isSpan } from "../../src/policies/userScore/intervalFunctions.ts";
import { parsedTerm } from "../../src/policies/userScore/parsedTerm.ts";
import { parseScore } from "../../src/policies/userScore/parseScore.ts";
import { spanOf, type Term } from "../../src/policies/userScore/scoreTerm.ts";
import { scoreFile } from "../policies/userScore/scores.ts";

const NAMES = ["x", "y"];

/** Expressions of the language, as text. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie("expression");
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constantFrom("x", "y", "1", "2", "0.5", "x", "y"),
      fc
        .tuple(inner, fc.constantFrom("+", "-", "*", "/"), inner)
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
      fc
        .tuple(inner, fc.constantFrom("2", "3", "-1", "0.5", "y"))
        .map(([a, b]) => `(${a}) ^ (${b})`),
      fc.tuple(fc.constantFrom("exp", "log", "sqrt", "-"), inner).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom("min", "max", "mean", "geometricMean"), inner, inner)
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
    ),
  };
});

/** Pieces that an attacker would try, and pieces of the language, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...["x", "y", "1", "1e999", "(", ")", ",", "+", "-", "*", "/", "^", ".", " ", "max", "log"],
      ...["constructor", "__proto__", "prototype", "import", "eval", "parse", "evaluate", "this"],
      ...[
        "globalThis",
        "process",
        "require",
        "Function",
        "toString",
        "valueOf",
        "[",
        "]",
        "{",
        "}",
      ],
      ...['"', "'", "`", ";", "=", ":", "?", "\n", "\\", "#", "mod", "to", "not", "true", "null"],
      ...[
        "end",
        "NaN",
        "Infinity",
        "unit",
        "matrix",
        "range",
        "map",
        "createUnit",
        "help",
        "\u0000",
      ],
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(""));

/** The value of an expression of the language by JavaScript itself: an oracle of its own kind. */
function byJavaScript(text: string, x: number, y: number): number {
  const source = text.replaceAll("^", "**");
  const geometricMean = (...of: number[]) => of.reduce((p, v) => p * v, 1) ** (1 / of.length);
  const mean = (...of: number[]) => of.reduce((s, v) => s + v, 0) / of.length;
  const { exp, log, sqrt, min, max } = Math;
  const names = { exp, log, sqrt, min, max, mean, geometricMean, x, y };
  return new Function(...Object.keys(names), `return ${source}`)(...Object.values(names)) as number;
}

const spans = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .map(([lo, wide]): Span => [lo, lo + wide]);

const termOf = async (text: string): Promise<Term | null> => {
  const parsed = await parsedTerm(text, NAMES);
  return "term" in parsed ? parsed.term : null;
};

describe("expressions of scores", () => {
  it("are read as terms of the list or refused with problems, whatever is written, and never take long", async () => {
    // The parser is loaded on the first call.
    await parsedTerm("x", NAMES);
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, fc.string({ maxLength: 60 })), async (text) => {
        const started = performance.now();
        const parsed = await parsedTerm(text, NAMES);
        expect(performance.now() - started).toBeLessThan(2000);
        if ("term" in parsed) expect(text).toMatch(/^[\w+\-*/^(),. ]+$/);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("reach no global and leave nothing behind", async () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    const polluted = () =>
      Object.keys({}).length + Object.getOwnPropertyNames(Object.prototype).length;
    const count = polluted();
    await fc.assert(
      fc.asyncProperty(pieces, async (text) => {
        const term = await termOf(text);
        if (term !== null) spanOf(term, new Map(NAMES.map((name) => [name, [1, 2]])));
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
    expect(polluted()).toBe(count);
  });

  it("are refused in files with ModelError alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, fc.anything()), async (expression) => {
        try {
          await parseScore(scoreFile({ expression }));
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("give what JavaScript gives at points", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(expression, fc.nat(9), fc.nat(9), async (text, a, b) => {
        const [x, y] = [a / 3 - 1, b / 2];
        const term = await termOf(text);
        if (term === null) return;
        const found = spanOf(
          term,
          new Map<string, Span>([
            ["x", [x, x]],
            ["y", [y, y]],
          ]),
        );
        if (!isSpan(found)) return;
        compared++;
        const expected = byJavaScript(text.replace(/-\((?=[^()]*\)\s*\^)/g, "0-("), x, y);
        expect(Math.abs(found[0] - expected)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, Math.abs(expected)),
        );
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(150);
  });

  it("keep within their bounds at every point within those of the names", async () => {
    let compared = 0;
    const parts = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        expression,
        fc.tuple(spans, spans),
        parts,
        async (text, [ofX, ofY], points) => {
          const term = await termOf(text);
          const bounds =
            term &&
            spanOf(
              term,
              new Map([
                ["x", ofX],
                ["y", ofY],
              ]),
            );
          if (term === null || bounds === null || !isSpan(bounds)) return;
          for (const [a, b] of points) {
            const x = ofX[0] + ((ofX[1] - ofX[0]) * a) / 8;
            const y = ofY[0] + ((ofY[1] - ofY[0]) * b) / 8;
            const at = spanOf(
              term,
              new Map<string, Span>([
                ["x", [x, x]],
                ["y", [y, y]],
              ]),
            );
            if (!isSpan(at)) throw new Error(`no value of ${text} at ${x}, ${y}`);
            compared++;
            const slack = 1e-9 * Math.max(1, Math.abs(bounds[0]), Math.abs(bounds[1]));
            expect(at[0]).toBeGreaterThanOrEqual(bounds[0] - slack);
            expect(at[0]).toBeLessThanOrEqual(bounds[1] + slack);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it("have bounds within the old ones when a name's bounds are narrowed", async () => {
    await fc.assert(
      fc.asyncProperty(expression, spans, spans, async (text, ofX, ofY) => {
        const term = await termOf(text);
        const wide =
          term &&
          spanOf(
            term,
            new Map([
              ["x", ofX],
              ["y", ofY],
            ]),
          );
        if (term === null || wide === null || !isSpan(wide)) return;
        const narrow = spanOf(
          term,
          new Map<string, Span>([
            ["x", [ofX[1], ofX[1]]],
            ["y", ofY],
          ]),
        );
        if (!isSpan(narrow)) throw new Error(`no value of ${text} within bounds that have one`);
        const slack = 1e-9 * Math.max(1, Math.abs(wide[0]), Math.abs(wide[1]));
        expect(narrow[0]).toBeGreaterThanOrEqual(wide[0] - slack);
        expect(narrow[1]).toBeLessThanOrEqual(wide[1] + slack);
      }),
      { numRuns: 300 },
    );
  });
});

describe("aggregates of risks", () => {
  const part = fc.record({
    risk: fc.constantFrom("high" as const, "low" as const),
    range: fc.constant([0, 10] as const),
  });
  const value = fc
    .tuple(fc.nat(10), fc.nat(10))
    .map(([a, b]) => ({ value: (a + b) / 2, lo: Math.min(a, b), hi: Math.max(a, b) }));

  it("stand in one order: geometric at most arithmetic at most weakest link, all from 0 to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, value), { minLength: 1, maxLength: 5 }), (both) => {
        const { weakestLink, geometric, arithmetic } = aggregates(
          both.map(([p]) => p),
          both.map(([, v]) => v),
        );
        for (const end of ["lo", "hi"] as const) {
          const [g, a, w] = [geometric, arithmetic, weakestLink].map((one) => one?.[end] as number);
          expect(g as number).toBeLessThanOrEqual((a as number) + 1e-12);
          expect(a as number).toBeLessThanOrEqual((w as number) + 1e-12);
          expect(g as number).toBeGreaterThanOrEqual(0);
          expect(w as number).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("have no value as long as one part has none", () => {
    const parts = [
      { range: [0, 1] as const, risk: "high" as const },
      { range: [0, 1] as const, risk: "low" as const },
    ];
    expect(aggregates(parts, [{ value: 1, lo: 1, hi: 1 }, null])).toEqual({
      weakestLink: null,
      geometric: null,
      arithmetic: null,
    });
  });
});
