import { describe, expect, it } from "vitest";
import {
  type TradeCascade,
  type TradeRule,
  tradeCascade,
} from "../../../src/scenarios/tradeCascade/tradeCascade.ts";
import golden from "../../golden/tradeCascades.json" with { type: "json" };

const BORNE_AT_ONCE = 0.01;
const trade = {
  places: golden.names,
  production: golden.P0,
  reserves: golden.R0,
  exports: golden.E0,
  consumption: golden.C0,
};

interface Params {
  readonly rfrac?: number;
  readonly cfrac?: number;
  readonly asym?: boolean;
}

function ruleOf(
  model: string,
  { rfrac = 1, cfrac = BORNE_AT_ONCE, asym = true }: Params,
): TradeRule {
  if (model === "marchand2016") return { rule: "marchand", absorbed: cfrac, asymmetric: asym };
  const rule = model === "RTA" ? "reactive" : "proportional";
  return { rule, usable: rfrac, absorbed: cfrac };
}

function run(name: string): { found: TradeCascade; expected: Expected } {
  const given = golden.cases.find((known) => known.name === name);
  if (given === undefined) throw new Error(name);
  const lost = Object.fromEntries(
    golden.names.map((place, i) => {
      const made = golden.P0[i] as number;
      return [place, made === 0 ? 0 : -(given.dP[i] as number) / made];
    }),
  );
  const found = tradeCascade(trade, { lost }, ruleOf(given.model, given.params));
  return { found, expected: expectedOf(given.out) };
}

interface Expected {
  readonly consumption: number[];
  readonly drawn: number[];
  readonly flows: number[][];
}

type Out = (typeof golden.cases)[number]["out"];

function expectedOf({ C, E, dR, dC, dE }: Out): Expected {
  const plus = (a: readonly number[], b: readonly number[] = []) =>
    a.map((x, i) => x + (b[i] ?? 0));
  return {
    consumption: C ?? plus(golden.C0, dC),
    drawn: dR.map((change) => -change),
    flows: E ?? golden.E0.map((row, i) => plus(row, dE?.[i])),
  };
}

/** Largest difference from what is expected, beside it where it is above 1. */
function difference({ found, expected }: ReturnType<typeof run>): number {
  const { rows, flows } = found.outcome ?? { rows: [], flows: { from: [], to: [], after: [] } };
  const pairs = [
    ...rows.map((row, i) => [row.consumptionAfter, expected.consumption[i]]),
    ...rows.map((row, i) => [row.reservesDrawn, expected.drawn[i]]),
    ...flows.after.map((sent, k) => [
      sent,
      expected.flows[flows.from[k] as number]?.[flows.to[k] as number],
    ]),
  ] as [number, number][];
  expect(pairs).toHaveLength(2 * golden.names.length + golden.E0.flat().filter(Boolean).length);
  return Math.max(...pairs.map(([is, should]) => Math.abs(is - should) / Math.max(1, should)));
}

describe("a trade cascade gives what the authors' codes give", () => {
  it.each([
    "toy6_one_PTA_tol",
    "toy6_three_PTA_tol",
    "toy6_three_RTA",
    "toy6_one_marchand_asym",
    "toy6_three_marchand_cf",
  ])("in %s", (name) => {
    expect(difference(run(name))).toBeLessThan(1e-9);
  });

  it("in toy6_one_RTA but for the 4 units that the code no longer offers, since 0.2 of them is less than 1 unit", () => {
    const { found, expected } = run("toy6_one_RTA");
    const drawn = found.outcome?.rows.map((row) => row.reservesDrawn) ?? [];
    expect(expected.drawn[1]).toBe(1);
    expect(drawn[1]).toBeGreaterThan(4.9);
    expect(drawn.filter((_, i) => i !== 1)).toEqual(expected.drawn.filter((_, i) => i !== 1));
    for (const [i, row] of (found.outcome?.rows ?? []).entries())
      expect(Math.abs(row.consumptionAfter - (expected.consumption[i] as number))).toBeLessThan(4);
  });

  it("and no number where the code itself found no end", () => {
    const { found } = run("toy6_one_marchand_sym");
    expect(found).toMatchObject({ converged: false, sweeps: 50, outcome: null });
    expect(found.residual).toBeGreaterThan(0.01);
    expect(found.reason?.en).toBe("trade has not settled after 50 sweeps");
    expect(found.unsettled?.rows).toHaveLength(6);
  });
});

