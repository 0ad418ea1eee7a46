import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { DirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { density } from "graphology-metrics/graph/density.js";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../src/model/parseModel.ts";
import { compile } from "../../src/network/compile.ts";
import { type GraphEdge, toGraph } from "../../src/network/toGraph.ts";
import { toGraphml } from "../../src/network/toGraphml.ts";
import { type Chain, chain } from "../assess/chains.ts";
import { anyModel } from "../assess/randomChain.ts";
import { portrait, readGraphml } from "./graphml.ts";

const seedsFolder = new URL("../../seeds/", import.meta.url);
const seeds = readdirSync(seedsFolder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file, text: readFileSync(new URL(file, seedsFolder), "utf8") }))
  .filter(({ text }) => text.includes('"model/1"') && JSON.parse(text).kyusho === "model/1");

const graphOf = (text: Chain) => toGraph(compile(chain(text)));
const japan = "s @ JPN";

describe("toGraph(compile(tinyModel))", () => {
  const graph = toGraph(compile(parseModel(tinyModel)));

  it("has 6 pools and 4 suppliers", () => {
    const kinds = graph.mapNodes((_, { kind }) => kind);
    expect(kinds.filter((kind) => kind === "pool")).toHaveLength(6);
    expect(kinds.filter((kind) => kind === "supplier")).toHaveLength(4);
  });

  it("points edges the way the goods go", () => {
    expect(graph.hasEdge("refining @ CHN", "refining @ JPN")).toBe(true);
    expect(graph.hasEdge("refining @ JPN", "refining @ CHN")).toBe(false);
    expect(graph.hasEdge("mining @ JPN", "supplier refining @ JPN")).toBe(true);
    expect(graph.hasEdge("supplier refining @ JPN", "refining @ JPN")).toBe(true);
  });

  it("says which part of a pool's supply an edge is: 60 of 25 + 60", () => {
    const edge = graph.getEdgeAttributes("refining @ CHN", "refining @ JPN");
    expect(edge).toMatchObject({ kind: "flow", amount: 60, unit: "t/year" });
    expect(edge.share).toBeCloseTo(60 / 85, 12);
    expect(edge).not.toHaveProperty("weight");
    const own = graph.getEdgeAttributes("supplier refining @ JPN", "refining @ JPN");
    expect(own.share).toBeCloseTo(25 / 85, 12);
    expect(graph.getEdgeAttribute("mining @ JPN", "supplier refining @ JPN", "share")).toBe(1);
  });

  it("labels nodes in the language asked for", () => {
    expect(graph.getNodeAttribute("refining @ JPN", "label")).toBe("Refining, JPN");
    const japanese = toGraph(compile(parseModel(tinyModel)), { lang: "ja" });
    expect(japanese.getNodeAttribute("refining @ JPN", "label")).toBe("精製, JPN");
  });
});

