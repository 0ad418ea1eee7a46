import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { Chain } from "../../assess/chains.ts";
import { exposure, traced } from "../tracing.ts";

const near = (value: number) => expect.closeTo(value, 12);
const point = (value: number) => ({ value: near(value), lo: near(value), hi: near(value) });
const between = (lo: number, hi: number) => ({ value: null, lo: near(lo), hi: near(hi) });

/** Japan makes 20 of 100; 50 come from China, where Korea owns 30 of 50; 30 from a trader in Singapore, all made in China. */
const traders: Chain = {
  stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
  suppliers: [
    { stage: "ore", place: "AUS", owner: "KOR", operator: "Acme", production: 100 },
    { place: "JPN", owner: "JPN", operator: "Own", production: 20 },
    { place: "CHN", owner: "KOR", operator: "Acme", production: 60 },
    { place: "CHN", owner: "CHN", operator: "Local", production: 40 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "JPN", amount: 20 },
    { stage: "ore", from: "AUS", to: "CHN", amount: 80 },
    { from: "CHN", to: "JPN", amount: 50 },
    { from: "CHN", to: "SGP", amount: 30 },
    { from: "SGP", to: "JPN", amount: 30 },
  ],
};

describe("exposures at first hand", () => {
  const found = traced(traders, { home: "JPN" });

  it("to a place are what the home imports from it, to an owner or operator what is made of the product, through re-exports", () => {
    expect(exposure(found, "SGP")?.faceValue).toEqual(point(0.3));
    expect(
      found.exposures.rows.find((row) => row.keyId === "place" && row.id === "CHN"),
    ).toMatchObject({ faceValue: point(0.5), lookThrough: point(0.8), hidden: point(0.3) });
    expect(exposure(found, "Acme")?.faceValue).toEqual(point(0.8 * 0.6));
    expect(exposure(found, "Local")?.faceValue).toEqual(point(0.8 * 0.4));
    expect(exposure(found, "KOR")?.faceValue).toEqual(point(0.8 * 0.6));
  });

  it("leave inputs out, so that what an owner or operator holds upstream is hidden", () => {
    expect(exposure(found, "Acme")).toMatchObject({ lookThrough: point(1), hidden: point(0.52) });
    expect(exposure(found, "Acme", "ore")).toMatchObject({ faceValue: point(1), hidden: point(0) });
  });

  it("to an owner are in bounds where a market abroad does not report its imports or its owners", () => {
    const [ore, s] = traders.stages as [{ id: string }, { id: string }];
    const open = { ...traders, stages: [ore, { ...s, unreported: "unknown" as const }] };
    // China's market reports no imports, so anybody may supply it.
    expect(exposure(traced(open, { home: "JPN" }), "KOR")?.faceValue).toEqual(between(0, 0.8));
    const silent = traders.suppliers.map((entry) => {
      const { owner, ...rest } = entry;
      return entry.operator === "Acme" && entry.place === "CHN" ? rest : entry;
    });
    const veiled = traced({ ...traders, suppliers: silent }, { home: "JPN" });
    const owners = veiled.exposures.rows.filter(
      (row) => row.keyId === "owner" && row.stageId === "s",
    );
    expect(owners.map(({ id, faceValue }) => [id, faceValue])).toEqual([
      ["KOR", between(0, 0.48)],
      ["CHN", between(0.32, 0.8)],
    ]);
  });

  it("say in a note what they mean", () => {
    expect(found.exposures.notes.firstHand?.kind).toBe("assumed");
  });
});

