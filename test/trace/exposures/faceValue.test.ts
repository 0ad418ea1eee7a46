import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import { faceValue } from "../../../src/trace/exposures/faceValue.ts";
import { homeFaceValue } from "../../../src/trace/ladder/homeFaceValue.ts";
import { readings } from "../../../src/trace/reading/reading.ts";
import { inPlaces, outsidePlaces, ownedFrom, passing } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const near = (value: number) => expect.closeTo(value, 12);
const point = (value: number) => ({ value: near(value), lo: near(value), hi: near(value) });
const between = (lo: number, hi: number) => ({ value: null, lo: near(lo), hi: near(hi) });

function first(
  text: Chain,
  poolsAre: "places" | "perhaps" | "routes",
  subject: (network: Network) => Parameters<typeof faceValue>[1],
) {
  const network = compile(closed(text));
  const read = readings(network, numbersOf(network, ["JPN"]), "collection");
  return faceValue(read, subject(network), { unclear: "avoided", poolsAre })[0];
}

const at = (code: string) => (network: Network) =>
  inPlaces(network, new Set(numbersOf(network, [code])));

const imports: Chain = {
  suppliers: [
    { place: "JPN", owner: "USA", production: 40 },
    { place: "CHN", owner: "USA", production: 100 },
  ],
  flows: [
    { from: "CHN", to: "JPN", amount: 30, via: ["malacca"] },
    { from: "CHN", to: "JPN", amount: 10, note: "by another way" },
    { from: "unknown", to: "JPN", amount: 20, via: [] },
  ],
};

describe("faceValue", () => {
  it("faceValue of a place is what the home imports from it, whatever way it comes, and may be more by partners not named", () => {
    expect(first(imports, "places", at("CHN"))).toEqual(between(0.4, 0.6));
  });

  it("faceValue of an owner counts suppliers at home alone where markets abroad say nothing", () => {
    const owner = (network: Network) =>
      ownedFrom(network, numbersOf(network, ["USA"])[0] as number);
    expect(first(imports, "perhaps", owner)).toEqual(between(0.4, 1));
  });

  it("faceValue of a chokepoint is what enters the home through it", () => {
    expect(first(imports, "routes", (network) => passing(network, 0))).toEqual({
      value: near(0.3),
      lo: near(0.3),
      hi: near(0.4),
    });
  });

  const mix: Chain = {
    stages: [{ id: "s", unreported: "world" }],
    suppliers: [
      { place: "CHN", production: 70 },
      { place: "AUS", production: 30 },
    ],
    flows: [{ from: "AUS", to: "KOR", amount: 5, via: ["malacca"] }],
  };

  it("faceValue of the world's mix is by producer, and of its routes nothing is known", () => {
    expect(first(mix, "places", at("CHN"))).toEqual(point(0.7));
    expect(first(mix, "routes", (network) => passing(network, 0))).toEqual(between(0, 1));
  });

  it("faceValue has a value up to a width of 0.1, which counts what may be the subject as asked", () => {
    const text: Chain = {
      suppliers: [{ place: "CHN", production: 100 }],
      flows: [
        { from: "CHN", to: "JPN", amount: 95 },
        { from: "unknown", to: "JPN", amount: 5 },
      ],
    };
    const network = compile(closed(text));
    const read = readings(network, numbersOf(network, ["JPN"]), "collection");
    const values = (["avoided", "met"] as const).map(
      (unclear) => faceValue(read, at("CHN")(network), { unclear, poolsAre: "places" })[0],
    );
    expect(values).toEqual([
      { value: near(0.95), lo: near(0.95), hi: near(1) },
      { value: near(1), lo: near(0.95), hi: near(1) },
    ]);
  });
});

describe("homeFaceValue", () => {
  function own(text: Chain, home: readonly string[] = ["JPN"]) {
    const network = compile(closed(text));
    const places = numbersOf(network, home);
    const read = readings(network, places, "collection");
    const outside = outsidePlaces(network, new Set(places));
    return homeFaceValue(network, places, { read, outside })[0];
  }

  it("homeFaceValue is production over production and imports, whoever they are from", () => {
    expect(own(imports)).toEqual(point(40 / 100));
  });

  it("homeFaceValue of several places leaves trade between them out, and counts partners who may be among them both ways", () => {
    expect(own(imports, ["JPN", "CHN"])).toEqual(between(140 / 160, 1));
    const named = { ...imports, flows: (imports.flows ?? []).slice(0, 2) };
    expect(own(named, ["JPN", "CHN"])).toEqual(point(1));
  });

  it("homeFaceValue is in bounds by the amounts: 30 of 50 to 50 of 60", () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: { value: 40, lo: 30, hi: 50 } },
        { place: "CHN", production: 50 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: { value: 15, lo: 10, hi: 20 } }],
    };
    expect(own(text)).toEqual(between(30 / 50, 50 / 60));
  });

  it("homeFaceValue of a supplier without an amount reaches from nothing to what a stated total leaves over", () => {
    const text: Chain = {
      stages: [{ id: "s", total: { amount: 100, citation: "c" } }],
      suppliers: [{ place: "CHN", production: 70 }, { place: "JPN" }],
      flows: [{ from: "CHN", to: "JPN", amount: 10 }],
    };
    expect(own(text)).toEqual(between(0, 30 / 40));
  });

  it("homeFaceValue is the home's part of the world where the world's mix supplies it, and of imports in shares nothing", () => {
    const suppliers = [
      { place: "CHN", production: 70 },
      { place: "JPN", production: 30 },
    ];
    expect(own({ stages: [{ id: "s", unreported: "world" }], suppliers })).toEqual(point(0.3));
    const shares = [{ from: "CHN", to: "JPN", share: 0.9 }];
    expect(own({ suppliers: suppliers.slice(0, 1), flows: shares })).toEqual(point(0));
  });

  it("homeFaceValue is unknown where nobody supplies", () => {
    expect(own({ suppliers: [{ place: "CHN", production: 70 }] })).toEqual(between(0, 1));
  });
});
