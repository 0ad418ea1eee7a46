import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import {
  type CommonUpstreamOptions,
  commonUpstream,
} from "../../../src/trace/commonUpstream/commonUpstream.ts";
import {
  sourcesAsOne,
  sourcesPerhapsAsOne,
} from "../../../src/trace/commonUpstream/sourcesAsOne.ts";
import { trace } from "../../../src/trace/trace.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import {
  anyExactModel,
  anyHiding,
  anyHome,
  anyModel,
  hide,
  PLACES,
} from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";

const found = (text: Chain, options: Partial<CommonUpstreamOptions> = {}) =>
  commonUpstream(compile(closed(text)), { home: "JPN", ...options });

const row = (
  { rows }: { readonly rows: ReturnType<typeof commonUpstream>["rows"] },
  id: string,
  stage = "s",
) => rows.find((one) => one.stageId === stage && one.id === id);

const near = (share: number) => ({
  value: expect.closeTo(share, 12),
  lo: expect.closeTo(share, 12),
  hi: expect.closeTo(share, 12),
});

/** JPN makes 20 of s, and buys 50 in KOR and 30 in AUS; ore comes from CHN to KOR (all), JPN (half) and AUS (a tenth). */
const text: Chain = {
  stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
  suppliers: [
    { stage: "ore", place: "CHN", operator: "Alpha", owner: "CHN", production: 200 },
    { stage: "ore", place: "AUS", operator: "Beta", owner: "GBR", production: 90 },
    { place: "JPN", operator: "Gamma", owner: "JPN", production: 20 },
    { place: "KOR", operator: "Delta", owner: "KOR", production: 60 },
    { place: "AUS", operator: "Epsilon", owner: "GBR", production: 40 },
    { place: "CHN", operator: "Zeta", owner: "CHN", production: 10 },
  ],
  flows: [
    { stage: "ore", from: "CHN", to: "KOR", amount: 60 },
    { stage: "ore", from: "CHN", to: "JPN", amount: 10 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 10 },
    { stage: "ore", from: "CHN", to: "AUS", amount: 10 },
    { from: "KOR", to: "JPN", amount: 50 },
    { from: "AUS", to: "JPN", amount: 30 },
  ],
};

describe("commonUpstream of a chain that is known", () => {
  const answer = found(text);

  it("is on whom several sources rest, with which they are, what they bring and what of it rests there", () => {
    // KOR 1; AUS 10/100; JPN half from CHN, half from AUS, of which again 10/100.
    expect(row(answer, "CHN")).toMatchObject({
      sources: 3,
      others: 3,
      sourceIds: ["KOR", "AUS", "JPN Gamma"],
      names: { en: "South Korea; Australia; Gamma (Japan)" },
      brought: near(1),
      resting: near(0.5 + 0.3 * 0.1 + 0.2 * 0.55),
      stages: { en: "ore" },
    });
    expect(row(answer, "Alpha")).toMatchObject({ resting: near(0.64) });
  });

  it("counts what is bought from somebody itself as no hidden part, so AUS behind JPN's own supplier alone is not common", () => {
    expect(row(answer, "AUS")).toBeUndefined();
    // Of a market abroad the owners are upstream: all of AUS, and of JPN's ore half of 90/100.
    expect(row(answer, "GBR")).toMatchObject({
      sourceIds: ["AUS", "JPN Gamma"],
      brought: near(0.5),
      resting: near(0.3 + 0.2 * 0.45),
      stages: { en: "ore; s" },
    });
  });

  it("is of one stage or one key where these are asked for", () => {
    // Both markets of ore sell what Alpha mines, and neither says so.
    expect(found(text, { stage: "ore" }).rows.map(({ keyId, id }) => `${keyId} ${id}`)).toEqual([
      "owner CHN",
      "operator Alpha",
    ]);
    expect(found(text, { stage: "ore" }).independent.rows).toHaveLength(1);
    const owners = found(text, { key: "owner" });
    expect(owners.rows.map(({ id }) => id)).toEqual(["CHN", "CHN", "GBR"]);
    expect(owners.independent.rows).toEqual(answer.independent.rows);
    expect(() => found(text, { stage: "t" })).toThrow(RangeError);
    expect(() => found(text, { key: "bloc" as never })).toThrow(
      "key: must be place, owner, operator or chokepoint (got",
    );
  });

  it("counts sources as one that rest on the same place by half or more", () => {
    // KOR (all) and JPN (half) on CHN, AUS by itself: 0.7² + 0.3².
    expect(answer.independent.rows.find(({ stageId }) => stageId === "s")).toMatchObject({
      sources: 3,
      unnamed: 0,
      faceValue: near(1 / (0.5 ** 2 + 0.3 ** 2 + 0.2 ** 2)),
      asOne: near(1 / (0.7 ** 2 + 0.3 ** 2)),
      merged: { en: "China: Gamma (Japan), South Korea" },
      reason: null,
    });
  });

  it("is a strait that imports from several places pass on the way home", () => {
    const strait = found({
      suppliers: [
        { place: "ARE", production: 50 },
        { place: "QAT", production: 50 },
        { place: "AUS", production: 50 },
      ],
      flows: [
        { from: "ARE", to: "JPN", amount: 10, via: ["Hormuz"] },
        { from: "QAT", to: "JPN", amount: 10, via: ["Hormuz", "Malacca"] },
        { from: "AUS", to: "JPN", amount: 20, via: [] },
      ],
    });
    expect(strait.rows).toHaveLength(1);
    expect(row(strait, "Hormuz")).toMatchObject({
      keyId: "chokepoint",
      sourceIds: ["ARE", "QAT"],
      others: 3,
      resting: near(0.5),
      stages: { en: "s" },
    });
  });

  it("takes the world's mix by its producers", () => {
    const mixed = found({
      stages: [
        { id: "ore" },
        { id: "s", unreported: "world", inputs: [{ of: [{ stage: "ore" }] }] },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 100 },
        { place: "CHN", production: 60 },
        { place: "KOR", production: 40 },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "CHN", amount: 60 },
        { stage: "ore", from: "CHL", to: "KOR", amount: 40 },
      ],
    });
    expect(row(mixed, "CHL")).toMatchObject({
      sourceIds: ["CHN", "KOR"],
      resting: near(1),
      stages: { en: "ore" },
    });
    expect(mixed.independent.rows[1]).toMatchObject({
      faceValue: near(1 / (0.6 ** 2 + 0.4 ** 2)),
      asOne: near(1),
    });
  });
});

