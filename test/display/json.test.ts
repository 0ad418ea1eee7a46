import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import type { Result } from "../../src/model/result.ts";
import { arbitraryResult, hostile } from "./arbitraryResult.ts";
import { example } from "./example.ts";

describe("displayAs(result, 'json')", () => {
  it("is the result itself, whatever the language", () => {
    expect(JSON.parse(displayAs(example, "json"))).toEqual(example);
    expect(displayAs(example, "json", { lang: "ja" })).toBe(displayAs(example, "json"));
  });

  it("gives the same bytes for the same content in another order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(example).reverse()) as unknown as Result;
    const rows = example.rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    expect(displayAs({ ...reversed, rows }, "json")).toBe(displayAs(example, "json"));
  });

  test.prop([arbitraryResult(hostile)])("keeps every string and number", (result) => {
    const back = JSON.parse(displayAs(result, "json"));
    expect(back).toEqual(JSON.parse(JSON.stringify(result)));
  });
});
