import type { Model } from "../../src/model/shape.ts";
import graph from "../golden/ioGraph.json" with { type: "json" };
import { closed } from "./tracing.ts";

export type Edges = readonly (readonly [from: string, to: string, amount: number])[];

const EDGES = graph.edges as unknown as Edges;

/** One place for each node, so that no two nodes share a market. */
const CODES =
  "AUS AUT BEL BRA CAN CHE CHL CHN CZE DEU DNK ESP FIN FRA GBR IDN IND ITA JPN KOR MEX MYS NLD NOR".split(
    " ",
  );

const nodes = [...new Set(EDGES.flatMap((edge) => edge.slice(0, 2) as string[]))];

export const stageOf = (node: string): string => node.split(":")[1] as string;

/** The place that stands for a node of the graph. */
export function placeOfNode(node: string): string {
  return CODES[nodes.indexOf(node)] as string;
}

const STAGES = ["mine", "sep", "metal", "magnet", "motor"];

/** The golden graph as a chain: a node makes its stage at a place of its own from what the edges bring there. */
export function supplyGraph(): Model {
  const made = (node: string) => {
    const into = EDGES.filter(([, to]) => to === node);
    const edges = into.length > 0 ? into : EDGES.filter(([from]) => from === node);
    return edges.reduce((sum, [, , amount]) => sum + amount, 0);
  };
  return closed({
    stages: STAGES.map((id, s) => ({
      id,
      ...(s === 0 ? {} : { inputs: [{ of: [{ stage: STAGES[s - 1] as string }] }] }),
    })),
    suppliers: nodes.map((node) => ({
      stage: stageOf(node),
      place: placeOfNode(node),
      production: made(node),
    })),
    flows: EDGES.map(([from, to, amount]) => ({
      stage: stageOf(from),
      from: placeOfNode(from),
      to: placeOfNode(to),
      amount,
    })),
  });
}

/** The golden graph with loops: scrap of the use and of production goes back to refining. */
export function loopedGraph(): Model {
  return closed({
    stages: [
      { id: "ore" },
      { id: "scrap", kind: "recycling", inputs: [{ of: [{ stage: "use" }] }] },
      {
        id: "ref",
        kind: "refining",
        inputs: [{ of: [{ stage: "ore" }, { stage: "scrap" }, { stage: "prod" }] }],
      },
      { id: "prod", kind: "processing", inputs: [{ of: [{ stage: "ref" }] }] },
      { id: "use", kind: "assembly", inputs: [{ of: [{ stage: "prod" }] }] },
    ],
    suppliers: [
      { stage: "ore", place: "AUS", production: 60 },
      { stage: "ore", place: "BRA", production: 40 },
      { stage: "scrap", place: "FRA", production: 30 },
      { stage: "ref", place: "CHN", production: 130 },
      { stage: "prod", place: "DEU", production: 120 },
      { stage: "use", place: "JPN", production: 110 },
    ],
    flows: [
      { stage: "ore", from: "AUS", to: "CHN", amount: 60 },
      { stage: "ore", from: "BRA", to: "CHN", amount: 40 },
      { stage: "scrap", from: "FRA", to: "CHN", amount: 25 },
      { stage: "prod", from: "DEU", to: "CHN", amount: 5 },
      { stage: "ref", from: "CHN", to: "DEU", amount: 120 },
      { stage: "prod", from: "DEU", to: "JPN", amount: 110 },
      { stage: "use", from: "JPN", to: "FRA", amount: 30 },
    ],
  });
}
