import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { ScenarioOptions } from "../../../src/scenarios/disruption/runScenario.ts";
import type { Chain } from "../../assess/chains.ts";
import { disrupted } from "./disrupted.ts";

type Events = Parameters<typeof disrupted>[1];
type Stocks = NonNullable<Chain["stocks"]>;

const outage = (place: string, cut = 1) => ({
  shock: { kind: "outage", by: { places: [place] }, cut },
});
const release = (given: object) => ({
  shock: { kind: "stock-release", stage: "s", places: ["JPN"], ...given },
});

/** Japan has its product from China alone. */
const imported = (stocks: Stocks, amount: number | object = 80): Chain => ({
  suppliers: [{ stage: "s", place: "CHN", production: 700 }],
  flows: [{ stage: "s", from: "CHN", to: "JPN", amount: amount as number, via: [] }],
  stocks: [{ stage: "s", place: "CHN", days: 0 }, ...stocks],
});

function row(text: Chain, events: Events, options: ScenarioOptions = { home: "JPN" }) {
  const run = disrupted(text, events, options);
  const found = run.table.rows.find(({ whatId }) => whatId === "supply");
  if (!found) throw new Error("no supply is short");
  const { survives, recovers, recoversAtLeast, lost, worst } = found;
  return {
    survives,
    recovers,
    recoversAtLeast,
    lost,
    worst,
    notes: run.table.notes,
    course: run.course.rows,
  };
}

/** Maker of a stage's product in Japan. */
function maker(text: Chain, events: Events, { stage, ...options }: ScenarioOptions & Stage) {
  const { table } = disrupted(text, events, { home: "JPN", ...options });
  return table.rows.find(({ whatId, stageId }) => whatId === "production" && stageId === stage);
}
interface Stage {
  readonly stage: string;
}

describe("stocks, day by day", () => {
  it("last from the least to the most that the model says is in store", () => {
    const stock = { stage: "s", place: "JPN", days: { value: 30, lo: 10, hi: 60 } };
    const { survives } = row(imported([stock]), [outage("CHN")]);
    expect((survives as Interval).lo).toBeCloseTo(10, 9);
    expect((survives as Interval).hi).toBeCloseTo(60, 9);
  });

  it("last longer by a release, as many days as the least and the most supply make of it", () => {
    const none = { stage: "s", place: "JPN", days: 0 };
    const text = imported([none], { value: 365, lo: 100, hi: 700 });
    const { survives } = row(text, [outage("CHN"), release({ amount: 10 })]);
    // 10 t of 700 t a year, and of 100 t a year.
    expect((survives as Interval).lo).toBeCloseTo(3650 / 700, 9);
    expect((survives as Interval).hi).toBeCloseTo(36.5, 9);
  });

  it("count a release in days as days of a place's own use, as what is in store is", () => {
    const stocks = ["JPN", "KOR"].map((place) => ({ stage: "s", place, days: 0 }));
    const text = imported(stocks, 100);
    const onward = { stage: "s", from: "JPN", to: "KOR", amount: 50, via: [] };
    const sent = { ...text, flows: [...(text.flows ?? []), onward] };
    // Half of what enters is sent on, so that 30 days of own use are 15 days of all that enters.
    const { survives } = row(sent, [outage("CHN"), release({ days: 30 })]);
    expect((survives as Interval).value).toBeCloseTo(15, 9);
  });

  it("are said to be unknown where a market was short on another day than the one asked about", () => {
    const events = [{ ...outage("CHN"), end: 10 }];
    const { survives, notes } = row(imported([]), events, { home: "JPN", day: 20 });
    expect(survives).toEqual({ en: "at least 0 days", ja: "0日以上" });
    expect(notes.stocks?.kind).toBe("unknown");
  });
});