describe("a ban to which nobody reacts", () => {
  const chain = {
    places: ["CHN", "KOR", "JPN"],
    production: [100, 0, 0],
    reserves: [0, 10, 0],
    exports: [
      { from: "CHN", to: "KOR", amount: 60 },
      { from: "KOR", to: "JPN", amount: 20 },
    ],
  };
  const rowsOf = (held: number, usable = 1) =>
    tradeCascade(chain, { held: { CHN: held } }, { rule: "ban", usable }).outcome?.rows;

  it("takes imports away, draws on reserves and leaves the rest unsold", () => {
    const [china, korea, japan] = rowsOf(0.5) ?? [];
    expect(china).toMatchObject({
      consumptionAfter: 40,
      unsold: 30,
      exportsAfter: 30,
      shortage: 0,
    });
    expect(korea).toMatchObject({ consumptionAfter: 20, reservesDrawn: 10, importsAfter: 30 });
    expect(japan).toMatchObject({ consumptionAfter: 20, shortage: 0 });
  });

  it("uses only the part of reserves that may be drawn", () => {
    expect(rowsOf(0.5, 0.4)?.[1]).toMatchObject({ reservesDrawn: 4, consumptionAfter: 14 });
  });

  it("has no answer where a place would hand on more than it has", () => {
    const found = tradeCascade(chain, { held: { CHN: 1 } }, { rule: "ban" });
    expect(found).toMatchObject({ converged: true, outcome: null });
    expect(found.reason?.en).toContain("at KOR");
    expect(found.imbalance).toBeGreaterThan(0.1);
  });

  it("cascades to the next country where the short cut their exports", () => {
    const found = tradeCascade(chain, { held: { CHN: 0.5 } }, { rule: "reactive" });
    const [china, korea, japan] = found.outcome?.rows ?? [];
    expect(china).toMatchObject({ exportsAfter: 30, unsold: 30 });
    expect(korea).toMatchObject({ exportsAfter: 0, consumptionAfter: 40, shortage: 0 });
    expect(japan).toMatchObject({ consumptionAfter: 0, shortage: 20 });
  });
});

describe("a place that exports nearly all it makes", () => {
  it("does not bear more of its loss than it consumes", () => {
    const entrepot = {
      places: ["NLD", "DEU"],
      production: [600, 0],
      reserves: [0, 0],
      exports: [
        [0, 599],
        [0, 0],
      ],
    };
    for (const rule of ["proportional", "marchand"] as const) {
      const found = tradeCascade(entrepot, { lost: { NLD: 0.5 } }, { rule, absorbed: 0.1 });
      const used = found.outcome?.rows.map((row) => row.consumptionAfter) ?? [];
      expect(used[0]).toBeCloseTo(0, 9);
      expect(used[1]).toBeCloseTo(300, 9);
    }
  });
});

describe("misuse of a trade cascade is told with what was found", () => {
  const two = { places: ["A", "B"], production: [1, 1], reserves: [0, 0], exports: [] };
  const rule = { rule: "ban" } as const;
  it.each([
    [{ ...two, places: ["A", "A"] }, {}, "places must differ"],
    [{ ...two, production: [1] }, {}, "production must have 2 numbers"],
    [{ ...two, reserves: [1, -1] }, {}, "reserves must be finite and not negative (got -1 at B)"],
    [{ ...two, exports: [[0, 1]] }, {}, "exports must have 2 rows of 2 numbers"],
    [{ ...two, exports: [{ from: "A", to: "C", amount: 1 }] }, {}, 'one of the table\'s (got "C")'],
    [{ ...two, exports: [{ from: "A", to: "A", amount: 1 }] }, {}, "must go to another place"],
    [{ ...two, exports: [{ from: "A", to: "B", amount: Number.NaN }] }, {}, "finite and not"],
    [{ ...two, exports: [{ from: "A", to: "B", amount: 2 }] }, {}, "must cover exports"],
    [{ ...two, consumption: [1, 2] }, {}, "consumption must be production and imports less"],
    [two, { lost: { A: 1.5 } }, "lost must be a part from 0 to 1 (got 1.5 at A)"],
    [two, { held: { C: 1 } }, 'one of the table\'s (got "C")'],
  ])("case %#", (trade, shock, message) => {
    expect(() => tradeCascade(trade, shock, rule)).toThrow(RangeError);
    expect(() => tradeCascade(trade, shock, rule)).toThrow(message);
  });

  it.each([
    [{ rule: "other" }, "rule must be"],
    [{ rule: "reactive", offered: 2 }, "offered must be from 0 to 1 (got 2)"],
    [{ rule: "marchand", sweeps: 0 }, "sweeps must be a whole number"],
  ])("rule %#", (options, message) => {
    expect(() => tradeCascade(two, {}, options as TradeRule)).toThrow(message);
  });
});
