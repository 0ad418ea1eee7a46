import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel, trace } from "../../src/index.ts";
import { rung } from "./tracing.ts";

const seed = new URL("../../seeds/food.json", import.meta.url);
const answer = trace(compile(parseModel(JSON.parse(readFileSync(seed, "utf8")))), { home: "JPN" });

/**
 * Japan's self-sufficiency by weight, FY2020, whole percents: as it appears, and reflecting feed. Ministry of
 * Agriculture, Forestry and Fisheries, August 2021, as quoted by Diamond Online.
 */
const PUBLISHED = [
  { item: "eggs", apparent: 97, reflectingFeed: 12 },
  { item: "pork", apparent: 50, reflectingFeed: 6 },
  { item: "chicken", apparent: 66, reflectingFeed: 8 },
  { item: "beef", apparent: 36, reflectingFeed: 9 },
];

/** Eggs, pork and chicken share one published rate of feed; that of beef leans on beef's own published figures. */
const INDEPENDENT = PUBLISHED.filter(({ item }) => item !== "beef");

describe("trace of Japan's food (seeds/food.json)", () => {
  it.each(PUBLISHED)("$item is $apparent % at face value, as published", ({ item, apparent }) => {
    const { value, lo, hi } = rung(answer, "faceValue", item);
    for (const share of [value, lo, hi]) expect(share).toBeCloseTo(apparent / 100, 12);
  });

  it.each(PUBLISHED)(
    "$item is $reflectingFeed % looked through, as published, to the percent",
    ({ item, reflectingFeed }) => {
      const percent = 100 * (rung(answer, "traced", item).value ?? Number.NaN);
      expect(Math.abs(percent - reflectingFeed)).toBeLessThan(0.5);
    },
  );

  it.each(INDEPENDENT)(
    "$item is its face value times the self-sufficiency in concentrates",
    ({ item, apparent }) => {
      const { lo, hi } = rung(answer, "traced", item);
      for (const share of [lo, hi]) expect(share).toBeCloseTo((apparent / 100) * 0.12, 12);
    },
  );

  it.each(INDEPENDENT)(
    "$item leaves room for the published rate of feed, 12 %, by its rounding",
    ({ apparent, reflectingFeed }) => {
      expect(12).toBeGreaterThan((100 * (reflectingFeed - 0.5)) / (apparent + 0.5));
      expect(12).toBeLessThan((100 * (reflectingFeed + 0.5)) / (apparent - 0.5));
    },
  );

  it("beef's feed has the bounds that its published figures allow, rounded outwards", () => {
    const { value, lo, hi } = rung(answer, "faceValue", "cattle-feed");
    expect(value).toBeCloseTo(0.25, 12);
    expect(lo).toBeCloseTo(Math.floor((1000 * 8.5) / 36.5) / 1000, 12);
    expect(hi).toBeCloseTo(Math.ceil((1000 * 9.5) / 35.5) / 1000, 12);
  });
});
