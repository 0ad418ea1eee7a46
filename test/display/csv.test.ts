import { fc, test } from "@fast-check/vitest";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { arbitraryResult, hostile, lang, prose } from "./arbitraryResult.ts";
import { example } from "./example.ts";

describe("displayAs(result, 'csv')", () => {
  it("has one header line of keys, with bounds and units where needed", () => {
    expect(displayAs(example, "csv").split("\r\n")).toEqual([
      "stage,exposure,exposure_lo,exposure_hi,exposure_unit,hhi,hhi_unit,production,production_lo,production_hi,production_unit,cover,coverUnit,notes,citations",
      "Mining,0.62,0.58,0.66,share,0.5624,1,86300,86300,86300,t/yr,4.2,suppliers,shares;stock,survey2024",
      "Refining,,0.5812,0.6588,share,,1,12345,11040,13960,t/yr,60,days,stock,table2023;survey2024",
      "Cells,0,0,0,share,0.05,1,,,,t/yr,0.155,share,,lost",
    ]);
  });

  it.each(["=1+1", "+1", "'+1", "-1", "@x", "\t=1", "=1\n2", "\uff1d1", "\uff20x"])(
    "text that a spreadsheet could run gets an apostrophe: %j",
    (stage) => {
      const rows = [{ stage, exposure: -0.5 }];
      const parsed = Papa.parse<string[]>(displayAs({ ...example, rows }, "csv")).data[1];
      expect(parsed?.slice(0, 2)).toEqual([`'${stage}`, "-0.5"]);
    },
  );

  test.prop([arbitraryResult(fc.oneof(hostile, prose)), lang])(
    "comes back from a reader of RFC 4180 as it was, apart from that apostrophe",
    (result, lang) => {
      fc.pre(result.columns.length > 1);
      const { data } = Papa.parse<string[]>(displayAs(result, "csv", { lang }), {
        delimiter: ",",
        newline: "\r\n",
      });
      expect(data.length).toBe(result.rows.length + 1);
      const plain = (s: string | undefined) =>
        s?.replace(/^'(?='*\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n])/u, "");
      const heads = data[0]?.map(plain) ?? [];
      for (const column of result.columns.filter((c) => c.type === "text")) {
        const at = heads.indexOf(column.key);
        result.rows.forEach((row, i) => {
          const cell = row[column.key] ?? "";
          const text = typeof cell === "object" && "en" in cell ? cell[lang] : cell;
          expect(plain(data[i + 1]?.[at])).toBe(text);
        });
      }
      for (const field of data.flat()) {
        if (!/^-?[\d.]+(e[+-]?\d+)?$/.test(field))
          expect(field).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u);
      }
    },
  );
});