describe("commonUpstream of a chain that is not known", () => {
  it("has bounds, and no number of sources where too little is known", () => {
    const { flows = [], ...rest } = text;
    const answer = found({
      ...rest,
      flows: [...flows, { from: "unknown", to: "JPN", amount: 100 }],
    });
    expect(row(answer, "CHN")?.resting).toEqual({
      value: null,
      lo: expect.closeTo(0.32, 12),
      hi: expect.closeTo(0.82, 12),
    });
    expect(row(answer, "CHN")?.brought).toEqual({ value: null, lo: 0.5, hi: 1 });
    expect(answer.independent.rows[1]).toMatchObject({
      unnamed: 0.5,
      faceValue: {
        value: null,
        lo: expect.closeTo(1 / (0.75 ** 2 + 0.15 ** 2 + 0.1 ** 2), 12),
        hi: expect.closeTo(1 / (0.25 ** 2 + 0.15 ** 2 + 0.1 ** 2), 12),
      },
      reason: { en: "too much of the supply has no named source" },
    });
  });

  it("names no source, and says so, where nothing is known", () => {
    const answer = found({
      stages: [{ id: "s", unreported: "unknown" }],
      suppliers: [{ place: "CHN", production: 10 }],
    });
    expect(answer.rows).toEqual([]);
    expect(answer.independent.rows).toEqual([
      expect.objectContaining({ sources: 0, unnamed: 1, faceValue: null, asOne: null }),
    ]);
    expect(answer.independent.rows[0]?.reason).not.toBeNull();
  });

  it("cannot tell how many sources there are where what stands behind them is not known", () => {
    const flows = (text.flows ?? []).filter(({ stage }) => stage !== "ore");
    const stages = text.stages?.map((stage) => ({ ...stage, unreported: "unknown" as const }));
    const answer = found({ ...text, flows, ...(stages && { stages }) });
    const [, at] = answer.independent.rows;
    expect(at?.asOne).toMatchObject({ value: null, lo: 1 });
    expect(at?.faceValue).toMatchObject(near(1 / 0.38));
    expect(at?.reason).toMatchObject({ en: expect.stringContaining("half or more") });
  });
});

const stageOf = (stage: string) =>
  fc.record({
    made: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 5 }),
    sent: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 20 })), {
      minLength: 5,
      maxLength: 12,
    }),
    stage: fc.constant(stage),
  });

