import { describe, expect, it } from "vitest";
import type { FirmList } from "../../../src/scenarios/systemicRisk/firms.ts";
import {
  type SystemicRisk,
  type SystemicRiskOptions,
  systemicRisk,
} from "../../../src/scenarios/systemicRisk/systemicRisk.ts";

/** Two mines sell 1 and 3 to a smelter, which sells 4 to a plant. */
const mines: FirmList = {
  firms: [
    { id: "small mine", sector: "ore" },
    { id: "large mine", sector: "ore" },
    { id: "smelter", sector: "metal" },
    { id: "plant", sector: "cars" },
  ],
  links: [
    { from: "small mine", to: "smelter", amount: 1 },
    { from: "large mine", to: "smelter", amount: 3 },
    { from: "smelter", to: "plant", amount: 4 },
  ],
  essentiality: "essential",
};

/** Nearly all that `a` sells goes to itself, the rest to `b`: what it loses comes back to it. */
const own = {
  ids: ["a", "b"],
  sector: ["s", "s"],
  links: { from: ["a", "a"], to: ["a", "b"], amount: [99, 1] },
  essentiality: "linear" as const,
};
const buyerFails = { shocks: [[{ firm: "b", down: 0, up: 1 }]] };

const only = (firms: Parameters<typeof systemicRisk>[0], options?: SystemicRiskOptions) =>
  systemicRisk(firms, options).shocks[0] as SystemicRisk["shocks"][number];

