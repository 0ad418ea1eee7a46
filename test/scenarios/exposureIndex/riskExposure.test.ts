import { describe, expect, it } from "vitest";
import type { ExposureChain } from "../../../src/scenarios/exposureIndex/exposureChain.ts";
import {
  type RiskExposureOptions,
  riskExposure,
} from "../../../src/scenarios/exposureIndex/riskExposure.ts";
import type { ShockExposure } from "../../../src/scenarios/exposureIndex/shockExposure.ts";
import golden from "../../golden/timeToSurvive.json" with { type: "json" };
import { slowRefinery } from "./chains.ts";

async function one(chain: ExposureChain, options: RiskExposureOptions): Promise<ShockExposure> {
  const { shocks } = await riskExposure(chain, options);
  expect(shocks).toHaveLength(1);
  return shocks[0] as ShockExposure;
}

type ByName = Readonly<Record<string, number | undefined>>;

function goldenChain(): ExposureChain {
  const { nodes, bom, suppliers, margin, demand, inv, cap } = golden.network;
  const materials: Readonly<Record<string, ByName | undefined>> = bom;
  const from: Readonly<Record<string, Readonly<Record<string, string[]>> | undefined>> = suppliers;
  const sold = (name: string) => {
    const wanted = (demand as ByName)[name];
    const worth = (margin as ByName)[name];
    return wanted === undefined || worth === undefined ? {} : { demand: wanted, margin: worth };
  };
  return {
    sites: nodes.map((name) => ({
      ...{ name, timeToRecover: 4, ...sold(name) },
      capacity: (cap as ByName)[name] as number,
      stock: (inv as ByName)[name] as number,
      inputs: Object.entries(materials[name] ?? {}).map(([material, amount]) => ({
        ...{ material, amount: amount as number },
        from: from[name]?.[material] as string[],
      })),
    })),
  };
}

describe("the chain of ten sites computed by another solver", () => {
  it.each(golden.cases)("is the same for the loss of $shock", async (expected) => {
    for (const [days, lost] of Object.entries(expected.lostMargin)) {
      const shocks = [{ sites: expected.shock, timeToRecover: Number(days) }];
      const found = await one(goldenChain(), { shocks });
      expect(found.lostMargin).toBeCloseTo(lost, 5);
      expect(found.timeToSurvive).toBeCloseTo(expected.timeToSurvive, 9);
      expect(found.dangerous).toBe(Number(days) > expected.timeToSurvive);
    }
    for (const [days, lost] of Object.entries(expected.lostMarginAtHalfCapacity ?? {})) {
      const shocks = [{ sites: expected.shock, timeToRecover: Number(days), left: 0.5 }];
      expect((await one(goldenChain(), { shocks })).lostMargin).toBeCloseTo(lost, 5);
    }
  });
  it("has the same index of each site's own loss", async () => {
    const { shocks, undisturbed } = await riskExposure(goldenChain());
    const alone = golden.cases.filter(({ shock }) => shock.length === 1);
    expect(shocks.map(({ sites }) => sites)).toEqual(alone.map(({ shock }) => shock));
    for (const [k, { riskExposureIndex }] of shocks.entries())
      expect(riskExposureIndex).toBeCloseTo(alone[k]?.indexAt4 as number, 9);
    expect(undisturbed).toMatchObject({ timeToSurvive: null, reason: { en: /however long/ } });
  });
});

describe("a slow refinery by hand", () => {
  // Within t days V(t) = min(t, 10 + 30 + min(0.3 t, 20 + 0.2 t)) can be served, so t − V(t) is lost.
  it("serves 400/7 days without ore from abroad, and loses along two more lines", async () => {
    const found = await one(slowRefinery(), { shocks: ["abroad"], horizon: 365 });
    expect(found.timeToSurvive).toBeCloseTo(400 / 7, 9);
    expect(found.lostMargin).toBeCloseTo(180 - 94, 9);
    const expected = [
      [0, 0],
      [400 / 7, 0],
      [200, 100],
      [365, 365 - 60 - 73],
    ];
    expect(found.curve).toHaveLength(expected.length);
    for (const [k, [days, lost]] of expected.entries()) {
      expect(found.curve?.[k]?.days).toBeCloseTo(days as number, 6);
      expect(found.curve?.[k]?.lostMargin).toBeCloseTo(lost as number, 6);
    }
  });
  it("serves 75 days if the refinery is fast, and 10 if the plant itself stops, though ore and metal lie in store", async () => {
    expect((await one(slowRefinery(1), { shocks: ["abroad"] })).timeToSurvive).toBeCloseTo(75, 9);
    const plant = await one(slowRefinery(1), { shocks: ["plant"] });
    expect(plant).toMatchObject({ timeToSurvive: 10, dangerous: false, lostMargin: 0 });
  });
  it("says how long it serves without any shock", async () => {
    const slow = await riskExposure(slowRefinery(), { shocks: [] });
    expect(slow.undisturbed.timeToSurvive).toBeCloseTo(400 / 7, 9);
    expect(slow.shocks).toEqual([]);
    expect((await riskExposure(slowRefinery(1), { shocks: [] })).undisturbed.timeToSurvive).toBe(
      null,
    );
  });
});

