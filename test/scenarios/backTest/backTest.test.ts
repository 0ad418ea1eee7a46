import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { backTest } from "../../../src/scenarios/backTest/backTest.ts";
import { runScenario } from "../../../src/scenarios/disruption/runScenario.ts";
import { emptyScenario } from "../../../src/scenarios/scenario/emptyScenario.ts";
import { type Chain, chain } from "../../assess/chains.ts";
import { control, JANUARY, measuredScenario, outage, predicted, tested } from "./tested.ts";

/** China sends 30 to Japan and 10 to Korea, Chile 10 to Japan. */
const FLOWS: Chain = {
  suppliers: [
    { place: "CHN", production: 100 },
    { place: "CHL", production: 20 },
  ],
  flows: [
    { from: "CHN", to: "JPN", amount: 30 },
    { from: "CHN", to: "KOR", amount: 10 },
    { from: "CHL", to: "JPN", amount: 10 },
  ],
  stages: [{ id: "s", unreported: "none" }],
};

/** No flows: everybody draws on the mix of the world. */
const MIX: Chain = {
  stages: [{ id: "s", unreported: "world" }],
  suppliers: [
    { place: "CHN", production: 60 },
    { place: "CHL", production: 30 },
    { place: "JPN", production: 10 },
  ],
};

const point = (value: number) => ({ value, lo: value, hi: value });
const close = (found: Interval | null | undefined, value: number) => {
  expect(found?.lo).toBeCloseTo(value, 12);
  expect(found?.hi).toBeCloseTo(value, 12);
  expect(found?.value).toBeCloseTo(value, 12);
};

describe("backTest of deliveries that are listed as flows", () => {
  const toJapan = { from: "CHN", to: "JPN" };

  it("predicts what the flow loses", () => {
    close(predicted(FLOWS, control({ cut: 0.4 }), toJapan)[0], -0.4);
    close(predicted(FLOWS, outage("CHN", 0.25), toJapan)[0], -0.25);
  });

  it("takes the mean over the days measured, those before and after the event among them", () => {
    const shock = control({ cut: 1 });
    const event = { start: "2024-01-11", end: "2024-01-21", shock };
    const { predictions } = tested(
      FLOWS,
      measuredScenario([event], [{ end: "2024-01-31", ...toJapan }]),
    );
    close(predictions[0], -1 / 3);
  });

  it("predicts no change before the first event and after the last", () => {
    const event = { end: "2024-01-21", shock: outage("CHN") };
    const before = { ...toJapan, start: "2023-12-01", end: "2024-01-01" };
    const after = { ...toJapan, start: "2024-01-21", end: "2024-03-01" };
    const { predictions, rows } = tested(FLOWS, measuredScenario([event], [before, after]));
    expect(predictions).toEqual([point(0), point(0)]);
    expect(rows.map(({ inForce }) => (inForce as { en: string }).en)).toEqual([
      "none: before the first event",
      "none any more",
    ]);
  });

  it("weighs several flows by their amounts", () => {
    // Of the 40 into Japan 30 come from China; of the 50 of all, 40.
    close(predicted(FLOWS, outage("CHN"), { from: "world", to: "JPN" })[0], -0.75);
    close(predicted(FLOWS, outage("CHN"), { from: "world" })[0], -0.8);
    close(predicted(FLOWS, control({ cut: 1, to: ["KOR"] }), { from: "CHN" })[0], -0.25);
  });

  it("weighs shares of one place's imports, and leaves open what the rest of these loses", () => {
    const shares: Chain = {
      stages: [{ id: "s" }],
      suppliers: [{ place: "CHN" }],
      flows: [
        { from: "CHN", to: "JPN", share: 0.6 },
        { from: "CHL", to: "JPN", share: 0.3 },
      ],
    };
    const [all] = predicted(shares, outage("CHN"), { from: "world", to: "JPN" });
    // Chile's market, of whose supply nothing is known, may be hit as China's is.
    expect(all?.value).toBe(null);
    expect(all?.lo).toBeCloseTo(-1, 12);
    const [cut] = predicted(shares, control({ cut: 1 }), { from: "world", to: "JPN" });
    expect(cut?.hi).toBeCloseTo(-0.6, 12);
  });

  it("counts what comes from stages behind, worked by hand", () => {
    const two: Chain = {
      stages: [
        { id: "ore", unreported: "none" },
        {
          id: "s",
          unreported: "none",
          kind: "refining",
          inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "d" }],
        },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 60 },
        { stage: "ore", place: "AUS", production: 20 },
        { place: "CHN", production: 80 },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "CHN", amount: 60 },
        { stage: "ore", from: "AUS", to: "CHN", amount: 20 },
        { from: "CHN", to: "JPN", amount: 30 },
      ],
    };
    close(predicted(two, outage("CHL"), toJapan)[0], -0.75);
  });

  it("counts the stocks of who sends, not of who gets", () => {
    const stocked = (place: string): Chain => ({
      ...FLOWS,
      stages: [{ id: "s", unreported: "none", unit: "t/year" }],
      stocks: [{ place, days: 10 }],
    });
    const month = { ...toJapan, end: "2024-01-31" };
    // China's own use is six tenths of what it makes: ten days of it last six days of all, of thirty.
    close(predicted(stocked("CHN"), outage("CHN"), month)[0], -0.8);
    close(predicted(stocked("JPN"), outage("CHN"), month)[0], -1);
  });
});

