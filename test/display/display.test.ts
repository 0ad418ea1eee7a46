import { expect, it } from "vitest";
import { display } from "../../src/display/display.ts";
import { displayAs } from "../../src/display/displayAs.ts";
import { example } from "./example.ts";

it("display(result, { lang }) holds every format under its MIME type", () => {
  const bundle = display(example, { lang: "ja" });
  expect(Object.keys(bundle)).toEqual([
    "text/plain",
    "text/markdown",
    "text/html",
    "text/csv",
    "application/json",
  ]);
  expect(bundle["text/plain"]).toBe(displayAs(example, "text", { lang: "ja" }));
  expect(bundle["application/json"]).toEqual(example);
});

it("display(result) leaves the result as it was", () => {
  const before = JSON.stringify(example);
  display(example);
  expect(JSON.stringify(example)).toBe(before);
});