describe("answers that are none", () => {
  const shop = { name: "shop", capacity: 12, stock: 50, demand: 10, margin: 2 };
  const spare = { name: "spare", capacity: 1, stock: 0, timeToRecover: 7 };
  it("have a reason each: no time to recover", async () => {
    const found = await one({ sites: [shop] }, {});
    expect(found).toMatchObject({
      ...{ timeToSurvive: 5, timeToRecover: null, lostMargin: null },
      ...{ riskExposureIndex: null, dangerous: null, curve: null },
    });
    expect(Object.keys(found.reasons).sort()).toEqual([
      "curve",
      "dangerous",
      "lostMargin",
      "riskExposureIndex",
    ]);
    expect(found.reasons.dangerous?.en).toBe("no time to recover is known");
    expect(found.reasons.curve?.en).toBe("no horizon was asked for");
  });
  it("have a reason each: demand is met for ever, so the shock is not dangerous", async () => {
    const found = await one({ sites: [shop, spare] }, { shocks: ["spare"], horizon: 9 });
    expect(found).toMatchObject({ timeToSurvive: null, lostMargin: 0, dangerous: false });
    expect(found.riskExposureIndex).toBe(null);
    expect(found.reasons.timeToSurvive?.en).toMatch(/however long/);
    expect(found.reasons.riskExposureIndex?.en).toMatch(/none of the shocks/);
    expect(found.curve).toEqual([
      { days: 0, lostMargin: 0 },
      { days: 9, lostMargin: 0 },
    ]);
  });
  it("take the longest time to recover of several sites, and none where one is unknown", async () => {
    const times = async (days: number | null) => {
      const sites = [{ ...shop, timeToRecover: days }, spare];
      return (await one({ sites }, { shocks: [{ sites: ["shop", "spare"] }] })).timeToRecover;
    };
    expect([await times(3), await times(8), await times(null)]).toEqual([7, 8, null]);
  });
  it("are not those of a product that nobody wants, which survives for ever", async () => {
    const found = await one({ sites: [{ ...shop, demand: 0, timeToRecover: 4 }] }, {});
    expect(found).toMatchObject({ timeToSurvive: null, lostMargin: 0, dangerous: false });
  });
  it("of a site without stock are 0 days, not none", async () => {
    const found = await one({ sites: [{ ...shop, stock: 0, timeToRecover: 4 }] }, {});
    expect(found).toMatchObject({ timeToSurvive: 0, lostMargin: 80, dangerous: true });
  });
});

describe("a site that sells and supplies", () => {
  it("does not make units out of its own users' shortage", async () => {
    // 10 a day wanted of a itself, worth 1, and 10 of b, worth 5, each of which takes one a; 30 a in store.
    const sites = [
      { name: "a", capacity: 20, stock: 30, demand: 10, margin: 1, timeToRecover: 6 },
      {
        ...{ name: "b", capacity: 10, stock: 0, demand: 10, margin: 5 },
        inputs: [{ material: "a", amount: 1, from: ["a"] }],
      },
    ];
    // 30 go to b; 60 of a and 30 of b are missing
    const found = await one({ sites }, { shocks: ["a"] });
    expect(found.timeToSurvive).toBeCloseTo(1.5, 9);
    expect(found.lostMargin).toBeCloseTo(60 + 5 * 30, 9);
  });
});

describe("misuse", () => {
  it("is told all at once", async () => {
    const chain = {
      sites: [
        {
          name: "a",
          capacity: -1,
          stock: Number.NaN,
          inputs: [{ material: "x", amount: 0, from: ["z"] }],
        },
        { name: "a", capacity: 1, stock: 0, demand: 3, timeToRecover: -2 },
        { name: "b", capacity: 1, stock: 0, margin: 3 },
      ],
    };
    const shocks = ["q", { sites: [], left: 2 }];
    const failed = riskExposure(chain, { shocks, left: -1, horizon: 0 });
    await expect(failed).rejects.toThrow(RangeError);
    const message = await failed.then(String, (error: Error) => error.message);
    expect(message.split("\n")).toEqual([
      'sites[1].name: must differ from all others (got "a")',
      "sites[0].capacity: must be a number of at least 0, or Infinity (got -1)",
      "sites[0].stock: must be a finite number of at least 0 (got NaN)",
      "sites[0].inputs[0].amount: must be a finite number above 0 (got 0)",
      'sites[0].inputs[0].from[0]: must be a site of the chain (got "z")',
      "sites[1].timeToRecover: must be a finite number of days of at least 0, or null (got -2)",
      "sites[1].margin: must be a finite number of at least 0 (got undefined)",
      "sites[2].demand: must be given where there is a margin (got undefined)",
      "left: must be from 0 to 1 (got -1)",
      'shocks[0].sites[0]: must be a site of the chain (got "q")',
      "shocks[1].left: must be from 0 to 1 (got 2)",
      'shocks[1].sites: must name one site at least (got "none")',
      "horizon: must be a finite number of days above 0 (got 0)",
    ]);
  });
  it("is told of what is no chain, and of one that nobody wants anything of", async () => {
    await expect(riskExposure(null as never)).rejects.toThrow(/^chain: must be an object/);
    await expect(riskExposure({ sites: [] })).rejects.toThrow(/one at least must have a demand/);
    const odd = { sites: [null, { name: "a", capacity: 1, stock: 1, inputs: [null] }] };
    await expect(riskExposure(odd as never)).rejects.toThrow(/sites\[0\].*\n.*inputs\[0\]/);
  });
  it("stops when it is cancelled, with the caller's reason", async () => {
    const signal = AbortSignal.abort("enough");
    await expect(riskExposure(slowRefinery(), { signal })).rejects.toBe("enough");
  });
});