describe("backTest of deliveries that no flow lists", () => {
  it("takes what the makers lose, each by what it makes", () => {
    // Japan imports from China and Chile, 60 and 30.
    close(predicted(MIX, outage("CHN"), { from: "world", to: "JPN" })[0], -2 / 3);
    close(predicted(MIX, outage("CHN", 0.5), { from: "CHN", to: "JPN" })[0], -0.5);
  });

  it("leaves open what makers lose whom nobody names", () => {
    const total = { amount: { value: 120, lo: 120, hi: 120 }, citation: "c" };
    const open: Chain = { ...MIX, stages: [{ id: "s", unreported: "world", total }] };
    const [found] = predicted(open, outage("CHN"), { from: "world", to: "JPN" });
    // Of 110 made outside Japan 60 are China's, and 20 are nobody's in the data.
    expect(found?.hi).toBeCloseTo(-60 / 110, 12);
    expect(found?.lo).toBeCloseTo(-80 / 110, 12);
    expect(found?.value).toBe(null);
  });

  it("is sure of a cut to the world only where it reaches every place", () => {
    const world = { from: "CHN" };
    close(predicted(MIX, control({ cut: 0.3 }), world)[0], -0.3);
    const some = control({ cut: 1, to: ["USA"] });
    const result = tested(MIX, measuredScenario([{ shock: some }], [world]));
    expect(result.predictions).toEqual([{ value: null, lo: -1, hi: 0 }]);
    expect(result.rows[0]?.verdictId).toBe("cannotTell");
  });

  it("knows whom a cut reaches", () => {
    const some = control({ cut: 1, to: ["USA"] });
    const found = predicted(MIX, some, { from: "CHN", to: "USA" }, { from: "CHN", to: "KOR" });
    expect(found).toEqual([point(-1), point(0)]);
    const but = control({ cut: 1, except: ["KOR"] });
    const other = predicted(MIX, but, { from: "CHN", to: "USA" }, { from: "CHN", to: "KOR" });
    expect(other).toEqual([point(-1), point(0)]);
  });

  it("counts waiting for licences day by day", () => {
    const entry = { from: "CHN", to: "USA", end: "2024-01-31" };
    close(predicted(MIX, control({ licenceDays: 3 }), entry)[0], -0.1);
  });

  it("joins what is listed and what is not without knowing how much each is", () => {
    const both: Chain = { ...MIX, flows: [{ from: "CHN", to: "KOR", share: 1 }] };
    const some = control({ cut: 1, to: ["KOR"] });
    expect(predicted(both, some, { from: "CHN" })).toEqual([{ value: null, lo: -1, hi: 0 }]);
    close(predicted(both, control({ cut: 1 }), { from: "CHN" })[0], -1);
  });

  it("takes a maker to stand in the place named where the model puts its makers nowhere", () => {
    const nowhere: Chain = { suppliers: [{ place: "unknown", owner: "CHN", share: 0.65 }] };
    const month = { from: "CHN", to: "KOR" };
    const { predictions, rows } = tested(
      nowhere,
      measuredScenario([{ shock: control({ cut: 0.5, to: ["KOR"] }) }], [month]),
    );
    close(predictions[0], -0.5);
    expect(rows[0]?.through).toMatchObject({
      en: "makers there, of whom the model says nothing (no flow listed)",
    });
  });

  it("reads a group as its members were on the first day measured", () => {
    close(predicted(MIX, outage("CHN"), { from: "BRICS", to: "JPN" })[0], -1);
  });
});

describe("backTest of deliveries that there are none of", () => {
  it("says so and gives nothing", () => {
    const { rows, notes } = tested(
      FLOWS,
      measuredScenario([{ shock: outage("CHN") }], [{ from: "CHL", to: "KOR" }]),
    );
    expect(rows[0]).toMatchObject({ predicted: null, difference: null, verdictId: "noAnswer" });
    expect(notes.summary?.text.en).toContain("1 have no prediction");
  });

  it("has no rows for a scenario without measurements", () => {
    const result = backTest(compile(chain(FLOWS)), emptyScenario());
    expect(result.rows).toEqual([]);
    expect(result.notes.summary?.text.en).toBe("the scenario holds no measurement");
  });
});

