import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { traceGraph } from "../../../src/trace/graph/traceGraph.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const text: Chain = {
  stages: [
    { id: "metal", inputs: [{ of: [{ stage: "scrap" }] }] },
    { id: "scrap", kind: "recycling", inputs: [{ of: [{ stage: "metal" }] }] },
  ],
  suppliers: [
    { stage: "metal", place: "JPN", production: 10 },
    { stage: "scrap", place: "JPN", production: 10 },
  ],
};

function graphOf(codes: readonly string[], recycling: "collection" | "atoms") {
  const network = compile(closed(text));
  const home = codes.map((code) => network.placeNumber.get(code) ?? network.places.length);
  return { home, ...traceGraph(network, { reading: "bounds", recycling, home }) };
}

describe("traceGraph", () => {
  it("traceGraph(network) has a node for each supplier first, with its stage and place", () => {
    const { isSupplier, stage, place, home } = graphOf(["JPN"], "atoms");
    expect([...isSupplier.subarray(0, 3)]).toEqual([1, 1, 0]);
    expect([...stage.subarray(0, 2)]).toEqual([0, 1]);
    expect([...place.subarray(0, 2)]).toEqual([home[0], home[0]]);
  });

  it("traceGraph(network) makes recycling an origin where it is collected, and no origin by atoms", () => {
    const groups = (recycling: "collection" | "atoms") => {
      const { groupStart } = graphOf(["JPN"], recycling).graph;
      return (groupStart[2] as number) - (groupStart[1] as number);
    };
    expect([groups("collection"), groups("atoms")]).toEqual([0, 1]);
  });

  it("traceGraph(network) gives a home of several places a node of its own, which stands in no place", () => {
    const { homeNode, place } = graphOf(["JPN", "FRA"], "collection");
    for (const node of homeNode) expect(place[node]).toBe(-1);
  });

  it("traceGraph(network) gives the unknown node nothing to draw on", () => {
    const { unknown, graph } = graphOf(["FRA"], "collection");
    expect(graph.groupStart[unknown + 1]).toBe(graph.groupStart[unknown]);
  });

  it("traceGraph(network) has a node for each flow of a model that names a chokepoint, and none otherwise", () => {
    const flowsVia = (via: string[] | undefined) => {
      const route = via === undefined ? {} : { via };
      const network = compile(
        closed({
          suppliers: [{ place: "KWT", production: 10 }],
          flows: [
            { from: "KWT", to: "JPN", amount: 4, ...route },
            { from: "KWT", to: "KOR", amount: 4 },
          ],
        }),
      );
      const home = [network.placeNumber.get("JPN") as number];
      const { flow, isSupplier, place, graph, homeNode, count } = traceGraph(network, {
        reading: "bounds",
        recycling: "collection",
        home,
      });
      const routes = Array.from(flow.keys()).filter((node) => (flow[node] as number) >= 0);
      return { flow, routes, isSupplier, place, graph, home: homeNode[0] as number, count };
    };
    const { flow, routes, isSupplier, place, graph, home } = flowsVia(["hormuz"]);
    // Nobody in the chain draws on the market of Korea.
    expect(routes.map((node) => flow[node])).toEqual([0]);
    const [node] = routes as [number];
    expect([isSupplier[node], place[node]]).toEqual([0, -1]);
    expect(graph.edgeTo[graph.edgeStart[graph.groupStart[home] as number] as number]).toBe(node);
    for (const via of [[], undefined]) {
      expect(flowsVia(via).routes).toEqual([]);
      expect(flowsVia(via).count).toBe(flowsVia(["hormuz"]).count - 1);
    }
  });

  it("traceGraph(network) gives shares that sum to 1 in each group", () => {
    const { edgeStart, edgeShare } = graphOf(["JPN", "FRA"], "atoms").graph;
    for (let g = 0; g + 1 < edgeStart.length; g++) {
      const shares = edgeShare.subarray(edgeStart[g], edgeStart[g + 1]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});