describe("exposures to blocs", () => {
  const blocs = [["CHN", "SGP"], ["AUS", "JPN"], ["KOR", "FRA"], "JPN"];
  const found = traced(traders, { home: "JPN", blocs });
  const row = (id: string, stage = "s") =>
    found.exposures.rows.find(
      (one) => one.keyId === "bloc" && one.id === id && one.stageId === stage,
    );

  it("are to any of their places, and at first hand the sum of what is imported from these", () => {
    expect(row("CHN,SGP")).toMatchObject({
      key: { en: "bloc" },
      who: { en: "China and Singapore" },
      faceValue: point(0.8),
      lookThrough: point(0.8),
    });
  });

  it("leave the home's own places out", () => {
    expect(row("AUS,JPN")).toMatchObject({ faceValue: point(0), lookThrough: point(1) });
    expect(row("JPN")).toBeUndefined();
  });

  it("are none to a bloc without any supplier upstream, whoever it owns", () => {
    expect(row("FRA,KOR")).toBeUndefined();
  });

  it("may be to a bloc of which a member may be one of the others", () => {
    const others = traced(
      {
        suppliers: [
          { place: "JPN", production: 0 },
          { place: "CHN", production: 60 },
          { place: "other", production: 40 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount: 60 },
          { from: "other", to: "JPN", amount: 40 },
        ],
      },
      { home: "JPN", blocs: [["CHN", "FRA"]] },
    );
    expect(exposure(others, "CHN,FRA")).toMatchObject({
      faceValue: between(0.6, 1),
      lookThrough: between(0.6, 1),
    });
  });

  it("refuse a group that nobody knows", () => {
    expect(() => traced(traders, { home: "JPN", blocs: ["BRICKS"] })).toThrow(RangeError);
  });
});

describe("the rows of exposures", () => {
  it("stand by stage, then place, owner, operator and bloc, then the largest certain share first", () => {
    const { rows } = traced(traders, { home: "JPN", blocs: [["CHN", "SGP"]] }).exposures;
    expect(rows.map(({ stageId, keyId, id }) => [stageId, keyId, id].join(" "))).toEqual([
      "ore place AUS",
      "ore owner KOR",
      "ore operator Acme",
      "s place AUS",
      "s place CHN",
      "s place SGP",
      "s owner KOR",
      "s owner CHN",
      "s operator Acme",
      "s operator Local",
      "s operator Own",
      "s bloc CHN,SGP",
    ]);
    const shares = rows.filter((row) => row.stageId === "s" && row.keyId === "place");
    expect(shares.map((row) => (row.lookThrough as Interval).lo)).toEqual([
      near(1),
      near(0.8),
      near(0.3),
    ]);
  });
});

describe("inputs that production can do without for a while", () => {
  const text: Chain = {
    stages: [
      { id: "ore" },
      { id: "tool" },
      {
        id: "s",
        inputs: [{ of: [{ stage: "ore" }] }, { of: [{ stage: "tool" }], essential: false }],
      },
    ],
    suppliers: [
      { stage: "ore", place: "JPN", production: 90 },
      { stage: "tool", place: "NLD", production: 10 },
      { place: "JPN", production: 100 },
    ],
    flows: [{ stage: "tool", from: "NLD", to: "JPN", amount: 10 }],
  };
  const every = traced(text, { home: "JPN" });
  const essential = traced(text, { home: "JPN", inputs: "essential" });

  it("count unless only the essential ones are asked for", () => {
    expect(exposure(every, "NLD")?.lookThrough).toEqual(point(1));
    expect(exposure(essential, "NLD")).toBeNull();
    expect(exposure(essential, "NLD", "tool")?.lookThrough).toEqual(point(1));
    expect(traced(text, { home: "JPN", inputs: "all" })).toEqual(every);
  });

  it("are spoken of in a note that says which was done, where the model has some", () => {
    const said = (answer: typeof every) => answer.ladder.notes.inputs?.text.en;
    expect(said(every)).toMatch(/^every input counts/);
    expect(said(essential)).toMatch(/are left out$/);
    expect(said(traced(traders, { home: "JPN", inputs: "essential" }))).toBeUndefined();
  });

  it("are asked for by a word that is known", () => {
    expect(() => traced(text, { home: "JPN", inputs: "some" as "all" })).toThrow(
      'inputs: must be "all" or "essential" (got "some")',
    );
  });
});