describe("the table of backTest", () => {
  const entries = [-0.4, -0.9, -0.1, 0.2, { value: -0.5, lo: -0.6, hi: -0.38 }];
  const result = tested(
    FLOWS,
    measuredScenario(
      [{ shock: control({ cut: 0.4 }), label: { en: "quota" }, note: "assumed" }],
      entries.map((change) => ({ from: "CHN", to: "JPN", change, note: "1 / 2 − 1" })),
    ),
  );

  it("gives the difference in percentage points and a verdict", () => {
    const told = result.rows.map(({ verdictId }) => verdictId);
    expect(told).toEqual(["within", "tooSmall", "tooLarge", "noRise", "within"]);
    const values = result.rows.map(({ difference }) => (difference as Interval).value as number);
    for (const [i, value] of [0, 50, -30, -60, 10].entries())
      expect(values[i]).toBeCloseTo(value, 10);
    const last = result.rows[4]?.difference as Interval;
    expect([last.lo, last.hi].map(Math.round)).toEqual([-2, 20]);
  });

  it("says what was in force, and where the arithmetic stands", () => {
    expect(result.rows[0]?.inForce).toMatchObject({ en: "quota (31 of 31 days)" });
    expect(result.rows[1]?.notes).toEqual(["measured:2"]);
    expect(result.notes["measured:2"]?.text.en).toBe("1 / 2 − 1");
    expect(result.notes["event:1"]?.text.en).toBe("assumed");
  });

  it("counts the verdicts and the mean miss", () => {
    const text = result.notes.summary?.text.en ?? "";
    expect(text).toContain("of 5 measurements 2 lie within the bounds");
    expect(text).toContain("too small a fall was predicted for 1, too large a one for 2");
    // (0 + 50 + 30 + 60 + 10) / 5, and (40 + 90 + 10 + 20 + 50) / 5
    expect(text).toContain(
      "predictions with one value: 5, missing by 30.0 percentage points on average, where predicting no change at all would miss by 42.0",
    );
  });
});

describe("backTest, for any cuts", () => {
  const cut = fc.double({ min: 0, max: 1, noNaN: true });

  it("predicts of a place's imports what runScenario says that they lose", () => {
    fc.assert(
      fc.property(cut, cut, cut, (china, chile, quota) => {
        const events = [
          { shock: outage("CHN", china) },
          { shock: outage("CHL", chile) },
          { shock: control({ cut: quota, to: ["JPN"] }) },
        ];
        const scenario = measuredScenario(events, [{ from: "world", to: "JPN" }]);
        const network = compile(chain(FLOWS));
        const [row] = backTest(network, scenario).rows;
        const lost = runScenario(network, scenario).table.rows.find(
          ({ whatId, placeId }) => whatId === "imports" && placeId === "JPN",
        )?.lost as Interval | undefined;
        close(row?.predicted as Interval, 0 - (lost?.value ?? 0));
      }),
      { numRuns: 50 },
    );
  });

  it("lies between −1 and 0, and falls with the cut", () => {
    const at = (part: number, to: readonly string[]) => {
      const shock = control({ cut: part, ...(to.length > 0 ? { to } : {}) });
      return predicted(MIX, shock, { from: "world", to: "USA" }, { from: "CHN" }) as Interval[];
    };
    fc.assert(
      fc.property(cut, cut, fc.subarray(["USA", "JPN", "KOR"]), (a, b, to) => {
        const [less, more] = [at(Math.min(a, b), to), at(Math.max(a, b), to)];
        for (const [i, { lo, hi }] of less.entries()) {
          expect(lo).toBeGreaterThanOrEqual(-1);
          expect(hi).toBeLessThanOrEqual(0);
          expect((more[i] as Interval).lo).toBeLessThanOrEqual(lo + 1e-12);
          expect((more[i] as Interval).hi).toBeLessThanOrEqual(hi + 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same whatever order the events are in", () => {
    fc.assert(
      fc.property(cut, cut, (a, b) => {
        const events = [{ shock: control({ cut: a }) }, { shock: outage("CHN", b) }];
        const entry = [{ ...JANUARY, from: "CHN" }];
        const one = tested(MIX, measuredScenario(events, entry)).predictions;
        const other = tested(MIX, measuredScenario([...events].reverse(), entry)).predictions;
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });
});
