import { describe, expect, it } from "vitest";
import { changed, effectsOf, NETWORK, ones } from "../shockedChain.ts";

const METAL = 2;
const TOOL = 3;

/** Deliveries that are cut, as numbers of suppliers. */
function cutsOf(effects: ReturnType<typeof effectsOf>) {
  return effects.deliveries.map((cut) => ({
    stage: cut.stage,
    sure: ones(cut.suppliers),
    may: ones(cut.maySuppliers),
    to: ["USA", "JPN", "CHN", "FRA", "unknown"].filter(cut.reaches),
    atHome: cut.atHome,
    ofPlace: cut.ofPlace,
    left: cut.left,
  }));
}

describe("an export control", () => {
  const ban = { kind: "export-control", stages: ["metal"], by: { places: ["CHN"] }, cut: 0.75 };

  it("by a place cuts its listed flows and what no flow lists, to everywhere", () => {
    const effects = effectsOf(ban);
    expect(changed(effects.passage)).toEqual({ 3: 0.25, 4: 0.25 });
    expect(changed(effects.mayPass)).toEqual({ 3: 0.25, 4: 0.25 });
    expect(cutsOf(effects)).toEqual([
      {
        ...{ stage: METAL, sure: [4], may: [4], left: 0.25 },
        ...{ to: ["USA", "JPN", "CHN", "FRA", "unknown"], atHome: false, ofPlace: true },
      },
    ]);
    expect(changed(effects.output)).toEqual({});
    expect(changed(effects.leastLeft)).toEqual({ [METAL]: 0.25 });
  });

  it("to some places cuts only what goes there", () => {
    const effects = effectsOf({ ...ban, to: ["USA"] });
    expect(changed(effects.passage)).toEqual({ 4: 0.25 });
    expect(cutsOf(effects)[0]?.to).toEqual(["USA"]);
  });

  it("with exceptions cuts what goes elsewhere, and perhaps what goes nobody knows where", () => {
    const tool = { kind: "export-control", stages: ["tool"], by: { places: ["USA"] }, cut: 1 };
    const effects = effectsOf({ ...tool, except: ["JPN"] });
    expect(changed(effects.passage)).toEqual({ 6: 0 });
    expect(changed(effects.mayPass)).toEqual({ 6: 0, 9: 0 });
    expect(cutsOf(effects)[0]?.to).toEqual(["USA", "CHN", "FRA"]);
  });

  it("by an operator cuts its deliveries and no listed flow, which mixes all makers of a pool", () => {
    const effects = effectsOf({ ...ban, by: { operators: ["Alpha"] } });
    expect(changed(effects.passage)).toEqual({});
    expect(cutsOf(effects)).toMatchObject([
      { stage: METAL, sure: [4], may: [4], atHome: false, ofPlace: false, left: 0.25 },
    ]);
  });

  it("by place and by owner cuts whoever is in either, nobody twice", () => {
    const effects = effectsOf({ ...ban, by: { places: ["CHN"], owners: ["CHN", "JPN"] } });
    expect(cutsOf(effects)).toMatchObject([
      { sure: [4], ofPlace: true },
      { sure: [5], ofPlace: false },
    ]);
  });

  it("may hit suppliers at an unknown place, at other places if one meant is not listed, and of an unknown owner", () => {
    const ore = { ...ban, stages: ["ore"] };
    expect(cutsOf(effectsOf({ ...ore, by: { places: ["CHL"] } }))).toMatchObject([
      { sure: [1], may: [1, 2] },
    ]);
    expect(cutsOf(effectsOf({ ...ore, by: { owners: ["CHN"] } }))).toMatchObject([
      { sure: [1], may: [1, 2] },
    ]);
    expect(cutsOf(effectsOf({ ...ban, by: { places: ["CHN", "JPN"] } }))[0]?.may).toEqual([4, 5]);
    expect(cutsOf(effectsOf({ ...ban, by: { places: ["KOR"] } }))[0]).toMatchObject({
      ...{ sure: [], may: [6] },
    });
  });

  it("may hit a listed flow of which nobody knows the origin", () => {
    const effects = effectsOf({ ...ban, stages: ["ore"], by: { places: ["CHL"] } });
    expect(changed(effects.passage)).toEqual({ 2: 0.25 });
    expect(changed(effects.mayPass)).toEqual({ 2: 0.25, 8: 0.25 });
  });

  it("lets nothing pass while licences are waited for, and then what is not cut", () => {
    const control = { ...ban, licenceDays: 45 };
    expect(effectsOf(control, 0).passage[3]).toBe(0);
    expect(effectsOf(control, 44.9).passage[3]).toBe(0);
    expect(effectsOf(control, 45).passage[3]).toBe(0.25);
    const { cut, ...delay } = control;
    expect(cut).toBe(0.75);
    expect(effectsOf(delay, 44).passage[3]).toBe(0);
    expect(effectsOf(delay, 45)).toEqual(effectsOf({ ...delay, licenceDays: 0 }));
    expect(effectsOf(delay, 45).deliveries).toEqual([]);
  });

  it("of everything leaves nothing and is no error", () => {
    const all = { kind: "export-control", stages: ["metal"], cut: 1 };
    const effects = effectsOf({ ...all, by: { places: ["CHN", "JPN"] } });
    expect(changed(effects.passage)).toEqual({ 3: 0, 4: 0, 5: 0 });
    expect(changed(effects.leastLeft)).toEqual({ [METAL]: 0 });
  });

  it("by a group is by its members on the event's first day", () => {
    const control = { kind: "export-control", stages: ["tool"], by: { places: ["USMCA"] }, cut: 1 };
    expect(changed(effectsOf(control).passage)).toEqual({ 6: 0, 7: 0, 9: 0 });
    const before = { start: "2019-01-01", shock: control };
    expect(() => effectsOf(control, 0, before)).toThrow("nobody was in USMCA on 2019-01-01");
  });
});

