import fc from "fast-check";
import Graph, { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { toGraph } from "../../src/network/toGraph.ts";
import { toGraphml } from "../../src/network/toGraphml.ts";
import { chain } from "../assess/chains.ts";
import { portrait, readGraphml } from "./graphml.ts";

const HOSTILE = `A & B <C> "D" 'E' ]]> &amp; &#65; <!-- -->\t\r\n \u0085\u2028 \u{1F9F2} 磁石 `;

/** Text of characters that XML can hold. */
const text = fc
  .string({ unit: "binary" })
  .filter((string) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(string));

describe("toGraphml(toGraph(network))", () => {
  it("keeps names that look like markup", () => {
    const suppliers = [{ place: "CHN", operator: HOSTILE.trim(), production: 1 }];
    const graph = toGraph(compile(chain({ suppliers })));
    expect(portrait(readGraphml(toGraphml(graph)))).toEqual(portrait(graph));
  });
});

describe("toGraphml(graph)", () => {
  it("keeps text, numbers and booleans of any graph", () => {
    const nodes = fc.uniqueArray(
      text.map((key) => `node ${key}`),
      { minLength: 1, maxLength: 5 },
    );
    const row = fc.record({ text, number: fc.double({ noNaN: true }), flag: fc.boolean() });
    fc.assert(
      fc.property(
        nodes,
        fc.array(row, { minLength: 5, maxLength: 5 }),
        text,
        (keys, rows, name) => {
          const graph = new DirectedGraph();
          keys.forEach((key, i) => {
            graph.addNode(key, rows[i]);
            graph.addEdge(keys[0], key, { [`x ${name}`]: name });
          });
          const again = readGraphml(toGraphml(graph));
          const zero = (found: unknown) => JSON.parse(JSON.stringify(found));
          expect(zero(portrait(again))).toEqual(zero(portrait(graph)));
        },
      ),
    );
  });

  it("leaves out what is undefined or null", () => {
    const graph = new DirectedGraph();
    graph.addNode("a", { label: "A", amount: undefined, owner: null });
    graph.addNode("b", { amount: 0, label: "" });
    const again = readGraphml(toGraphml(graph));
    expect(again.getNodeAttributes("a")).toEqual({ label: "A" });
    expect(again.getNodeAttributes("b")).toEqual({ amount: 0, label: "" });
    expect(toGraphml(graph)).not.toContain("owner");
  });

  it("declares an attribute whose values are of several kinds as a string, and writes objects as JSON", () => {
    const graph = new DirectedGraph();
    graph.addNode("a", { mixed: 1, list: [1, 2], odd: { toJSON: () => undefined } });
    graph.addNode("b", { mixed: true });
    const again = readGraphml(toGraphml(graph));
    expect(again.getNodeAttributes("a")).toEqual({ mixed: "1", list: "[1,2]" });
    expect(again.getNodeAttributes("b")).toEqual({ mixed: "true" });
  });

  it("writes characters that XML cannot hold as U+FFFD and keeps the nodes apart", () => {
    const graph = new DirectedGraph();
    for (const key of ["a\u0000", "a\u0001", "a\uD800", "a\uFFFF"]) graph.addNode(key, { key });
    graph.addEdge("a\u0000", "a\uD800");
    const again = readGraphml(toGraphml(graph));
    expect([again.order, again.size]).toEqual([4, 1]);
    expect(again.mapNodes((_, { key }) => key)).toEqual(Array(4).fill("a\uFFFD"));
    expect(again.mapEdges((_edge, _, from, to) => [from, to])).toEqual([["a\uFFFD", "a\uFFFD__"]]);
  });

  it("keeps parallel edges apart, and the keys that were given them", () => {
    const graph = new MultiDirectedGraph();
    for (const node of ["a", "b"]) graph.addNode(node);
    graph.addEdgeWithKey("by sea", "a", "b", { amount: 1 });
    graph.addEdge("a", "b", { amount: 2 });
    const again = readGraphml(toGraphml(graph));
    expect(again.multi).toBe(true);
    expect(again.mapEdges((edge, { amount }) => [edge, amount])).toEqual([
      ["by sea", 1],
      ["e1", 2],
    ]);
  });

  it("says of each edge whether it is directed", () => {
    const undirected = new UndirectedGraph();
    undirected.mergeEdge("a", "b");
    expect(readGraphml(toGraphml(undirected)).type).toBe("undirected");
    const mixed = new Graph();
    mixed.mergeUndirectedEdge("a", "b");
    mixed.mergeDirectedEdge("b", "c");
    const again = readGraphml(toGraphml(mixed));
    expect(portrait(again)).toEqual(portrait(mixed));
  });

  it("is a document also where the graph is empty", () => {
    expect(readGraphml(toGraphml(new DirectedGraph())).order).toBe(0);
  });

  it("throws where an attribute is an object that JSON cannot hold", () => {
    const graph = new DirectedGraph();
    const round: { self?: unknown } = {};
    round.self = round;
    graph.addNode("a", { round });
    expect(() => toGraphml(graph)).toThrow(TypeError);
  });
});