describe("toGraph(network)", () => {
  it("adds up flows that differ by route", () => {
    const graph = graphOf({
      suppliers: [{ place: "CHN", production: 100 }],
      flows: [
        { from: "CHN", to: "JPN", amount: 30, via: ["malacca"] },
        { from: "CHN", to: "JPN", amount: 10, via: ["lombok"] },
        { from: "CHN", to: "KOR", amount: 10, via: ["malacca"] },
        { from: "CHN", to: "KOR", via: ["lombok"] },
      ],
    });
    expect(graph.getEdgeAttributes("s @ CHN", japan)).toMatchObject({ amount: 40, share: 1 });
    expect(graph.getEdgeAttributes("s @ CHN", "s @ KOR")).toEqual({ kind: "flow", unit: "t/year" });
  });

  it("leaves out what is not known, and every share of a supply that is not fully known", () => {
    const graph = graphOf({
      suppliers: [{ place: "CHN", production: 100 }, { place: "JPN" }],
      flows: [{ from: "CHN", to: "JPN", amount: 30 }],
    });
    expect(graph.getNodeAttributes("supplier s @ JPN")).not.toHaveProperty("amount");
    const edge = graph.getEdgeAttributes("s @ CHN", japan);
    expect(edge).toEqual({ kind: "flow", unit: "t/year", amount: 30 });
  });

  it("calls a share of world production by its name", () => {
    const graph = graphOf({ suppliers: [{ place: "CHN", share: 0.6 }] });
    const node = graph.getNodeAttributes("supplier s @ CHN");
    expect(node).toMatchObject({ shareOfWorldProduction: 0.6 });
    expect(node).not.toHaveProperty("amount");
  });

  it("draws no flow from a pool to itself, and does not count it as supply", () => {
    const graph = graphOf({
      suppliers: [{ place: "JPN", production: 50 }],
      flows: [{ from: "JPN", to: "JPN", amount: 50 }],
    });
    expect(graph.hasEdge(japan, japan)).toBe(false);
    expect(graph.getEdgeAttribute("supplier s @ JPN", japan, "share")).toBe(1);
  });

  it("gives operators and owners nodes of their own", () => {
    const graph = graphOf({
      suppliers: [
        { place: "CHN", operator: "Alpha", owner: "USA", production: 40 },
        { place: "CHN", operator: "Beta", production: 20 },
      ],
    });
    expect(graph.inDegree("s @ CHN")).toBe(2);
    expect(graph.mapNodes((_, { label }) => label)).toEqual(
      expect.arrayContaining(["Alpha", "Beta", "s, CHN"]),
    );
  });

  it("keeps suppliers apart whose operator is called like an owner", () => {
    const graph = graphOf({
      suppliers: [
        { place: "CHN", operator: "Alpha", owner: "USA", production: 1 },
        { place: "CHN", operator: "Alpha, owner USA", production: 1 },
        { place: "CHN", operator: "owned from USA, Alpha", production: 1 },
        { place: "CHN", operator: "owned from USA", production: 1 },
        { place: "CHN", owner: "USA", production: 1 },
      ],
    });
    expect(graph.order).toBe(6);
  });

  it("escapes names in GEXF", () => {
    const operator = `A & B <C> "D" 'E'`;
    const graph = graphOf({ suppliers: [{ place: "CHN", operator, production: 1 }] });
    const again = gexf.parse(DirectedGraph, gexf.write(graph as never));
    expect(again.mapNodes((_, { label }) => label)).toContain(operator);
  });

  it("has a node for each pool and supplier, and shares that sum to 1 or are left out together", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const network = compile(model);
        const graph = toGraph(network);
        expect(graph.order).toBe(network.pools.count + network.suppliers.count);
        graph.forEachNode((node, { kind }) => {
          if (kind !== "pool" || graph.inDegree(node) === 0) return;
          const shares = graph.mapInEdges(node, (_, { share }) => share);
          if (shares.some((share) => share === undefined)) return;
          expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});

describe.each(seeds)("toGraph(compile($file))", ({ text }) => {
  const network = compile(parseModel(text));
  const graph = toGraph(network);

  it("has a node for each pool and supplier", () => {
    expect(graph.order).toBe(network.pools.count + network.suppliers.count);
  });

  it("feeds the algorithms of graphology", () => {
    const traded = graph.copy();
    for (const edge of graph.filterEdges((_, { share = 0 }) => share === 0)) traded.dropEdge(edge);
    const ranks = Object.values(pagerank(traded, { getEdgeWeight: "share", tolerance: 1e-4 }));
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 3);
    const length = (_: string, { share = 1 }: GraphEdge) => 1 / share;
    const between = Object.values(betweenness(traded, { getEdgeWeight: length }));
    expect(between.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(density(graph)).toBeCloseTo(graph.size / (graph.order * (graph.order - 1)), 12);
  });

  it("is written as GEXF, from which it is read again as it was", () => {
    const again = gexf.parse(DirectedGraph, gexf.write(graph as never));
    expect([again.order, again.size]).toEqual([graph.order, graph.size]);
    graph.forEachNode((node, attributes) => {
      expect(again.getNodeAttributes(node)).toEqual(attributes);
    });
    graph.forEachEdge((_, attributes, from, to) => {
      expect(again.getEdgeAttributes(from, to)).toEqual(attributes);
    });
  });

  it("is written as GraphML, from which it is read again as it was", () => {
    expect(portrait(readGraphml(toGraphml(graph)))).toEqual(portrait(graph));
  });
});
