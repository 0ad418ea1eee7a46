import type { SinkFlow } from "../../numeric/flow/segregatedBounds.ts";
import { components } from "../../numeric/graph/components.ts";
import { conversionFactors, type Obstructed } from "./conversionFactors.ts";
import {
  type Arc,
  type FlowQuestion,
  inflowArcs,
  type MarketNode,
  marketsBehind,
  needArcs,
  productionBehind,
} from "./flowArcs.ts";
import { homeUse } from "./homeUse.ts";
import { listedOutflow } from "./listedOutflow.ts";

/** Sums of floating-point amounts that balance miss each other by a few units in the last place. */
const ROUNDING = 1e-10;

/**
 * The flow of amounts behind the home's use of a product whose chain needs one input at a time, in units of the product.
 * Its nodes are those of the graph, then one at which all other uses end, then the sink, which is the home's use.
 * What amounts within bounds leave open, and what leaves a market beyond what enters it, comes from the unknown node.
 */
export function flowBehind(question: FlowQuestion): SinkFlow | Obstructed {
  const { network, graph, product } = question;
  const several = question.nodes.find(
    (node) =>
      (graph.graph.groupStart[node + 1] as number) - (graph.graph.groupStart[node] as number) > 1,
  );
  if (several !== undefined) return { why: "severalInputs", stage: graph.stage[several] as number };
  const markets = marketsBehind(question);
  if ("why" in markets) return markets;
  const factors = conversionFactors(network, product, question);
  if ("why" in factors) return factors;
  const production = productionBehind(question, factors);
  const needs = needArcs(question, production);
  const brought = markets.flatMap((each) =>
    inflowArcs(graph, each, factors.get(each.market.stage) as number),
  );
  const home = markets.find(({ node }) => node === graph.homeNode[product]) as MarketNode;
  const amount = homeUse(network, home.market, {
    amount: sums(brought, "to").get(home.node) ?? 0,
    isExact: !home.inflow.isOpen && home.inflow.slack === 0,
  });
  if (typeof amount === "string") return { why: amount, stage: product };
  const sink = graph.count + 1;
  const arcs = [...needs, ...brought, { from: home.node, to: sink, amount }];
  const drawn = [...arcs, ...worldArcs(markets, sums(arcs, "from"))];
  const twice = overused(production, sums(drawn, "from"));
  if (twice !== undefined) return { why: "twice", stage: graph.stage[twice] as number };
  const loop = loopIn(drawn, graph.count + 2);
  if (loop !== undefined) return { why: "loop", stage: graph.stage[loop] as number };
  const leaving = sums(
    needs.filter(({ isShared }) => isShared),
    "from",
  );
  leaving.set(home.node, (leaving.get(home.node) ?? 0) + amount);
  const ends = closing(question, { markets, factors, production, arcs: drawn, leaving });
  return asFlow([...drawn, ...ends], sink);
}

/** Markets that draw on the world's mix take from it what they need. */
function worldArcs(markets: readonly MarketNode[], leaves: ReadonlyMap<number, number>): Arc[] {
  return markets.flatMap(({ node, inflow }) =>
    inflow.isOpen
      ? [...inflow.from.keys()].map((from) => ({ from, to: node, amount: leaves.get(node) ?? 0 }))
      : [],
  );
}

interface Closing {
  readonly markets: readonly MarketNode[];
  readonly factors: ReadonlyMap<number, number>;
  readonly production: ReadonlyMap<number, number>;
  readonly arcs: readonly Arc[];
  /** What leaves each market that the lists of its outflow leave out. */
  readonly leaving: ReadonlyMap<number, number>;
}

/** What has to come from the unknown node, and what is left for other uses. */
function closing(
  { network, graph, product }: FlowQuestion,
  { markets, factors, production, arcs, leaving }: Closing,
): Arc[] {
  const [enters, leaves] = [sums(arcs, "to"), sums(arcs, "from")];
  const other = graph.count;
  const ends: Arc[] = [];
  const close = (node: number, needed: number) => {
    const into = enters.get(node) ?? 0;
    const out = leaves.get(node) ?? 0;
    const lacking = Math.max(out, needed) - into;
    if (lacking > ROUNDING * into) ends.push({ from: graph.unknown, to: node, amount: lacking });
    const left = into + Math.max(0, lacking) - out;
    if (left > ROUNDING * into) ends.push({ from: node, to: other, amount: left });
  };
  for (const { node, market, inflow } of markets) {
    const isDrawn = market.places.length === 0 || (inflow.from.size > 0 && inflow.isOpen);
    const isHome = node === graph.homeNode[product];
    const listed = listedOutflow(network, market, { withDemand: !isHome }).amount;
    const needed = listed / (factors.get(market.stage) as number) + (leaving.get(node) ?? 0);
    close(node, isDrawn ? 0 : needed);
  }
  for (const [node] of production) if ((enters.get(node) ?? 0) > 0) close(node, 0);
  return ends;
}

/** A supplier of whom more is taken than is made. */
function overused(
  production: ReadonlyMap<number, number>,
  leaves: ReadonlyMap<number, number>,
): number | undefined {
  return [...production].find(
    ([node, made]) => (leaves.get(node) ?? 0) > made * (1 + ROUNDING),
  )?.[0];
}

function loopIn(arcs: readonly Arc[], count: number): number | undefined {
  const successors: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to, amount } of arcs) {
    if (amount > 0 && from === to) return from;
    if (amount > 0) successors[from]?.push(to);
  }
  return components(successors).find((component) => component.length > 1)?.[0];
}

function sums(arcs: readonly Arc[], end: "from" | "to"): Map<number, number> {
  const sum = new Map<number, number>();
  for (const arc of arcs) sum.set(arc[end], (sum.get(arc[end]) ?? 0) + arc.amount);
  return sum;
}

function asFlow(arcs: readonly Arc[], sink: number): SinkFlow {
  const some = arcs.filter(({ amount }) => amount > 0);
  const otherEnds = new Uint8Array(sink + 1);
  otherEnds[sink - 1] = 1;
  return {
    nodes: sink + 1,
    from: Int32Array.from(some, ({ from }) => from),
    to: Int32Array.from(some, ({ to }) => to),
    amount: Float64Array.from(some, ({ amount }) => amount),
    sink,
    otherEnds,
  };
}