describe("systemicRisk(firms, options)", () => {
  it("counts what the market of a failed supplier cannot replace, by hand", () => {
    const small = { shocks: [[{ firm: "small mine", down: 1 }]] };
    // 3 of 4 are left: a third of the lost quarter cannot be replaced, so the smelter loses 1/12 of 4, of 8 in all.
    expect(only(mines, small).downstream).toBeCloseTo((1 + 4 / 12) / 8, 12);
    expect(only({ ...mines, market: null }, small).downstream).toBeCloseTo((1 + 4 / 4) / 8, 12);
  });

  it("takes sales from the suppliers of a failed customer, by hand", () => {
    const found = only(mines, { shocks: [[{ firm: "plant", down: 1 }]] });
    expect(found).toMatchObject({ combined: 1, downstream: 0, upstream: 1, reached: 4 });
    // The last sweep finds that nothing grows.
    expect(found.sweeps).toBe(3);
    const half = only(mines, { shocks: [[{ firm: "plant", down: 0, up: 0.5 }]] });
    expect(half.upstream).toBeCloseTo(0.5, 12);
    expect(half.hits).toEqual([{ firm: "plant", down: 0, up: 0.5 }]);
  });

  it("depends on the tolerance where nothing leaks, as worked out by hand", () => {
    // Losses of a are 1 − 0.99ᵗ after t sweeps, and the t-th one adds 0.01 × 0.99ᵗ⁻¹.
    for (const [tolerance, sweeps] of [
      [5e-3, 70],
      [1e-3, 231],
    ] as const) {
      const found = systemicRisk(own, { ...buyerFails, tolerance });
      expect(found.leakage).toBe(0);
      expect(found.tolerance).toBe(tolerance);
      expect(found.shocks[0]?.sweeps).toBe(sweeps);
      expect(found.shocks[0]?.upstream).toBeCloseTo(1 - 0.99 ** sweeps, 12);
    }
  });

  it("converges where revenue leaks to final demand", () => {
    // u = (0.99 u + 0.01) / 1.2
    const leaking = { ...buyerFails, leak: 0.2 };
    const fixed = systemicRisk(own, { ...leaking, mode: "fixedPoint" });
    expect(fixed.leakage).toBeCloseTo(1 / 6, 12);
    expect(fixed.shocks[0]?.upstream).toBeCloseTo(0.01 / 0.21, 11);
    expect(fixed.shocks[0]?.status).toBe("converged");
    const swept = only(own, { ...leaking, tolerance: 1e-12 });
    expect(swept.upstream).toBeCloseTo(0.01 / 0.21, 10);
    const given = { ...own, revenue: [120, 0] };
    expect(only(given, { ...buyerFails, tolerance: 1e-12 })).toEqual(swept);
  });

  it("says truncated where the cap comes first", () => {
    const options = { ...buyerFails, tolerance: 1e-6, sweeps: 10 };
    const swept = only(own, options);
    expect(swept).toMatchObject({ sweeps: 10, status: "truncated" });
    expect(swept.residual).toBeCloseTo(0.01 * 0.99 ** 9, 12);
    expect(only(own, { ...options, mode: "fixedPoint" }).status).toBe("truncated");
    expect(only(own, { ...options, mode: "fixedPoint" }).upstream).toBeLessThan(1);
  });

  it("tells mean losses of sectors beyond the first shock, by hand", () => {
    const { sectors } = only(mines, {
      shocks: [[{ firm: "small mine", down: 1 }]],
      sectorImpacts: true,
    });
    expect(sectors?.map(({ sector }) => sector)).toEqual(["ore", "metal", "cars"]);
    expect(sectors?.[0]?.combined).toBe(0);
    expect(sectors?.[1]?.downstream).toBeCloseTo(1 / 12, 12);
    // The plant sells nothing, so its sector has no size.
    expect(sectors?.[2]).toEqual({
      sector: "cars",
      combined: null,
      downstream: null,
      upstream: null,
    });
  });

  it("counts costs that are no inputs, weights, and classes by sectors", () => {
    const classes = {
      sectors: ["ore", "metal", "cars"],
      classes: [
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    } as const;
    const firms = mines.firms.map((firm) => ({ ...firm, weight: firm.id === "plant" ? 0 : 1 }));
    const shocks = [[{ firm: "large mine", down: 1, up: 0 }]];
    const some = { ...mines, firms, essentiality: classes, market: null } as const;
    // Three quarters of the smelter's inputs; the plant's inputs do not matter.
    expect(only(some, { shocks }).downstream).toBeCloseTo((1 + 3 / 4) / 3, 12);
    expect(only(some, { shocks }).reached).toBe(2);
    const costly = some.firms.map((firm) => ({ ...firm, costs: 8 }));
    expect(only({ ...some, firms: costly }, { shocks }).downstream).toBeCloseTo(
      (1 + 3 / 8) / 3,
      12,
    );
  });

  it("takes the same firms in columns and one by one", () => {
    const columns = {
      ids: mines.firms.map(({ id }) => id),
      sector: mines.firms.map(({ sector }) => sector),
      links: {
        from: Int32Array.of(0, 1, 2),
        to: Int32Array.of(2, 2, 3),
        amount: Float64Array.of(1, 3, 4),
      },
      essentiality: "essential" as const,
    };
    expect(systemicRisk(columns)).toEqual(systemicRisk(mines));
    expect(systemicRisk(mines)).toMatchObject({ firms: 4, links: 3, mode: "sweeps", leak: null });
  });

  it("counts a dead market as 1 unit where asked", () => {
    const tenth = {
      ...mines,
      links: mines.links.map((link) => ({ ...link, amount: link.amount / 40 })),
    };
    const shocks = [[{ firm: "smelter", down: 1, up: 0 }]];
    const weighed = {
      ...tenth,
      firms: mines.firms.map((firm) => ({ ...firm, weight: firm.id === "plant" ? 1 : 0 })),
    };
    expect(only(weighed, { shocks }).downstream).toBe(1);
    expect(only(weighed, { shocks, deadMarketIsOne: true }).downstream).toBeCloseTo(0.1, 12);
  });
});

describe("systemicRisk refuses", () => {
  const messages = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      return (error as RangeError).message.split("\n");
    }
    return [];
  };

  it("all that is wrong in firms and links at once", () => {
    const wrong = {
      firms: [
        { id: "a", sector: "ore", revenue: 5 },
        { id: "a", sector: "metal" },
      ],
      links: [
        { from: "a", to: "c", amount: -1 },
        { from: "a", to: "a", amount: Number.NaN },
      ],
      essentiality: { sectors: ["ore"], classes: [[3]] },
    } as unknown as FirmList;
    expect(messages(() => systemicRisk(wrong))).toEqual([
      "firms[1].revenue: must be given, as it is for other firms (got undefined)",
      'ids[1]: must be unique (got "a")',
      "links[0].amount: must be a finite number of at least 0 (got -1)",
      "links[1].amount: must be a finite number of at least 0 (got NaN)",
      'links[0].to: must be one of the firms (got "c")',
      "essentiality.classes[0][0]: must be 0, 1 or 2 (got 3)",
      'essentiality.sectors: must hold the sector of every firm (got "metal")',
    ]);
  });

  it("columns that do not fit together", () => {
    const links = { from: [0, 5], to: [1], amount: [1, 1] };
    const wrong = { count: 2, sector: ["x"], links, essentiality: "linear" as const };
    expect(messages(() => systemicRisk({ ...wrong, market: ["x"], weights: [1, -1] }))).toEqual([
      "links.from[1]: must be one of the firms (got 5)",
      "links.to: must have 2 entries (got 1)",
      "sector: must have 2 entries (got 1)",
      "market: must have 2 entries (got 1)",
      "weights[1]: must be a finite number of at least 0 (got -1)",
    ]);
    expect(messages(() => systemicRisk({ ...wrong, count: 0 }))[0]).toBe(
      "count: must be a whole number above 0 where firms have no ids (got 0)",
    );
  });

  it("what cannot be read, saying what is missing", () => {
    const found = (firms: unknown) => messages(() => systemicRisk(firms as FirmList));
    expect(found(null)).toEqual(["firms: must be an object (got null)"]);
    expect(found({})).toEqual([
      "links: must be an object (got undefined)",
      "sector: must be a list (got undefined)",
      'essentiality: must be "linear", "essential" or { sectors, classes } (got undefined)',
    ]);
    expect(found({ firms: [{ id: "a" }, null], essentiality: { sectors: ["ore"] } })).toEqual([
      "firms[0].sector: must be a name (got undefined)",
      "firms[1]: must be an object (got null)",
      "links: must be a list (got undefined)",
      "essentiality.classes: must be a list (got undefined)",
    ]);
    const links = { from: [0], amount: [1] };
    const market = ["x", 3];
    const essentiality = { classes: [[1], 2] };
    expect(found({ count: 2, sector: ["x", null], links, market, costs: 3, essentiality })).toEqual(
      [
        "links.to: must be a list (got undefined)",
        "costs: must be a list (got 3)",
        "sector[1]: must be a name (got null)",
        "market[1]: must be a name (got 3)",
        "essentiality.sectors: must be a list (got undefined)",
        "essentiality.classes[1]: must be a list (got 2)",
      ],
    );
    expect(messages(() => systemicRisk(own, null as never))).toEqual([
      "options: must be an object (got null)",
    ]);
    expect(messages(() => systemicRisk(own, { shocks: [[null], 3] as never }))).toEqual([
      "shocks[0][0]: must be an object (got null)",
      "shocks[1]: must be a list (got 3)",
    ]);
  });

  it("revenue and costs of 0 where the firm trades, and networks without size", () => {
    expect(messages(() => systemicRisk({ ...own, revenue: [0, 0], costs: [1, 0] }))).toEqual([
      "revenue[0]: must be above 0, as the firm's links are (got 0)",
      "costs[1]: must be above 0, as the firm's links are (got 0)",
    ]);
    const none = { ...own, links: { from: [], to: [], amount: [] } };
    expect(messages(() => systemicRisk(none))).toEqual([
      "links: must hold at least one amount above 0 (got 0)",
    ]);
    const weighed = systemicRisk({ ...none, weights: [1, 3] });
    expect(weighed.leakage).toBe(null);
    expect(weighed.shocks.map(({ combined }) => combined)).toEqual([0.25, 0.75]);
  });

  it("shocks and options that cannot be", () => {
    const shocks = [
      [{ firm: "z", down: 1 }],
      [
        { firm: "a", down: 1.5 },
        { firm: 0, down: 1, up: -1 },
      ],
    ];
    expect(messages(() => systemicRisk(own, { shocks }))).toEqual([
      'shocks[0][0].firm: must be one of the firms (got "z")',
      "shocks[1][0].down: must be from 0 to 1 (got 1.5)",
      "shocks[1][1].firm: must be hit once in a shock (got 0)",
      "shocks[1][1].up: must be from 0 to 1 (got -1)",
    ]);
    const wrong = { mode: "once", tolerance: -1, sweeps: 0, leak: -0.1 } as never;
    expect(messages(() => systemicRisk(own, wrong))).toEqual([
      'mode: must be "sweeps" or "fixedPoint" (got "once")',
      "tolerance: must be a finite number of at least 0 (got -1)",
      "sweeps: must be a whole number above 0 (got 0)",
      "leak: must be a finite number of at least 0, or null (got -0.1)",
    ]);
    expect(() => systemicRisk({ ...own, revenue: [100, 1] }, { leak: 0.1 })).toThrow(
      "leak: must be left out where revenue is given (got 0.1)",
    );
  });
});
