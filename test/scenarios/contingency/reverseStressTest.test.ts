import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { reverseStressTest } from "../../../src/scenarios/contingency/reverseStressTest.ts";
import { closed } from "../../trace/tracing.ts";
import { partlyKnown, twoOres } from "./twoOres.ts";

const JPN = { home: "JPN", stage: "metal" } as const;
const brief = ({ rows }: ReturnType<typeof reverseStressTest>) =>
  rows.map(({ certaintyId, size, ids, methodId }) => [certaintyId, size, ids, methodId]);

/** Ten equal suppliers. */
const PLACES = ["CHN", "KOR", "USA", "DEU", "FRA", "GBR", "ITA", "CAN", "AUS", "CHL"];
const spread = compile(
  closed({
    suppliers: PLACES.map((place) => ({ place, production: 10 })),
    flows: PLACES.map((from) => ({ from, to: "JPN", amount: 10 })),
  }),
);

describe("reverse stress test of a chain worked by hand", () => {
  it("shows the fewest that break the floor, all sets of that size", () => {
    expect(brief(reverseStressTest(twoOres, { ...JPN, floor: 0.5 }))).toEqual([
      ["certain", 1, ["AUS"], "exact"],
    ]);
    expect(brief(reverseStressTest(twoOres, { ...JPN, floor: 0.25 }))).toEqual([
      ["certain", 2, ["AUS", "CHL"], "exact"],
      ["certain", 2, ["AUS", "KOR"], "exact"],
      ["certain", 2, ["CHL", "CHN"], "exact"],
      ["certain", 2, ["CHN", "KOR"], "exact"],
    ]);
  });

  it("tells those who may break it from those who surely do", () => {
    const rows = brief(reverseStressTest(partlyKnown, { ...JPN, floor: 0.3 }));
    expect(rows.slice(0, 1)).toEqual([["certain", 2, ["AUS", "CHL"], "exact"]]);
    expect(rows.slice(4)).toEqual([["possible", 1, ["AUS"], "exact"]]);
  });

  it("labels as heuristic a set of more than 3, of which every member is needed", () => {
    const { rows, notes } = reverseStressTest(spread, { home: "JPN", floor: 0.55 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ certaintyId: "certain", size: 5, methodId: "heuristic" });
    expect(rows[0]).toMatchObject({ loss: { value: expect.closeTo(0.5, 12) } });
    expect(notes.heuristic?.kind).toBe("assumed");
    const three = reverseStressTest(spread, { home: "JPN", floor: 0.75, top: 200 });
    expect(three.rows).toHaveLength(120);
    expect(three.rows.every(({ size, methodId }) => size === 3 && methodId === "exact")).toBe(true);
    expect(three.notes).not.toHaveProperty("heuristic");
  });

  it("says that not even all together break it, with null and a reason", () => {
    const home = compile(
      closed({
        suppliers: [
          { place: "JPN", production: 8 },
          { place: "CHN", production: 2 },
        ],
        flows: [{ from: "CHN", to: "JPN", amount: 2 }],
      }),
    );
    const { rows } = reverseStressTest(home, { home: "JPN", floor: 0.5 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ size: null, ids: null, loss: null, methodId: null });
    expect(rows[0]?.reason).toMatchObject({
      en: "all actors asked about together surely take away only 20 %",
    });
    const nobody = reverseStressTest(home, { home: "JPN", floor: 0.5, actors: "operator" });
    expect(nobody.rows[0]?.reason).toMatchObject({
      en: expect.stringMatching(/^nobody asked about .* stands upstream/),
    });
  });

  it("says how many are not shown, and refuses what is not known", () => {
    const { rows, notes } = reverseStressTest(spread, { home: "JPN", floor: 0.75, top: 7 });
    expect(rows).toHaveLength(7);
    expect(notes.hidden?.text.en).toMatch(/^more than 7 sets .*: s$/);
    const ask = (options: object) => () =>
      reverseStressTest(twoOres, { ...JPN, floor: 0.5, ...options });
    expect(ask({ floor: Number.NaN })).toThrow("floor: must be above 0 and at most 1 (got NaN)");
    expect(ask({ top: 1.5 })).toThrow("top: must be a whole number above 0 (got 1.5)");
    expect(ask({ stage: "x" })).toThrow("reverseStressTest: stage must be one of the model's");
    expect(ask({ signal: AbortSignal.abort(new Error("stop")) })).toThrow("stop");
  });
});
