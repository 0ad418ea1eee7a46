import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { traceGraph } from "../../../src/trace/graph/traceGraph.ts";
import {
  inPlaces,
  operatedBy,
  outsidePlaces,
  ownedFrom,
  ownedOutside,
  passing,
  type Subject,
} from "../../../src/trace/reading/subject.ts";
import { closed } from "../tracing.ts";

/** Japan buys from China, which is listed, and from others; Chile is not listed. Suppliers are nodes 0 to 4. */
const network = compile(
  closed({
    suppliers: [
      { place: "JPN", owner: "USA", operator: "Alpha", production: 10 },
      { place: "CHN", owner: "JPN", operator: "Beta", production: 10 },
      { place: "other", owner: "other", production: 10 },
      { place: "unknown", owner: "unknown", production: 10 },
      { place: "CHN", production: 10 },
    ],
    flows: [
      { from: "CHN", to: "JPN", amount: 5, via: ["malacca"] },
      { from: "other", to: "JPN", amount: 5, via: [] },
      { from: "unknown", to: "JPN", amount: 5 },
    ],
  }),
);
const place = (code: string) => network.placeNumber.get(code) ?? network.places.length;
const graphFor = (...home: string[]) =>
  traceGraph(network, { reading: "bounds", recycling: "collection", home: home.map(place) });

const graph = graphFor("JPN");
const suppliers = (subject: Subject) => [0, 1, 2, 3, 4].map((node) => subject(graph, node));
const [yes, no, perhaps] = ["yes", "no", "perhaps"];

describe("subjects by place", () => {
  it("inPlaces(places) is whoever stands there; nobody knows of `unknown`, and of `other` only that it is not listed", () => {
    expect(suppliers(inPlaces(network, new Set([place("CHN")])))).toEqual([
      no,
      yes,
      no,
      perhaps,
      yes,
    ]);
    expect(suppliers(inPlaces(network, new Set([place("CHL")])))[2]).toBe(perhaps);
  });

  it("outsidePlaces(places) is whoever does not stand there", () => {
    expect(suppliers(outsidePlaces(network, new Set([place("JPN")])))).toEqual([
      no,
      yes,
      yes,
      perhaps,
      yes,
    ]);
    expect(suppliers(outsidePlaces(network, new Set([place("JPN"), place("CHL")])))[2]).toBe(
      perhaps,
    );
  });

  it("a partner of the home who is not named stands outside it, and may stand anywhere there", () => {
    const { abroad } = graph;
    expect(inPlaces(network, new Set([place("CHN")]))(graph, abroad)).toBe(perhaps);
    expect(outsidePlaces(network, new Set([place("JPN")]))(graph, abroad)).toBe(yes);
    const friends = new Set([place("JPN"), place("CHN")]);
    expect(outsidePlaces(network, friends, "perhaps")(graph, abroad)).toBe(perhaps);
  });
});

describe("subjects by owner and operator", () => {
  it("ownedFrom(place) may be any whose owner is not given", () => {
    expect(suppliers(ownedFrom(network, place("USA")))).toEqual([
      yes,
      no,
      perhaps,
      perhaps,
      perhaps,
    ]);
  });

  it("ownedOutside(places) is whoever is owned from elsewhere", () => {
    const own = ownedOutside(network, new Set([place("JPN")]));
    expect(suppliers(own)).toEqual([yes, no, perhaps, perhaps, perhaps]);
  });

  it("operatedBy(operator) may be any whose operator is not given", () => {
    expect(suppliers(operatedBy(network.operators.indexOf("Beta")))).toEqual([
      no,
      yes,
      perhaps,
      perhaps,
      perhaps,
    ]);
  });

  it("markets are nobody's", () => {
    const market = graph.homeNode[0] as number;
    for (const subject of [ownedFrom(network, place("USA")), operatedBy(0)])
      expect(subject(graph, market)).toBe(no);
  });
});

describe("subjects by route", () => {
  const subject = passing(network, 0);

  it("passing(chokepoint) is a flow past it, may be one whose route is not given, and is nobody", () => {
    const routes = Array.from(graph.flow.keys()).filter((node) => graph.flow[node] !== -1);
    const found = routes.map((node) => [graph.flow[node], subject(graph, node)]);
    expect(Object.fromEntries(found)).toEqual({ 0: yes, 1: no, 2: perhaps });
    expect(suppliers(subject)).toEqual([no, no, no, no, no]);
    expect(subject(graph, graph.abroad)).toBe(perhaps);
  });

  it("passing(chokepoint) may be what comes in the world's mix, and is not the market of a home of several places", () => {
    const mixed = compile(
      closed({
        stages: [
          { id: "ore", unreported: "world" },
          { id: "s", inputs: [{ of: [{ stage: "ore" }] }] },
        ],
        suppliers: [
          { stage: "ore", place: "CHN", production: 10 },
          { place: "JPN", production: 10 },
        ],
        flows: [{ from: "JPN", to: "KOR", amount: 1, via: ["tsushima"] }],
      }),
    );
    const home = ["JPN", "FRA"].map((code) => mixed.placeNumber.get(code) ?? mixed.places.length);
    const seen = traceGraph(mixed, { reading: "bounds", recycling: "collection", home });
    const past = passing(mixed, 0);
    const nowhere = Array.from(seen.place.keys()).filter(
      (node) => seen.place[node] === -1 && seen.stage[node] !== -1,
    );
    const homes = nowhere.filter((node) => [...seen.homeNode].includes(node));
    const worlds = nowhere.filter((node) => !homes.includes(node));
    expect(homes.map((node) => past(seen, node))).toEqual([no, no]);
    expect(worlds.map((node) => past(seen, node))).toEqual([perhaps]);
  });
});
