import * as fc from "fast-check";
import type { Citation } from "../../src/model/citation.ts";
import type { Cell, Column, Note, Result } from "../../src/model/result.ts";
import type { Interval } from "../../src/numeric/interval.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "</style></figure><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus='",
  "a|b\\|c",
  "line\r\nbreak\ttab\u2028line",
  "\u0000\u001b[31mred\u0007",
  "\u202eevil\u2066",
  "zero\u200bwidth\ufeff",
  "\ud800lone",
  "=HYPERLINK(1)",
  "@SUM(A1)\n2",
  "&lt;b&gt; &#60;",
  "**bold** _it_ [a](javascript:alert(1)) `code` ~x~ $y$",
  "__proto__",
  "javascript:alert(1)",
  "家族👨‍👩‍👧‍👦と旗🇯🇵",
  "e\u0301\u0e31\u0e31\u0e31",
  "",
];

/** Strings that try to break out of a format. */
export const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."<>\"'&|\\`*_[]()~$#\n\r\t=+-@,; aあ漢"), maxLength: 60 }),
);

/** Words, long texts and Japanese, as a careful author writes them. */
export const prose = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 4, maxLength: 14 }),
      fc.string({ unit: fc.constantFrom(..."供給網急所、。「」ー"), minLength: 1, maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(" "));

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.integer(),
);

export const interval: fc.Arbitrary<Interval> = fc
  .tuple(finite, finite, finite, fc.boolean())
  .map(([a, b, c, isKnown]) => {
    const [lo = 0, value = 0, hi = 0] = [a, b, c].sort((x, y) => x - y);
    return { value: isKnown ? value : null, lo, hi };
  });

function columnOf(text: fc.Arbitrary<string>, key: string): fc.Arbitrary<Column> {
  return fc.record(
    {
      key: fc.constant(key),
      label: fc.record({ en: text, ja: text }),
      type: fc.constantFrom("text", "quantity", "citations", "notes"),
      unit: fc.oneof(fc.constantFrom(null, "share", "1", "t/yr"), text),
      unitFrom: text,
      risk: fc.constantFrom("high", "low", null),
    },
    { requiredKeys: ["key", "label", "type", "unit", "risk"] },
  ) as fc.Arbitrary<Column>;
}

function cellOf(text: fc.Arbitrary<string>, type: Column["type"]): fc.Arbitrary<Cell> {
  const words = fc.oneof(text, fc.record({ en: text, ja: text }));
  if (type === "text") return fc.oneof(words, fc.constant(null));
  if (type === "quantity") return fc.oneof(finite, interval, fc.constant(null));
  return fc.oneof(
    fc.array(fc.oneof(text, fc.constantFrom("k0", "k1")), { maxLength: 4 }),
    fc.constant(null),
  );
}

function citationOf(text: fc.Arbitrary<string>): fc.Arbitrary<Citation> {
  return fc.record(
    {
      title: text,
      publisher: text,
      year: fc.oneof(fc.integer(), text),
      licence: text,
      kind: fc.constantFrom(
        "statistics",
        "estimate",
        "survey",
        "law",
        "own arithmetic",
        "illustration",
      ),
      url: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
      doi: fc.oneof(
        text,
        text.map((t) => `10.1/${t}`),
      ),
      note: text,
    },
    { requiredKeys: ["title", "publisher", "year", "licence", "kind"] },
  ) as fc.Arbitrary<Citation>;
}

function entries<T>(text: fc.Arbitrary<string>, value: fc.Arbitrary<T>) {
  return fc.dictionary(fc.oneof(text, fc.constantFrom("k0", "k1")), value, { maxKeys: 4 });
}

/** Results whose every string is drawn from `text`. */
export function arbitraryResult(text: fc.Arbitrary<string>): fc.Arbitrary<Result> {
  const note: fc.Arbitrary<Note> = fc.record({
    kind: fc.constantFrom("assumed", "unknown", "data"),
    text: fc.record({ en: text, ja: text }),
  });
  return fc
    .uniqueArray(text, { maxLength: 12 })
    .chain((keys) => fc.tuple(...keys.map((key) => columnOf(text, key))))
    .chain((columns) => {
      const row = fc
        .tuple(...columns.map((column) => cellOf(text, column.type)))
        .map((cells) => Object.fromEntries(cells.map((cell, i) => [columns[i]?.key ?? "", cell])));
      return fc.record({
        kind: text,
        title: fc.record({ en: text, ja: text }),
        columns: fc.constant(columns),
        rows: fc.array(row, { maxLength: 5 }),
        notes: entries(text, note),
        citations: entries(text, citationOf(text)),
        methods: fc.array(text, { maxLength: 3 }),
      });
    });
}

export const lang = fc.constantFrom("en" as const, "ja" as const);