/** Chains of which everything is known, with more trade than random models have. */
const anyKnownModel = fc
  .tuple(stageOf("ore"), stageOf("part"), stageOf("s"))
  .map((stages): Model => {
    const at = (place: number) => PLACES[place] as string;
    return closed({
      stages: [
        { id: "ore" },
        { id: "part" },
        { id: "s", inputs: [{ of: [{ stage: "ore" }] }, { of: [{ stage: "part" }] }] },
      ],
      suppliers: stages.flatMap(({ stage, made }) =>
        made.map((production, p) => ({
          stage,
          place: at(p),
          operator: ["Alpha", "Beta"][p % 2] as string,
          owner: at((p + 1) % 3),
          production,
        })),
      ),
      flows: stages.flatMap(({ stage, made, sent }) =>
        [...new Map(sent.map((flow) => [`${flow[0]} ${flow[1]}`, flow])).values()]
          .filter(([from, to]) => from !== to)
          .map(([from, to, part]) => ({
            stage,
            from: at(from),
            to: at(to),
            amount: ((made[from] as number) * part) / 100,
          })),
      ),
    });
  });
const restingOf = (one: Readonly<Record<string, unknown>> | undefined) =>
  one?.resting as Interval | undefined;
const sourcesOf = (one: Readonly<Record<string, unknown>> | undefined) =>
  [...((one?.sourceIds ?? []) as string[])].sort();
const ofHome = (model: Model, home: readonly string[]) =>
  commonUpstream(compile(model), { home: [...home], groups: GROUPS });
const nameOf = (one: Readonly<Record<string, unknown>>) =>
  [one.stageId, one.keyId, one.id].join(" ");
const ONE_HOME = fc.constantFrom(...PLACES.slice(0, 4)).map((place) => [place]);

