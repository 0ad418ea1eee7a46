import { describe, expect, it } from "vitest";
import { assessed, answer as assessedAs, type Chain } from "../assess/chains.ts";
import { closed, exposure, rung, traced } from "./tracing.ts";

const points = (answer: ReturnType<typeof traced>, keys: readonly string[], stage = "s") =>
  Object.fromEntries(keys.map((key) => [key, rung(answer, key, stage).value]));

/** Production / (production + imports − exports). */
const apparent = (text: Chain, home: readonly string[], stage: string) =>
  assessedAs(assessed(closed(text), [...home]), "selfSufficiency", { stage });

/** `value` with bounds that coincide. */
const point = (value: number) => ({
  value: expect.closeTo(value, 12),
  lo: expect.closeTo(value, 12),
  hi: expect.closeTo(value, 12),
});
const between = (lo: number, hi: number) => ({
  value: null,
  lo: expect.closeTo(lo, 12),
  hi: expect.closeTo(hi, 12),
});

describe("trace of a bill of materials (golden or_01_bom_chain)", () => {
  const of = (...stages: string[]) => stages.map((stage) => ({ of: [{ stage }] }));
  const answer = traced(
    {
      stages: [
        { id: "ore" },
        { id: "li", inputs: of("ore") },
        { id: "gr" },
        { id: "cell", inputs: of("li", "gr") },
      ],
      suppliers: [
        { stage: "ore", place: "JPN", production: 40 },
        { stage: "ore", place: "AUS", production: 20 },
        { stage: "ore", place: "CHN", production: 40 },
        { stage: "li", place: "JPN", production: 60 },
        { stage: "li", place: "CHN", production: 40 },
        { stage: "gr", place: "JPN", production: 50 },
        { stage: "gr", place: "KOR", production: 50 },
        { stage: "cell", place: "JPN", production: 100 },
      ],
      flows: [
        { stage: "ore", from: "AUS", to: "JPN", amount: 20 },
        { stage: "li", from: "CHN", to: "JPN", amount: 40 },
        { stage: "gr", from: "KOR", to: "JPN", amount: 50 },
      ],
    },
    { home: "JPN" },
  );

  it("trace is 2/5 by the weakest link, 1/5 by product, 0 by the lower Fréchet bound, 9/20 by mean", () => {
    expect(points(answer, ["traced", "product", "frechetLower", "mean"], "cell")).toEqual({
      traced: expect.closeTo(2 / 5, 12),
      product: expect.closeTo(1 / 5, 12),
      frechetLower: expect.closeTo(0, 12),
      mean: expect.closeTo(9 / 20, 12),
    });
  });

  it("trace is 2/3, 3/5, 1/2 and 1 at face value", () => {
    const face = ["ore", "li", "gr", "cell"].map((stage) => rung(answer, "faceValue", stage).value);
    expect(face).toEqual([2 / 3, 3 / 5, 1 / 2, 1].map((share) => expect.closeTo(share, 12)));
  });

  it("trace is exposed by 2/5, 1/2 and 1/5, all of it hidden at face value", () => {
    for (const [place, share] of [
      ["CHN", 2 / 5],
      ["KOR", 1 / 2],
      ["AUS", 1 / 5],
    ] as const) {
      expect(exposure(answer, place, "cell")).toMatchObject({
        lookThrough: point(share),
        hidden: point(share),
      });
    }
  });
});