describe("an embargo", () => {
  const embargo = { kind: "embargo", from: ["CHN"], to: ["JPN", "KOR"], cut: 1 };

  it("cuts one way, of all stages unless some are named", () => {
    const effects = effectsOf(embargo);
    expect(changed(effects.passage)).toEqual({ 3: 0 });
    expect(cutsOf(effects)).toMatchObject([
      { stage: 0, sure: [], may: [2], ofPlace: true },
      { stage: METAL, sure: [4], may: [4], to: ["JPN"], ofPlace: true },
      { stage: TOOL, sure: [8], may: [8], to: ["JPN"], ofPlace: true },
    ]);
    expect(changed(effectsOf({ ...embargo, stages: ["tool"] }).passage)).toEqual({});
  });

  it("that is mutual cuts both ways", () => {
    const mutual = { kind: "embargo", from: ["USA"], to: ["CHN"], cut: 1, mutual: true };
    expect(changed(effectsOf(mutual).passage)).toEqual({ 4: 0, 6: 0 });
  });

  it("between groups that overlap cuts each pair of places once", () => {
    const mutual = { kind: "embargo", from: ["CHN", "JPN"], to: ["JPN", "USA"], mutual: true };
    const effects = effectsOf({ ...mutual, cut: 0.5, stages: ["metal"] });
    expect(changed(effects.passage)).toEqual({ 3: 0.5, 4: 0.5, 5: 0.5 });
    const pairs = cutsOf(effects).flatMap(({ sure, to }) =>
      sure.flatMap((supplier) => to.map((code) => `${supplier} ${code}`)),
    );
    expect(pairs.sort()).toEqual(["4 JPN", "4 USA", "5 CHN", "5 JPN", "5 USA"]);
  });
});

describe("a route closure", () => {
  const closure = { kind: "route-closure", chokepoints: ["malacca"], cut: 0.8 };

  it("cuts the flows that pass, and may cut those of which the route is not stated", () => {
    const effects = effectsOf(closure);
    expect(changed(effects.passage)).toEqual({ 0: 1 - 0.8, 5: 1 - 0.8 });
    expect(changed(effects.mayPass)).toEqual({ 0: 1 - 0.8, 2: 1 - 0.8, 5: 1 - 0.8 });
  });

  it("may cut what no flow lists, and for certain none of it", () => {
    const cuts = cutsOf(effectsOf({ ...closure, stages: ["ore"] }));
    expect(cuts).toMatchObject([{ stage: 0, sure: [], may: [0, 1, 2], atHome: false }]);
  });

  it("of two points that a flow passes cuts it once", () => {
    const both = { ...closure, chokepoints: ["malacca", "panama"], stages: ["metal"] };
    expect(changed(effectsOf(both).passage)).toEqual({ 4: 1 - 0.8, 5: 1 - 0.8 });
  });

  it("lets part of what is stopped arrive after the days of the detour", () => {
    const round = { ...closure, detour: { share: 0.5, extraDays: 12 } };
    expect(effectsOf(round, 11.5).passage[0]).toBeCloseTo(0.2, 15);
    expect(effectsOf(round, 12).passage[0]).toBeCloseTo(0.6, 15);
  });
});

describe("a revocation", () => {
  const revoked = { kind: "revocation", stages: ["tool"], cut: 1 };

  it("by a place ends what goes abroad", () => {
    const effects = effectsOf({ ...revoked, by: { places: ["USA"] } });
    expect(changed(effects.passage)).toEqual({ 6: 0, 7: 0, 9: 0 });
    expect(cutsOf(effects)).toMatchObject([{ sure: [7], atHome: false, ofPlace: true }]);
  });

  it("by a place towards places reaches its own too if it is named", () => {
    const effects = effectsOf({ ...revoked, by: { places: ["USA"] }, to: ["USA", "JPN"] });
    expect(changed(effects.passage)).toEqual({ 7: 0 });
    expect(cutsOf(effects)).toMatchObject([{ sure: [7], to: ["USA", "JPN"], atHome: true }]);
  });

  it("by an operator ends what it delivers at home too", () => {
    const effects = effectsOf({ ...revoked, by: { operators: ["Soft"] } });
    expect(changed(effects.passage)).toEqual({});
    expect(cutsOf(effects)).toMatchObject([{ sure: [7], atHome: true, ofPlace: false }]);
  });

  it("by a place and its operator cuts each delivery of the supplier once", () => {
    const effects = effectsOf({ ...revoked, by: { places: ["USA"], operators: ["Soft", "Hard"] } });
    expect(cutsOf(effects)).toMatchObject([
      { sure: [7], atHome: false, ofPlace: true },
      { sure: [8], atHome: true, ofPlace: false },
      { sure: [7], to: ["USA"], atHome: true, ofPlace: false },
    ]);
  });
});

describe("any cut of deliveries", () => {
  it("ends with the event", () => {
    const shock = { kind: "embargo", from: ["CHN"], to: ["JPN"], cut: 1 };
    expect(effectsOf(shock, 9, { end: 10 }).passage[3]).toBe(0);
    const over = effectsOf(shock, 10, { end: 10 });
    expect(changed(over.passage)).toEqual({});
    expect(over.deliveries).toEqual([]);
    expect(NETWORK.flows.count).toBe(over.mayPass.length);
  });
});
