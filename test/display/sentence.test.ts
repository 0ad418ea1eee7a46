import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentence } from "../../src/display/sentence.ts";
import { SENTENCES } from "../../src/display/sentences/index.ts";
import { example } from "./example.ts";
import { wrongOf } from "./sentences/wrongOf.ts";

describe("sentence(result, lang)", () => {
  it("says nothing of a kind that it does not know, or of a table without the columns of its kind", () => {
    expect(sentence({ ...example, kind: "another" }, "en")).toBeNull();
    expect(sentence(example, "en")).toBeNull();
  });

  it("says of each kind without rows in one sentence that nothing is known or found", () => {
    for (const { kind, columns } of SENTENCES) {
      const all = columns.map(
        (key) =>
          ({ key, label: { en: key, ja: "値" }, type: "text", unit: null, risk: null }) as const,
      );
      expect(wrongOf([{ ...example, kind, columns: all, rows: [], notes: {} }])).toEqual([]);
    }
  });

  it("takes names as they are, on one line and without invisible characters", () => {
    const hostile = "<script>alert(1)</script>\r\nA. B\u202e\u200b. “x” {y}";
    const row = {
      keyId: "place",
      stage: hostile,
      who: hostile,
      hidden: 0,
      lookThrough: 0.5,
      faceValue: 0.5,
    };
    const columns = Object.keys(row).map(
      (key) =>
        ({ key, label: { en: key, ja: key }, type: "text", unit: null, risk: null }) as const,
    );
    const shown = "<script>alert(1)</script> A. B\ufffd\ufffd. “x” {y}";
    expect(sentence({ ...example, kind: "exposures", columns, rows: [row] }, "en")).toBe(
      `At the stage “${shown}”, the exposure (look-through) of the home to one place (${shown}) is 50 %, and that at first hand (face value) is 50 %.`,
    );
  });

  it("gives a sentence on one line or null, whatever the cells hold", () => {
    const figure = fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
    );
    const cell = fc.oneof(
      fc.constantFrom(null, "", "CHN", "certain", "possible", "mean", "removal", "total", "named"),
      fc.constantFrom(
        "expectedLoss",
        "forEver",
        "floor",
        "vitalPoint",
        "hhi",
        "rule",
        "missed",
        "swapped",
      ),
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("place", "owner", "x"), { maxLength: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      figure.map(([lo, width]) => ({ value: null, lo, hi: lo + width })),
      fc.record({ en: fc.string({ unit: "binary" }), ja: fc.string({ unit: "binary" }) }),
    );
    const more = [
      "stageId",
      "keyId",
      "keyIds",
      "placeIds",
      "certaintyId",
      "figureId",
      "whatId",
      "classId",
      "part",
      "unit",
    ];
    const kinds = fc.constantFrom(...SENTENCES).chain(({ kind, columns }) => {
      const keys = [
        ...columns,
        ...more,
        "wholeId",
        "method",
        "value",
        "level",
        "verdictId",
        "kindId",
      ];
      const row = fc.record(Object.fromEntries(keys.map((key) => [key, cell])));
      return fc.array(row, { maxLength: 4 }).map((rows) => ({ kind, rows, keys }));
    });
    fc.assert(
      fc.property(kinds, ({ kind, rows, keys }) => {
        const columns = keys.map(
          (key) =>
            ({ key, label: { en: key, ja: key }, type: "text", unit: null, risk: null }) as const,
        );
        for (const lang of ["en", "ja"] as const) {
          const text = sentence({ ...example, kind, columns, rows }, lang);
          if (text !== null)
            expect(text).toMatch(lang === "en" ? /^[^\n\p{Cc}]+\.$/u : /^[^\n\p{Cc}]+。$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