describe("trace of a recycling loop (golden or_02_recycling_loop)", () => {
  const answer = traced(
    {
      stages: [
        { id: "primary" },
        { id: "scrap", kind: "recycling", inputs: [{ of: [{ stage: "metal" }] }] },
        { id: "metal", inputs: [{ of: [{ stage: "primary" }, { stage: "scrap" }] }] },
      ],
      suppliers: [
        { stage: "primary", place: "JPN", production: 20 },
        { stage: "primary", place: "CHN", production: 50 },
        { stage: "scrap", place: "JPN", production: 30 },
        { stage: "metal", place: "JPN", production: 100 },
      ],
      flows: [{ stage: "primary", from: "CHN", to: "JPN", amount: 50 }],
    },
    { home: "JPN" },
  );

  it("trace is 1/2 where what is collected at home counts as from home, and 2/7 by origin of the atoms", () => {
    expect(rung(answer, "traced", "metal")).toEqual(point(1 / 2));
    expect(rung(answer, "atoms", "metal")).toEqual(point(2 / 7));
  });

  it("counts a partner by collection at 0.7, and by origin of the atoms at 4/7", () => {
    const model = {
      stages: [
        { id: "primary" },
        { id: "scrap", kind: "recycling" as const, inputs: [{ of: [{ stage: "metal" }] }] },
        { id: "metal", inputs: [{ of: [{ stage: "primary" }, { stage: "scrap" }] }] },
      ],
      suppliers: [
        { stage: "primary", place: "JPN", production: 20 },
        { stage: "primary", place: "CHN", production: 30 },
        { stage: "primary", place: "KOR", production: 20 },
        { stage: "scrap", place: "JPN", production: 30 },
        { stage: "metal", place: "JPN", production: 100 },
      ],
      flows: [
        { stage: "primary", from: "CHN", to: "JPN", amount: 30 },
        { stage: "primary", from: "KOR", to: "JPN", amount: 20 },
      ],
    };
    const found = traced(model, { home: "JPN", partners: "KOR" });
    expect(rung(found, "partners", "metal")).toEqual(point(0.7));
    // 40 of the 70 that are not recycled; what is recycled comes from where the metal came from.
    expect(rung(found, "partnersAtoms", "metal").value).toBeCloseTo(4 / 7, 14);
  });
});

