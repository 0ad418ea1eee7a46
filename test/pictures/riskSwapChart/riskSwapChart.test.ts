import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { Picture, TextMark } from "../../../src/pictures/picture.ts";
import { riskSwapChart } from "../../../src/pictures/riskSwapChart/riskSwapChart.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { AFTER, BEFORE, gas } from "../../policies/riskSwap/gas.ts";
import { closed } from "../../trace/tracing.ts";
import { outside, overlaps } from "../overlaps.ts";

const swap = riskSwap(gas(BEFORE), gas(AFTER), { home: "JPN" });

const about = (amount: number) => ({ value: amount, lo: amount * 0.8, hi: amount * 1.2 });

/** Supply of which only bounds are known, from makers with long names. */
const open = (russia: number, china: number, unknown: number, operator: string) =>
  compile(
    closed({
      suppliers: [
        { place: "CHN", production: 1000, owner: "CHN", operator },
        ...["KOR", "BOL", "RUS"].map((place) => ({ place, production: 1000 })),
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: about(china) },
        { from: "RUS", to: "JPN", amount: russia },
        { from: "BOL", to: "JPN", amount: 10 },
        { from: "unknown", to: "JPN", amount: unknown },
      ],
    }),
  );

const swapWith = (operator: string) =>
  riskSwap(open(40, 30, 0, operator), open(10, 60, 30, operator), { home: "JPN" });

const SIZES = [320, 400, 640, 960].flatMap((width) =>
  (["en", "ja"] as const).map((lang) => ({ width, lang })),
);

const texts = ({ marks }: Picture): TextMark[] =>
  marks.flatMap((mark) => (mark.type === "text" ? [mark] : []));

const CHOICES = [
  {},
  { stage: "all" },
  { measure: "faceValue", most: 2 },
  { measure: "concentration" },
  { stage: "all", measure: "concentration" },
] as const;

describe("riskSwapChart: who falls and who rises, before and after", () => {
  const bounds = swapWith("A maker with a very long name, Limited, of somewhere far away");

  it("no text touches another or leaves the picture, at any width and in both languages", () => {
    for (const table of [swap, bounds])
      for (const size of SIZES)
        for (const choice of CHOICES) {
          const picture = riskSwapChart(table, { ...size, ...choice });
          expect(overlaps(picture)).toEqual([]);
          expect(outside(picture)).toEqual([]);
        }
  });

  it("every figure that it shows is one of the result", () => {
    const figures = (table: Result) =>
      table.rows.flatMap((row) =>
        Object.values(row).flatMap((cell) =>
          cell !== null && typeof cell === "object" && "lo" in cell
            ? [formatQuantity(cell as Interval, row.unit as string)]
            : [],
        ),
      );
    for (const table of [swap, bounds]) {
      const known = new Set(figures(table));
      for (const choice of CHOICES) {
        const shown = texts(riskSwapChart(table, choice)).filter(({ role }) => role === "value");
        expect(shown.length).toBeGreaterThan(2);
        for (const { text } of shown) {
          const parts = text
            .split(/ → |, (?=moved|removed|new)/)
            .map((part) => part.replace(/^[a-z :]*?(?=[\d−<>–])/, ""))
            .filter((part) => /\d/.test(part));
          for (const part of parts) expect(known, text).toContain(part);
        }
      }
    }
  });

  it("tells removed, moved and new in words beside the colours", () => {
    const shown = texts(riskSwapChart(swap, { measure: "faceValue" })).map(({ text }) => text);
    expect(shown).toContain("By place: swapped");
    expect(shown).toContain("removed 0 %, moved 35 %, new 0 %");
    expect(shown).toContain("50 % → 15 %");
    expect(shown).toContain("moved away 35 %");
    expect(shown).toContain("new 30 %");
    const ja = texts(riskSwapChart(swap, { measure: "faceValue", lang: "ja" }));
    expect(ja.map(({ text }) => text)).toContain("移転元 35 %");
  });

  it("draws the parts of a fall in two colours: removed and moved", () => {
    const { marks } = riskSwapChart(swap, { measure: "concentration" });
    const lines = marks.flatMap((mark) =>
      mark.type === "line" && mark.thickness === 4
        ? [[mark.stroke, Math.abs(mark.x2 - mark.x1)]]
        : [],
    ) as [string, number][];
    const width = (ink: string) =>
      lines.reduce((sum, [stroke, length]) => (stroke === ink ? Math.max(sum, length) : sum), 0);
    // Of Russia's part of the HHI 0.1025 moved and 0.125 was removed.
    expect(width("third") / width("second")).toBeCloseTo(0.125 / 0.1025, 6);
  });

  it("is drawn of the stage that changed most, and counts in a note whom it leaves out", () => {
    const picture = riskSwapChart(swap, { measure: "faceValue", most: 2 });
    expect(picture.title).toBe("Gas: what risk is removed, moved and new");
    const note = texts(picture).map(({ text }) => text);
    expect(note).toContain("By place, 3 more with smaller changes are in the table only.");
  });

  it("is well-formed and the same bytes each time, in every theme", () => {
    for (const theme of ["light", "dark", "auto"] as const) {
      const text = svg(riskSwapChart(bounds, { lang: "ja" }), { theme });
      expect(text).toBe(svg(riskSwapChart(bounds, { lang: "ja" }), { theme }));
      expect(parsed(text)).toEqual([]);
    }
  });

  it("hostile names stay text", () => {
    const names = fc.oneof(
      fc.constantFrom("</text><script>alert(1)</script>", "]]>&amp;\u202e\"'", "{part}"),
      fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const rows = bounds.rows.map((row) =>
          row.keyId === "operator" ? { ...row, who: { en: name, ja: name } } : row,
        );
        const text = svg(riskSwapChart({ ...bounds, rows }));
        expect(parsed(text)).toEqual([]);
        expect(text).not.toMatch(/<script/i);
      }),
      { numRuns: 40 },
    );
  });

  it("says so where there is nobody to draw", () => {
    const none = riskSwapChart({ ...swap, rows: [] });
    expect(texts(none).map(({ text }) => text)).toContain(
      "Nobody is known whose figure could change.",
    );
  });

  it("refuses another table, stage or measure", () => {
    expect(() => riskSwapChart({ ...swap, kind: "trace" })).toThrow(
      new RangeError("swap: must be the table of riskSwap (got trace)"),
    );
    expect(() => riskSwapChart(swap, { stage: "oil" })).toThrow(/stage: must be .* \(got oil\)/);
    expect(() => riskSwapChart(swap, { measure: "hhi" })).toThrow(
      /measure: must be .* \(got hhi\)/,
    );
  });
});

/** What a parser of XML has to say against a text. */
function parsed(text: string): string[] {
  const errors: string[] = [];
  const report = (message: string) => errors.push(message);
  const errorHandler = { warning: report, error: report, fatalError: report };
  new DOMParser({ errorHandler }).parseFromString(text, "image/svg+xml");
  return errors;
}
