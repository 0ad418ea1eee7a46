import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { autonomy, concentrationProfile, segregatedExposure } from "../../src/trace.ts";
import type { Chain } from "../assess/chains.ts";
import { closed, exposure, rung, traced } from "../trace/tracing.ts";

type Input = NonNullable<NonNullable<Chain["stages"]>[number]["inputs"]>[number];

const JPN = { home: "JPN" };
const need = (...stages: string[]): Input => ({ of: stages.map((stage) => ({ stage })) });
const made = (stage: string, production: number, place = "JPN") => ({ stage, place, production });
const bought = (stage: string, amount: number, from = "CHN") => ({
  ...{ stage, from, to: "JPN", amount },
});
const value = (chain: Chain, key: string, stage = "s") =>
  rung(traced(chain, JPN), key, stage).value;
const first = ({ rows: [row] }: Result, key: string) =>
  ((row as Result["rows"][number])[key] as Interval).value;

/** Markets of one stage that are supplied by some places, in amounts. */
const market = (parts: Readonly<Record<string, number>>): Chain => ({
  suppliers: Object.entries(parts).map(([place, production]) => ({ place, production })),
  flows: Object.entries(parts).flatMap(([from, amount]) =>
    from === "JPN" ? [] : [{ from, to: "JPN", amount }],
  ),
});
const hhi = (chain: Chain) => first(concentrationProfile(compile(closed(chain)), JPN), "faceValue");

