import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { passThroughFrequency } from "../../../src/trace/vitalPoints/passThroughFrequency.ts";
import { vitalPointClass } from "../../../src/trace/vitalPoints/vitalPointClass.ts";
import { type VitalPointOptions, vitalPoints } from "../../../src/trace/vitalPoints/vitalPoints.ts";
import { anyHiding, anyHome, anyModel, hide } from "../../assess/randomChain.ts";
import golden from "../../golden/ioGraph.json" with { type: "json" };
import { placeOfNode, stageOf, supplyGraph } from "../supplyGraph.ts";
import { closed } from "../tracing.ts";
import { anyLoopedModel, anyStraightModel } from "../walkPaths.ts";

const PRECISION = 1e-9;

const mapOf = (model: Model, options: VitalPointOptions) => vitalPoints(compile(model), options);

interface Point {
  readonly volume: Interval;
  readonly frequency: number;
  readonly perPassing: number;
  readonly volumeTimesFrequency: number;
  readonly classId: string;
}

/** Rows by product, supply, key and id. */
function points({ rows }: Result): Map<string, Point> {
  return new Map(
    rows.map((row) => [
      [row.productId, row.stageId, row.keyId, row.id].join(" "),
      row as unknown as Point,
    ]),
  );
}

function expectSame(a: Result, b: Result): void {
  const [one, other] = [points(a), points(b)];
  for (const [name, point] of one) {
    const twin = other.get(name);
    // A volume of just nothing may be listed on one side only.
    if (twin === undefined) expect(point.volume.lo, name).toBeLessThan(PRECISION);
    else {
      expect(twin.volume.lo, name).toBeCloseTo(point.volume.lo, 12);
      expect(twin.volume.hi, name).toBeCloseTo(point.volume.hi, 12);
      expect(Math.abs(twin.frequency - point.frequency)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, point.frequency),
      );
    }
  }
  expect(other.size).toBe(one.size);
}

/** Cathode from China, made of lithium that China refines from Australian ore; a quarter of the cathode is Korean. */
const cathode: Model = closed({
  stages: [
    { id: "ore" },
    { id: "salt", inputs: [{ of: [{ stage: "ore" }] }] },
    { id: "cathode", inputs: [{ of: [{ stage: "salt" }] }] },
  ],
  suppliers: [
    { stage: "ore", place: "AUS", production: 100 },
    { stage: "salt", place: "CHN", operator: "Salt", owner: "CHN", production: 100 },
    { stage: "cathode", place: "CHN", operator: "Cathode", owner: "CHN", production: 75 },
    { stage: "cathode", place: "KOR", operator: "Other", owner: "KOR", production: 25 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "CHN", amount: 100 },
    { stage: "salt", from: "CHN", to: "KOR", amount: 25 },
    { stage: "cathode", from: "CHN", to: "JPN", amount: 75 },
    { stage: "cathode", from: "KOR", to: "JPN", amount: 25 },
  ],
});

