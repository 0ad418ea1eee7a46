import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { contingencies } from "../../../src/scenarios/contingency/contingencies.ts";
import { closed } from "../../trace/tracing.ts";
import { partlyKnown, TWO_ORES, twoOres } from "./twoOres.ts";

const JPN = { home: "JPN", stage: "metal" } as const;
type Row = ReturnType<typeof contingencies>["rows"][number];
const brief = ({ ids, loss }: Row) => [
  (ids as string[]).join(" + "),
  Number((loss as Interval).lo.toFixed(12)),
];

describe("contingencies of a chain worked by hand", () => {
  it("are the worst single losses, then the worst pairs in which each adds", () => {
    const { rows } = contingencies(twoOres, JPN);
    expect(rows.map(brief)).toEqual([
      ["AUS", 0.7],
      ["CHN", 0.5],
      ["CHL", 0.3],
      ["KOR", 0.3],
      ["AUS + CHL", 1],
      ["AUS + KOR", 1],
      ["CHL + CHN", 0.8],
      ["CHN + KOR", 0.8],
    ]);
    expect(rows.map(({ atOnce, rank }) => [atOnce, rank]).slice(3, 6)).toEqual([
      [1, 4],
      [2, 1],
      [2, 2],
    ]);
  });

  it("say where three are no worse than two", () => {
    const { rows, notes } = contingencies(twoOres, { ...JPN, losses: 3 });
    expect(rows.filter(({ atOnce }) => atOnce === 3)).toEqual([]);
    expect(notes.notWorse?.text.en).toMatch(/: metal$/);
    expect(contingencies(twoOres, { ...JPN, losses: 2 }).notes).not.toHaveProperty("notWorse");
  });

  it("say how much of the sum overlaps: 0.7 and 0.6 of which 0.3 is the same", () => {
    // Half of Korea's metal is made of Australia's ore as well: 0.5 + 0.2 + 0.15 rests on it.
    const flows = (TWO_ORES.flows ?? []).map((flow) =>
      flow.from === "CHL" ? { ...flow, amount: 15 } : flow,
    );
    const more = { stage: "ore", from: "AUS", to: "KOR", amount: 15, via: [] };
    const suppliers = TWO_ORES.suppliers.map((entry) =>
      entry.place === "AUS" ? { ...entry, production: 85 } : entry,
    );
    const network = compile(closed({ ...TWO_ORES, suppliers, flows: [...flows, more] }));
    const { rows } = contingencies(network, JPN);
    const pair = rows.find(({ ids }) => (ids as string[]).join() === "AUS,KOR");
    expect(pair).toMatchObject({ loss: { value: expect.closeTo(1, 12) } });
    expect(pair).toMatchObject({ synergy: { value: expect.closeTo(1 - 0.85 - 0.3, 12) } });
  });

  it("can be asked of operators, of owners' places, of chokepoints, and of several of these", () => {
    const of = (actors: "operator" | "owner" | "chokepoint") =>
      contingencies(twoOres, { ...JPN, actors, losses: 1 }).rows.map(brief);
    expect(of("operator")).toEqual([
      ["Dig", 1],
      ["Melt", 0.5],
      ["Cast", 0.3],
      ["Forge", 0.2],
    ]);
    expect(of("owner")).toEqual([
      ["GBR", 1],
      ["CHN", 0.8],
    ]);
    expect(of("chokepoint")).toEqual([
      ["taiwan", 0.5],
      ["panama", 0.3],
      ["lombok", 0.2],
    ]);
    const both = contingencies(twoOres, { ...JPN, actors: ["chokepoint", "place"], top: 1 });
    expect(both.rows.map(brief)).toEqual([
      ["AUS", 0.7],
      ["AUS + CHL", 1],
    ]);
    expect(both.rows[1]?.by).toEqual({ en: "place", ja: "所在地" });
  });

  it("count the home's own places only where that is asked, and then what is made in them", () => {
    const { rows } = contingencies(twoOres, { ...JPN, withHome: true, losses: 1 });
    expect(rows.map(brief)).toContainEqual(["JPN", 0.2]);
    const owners = contingencies(twoOres, { ...JPN, actors: "owner", withHome: true, losses: 1 });
    expect(owners.rows.map(brief)).toContainEqual(["JPN", 0.2]);
  });

  it("have bounds that count the unknown for and against, and can be ranked by either", () => {
    const [first] = contingencies(partlyKnown, { ...JPN, losses: 1 }).rows;
    expect(first?.ids).toEqual(["AUS"]);
    expect(first?.loss).toMatchObject({
      lo: expect.closeTo(0.63, 12),
      hi: expect.closeTo(0.73, 12),
    });
    // The United Kingdom, where an owner sits, may stand behind the tenth that is not known.
    const possible = contingencies(partlyKnown, { ...JPN, losses: 1, rankBy: "possible" });
    expect(possible.rows.map(({ loss }) => Number((loss as Interval).hi.toFixed(12)))).toEqual([
      0.73, 0.55, 0.37, 0.37, 0.1,
    ]);
    expect(possible.notes).toHaveProperty("unknown");
    expect(contingencies(twoOres, JPN).notes).not.toHaveProperty("unknown");
  });

  it("say that there are more sets than shown, and that nobody is named", () => {
    const few = contingencies(twoOres, { ...JPN, top: 4, losses: 1 });
    expect(few.notes).not.toHaveProperty("hidden");
    expect(contingencies(twoOres, { ...JPN, top: 3, losses: 1 }).notes).toHaveProperty("hidden");
    const nobody = closed({ suppliers: [{ place: "JPN", production: 1 }] });
    const { rows, notes } = contingencies(compile(nobody), { home: "JPN", actors: "operator" });
    expect([rows, notes.noActors?.kind]).toEqual([[], "unknown"]);
  });

  it("are asked of the products finally used, of some stages or of all", () => {
    const stages = (stage?: string | string[]) => [
      ...new Set(
        contingencies(twoOres, {
          home: "JPN",
          losses: 1,
          ...(stage === undefined ? {} : { stage }),
        }).rows.map(({ stageId }) => stageId),
      ),
    ];
    expect(stages()).toEqual(["metal"]);
    expect(stages("all")).toEqual(["ore", "metal"]);
    expect(stages(["metal", "ore"])).toEqual(["ore", "metal"]);
  });

  it("tell how far they are and stop with the reason of the signal", () => {
    const parts: number[] = [];
    contingencies(twoOres, { home: "JPN", stage: "all", onProgress: (part) => parts.push(part) });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts[parts.length - 1]).toBe(1);
    const signal = AbortSignal.abort(new Error("stop"));
    expect(() => contingencies(twoOres, { ...JPN, signal })).toThrow("stop");
  });

  it("refuse what is not known", () => {
    const ask = (options: object) => () => contingencies(twoOres, { ...JPN, ...options });
    expect(ask({ losses: 4 })).toThrow("losses: must be 1, 2 or 3 (got 4)");
    expect(ask({ rankBy: "all" })).toThrow('rankBy: must be certain or possible (got "all")');
    expect(ask({ top: 0 })).toThrow("top: must be a whole number above 0 (got 0)");
    expect(ask({ actors: "bloc" })).toThrow('chokepoint (got "bloc")');
    expect(ask({ actors: [] })).toThrow("chokepoint (got [])");
    expect(ask({ stage: "ores" })).toThrow("contingencies: stage must be one of the model's");
    expect(ask({ stage: [] })).toThrow("stage must name a stage (got none)");
    expect(ask({ inputs: "some" })).toThrow('inputs: must be "all" or "essential" (got "some")');
  });
});