describe("commonUpstream of any model", () => {
  it("rests on a place by its exposure less its part at first hand, and lists all on whom two markets rest", () => {
    let points = 0;
    fc.assert(
      fc.property(anyKnownModel, ONE_HOME, (model, home) => {
        const answer = ofHome(model, home);
        const rows = new Map(answer.rows.map((one) => [nameOf(one), one]));
        const seenFrom = new Map(
          PLACES.slice(0, 5).map((place) => [
            place as string,
            trace(compile(model), { home: place }).exposures.rows,
          ]),
        );
        for (const { stageId, keyId, id, lookThrough, hidden } of seenFrom.get(home[0] as string) ??
          []) {
          if (keyId !== "place") continue;
          const one = rows.get(`${stageId} place ${id}`);
          const flows = (model.flows ?? []).filter((f) => f.stage === stageId && f.to === home[0]);
          const markets = [...new Set(flows.map(({ from }) => from))].filter((from) =>
            (seenFrom.get(from) ?? []).some(
              (other) => other.stageId === stageId && other.keyId === "place" && other.id === id,
            ),
          );
          const named = (one?.sourceIds ?? []) as readonly string[];
          expect(
            named.filter((source) => !source.startsWith(home[0] as string)).toSorted(),
          ).toEqual(one === undefined ? [] : markets.toSorted());
          if (one === undefined) {
            expect(markets.length).toBeLessThan(2);
            continue;
          }
          points++;
          const resting = one.resting as Interval;
          expect(resting.lo).toBeCloseTo((hidden as Interval).lo, 11);
          expect(resting.hi).toBeCloseTo((hidden as Interval).hi, 11);
          expect(resting.lo).toBeLessThanOrEqual((lookThrough as Interval).lo + 1e-12);
          expect(resting.lo).toBeLessThanOrEqual((one.brought as Interval).lo + 1e-12);
        }
      }),
      { numRuns: 50 },
    );
    expect(points).toBeGreaterThan(50);
  });

  it("names nobody who does not stand upstream, and at least two sources each", () => {
    fc.assert(
      fc.property(fc.oneof(anyModel(), anyKnownModel), anyHome, (model, home) => {
        const answer = ofHome(model, home);
        const upstream = new Set(
          trace(compile(model), { home: [...home], groups: GROUPS }).exposures.rows.map(nameOf),
        );
        for (const one of answer.rows) {
          expect(upstream).toContain(nameOf(one));
          expect(one.sources).toBeGreaterThanOrEqual(2);
          expect(one.others).toBeGreaterThanOrEqual(one.sources as number);
          expect(one.stages).not.toBeNull();
          for (const { value, lo, hi } of [one.resting, one.brought] as Interval[]) {
            expect(lo).toBeGreaterThan(0);
            expect(hi).toBeLessThanOrEqual(1);
            expect(value ?? lo).toBeGreaterThanOrEqual(lo);
            expect(value ?? lo).toBeLessThanOrEqual(hi);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it("never has more sources as one than at face value, and at least one", () => {
    fc.assert(
      fc.property(fc.oneof(anyModel(), anyKnownModel), anyHome, (model, home) => {
        for (const { faceValue, asOne, reason } of ofHome(model, home).independent.rows) {
          if (faceValue === null) {
            expect(reason).not.toBeNull();
            continue;
          }
          const [face, one] = [faceValue as Interval, asOne as Interval];
          expect(one.lo).toBeGreaterThanOrEqual(1);
          expect(one.lo).toBeLessThanOrEqual(face.lo + 1e-9);
          if (one.value !== null)
            expect(one.value).toBeLessThanOrEqual((face.value as number) + 1e-9);
          expect(one.value === null).toBe(reason !== null);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("does not depend on the order of the lists, nor on a supplier being in two halves", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyExactModel(), anyKnownModel),
        anyHome,
        fc.nat(),
        (model, home, pick) => {
          const { stages, suppliers, flows = [] } = model;
          const at = pick % suppliers.length;
          const halves = suppliers.flatMap((entry, i) => {
            const half = { ...entry, production: (entry.production as number) / 2 };
            return i === at ? [half, half] : [entry];
          });
          const turned = {
            ...model,
            stages: stages.toReversed(),
            suppliers: halves.toReversed(),
            flows: flows.toReversed(),
          };
          const [a, b] = [ofHome(model, home), ofHome(turned, home)];
          const others = new Map(b.rows.map((one) => [nameOf(one), one]));
          expect(others.size).toBe(a.rows.length);
          for (const one of a.rows) {
            const other = others.get(nameOf(one));
            expect(sourcesOf(other)).toEqual(sourcesOf(one));
            for (const end of ["lo", "hi"] as const)
              expect(restingOf(other)?.[end]).toBeCloseTo(restingOf(one)?.[end] as number, 11);
          }
          const counts = new Map(b.independent.rows.map((one) => [one.stageId, one]));
          for (const { stageId, faceValue, asOne } of a.independent.rows) {
            const other = counts.get(stageId as string);
            for (const [x, y] of [
              [faceValue, other?.faceValue],
              [asOne, other?.asOne],
            ] as [Interval | null, Interval | null][])
              if (x !== null) expect(y?.lo).toBeCloseTo(x.lo, 9);
              else expect(y).toBeNull();
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it("holds the whole chain's figures when less is known", () => {
    let points = 0;
    fc.assert(
      fc.property(anyKnownModel, anyHiding, ONE_HOME, (full, hiding, home) => {
        const truth = new Map(ofHome(full, home).rows.map((one) => [nameOf(one), one]));
        for (const one of ofHome(hide(full, hiding, home), home).rows) {
          const exact = truth.get(nameOf(one))?.resting as Interval | undefined;
          if (one.keyId !== "place" || exact === undefined) continue;
          points++;
          const { lo, hi } = one.resting as Interval;
          expect(lo).toBeLessThanOrEqual(exact.lo + 1e-9);
          expect(hi).toBeGreaterThanOrEqual(exact.hi - 1e-9);
        }
      }),
      { numRuns: 200 },
    );
    expect(points).toBeGreaterThan(30);
  });
});

describe("sourcesAsOne", () => {
  const on = (id: string, ...sources: number[]) => {
    const certain = [0, 1, 2, 3].map((source) => sources.includes(source));
    return { id, certain, possible: certain };
  };

  it("begins with the place on which the largest share rests", () => {
    const relations = [on("A", 0, 1), on("B", 1, 2), on("C", 2, 3)];
    expect(sourcesAsOne(relations, [0.2, 0.3, 0.3, 0.2])).toEqual([
      { on: "B", members: [1, 2] },
      { on: null, members: [0] },
      { on: null, members: [3] },
    ]);
    expect(sourcesAsOne(relations, [0.4, 0.2, 0.1, 0.3])).toEqual([
      { on: "A", members: [0, 1] },
      { on: "C", members: [2, 3] },
    ]);
    expect(sourcesPerhapsAsOne(relations, 4)).toEqual([[0, 1, 2, 3]]);
    expect(sourcesPerhapsAsOne([on("A", 0, 2)], 4)).toEqual([[0, 2], [1], [3]]);
    expect(sourcesPerhapsAsOne([on("A")], 4)).toEqual([[0], [1], [2], [3]]);
  });

  it("puts each source into one cluster, which lies in one of those that are perhaps one", () => {
    const flags = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(flags, flags), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
        (pairs, shares) => {
          const relations = pairs.map(([certain, more], id) => ({
            id: `${id}`,
            certain,
            possible: certain.map((is, source) => is || (more[source] as boolean)),
          }));
          const clusters = sourcesAsOne(relations, shares).map(({ members }) => members);
          expect(clusters.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
          const perhaps = sourcesPerhapsAsOne(relations, 6);
          for (const members of clusters)
            expect(perhaps.some((all) => members.every((one) => all.includes(one)))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
