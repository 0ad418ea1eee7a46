import { describe, expect, it } from "vitest";
import type { Chain } from "../assess/chains.ts";
import { exposure, traced } from "./tracing.ts";

const near = (value: number) => expect.closeTo(value, 12);
const point = (value: number) => ({ value: near(value), lo: near(value), hi: near(value) });
const between = (lo: number, hi: number) => ({ value: null, lo: near(lo), hi: near(hi) });

const crude = (rest: Omit<Chain, "suppliers">): Chain => ({
  suppliers: [
    { place: "JPN", production: 40 },
    { place: "KWT", production: 100 },
    { place: "AUS", production: 100 },
    { place: "IDN", production: 100 },
  ],
  ...rest,
});

describe("exposure to a chokepoint", () => {
  it("is what certainly passes it, up to what may: 30 of 100, and 20 more whose route is not given", () => {
    const answer = traced(
      crude({
        flows: [
          { from: "KWT", to: "JPN", amount: 30, via: ["hormuz"] },
          { from: "AUS", to: "JPN", amount: 10, via: [] },
          { from: "IDN", to: "JPN", amount: 20 },
        ],
      }),
      { home: "JPN" },
    );
    expect(exposure(answer, "hormuz")).toMatchObject({
      key: { en: "chokepoint", ja: "航路などの要衝" },
      faceValue: between(0.3, 0.5),
      lookThrough: between(0.3, 0.5),
    });
    expect(answer.exposures.notes.routes?.kind).toBe("assumed");
  });

  it("is 0.3 where all routes are given, what is made at home passing none", () => {
    const answer = traced(
      crude({
        flows: [
          { from: "KWT", to: "JPN", amount: 30, via: ["hormuz", "malacca"] },
          { from: "IDN", to: "JPN", amount: 30, via: ["malacca"] },
        ],
      }),
      { home: "JPN" },
    );
    expect(exposure(answer, "hormuz")?.lookThrough).toEqual(point(0.3));
    expect(exposure(answer, "malacca")?.lookThrough).toEqual(point(0.6));
  });

  it("tells lots from one exporter apart by their routes", () => {
    const answer = traced(
      crude({
        flows: [
          { from: "KWT", to: "JPN", amount: 20, via: ["hormuz"] },
          { from: "KWT", to: "JPN", amount: 40, via: [] },
        ],
      }),
      { home: "JPN" },
    );
    expect(exposure(answer, "hormuz")?.lookThrough).toEqual(point(0.2));
    expect(exposure(answer, "KWT")?.lookThrough).toEqual(point(0.6));
  });

  it("is hidden where only the inputs of an import passed it", () => {
    const answer = traced(
      {
        stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
        suppliers: [
          { stage: "ore", place: "AUS", production: 10 },
          { place: "KOR", production: 10 },
        ],
        flows: [
          { stage: "ore", from: "AUS", to: "KOR", amount: 10, via: ["malacca"] },
          { from: "KOR", to: "JPN", amount: 10, via: [] },
        ],
      },
      { home: "JPN" },
    );
    expect(exposure(answer, "malacca")).toMatchObject({
      faceValue: point(0),
      lookThrough: point(1),
      hidden: point(1),
    });
  });

  it("counts a partner who is not named by the route that is, and may be anything where it is not", () => {
    const text = (via: string[] | undefined) =>
      crude({
        flows: [
          { from: "KWT", to: "JPN", amount: 10, via: ["hormuz"] },
          { from: "unknown", to: "JPN", amount: 50, ...(via === undefined ? {} : { via }) },
        ],
      });
    const at = (via: string[] | undefined) =>
      exposure(traced(text(via), { home: "JPN" }), "hormuz");
    expect(at(["hormuz"])?.lookThrough).toEqual(point(0.6));
    expect(at(undefined)?.lookThrough).toEqual(between(0.1, 0.6));
    // What lies behind the partner may have passed it before.
    expect(at([])).toMatchObject({ faceValue: point(0.1), lookThrough: between(0.1, 0.6) });
  });

  it("may be anything for the part that comes in the world's mix", () => {
    const answer = traced(
      {
        stages: [
          { id: "ore", unreported: "world" },
          { id: "s", inputs: [{ of: [{ stage: "ore" }] }] },
        ],
        suppliers: [
          { stage: "ore", place: "AUS", production: 10 },
          { place: "JPN", production: 60 },
          { place: "KOR", production: 100 },
        ],
        flows: [{ from: "KOR", to: "JPN", amount: 40, via: ["tsushima"] }],
      },
      { home: "JPN" },
    );
    expect(exposure(answer, "tsushima")?.lookThrough).toEqual(between(0.4, 1));
    expect(exposure(answer, "tsushima", "ore")).toBeNull();
  });

  it("leaves trade between the home's places out", () => {
    const answer = traced(
      crude({
        flows: [
          { from: "KWT", to: "JPN", amount: 30, via: ["hormuz"] },
          { from: "AUS", to: "JPN", amount: 60, via: ["lombok"] },
        ],
      }),
      { home: ["JPN", "AUS"] },
    );
    expect(exposure(answer, "hormuz")?.lookThrough).toEqual(point(30 / 170));
    expect(exposure(answer, "lombok")).toBeNull();
  });
});