describe("trace of stages that nobody supplies at home (golden or_03_zero_and_disconnected)", () => {
  it("trace is null, never 0 or 1, for a product that the home gets from nobody, and leaves the others alone", () => {
    const answer = traced(
      {
        stages: [{ id: "p0" }, { id: "p1" }, { id: "p2" }],
        suppliers: [
          { stage: "p0", place: "JPN", production: 5 },
          { stage: "p1", place: "KOR", production: 5 },
          { stage: "p2", place: "JPN", production: 15 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced", "p1")).toEqual(between(0, 1));
    expect(rung(answer, "faceValue", "p1")).toEqual(between(0, 1));
    expect(rung(answer, "traced", "p0")).toEqual(point(1));
    expect(rung(answer, "traced", "p2")).toEqual(point(1));
  });
});

describe("trace of two mixing stages (golden or_10_exposure_inclusion_exclusion)", () => {
  it("trace is 1/20, exposed by 4/5, 1/4 and 1/5", () => {
    const answer = traced(
      {
        stages: [
          { id: "mine", unreported: "world" },
          { id: "refine", unreported: "world", inputs: [{ of: [{ stage: "mine" }] }] },
          { id: "end", inputs: [{ of: [{ stage: "refine" }] }] },
        ],
        suppliers: [
          { stage: "mine", place: "CHN", share: 1 / 2 },
          { stage: "mine", place: "AUS", share: 1 / 4 },
          { stage: "mine", place: "JPN", share: 1 / 4 },
          { stage: "refine", place: "CHN", share: 3 / 5 },
          { stage: "refine", place: "KOR", share: 1 / 5 },
          { stage: "refine", place: "JPN", share: 1 / 5 },
          { stage: "end", place: "JPN", production: 1 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced", "end")).toEqual(point(1 / 20));
    expect(exposure(answer, "CHN", "end")?.lookThrough).toEqual(point(4 / 5));
    expect(exposure(answer, "AUS", "end")?.lookThrough).toEqual(point(1 / 4));
    expect(exposure(answer, "KOR", "end")?.lookThrough).toEqual(point(1 / 5));
  });
});

describe("trace of chains that do not mix", () => {
  const dedicated = (ores: readonly [string, string]): Chain => ({
    stages: [
      { id: "ore1" },
      { id: "ore2" },
      { id: "s1", inputs: [{ of: [{ stage: "ore1" }] }] },
      { id: "s2", inputs: [{ of: [{ stage: "ore2" }] }] },
      { id: "p", inputs: [{ of: [{ stage: "s1" }] }, { of: [{ stage: "s2" }] }] },
    ],
    suppliers: [
      { stage: "ore1", place: ores[0], production: 50 },
      { stage: "ore2", place: ores[1], production: 50 },
      ...["s1", "s2", "p"].map((stage) => ({ stage, place: "JPN", production: 50 })),
    ],
    flows: ores.flatMap((from, i) =>
      from === "JPN" ? [] : [{ stage: `ore${i + 1}`, from, to: "JPN", amount: 50 }],
    ),
  });
  const mixed: Chain = {
    stages: [
      { id: "ore" },
      { id: "s", inputs: [{ of: [{ stage: "ore" }] }] },
      { id: "p", inputs: [{ of: [{ stage: "s" }] }, { label: { en: "b" }, of: [{ stage: "s" }] }] },
    ],
    suppliers: [
      { stage: "ore", place: "JPN", production: 50 },
      { stage: "ore", place: "CHN", production: 50 },
      { stage: "s", place: "JPN", production: 100 },
      { stage: "p", place: "JPN", production: 50 },
    ],
    flows: [{ stage: "ore", from: "CHN", to: "JPN", amount: 50 }],
  };

  it("trace is 1 for a dedicated home refinery, and 1/2 where the refineries share a pool (golden or_20_dedicated_chains)", () => {
    expect(rung(traced(dedicated(["JPN", "CHN"]), { home: "JPN" }), "traced", "s1")).toEqual(
      point(1),
    );
    expect(rung(traced(mixed, { home: "JPN" }), "traced", "s")).toEqual(point(1 / 2));
  });

  it("trace is 1 where the ore's apparent self-sufficiency is 1/2: it can exceed that of a stage (golden or_20_dedicated_chains)", () => {
    const text: Chain = {
      stages: [
        { id: "ore" },
        { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] },
        { id: "part", inputs: [{ of: [{ stage: "metal" }] }] },
      ],
      suppliers: [
        { stage: "ore", place: "DEU", production: 50 },
        { stage: "ore", place: "AUS", production: 50 },
        { stage: "metal", place: "DEU", production: 50 },
        { stage: "metal", place: "FRA", production: 50 },
        { stage: "part", place: "DEU", production: 50 },
      ],
      flows: [
        { stage: "ore", from: "AUS", to: "FRA", amount: 50 },
        { stage: "metal", from: "FRA", to: "CHN", amount: 50 },
      ],
    };
    const home = ["DEU", "FRA"];
    expect(apparent(text, home, "ore")).toBeCloseTo(1 / 2, 12);
    expect(apparent(text, home, "metal")).toBeCloseTo(2, 12);
    expect(rung(traced(text, { home }), "traced", "part")).toEqual(point(1));
  });

  it("trace is 0 where the apparent self-sufficiency of each stage is 1 (golden or_16_cross_trade)", () => {
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
      suppliers: [
        { stage: "ore", place: "DEU", production: 100 },
        { stage: "ore", place: "CHN", production: 100 },
        { stage: "metal", place: "FRA", production: 100 },
      ],
      flows: [
        { stage: "ore", from: "DEU", to: "KOR", amount: 100 },
        { stage: "ore", from: "CHN", to: "FRA", amount: 100 },
      ],
    };
    const home = ["DEU", "FRA"];
    expect(apparent(text, home, "ore")).toBeCloseTo(1, 12);
    expect(apparent(text, home, "metal")).toBeCloseTo(1, 12);
    expect(rung(traced(text, { home }), "traced", "metal")).toEqual(point(0));
  });

  it("trace is 0, 0 and 1/2 before unlike suppliers merge, and 1/2, 1/4 and 1/2 after (golden or_21_merge_bias)", () => {
    const keys = ["traced", "product", "mean"];
    const before = points(traced(dedicated(["JPN", "CHN"]), { home: "JPN" }), keys, "p");
    const after = points(traced(mixed, { home: "JPN" }), keys, "p");
    const near = (value: number) => expect.closeTo(value, 12);
    expect(before).toEqual({ traced: near(0), product: near(0), mean: near(1 / 2) });
    expect(after).toEqual({ traced: near(1 / 2), product: near(1 / 4), mean: near(1 / 2) });
  });

  it("trace is 0 at a refinery that runs on foreign ore alone while face value is 1 (golden or_16_cross_trade, as two products)", () => {
    const answer = traced(
      {
        stages: [
          { id: "ownOre" },
          { id: "foreignOre" },
          { id: "metal", inputs: [{ of: [{ stage: "foreignOre" }] }] },
        ],
        suppliers: [
          { stage: "ownOre", place: "JPN", production: 100 },
          { stage: "foreignOre", place: "CHN", production: 100 },
          { stage: "metal", place: "JPN", production: 100 },
        ],
        flows: [
          { stage: "ownOre", from: "JPN", to: "KOR", amount: 100 },
          { stage: "foreignOre", from: "CHN", to: "JPN", amount: 100 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "faceValue", "ownOre")).toEqual(point(1));
    expect(rung(answer, "faceValue", "metal")).toEqual(point(1));
    expect(rung(answer, "traced", "metal")).toEqual(point(0));
  });

  it("trace is 1/2 for cross trade of one product, because a place's pool mixes", () => {
    const answer = traced(
      {
        suppliers: [
          { place: "JPN", production: 100 },
          { place: "CHN", production: 100 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount: 100 },
          { from: "JPN", to: "KOR", amount: 100 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(point(1 / 2));
  });
});

describe("trace of what is not known", () => {
  it("trace counts imports from an unknown partner as imports, which may be from any place but the home", () => {
    const answer = traced(
      {
        suppliers: [
          { place: "JPN", production: 50 },
          { place: "CHN", production: 20 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount: 20 },
          { from: "unknown", to: "JPN", amount: 30 },
        ],
      },
      { home: "JPN" },
    );
    // Imports from nobody knows where are imports all the same: 50 made of 100.
    expect(rung(answer, "faceValue")).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
    expect(rung(answer, "traced")).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
    expect(exposure(answer, "CHN")?.lookThrough).toEqual(between(0.2, 0.5));
  });

  it("trace is between 30 of 60 and 50 of 80 for production between 30 and 50 beside imports of 30", () => {
    const answer = traced(
      {
        suppliers: [
          { place: "JPN", production: { value: 40, lo: 30, hi: 50 } },
          { place: "CHN", production: 100 },
        ],
        flows: [{ from: "CHN", to: "JPN", amount: 30 }],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(between(30 / 60, 50 / 80));
  });

  it("trace is [0, 1] throughout where nothing is known", () => {
    const answer = traced(
      {
        stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
        suppliers: [{ stage: "ore", place: "unknown" }, { place: "JPN" }],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced", "ore")).toEqual(between(0, 1));
    expect(rung(answer, "traced")).toEqual(between(0, 1));
    expect(answer.exposures.rows).toEqual([]);
  });

  it("trace is [0, 1] where imports are not reported, whatever is made at home", () => {
    const answer = traced(
      {
        stages: [{ id: "s", unreported: "unknown" }],
        suppliers: [{ place: "JPN", production: 5 }],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(between(0, 1));
  });

  it("trace is [0, 1] for a home that the model never names, with no row that names it", () => {
    const answer = traced({ suppliers: [{ place: "CHN", production: 5 }] }, { home: "FRA" });
    expect(rung(answer, "traced")).toEqual(between(0, 1));
    expect(exposure(answer, "FRA")).toBeNull();
  });

  it("trace is what imports of the world's mix may hold for a home that may be one of the others", () => {
    const answer = traced(
      {
        stages: [{ id: "s", unreported: "world" }],
        suppliers: [
          { place: "CHN", production: 60 },
          { place: "other", production: 40 },
        ],
      },
      { home: "FRA" },
    );
    expect(rung(answer, "faceValue")).toEqual(between(0, 0.4));
    expect(rung(answer, "traced")).toEqual(between(0, 0.4));
    expect(exposure(answer, "CHN")?.lookThrough).toEqual(point(0.6));
  });

  it("trace is between 0.5 and 0.7 where one of the home's places may be one of the others", () => {
    const text: Chain = {
      stages: [{ id: "s", unreported: "world" }],
      suppliers: [
        { place: "JPN", production: 50 },
        { place: "CHN", production: 30 },
        { place: "other", production: 20 },
      ],
    };
    expect(rung(traced(text, { home: ["JPN", "FRA"] }), "traced")).toEqual(between(0.5, 0.7));
    expect(rung(traced(text, { home: "JPN" }), "traced")).toEqual(point(0.5));
  });

  it("trace does not take suppliers at other places for one market", () => {
    const answer = traced(
      {
        stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
        suppliers: [
          { stage: "ore", place: "other", operator: "Alpha", production: 10 },
          { place: "other", production: 10 },
          { place: "JPN", production: 0 },
          { place: "CHN", production: 10 },
          { stage: "ore", place: "CHN", production: 10 },
        ],
        flows: [
          { from: "other", to: "JPN", amount: 5 },
          { from: "CHN", to: "JPN", amount: 5 },
        ],
      },
      { home: "JPN" },
    );
    expect(exposure(answer, "Alpha")).toBeNull();
    expect(exposure(answer, "CHN")?.lookThrough).toEqual(between(0.5, 1));
  });
});

describe("trace of imports in shares", () => {
  it("trace is the shares of imports where nothing is made at home, the rest unknown", () => {
    const answer = traced(
      {
        suppliers: [
          { place: "CHN", share: 0.6 },
          { place: "AUS", share: 0.4 },
        ],
        flows: [
          { from: "CHN", to: "JPN", share: 0.7 },
          { from: "AUS", to: "JPN", share: 0.25 },
        ],
      },
      { home: "JPN" },
    );
    expect(exposure(answer, "CHN")?.lookThrough).toMatchObject({
      lo: expect.closeTo(0.7, 12),
      hi: expect.closeTo(0.75, 12),
    });
    expect(rung(answer, "traced")).toEqual({ value: 0, lo: 0, hi: 0 });
  });

  it("trace is [0, 1] where imports in shares meet production in amounts", () => {
    const answer = traced(
      {
        suppliers: [{ place: "JPN", production: 5 }],
        flows: [{ from: "CHN", to: "JPN", share: 1 }],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(between(0, 1));
  });

  it("trace is the world's mix by share for a stage in shares alone", () => {
    const answer = traced(
      {
        stages: [{ id: "s", unreported: "world" }],
        suppliers: [
          { place: "CHN", share: 0.7 },
          { place: "JPN", share: 0.1 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(between(0.1, 0.3));
    expect(exposure(answer, "CHN")?.lookThrough).toEqual(between(0.7, 0.9));
  });
});

describe("trace of a home of several places", () => {
  const text: Chain = {
    suppliers: [
      { place: "DEU", production: 60 },
      { place: "FRA", production: 20 },
      { place: "CHN", production: 100 },
    ],
    flows: [
      { from: "DEU", to: "FRA", amount: 50 },
      { from: "CHN", to: "FRA", amount: 20 },
    ],
  };

  it("trace is 80 of 100 for DEU and FRA together, because flows between them do not count", () => {
    expect(rung(traced(text, { home: ["DEU", "FRA"] }), "traced")).toEqual(point(0.8));
  });

  it("trace is 20 of 90 for FRA alone, and 70 of 90 with DEU as a partner", () => {
    const answer = traced(text, { home: "FRA", partners: "DEU" });
    expect(rung(answer, "traced")).toEqual(point(20 / 90));
    expect(rung(answer, "partners")).toEqual(point(70 / 90));
  });

  it("trace of a larger home may be lower, since it has more to supply", () => {
    expect(rung(traced(text, { home: "DEU" }), "traced")).toEqual(point(1));
  });

  it("trace is [0, 1] where one of the places does not report its imports", () => {
    const open = { ...text, stages: [{ id: "s", unreported: "unknown" as const }] };
    expect(rung(traced(open, { home: ["DEU", "FRA"] }), "traced")).toEqual(between(0, 1));
    expect(rung(traced(open, { home: "FRA" }), "faceValue")).toEqual(point(20 / 90));
  });
});

describe("trace of loops, alternatives and owners", () => {
  it("trace is 0, not 1, for a chain that leads only to itself", () => {
    const answer = traced(
      {
        stages: [
          { id: "s", inputs: [{ of: [{ stage: "t" }] }] },
          { id: "t", inputs: [{ of: [{ stage: "s" }] }] },
        ],
        suppliers: [
          { place: "JPN", production: 5 },
          { stage: "t", place: "JPN", production: 5 },
        ],
      },
      { home: "JPN" },
    );
    expect(rung(answer, "traced")).toEqual(point(0));
    expect(rung(answer, "faceValue")).toEqual(point(1));
  });

  const either = (cap: number, own: number | undefined): Chain => ({
    stages: [
      { id: "a" },
      { id: "b" },
      { id: "s", inputs: [{ of: [{ stage: "a", cap }, { stage: "b" }] }] },
    ],
    suppliers: [
      { stage: "a", place: "JPN", ...(own === undefined ? {} : { production: own }) },
      { stage: "b", place: "CHN", production: 100 },
      { place: "JPN", production: 100 },
    ],
    flows: [{ stage: "b", from: "CHN", to: "JPN", amount: 60 }],
  });

  it("trace is 2/5 where the home brings 40 and abroad brings 60", () => {
    expect(rung(traced(either(0.4, 40), { home: "JPN" }), "traced")).toEqual(point(0.4));
  });

  it("trace is at most the cap of what may come from home, where amounts are unknown or go beyond it", () => {
    for (const own of [undefined, 40]) {
      const answer = traced(either(0.3, own), { home: "JPN" });
      expect(rung(answer, "traced")).toEqual(between(0, 0.3));
      expect(exposure(answer, "CHN")?.lookThrough).toEqual(between(0.7, 1));
    }
  });

  it("trace is unknown for the part of a need that no cap lets anybody serve", () => {
    const { stages = [], ...rest } = either(0.3, 40);
    const capped = stages.map((stage) =>
      stage.id === "s"
        ? {
            ...stage,
            inputs: [
              {
                of: [
                  { stage: "a", cap: 0.3 },
                  { stage: "b", cap: 0.4 },
                ],
              },
            ],
          }
        : stage,
    );
    const answer = traced({ ...rest, stages: capped }, { home: "JPN" });
    expect(rung(answer, "traced")).toEqual(between(0.3, 0.6));
  });

  it("trace by owner is 0.6 where 40 of 100 made at home are owned abroad, and in bounds where nobody says", () => {
    const text = (owner: string | undefined): Chain => ({
      suppliers: [
        { place: "JPN", owner: "JPN", production: 60 },
        { place: "JPN", production: 40, ...(owner === undefined ? {} : { owner }) },
      ],
    });
    expect(rung(traced(text("USA"), { home: "JPN" }), "owned")).toEqual(point(0.6));
    expect(rung(traced(text(undefined), { home: "JPN" }), "owned")).toEqual(between(0.6, 1));
    expect(rung(traced(text("USA"), { home: "JPN" }), "traced")).toEqual(point(1));
    expect(exposure(traced(text("USA"), { home: "JPN" }), "USA")?.lookThrough).toEqual(point(0.4));
  });
});

describe("exposures of a loop that feeds on itself alone", () => {
  const citation = "c";
  const found = traced(
    {
      stages: [
        { id: "s", inputs: [{ amount: 0.5, of: [{ stage: "t" }], citation }] },
        { id: "t", inputs: [{ amount: 0.5, of: [{ stage: "s" }], citation }] },
        { id: "u" },
      ],
      suppliers: [
        { place: "JPN", production: 10 },
        { stage: "t", place: "JPN", production: 10 },
        { stage: "u", place: "AUS", production: 10 },
      ],
    },
    { home: "JPN" },
  );

  it("are none, to a place that sells nothing into it, though nothing in it is self-sufficient", () => {
    expect(rung(found, "traced")).toEqual({ value: 0, lo: 0, hi: 0 });
    expect(exposure(found, "AUS")).toBeNull();
  });
});

describe("what is made at home at first hand", () => {
  it("is production over production and imports, whoever the partners are: the apparent self-sufficiency", () => {
    const answer = traced(
      {
        stages: [{ id: "s", total: { amount: 100, citation: "c" } }],
        suppliers: [
          { place: "CHL", production: 50 },
          { place: "JPN", production: 30 },
        ],
        flows: [{ from: "CHL", to: "JPN", amount: 10 }],
      },
      { home: "JPN" },
    );
    // 20 are nobody's: made in Japan or not, so 30 of 40 to 50 of 60.
    const { lo, hi } = rung(answer, "faceValue");
    expect(lo).toBeCloseTo(30 / 40, 12);
    expect(hi).toBeCloseTo(50 / 60, 12);
  });
});