describe("vitalPoints(network, options)", () => {
  it("shows by hand who is passed, how often, and what class that is", () => {
    const map = points(mapOf(cathode, { home: "JPN" }));
    const at = (name: string) => {
      const { volume, frequency, perPassing, volumeTimesFrequency, classId } = map.get(
        `cathode cathode ${name}`,
      ) as Point;
      return [volume.value, frequency, perPassing, volumeTimesFrequency, classId];
    };
    expect(at("place CHN")).toEqual([1, 1.75, 1.75, 1.75, "vitalPoint"]);
    expect(at("place AUS")).toEqual([1, 1, 1, 1, "vitalPoint"]);
    expect(at("place KOR")).toEqual([0.25, 0.25, 1, 0.0625, "neither"]);
    expect(at("operator Cathode")).toEqual([null, 0.75, 1, 0.5625, "vitalPoint"]);
    expect(at("operator Other").at(-1)).toBe("notKnown");
    expect(map.get("cathode cathode owner CHN")?.volume).toEqual({ value: 1, lo: 1, hi: 1 });
  });

  it("sorts by volume × frequency, largest first", () => {
    const ids = mapOf(cathode, { home: "JPN" }).rows.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["CHN", "CHN"]);
    fc.assert(
      fc.property(anyLoopedModel, anyHome, (model, home) => {
        const { rows } = mapOf(model, { home: [...home], stage: "metal" });
        for (const [i, { volumeTimesFrequency }] of rows.entries())
          if (i > 0)
            expect(rows[i - 1]?.volumeTimesFrequency as number).toBeGreaterThanOrEqual(
              volumeTimesFrequency as number,
            );
      }),
      { numRuns: 50 },
    );
  });

  it("takes its volumes from the chances to visit each node of a graph of five stages", () => {
    const model = supplyGraph();
    for (const [node, visits] of Object.entries(golden.visits)) {
      const stage = stageOf(node);
      const map = points(mapOf(model, { home: placeOfNode(node), stage }));
      for (const [through, chance] of Object.entries(visits as Record<string, number>)) {
        const point = map.get(`${stage} ${stage} place ${placeOfNode(through)}`) as Point;
        expect(point.volume.value).toBeCloseTo(chance, 12);
        expect(point.frequency).toBeCloseTo(chance, 12);
      }
    }
  });

  it("shows the nearest stages that are known where nobody is known to supply the product, and says so", () => {
    const { stages, flows = [] } = cathode;
    const open: Model = {
      ...cathode,
      stages: stages.map((stage) =>
        stage.id === "cathode" ? { ...stage, unreported: "unknown" } : stage,
      ),
      flows: [
        ...flows.filter(({ stage, to }) => stage !== "cathode" || to !== "JPN"),
        { stage: "salt", from: "CHN", to: "JPN", amount: 5, citation: "c" },
      ],
    };
    const { rows, notes } = mapOf(open, { home: "JPN" });
    expect(new Set(rows.map((row) => `${row.productId} ${row.stageId}`))).toEqual(
      new Set(["cathode salt"]),
    );
    expect(rows.map(({ id }) => id)).toEqual(["AUS", "CHN", "CHN", "Salt"]);
    expect(notes["supply:cathode"]?.text.en).toContain("salt");
  });

  it("says where there is no map, and where nobody abroad has a name in it", () => {
    const nobody = mapOf(closed({ suppliers: [{ place: "unknown" }] }), { home: "JPN" });
    expect(nobody.rows).toEqual([]);
    expect(nobody.notes["supply:s"]?.text.en).toContain("there is no map");
    const own = mapOf(closed({ suppliers: [{ place: "JPN", production: 1 }] }), { home: "JPN" });
    expect(own.rows).toEqual([]);
    expect(own.notes["empty:s"]?.kind).toBe("unknown");
  });

  it("prints its cuts, and takes others", () => {
    const cuts = { volume: 0.2, frequency: 0.25 };
    const map = mapOf(cathode, { home: "JPN", cuts });
    expect(points(map).get("cathode cathode place KOR")?.classId).toBe("vitalPoint");
    expect(map.notes.cuts?.text.en).toContain("at least 0.2 and a frequency of at least 0.25");
    expect(mapOf(cathode, { home: "JPN" }).notes.cuts?.text.ja).toContain(
      "0.3以上かつ頻度が0.5以上",
    );
    expect(() => mapOf(cathode, { home: "JPN", cuts: { volume: 2 } })).toThrow(
      "cuts.volume must be in [0, 1] (got 2)",
    );
    expect(() => mapOf(cathode, { home: "JPN", cuts: { frequency: Number.NaN } })).toThrow(
      "cuts.frequency must be finite",
    );
    expect(() => mapOf(cathode, { home: "JPN", stage: "cathod" })).toThrow(
      "did you mean 'cathode'?",
    );
  });
});

describe("vitalPointClass(volume, frequency, cuts)", () => {
  const cuts = { volume: 0.3, frequency: 0.5 };
  const classOf = (lo: number, hi: number, least: number, isExact = true) =>
    vitalPointClass({ lo, hi }, { least, isExact }, cuts).id;

  it("has four classes where all is known, each cut counting as high", () => {
    expect(classOf(0.3, 0.3, 0.5)).toBe("vitalPoint");
    expect(classOf(0.3, 0.3, 0.49)).toBe("highVolume");
    expect(classOf(0.29, 0.29, 0.5)).toBe("highFrequency");
    expect(classOf(0.29, 0.29, 0.49)).toBe("neither");
  });

  it("counts what rounding puts just below a cut as high", () => {
    expect(classOf(0.29999999999999993, 0.29999999999999993, 0.5 - 1e-16)).toBe("vitalPoint");
    expect(classOf(0.1, 0.29999999999999993, 0.6)).toBe("notKnown");
  });

  it("is not known where what is unknown decides, and no vital point where it cannot be one", () => {
    expect(classOf(0.2, 0.4, 0.6)).toBe("notKnown");
    expect(classOf(0.2, 0.4, 0.2, false)).toBe("notKnown");
    expect(classOf(0.4, 0.4, 0.4, false)).toBe("notKnown");
    expect(classOf(0.1, 0.2, 0.1, false)).toBe("notVital");
    expect(classOf(0.4, 0.9, 0.6, false)).toBe("vitalPoint");
  });
});