describe("It is not so", () => {
  it("that a less concentrated supply is less exposed: HHI 1 becomes 1/2, exposure to China 0 becomes 1/2", () => {
    const [one, two] = [market({ JPN: 100 }), market({ JPN: 50, CHN: 50 })];
    expect([hhi(one), hhi(two)]).toEqual([1, 1 / 2]);
    expect(exposure(traced(one, JPN), "CHN")).toBeNull();
    expect(exposure(traced(two, JPN), "CHN")?.lookThrough.value).toBe(1 / 2);
  });

  it("that a less concentrated supply hangs less on its largest supplier: HHI 0.5 and 0.4, autonomy 1/2 and 2/5", () => {
    const even = market({ CHN: 50, KOR: 50 });
    const spread = market({ CHN: 60, KOR: 10, AUS: 10, CHL: 10, DEU: 10 });
    expect(hhi(even)).toBeCloseTo(0.5, 14);
    expect(hhi(spread)).toBeCloseTo(0.4, 14);
    const of = (chain: Chain) => first(autonomy(compile(closed(chain)), JPN), "autonomy");
    expect(of(even)).toBeCloseTo(1 / 2, 14);
    expect(of(spread)).toBeCloseTo(2 / 5, 14);
  });

  it("that one more maker at home raises self-sufficiency: fed from abroad it makes 1/2 of 1", () => {
    const chain = (second: number): Chain => ({
      stages: [
        { id: "own" },
        { id: "foreign" },
        { id: "one", inputs: [need("own")] },
        { id: "other", inputs: [need("foreign")] },
        { id: "s", inputs: [need("one", "other")] },
      ],
      suppliers: [
        made("own", 10),
        made("foreign", 10, "CHN"),
        made("one", 10),
        made("other", second),
        made("s", 10),
      ],
      flows: [bought("foreign", 10)],
    });
    expect(value(chain(0), "traced")).toBe(1);
    expect(value(chain(10), "traced")).toBe(1 / 2);
    expect(value(chain(10), "traced", "other")).toBe(0);
  });

  it("that recycling raises self-sufficiency: with a reagent from abroad, 1 falls by what is recycled", () => {
    const chain = (recycled: number): Chain => ({
      stages: [
        { id: "ore" },
        { id: "reagent" },
        { id: "scrap", kind: "recycling" },
        { id: "secondary", inputs: [need("scrap"), need("reagent")] },
        { id: "s", inputs: [need("ore", "secondary")] },
      ],
      suppliers: [
        made("ore", 100 - recycled),
        made("reagent", 10, "CHN"),
        made("scrap", recycled),
        made("secondary", recycled),
        made("s", 100),
      ],
      flows: [bought("reagent", 10)],
    });
    for (const recycled of [0, 10, 30, 90])
      expect(value(chain(recycled), "traced")).toBeCloseTo(1 - recycled / 100, 14);
  });

  it("that it is continuous in the data: a loop with any ore from home is 1, with none 0", () => {
    const loop = (ore: number): Chain => ({
      stages: [
        { id: "ore" },
        { id: "scrap", kind: "recycling", inputs: [need("s")] },
        { id: "s", inputs: [need("ore", "scrap")] },
      ],
      suppliers: [made("ore", ore), made("scrap", 1), made("s", 1)],
    });
    for (const ore of [0.1, 1e-6, 1e-12]) expect(value(loop(ore), "atoms")).toBe(1);
    expect(value(loop(0), "atoms")).toBe(0);
  });

  it("that nobody makes more than goes in: 1 t of lithium is 5.323 t of carbonate, and half of both from abroad is half", () => {
    const chain: Chain = {
      stages: [
        { id: "lithium" },
        { id: "s", inputs: [{ ...need("lithium"), amount: 1 / 5.323, citation: "d" }] },
      ],
      suppliers: [made("lithium", 50), made("lithium", 50, "CHL"), made("s", 532.3)],
      flows: [bought("lithium", 50, "CHL")],
    };
    expect(value(chain, "traced")).toBe(1 / 2);
    const { rows } = segregatedExposure(compile(closed(chain)), JPN);
    for (const { segregated, reason } of rows) {
      expect(reason).toBeNull();
      expect((segregated as Interval).lo).toBeCloseTo(1 / 2, 12);
      expect((segregated as Interval).hi).toBeCloseTo(1 / 2, 12);
    }
  });

  it("that use of itself is neutral but by the weakest link: a product of 1/4 becomes 1/6, a mean of 3/4 becomes 5/6", () => {
    const chain = (own: readonly string[], b: number): Chain => ({
      stages: [{ id: "a" }, { id: "b" }, { id: "s", inputs: [need("a", ...own), need("b")] }],
      suppliers: [
        ...[made("a", 5), made("a", 5, "CHN"), made("b", 5), made("b", b, "CHN")],
        made("s", 10),
      ],
      flows: [bought("a", 5), ...(b > 0 ? [bought("b", b)] : [])],
    });
    expect([value(chain([], 5), "traced"), value(chain(["s"], 5), "traced")]).toEqual([0.5, 0.5]);
    expect(value(chain([], 5), "product")).toBeCloseTo(1 / 4, 14);
    expect(value(chain(["s"], 5), "product")).toBeCloseTo(1 / 6, 14);
    expect(value(chain([], 0), "mean")).toBeCloseTo(3 / 4, 14);
    expect(value(chain(["s"], 0), "mean")).toBeCloseTo(5 / 6, 14);
  });

  it("that exposure by the weakest link has diminishing returns: 1/2, 1/2 and 1/2 become 1", () => {
    // One input is half from B and half from X, the other half from A and half from home.
    const [A, B, X] = ["AUS", "BEL", "CHN"] as const;
    const chain: Chain = {
      stages: [{ id: "a" }, { id: "b" }, { id: "s", inputs: [need("a"), need("b")] }],
      suppliers: [made("a", 5, B), made("a", 5, X), made("b", 5, A), made("b", 5), made("s", 10)],
      flows: [bought("a", 5, B), bought("a", 5, X), bought("b", 5, A)],
    };
    const blocs = [
      [A, B],
      [A, X],
      [A, B, X],
    ] as const;
    const found = traced(chain, { ...JPN, blocs });
    const to = (id: string) => exposure(found, id)?.lookThrough.value;
    expect([to(A), to(`${A},${B}`), to(`${A},${X}`)]).toEqual([1 / 2, 1 / 2, 1 / 2]);
    expect(to(`${A},${B},${X}`)).toBe(1);
  });
});