describe("the days looked at", () => {
  const text = imported([{ stage: "s", place: "JPN", days: 0 }]);

  it("reach the last change of a scenario and the day asked about", () => {
    const later = [
      { ...outage("CHN", 0), end: 1 },
      { ...outage("CHN"), start: 400 },
    ];
    const { survives, recovers, recoversAtLeast, lost } = row(text, later, {
      home: "JPN",
      day: 400,
    });
    expect((lost as Interval).value).toBe(1);
    expect((survives as Interval).value).toBeCloseTo(400, 9);
    expect(recovers).toEqual({ en: "not back within 401 days", ja: "401日以内に回復せず" });
    expect(recoversAtLeast).toBe(401);
    const asked = row(text, [outage("CHN")], { home: "JPN", day: 500 });
    expect(asked.recovers).toEqual({ en: "not back within 500 days", ja: "500日以内に回復せず" });
  });

  it("show the end of what lasts exactly as long as they did", () => {
    const { recovers, recoversAtLeast } = row(text, [{ ...outage("CHN"), end: 365 }], {
      home: "JPN",
      day: 1,
    });
    expect((recovers as Interval).value).toBeCloseTo(365, 9);
    expect(recoversAtLeast).toBeNull();
  });

  it.each([
    [3, 7],
    [7, 7],
    [10, 14],
  ])(
    "let a delivery under way for %d days arrive in steps of 7 days on day %d",
    (transportDays, day) => {
      const assumptions = { step: 7, transportDays };
      const { course } = row(text, [outage("CHN")], { home: "JPN", assumptions });
      expect(course.map((one) => one.day)).toEqual([day]);
    },
  );

  it("refuse a day that is more steps away than can be looked at", () => {
    const far = { home: "JPN", day: 200_000 };
    expect(() => row(text, [outage("CHN")], far)).toThrow(/step: must be so long/);
  });
});

describe("what takes time or is made beyond the baseline", () => {
  const stages = [
    { id: "power" },
    { id: "scrap" },
    {
      id: "metal",
      kind: "recycling" as const,
      inputs: [
        { amount: 1, of: [{ stage: "scrap" }], citation: "d" },
        { amount: 1, of: [{ stage: "power" }], citation: "d" },
      ],
    },
  ];
  const recycler: Chain = {
    stages,
    suppliers: stages.map(({ id }) => ({ stage: id, place: "JPN", production: 10 })),
    stocks: stages.map(({ id }) => ({ stage: id, place: "JPN", days: 0 })),
  };
  const without = (stage: string) => [
    { shock: { kind: "outage", stages: [stage], by: { places: ["JPN"] }, cut: 1 } },
  ];
  const survives = (failed: string, recycling: "atoms" | "collection") =>
    maker(recycler, without(failed), {
      stage: "metal",
      assumptions: { recycling, recyclingDays: 100 },
    })?.survives;

  it("stops a recycler at once where its power fails, and later where what it collects does", () => {
    expect((survives("power", "atoms") as Interval).value).toBe(0);
    expect((survives("power", "collection") as Interval).value).toBe(0);
    expect((survives("scrap", "atoms") as Interval).value).toBe(100);
    expect(survives("scrap", "collection")).toBeUndefined();
  });

  it("lets suppliers make more than at the baseline, but not those that an outage holds down", () => {
    const two: Chain = {
      suppliers: ["CHN", "AUS"].map((place) => ({ stage: "s", place, production: 50 })),
      flows: ["CHN", "AUS"].map((from) => ({ stage: "s", from, to: "JPN", amount: 50, via: [] })),
      stocks: ["CHN", "AUS", "JPN"].map((place) => ({ stage: "s", place, days: 0 })),
    };
    const options = { home: "JPN", assumptions: { overproduction: 0.2 } };
    const one = row(
      imported([{ stage: "s", place: "JPN", days: 0 }]),
      [outage("CHN", 0.5)],
      options,
    );
    expect((one.worst as Interval).value).toBeCloseTo(0.5, 12);
    // Of 100, China gives 25 and Australia 60.
    const both = row(two, [outage("CHN", 0.5)], options);
    expect((both.worst as Interval).value).toBeCloseTo(0.15, 12);
    expect((both.lost as Interval).value).toBeCloseTo(0.25, 12);
  });
});