describe("vitalPoints of any chain", () => {
  it("is passed by at least its volume, and as often as the function says where no stage has several needs", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const network = compile(model);
        const isChain = model.stages.every(({ inputs = [] }) => inputs.length <= 1);
        const { rows } = vitalPoints(network, { home: [...home], stage: "all" });
        for (const row of rows) {
          const { volume, frequency, perPassing } = row as unknown as Point;
          expect(frequency).toBeGreaterThanOrEqual(volume.lo - PRECISION);
          expect(perPassing).toBeGreaterThanOrEqual(1 - PRECISION);
          if (row.keyId === "chokepoint" || !isChain) continue;
          const through = { [row.keyId as string]: row.id } as { place: string };
          const stage = row.stageId as string;
          const found = passThroughFrequency(network, { home, stage, through });
          expect(found?.frequency).toBe(frequency);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has face value, passed once, where there is one stage and nobody sells on what he bought", () => {
    fc.assert(
      fc.property(anyStraightModel, anyHome, (model, home) => {
        const isOre = ({ stage }: { readonly stage: string }) => stage === "ore";
        const flows = (model.flows ?? []).filter(isOre);
        const sellers = new Set(flows.map(({ from }) => from));
        const kept = flows.filter(({ to }) => !sellers.has(to));
        const one = {
          ...model,
          stages: model.stages.filter(({ id }) => id === "ore"),
          suppliers: model.suppliers.filter(isOre),
          flows: kept,
        };
        const amounts = new Map<string, number>();
        const add = (place: string, amount: unknown) =>
          amounts.set(place, (amounts.get(place) ?? 0) + (amount as number));
        for (const { place, production } of one.suppliers)
          if (home.includes(place)) add(place, production);
        for (const { from, to, amount } of kept)
          if (home.includes(to) && !home.includes(from)) add(from, amount);
        const whole = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
        const map = points(mapOf(one, { home: [...home] }));
        for (const [place, amount] of amounts) {
          if (home.includes(place)) continue;
          const point = map.get(`ore ore place ${place}`) as Point;
          expect(point.volume.value).toBeCloseTo(amount / whole, 12);
          expect(point.frequency).toBeCloseTo(amount / whole, 12);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not change with a supplier in two halves or the order of the lists", () => {
    fc.assert(
      fc.property(anyLoopedModel, anyHome, fc.nat(), (model, home, pick) => {
        const at = pick % model.suppliers.length;
        const halves = model.suppliers.flatMap((entry, i) => {
          const half = { ...entry, production: (entry.production as number) / 2 };
          return i === at ? [half, half] : [entry];
        });
        const options = { home: [...home], stage: "all" };
        const whole = mapOf(model, options);
        expectSame(whole, mapOf({ ...model, suppliers: halves }, options));
        const turned = {
          ...model,
          stages: model.stages.toReversed(),
          suppliers: model.suppliers.toReversed(),
          flows: (model.flows ?? []).toReversed(),
        };
        expectSame(whole, mapOf(turned, options));
      }),
      { numRuns: 40 },
    );
  });

  it("has bounds of volume that hold the truth when less is known", () => {
    let held = 0;
    fc.assert(
      fc.property(anyLoopedModel, anyHiding, anyHome, (model, hiding, home) => {
        const options = { home: [...home], stage: "all" };
        const truth = points(mapOf(model, options));
        const less = mapOf(hide(model, hiding, home), options);
        const own = less.rows.filter(({ productId, stageId }) => productId === stageId);
        for (const [name, { volume }] of points({ ...less, rows: own })) {
          const whole = truth.get(name)?.volume ?? { lo: 0, hi: 0 };
          held++;
          expect(volume.lo, name).toBeLessThanOrEqual(whole.lo + PRECISION);
          expect(volume.hi, name).toBeGreaterThanOrEqual(whole.hi - PRECISION);
        }
      }),
      { numRuns: 100 },
    );
    expect(held).toBeGreaterThan(100);
  });
});
