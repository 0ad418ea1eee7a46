import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { chokeSets } from "../../../src/scenarios/contingency/chokeSets.ts";
import { chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { partlyKnown, TWO_ORES, twoOres } from "./twoOres.ts";

const JPN = { home: "JPN", stage: "metal" } as const;
const sets = ({ rows }: ReturnType<typeof chokeSets>) =>
  rows.map(({ ids, certaintyId }) => [certaintyId, ids]);

describe("choke sets of a chain worked by hand", () => {
  it("are those of which none holds another", () => {
    expect(sets(chokeSets(twoOres, { ...JPN, floor: 0.25 }))).toEqual([
      ["certain", ["AUS", "CHL"]],
      ["certain", ["AUS", "KOR"]],
      ["certain", ["CHL", "CHN"]],
      ["certain", ["CHN", "KOR"]],
    ]);
    expect(sets(chokeSets(twoOres, { ...JPN, floor: 0.5 }))).toEqual([
      ["certain", ["AUS"]],
      ["certain", ["CHL", "CHN"]],
      ["certain", ["CHN", "KOR"]],
    ]);
  });

  it("need less than the floor to be left: just the floor keeps it", () => {
    // Without Australia 0.3 is left, which rounding makes a little less or more.
    expect(sets(chokeSets(twoOres, { ...JPN, floor: 0.3, size: 1 }))).toEqual([]);
    expect(sets(chokeSets(twoOres, { ...JPN, floor: 0.3 + 1e-9, size: 1 }))).toEqual([
      ["certain", ["AUS"]],
    ]);
    expect(sets(chokeSets(twoOres, { ...JPN, floor: 1, size: 1 }))).toHaveLength(4);
  });

  it("are surely or perhaps breaking, never one called the other", () => {
    // A tenth is not known: Australia takes away 0.63 to 0.73, China 0.45 to 0.55.
    const of = (floor: number) => sets(chokeSets(partlyKnown, { ...JPN, floor }));
    expect(of(0.3)).toEqual([
      ["certain", ["AUS", "CHL"]],
      ["certain", ["AUS", "KOR"]],
      ["certain", ["CHL", "CHN"]],
      ["certain", ["CHN", "KOR"]],
      ["possible", ["AUS"]],
    ]);
    expect(chokeSets(partlyKnown, { ...JPN, floor: 0.3 }).notes.possible?.kind).toBe("unknown");
    expect(of(0.4)).toEqual([
      ["certain", ["AUS"]],
      ["certain", ["CHL", "CHN"]],
      ["certain", ["CHN", "KOR"]],
    ]);
  });

  it("from which nothing is surely lost are one row with their number", () => {
    const dark = compile(
      chain({
        suppliers: [
          { place: "CHN", production: 1 },
          { place: "KOR", production: 1 },
        ],
      }),
    );
    const { rows } = chokeSets(dark, { home: "JPN", floor: 0.5 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ certaintyId: "possible", size: 1, sets: 2, ids: null });
    expect(rows[0]?.loss).toEqual({ value: null, lo: 0, hi: 1 });
  });

  it("say why there are none: all together do not break it, or only larger sets do", () => {
    const own = chokeSets(twoOres, { ...JPN, floor: 0.1, actors: "chokepoint" });
    expect(own.rows.map(({ ids }) => ids)).toEqual([["lombok", "panama", "taiwan"]]);
    const pairs = chokeSets(twoOres, { ...JPN, floor: 0.1, actors: "chokepoint", size: 2 });
    expect(pairs.notes.larger?.text.en).toMatch(/no set of up to 2 .*: metal$/);
    const home = closed({
      suppliers: [
        { place: "JPN", production: 8 },
        { place: "CHN", production: 2 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: 2 }],
    });
    const safe = chokeSets(compile(home), { home: "JPN", floor: 0.5 });
    expect([safe.rows, safe.notes.notAll?.text.en]).toEqual([
      [],
      "not even all actors asked about together surely break the floor: s",
    ]);
  });

  it("say that a product gets nothing from any origin, and see only those in its loop", () => {
    // Each makes its product of the other's alone.
    const loop = compile(
      closed({
        stages: [
          { id: "a", inputs: [{ of: [{ stage: "b" }] }] },
          { id: "b", inputs: [{ of: [{ stage: "a" }] }] },
        ],
        suppliers: [
          { stage: "a", place: "JPN", production: 1 },
          { stage: "b", place: "JPN", production: 1 },
        ],
      }),
    );
    const a = { home: "JPN", stage: "a", floor: 0.5 };
    const { rows, notes } = chokeSets(loop, { ...a, withHome: true });
    expect(rows.map(({ ids }) => ids)).toEqual([["JPN"]]);
    expect(notes.nothing?.kind).toBe("unknown");
    expect(chokeSets(loop, a).rows).toEqual([]);
  });

  it("leave out inputs that can be done without for a while only where that is asked", () => {
    const stages = (TWO_ORES.stages ?? []).map((stage) =>
      stage.id === "metal"
        ? { ...stage, inputs: [{ essential: false, of: [{ stage: "ore" }] }] }
        : stage,
    );
    const network = compile(closed({ ...TWO_ORES, stages }));
    const ask = (inputs: "all" | "essential") =>
      sets(chokeSets(network, { ...JPN, floor: 0.5, inputs }));
    expect(ask("all")[0]).toEqual(["certain", ["AUS"]]);
    expect(ask("essential")).toEqual([["certain", ["CHN", "KOR"]]]);
  });

  it("say how many are not shown, and refuse what is not known", () => {
    const { rows, notes } = chokeSets(twoOres, { ...JPN, floor: 0.25, top: 2 });
    expect([rows.length, notes.hidden?.text.en]).toEqual([
      2,
      "more than 2 sets of a kind were found, of which the first 2 are shown: metal",
    ]);
    const ask = (options: object) => () => chokeSets(twoOres, { ...JPN, floor: 0.5, ...options });
    expect(ask({ floor: 0 })).toThrow("floor: must be above 0 and at most 1 (got 0)");
    expect(ask({ floor: 1.1 })).toThrow("floor: must be above 0 and at most 1 (got 1.1)");
    expect(ask({ size: 4 })).toThrow("size: must be 1, 2 or 3 (got 4)");
    expect(ask({ signal: AbortSignal.abort(new Error("stop")) })).toThrow("stop");
  });
});
