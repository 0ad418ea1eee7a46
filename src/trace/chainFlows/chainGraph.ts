import type { Need, Network } from "../../network/network.ts";
import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import { type TraceGraph, traceGraph } from "../graph/traceGraph.ts";
import { NOISE } from "../reading/reading.ts";
import { knownSupplies } from "../vitalPoints/knownSupplies.ts";
import { upstreamWalk } from "../vitalPoints/upstreamWalk.ts";
import type { ChainNode, Draw } from "./chainNode.ts";
import { type UnknownMakers, unknownMakers } from "./unknownMakers.ts";

/** Who makes and hands on what stands behind a home's use of a product, the unknown makers of each stage among them. */
export interface ChainGraph {
  readonly nodes: readonly ChainNode[];
  /** The home's market of the product. */
  readonly start: number;
  /** Stages whose unknown makers are taken to draw on the home's own markets. */
  readonly entered: readonly number[];
}

export interface ChainQuestion {
  readonly product: number;
  /** Numbers of the home's places. */
  readonly home: readonly number[];
}

/**
 * The chain behind a home's use, with the least shares that the data support. What comes from nobody known is made by an
 * unknown maker of its stage, who needs what the recipe says, of unknown makers again; but where nothing is known of the
 * home's own supply, the inputs of its unknown makers are taken to come out of the home's markets of these.
 */
export function chainGraph(network: Network, { product, home }: ChainQuestion): ChainGraph {
  const trace = traceGraph(network, { reading: "bounds", recycling: "atoms", home });
  const entered = unseenStages(network, trace, product);
  const ending = avoidance(trace.graph, new Uint8Array(trace.count), "mean");
  const nodes: (ChainNode | undefined)[] = Array.from({ length: trace.count });
  const unknowns = unknownMakers(network, nodes, { trace, entered });
  for (let v = 0; v < trace.count; v++) {
    const stage = trace.stage[v] as number;
    if (stage === -1) continue;
    const place = network.places[trace.place[v] as number] ?? null;
    const isHome = trace.homeNode[stage] === v;
    if (trace.isSupplier[v] === 1) {
      const draws = makerDraws(trace, v, { needs: network.needs[stage] ?? [], unknowns });
      nodes[v] = { kind: "maker", stages: [stage], place, draws, perhaps: [] };
    } else {
      const isDark = ending[v] === 0 || (isHome && entered.has(stage));
      const draws = isDark
        ? [{ to: unknowns.maker(stage), share: 1 }]
        : drawsOf(trace, v).map(({ to, share }) => ({
            to: isNobodyNode(trace, to) ? unknowns.maker(stage) : to,
            share,
          }));
      const kind = place === null && !isHome ? "between" : "market";
      nodes[v] = { kind, stages: [stage], place, draws, perhaps: [] };
    }
  }
  const nobody: ChainNode = {
    ...{ kind: "which", stages: [], place: "unknown", draws: [], perhaps: [] },
  };
  return {
    nodes: Array.from(nodes, (node) => node ?? nobody),
    start: trace.homeNode[product] as number,
    entered: [...entered].sort((a, b) => a - b),
  };
}

/** Stages from the product on of whose home supply nobody is known, up to the nearest of which somebody is. */
function unseenStages(network: Network, trace: TraceGraph, product: number): Set<number> {
  const known = new Set(knownSupplies(network, upstreamWalk(trace), product));
  const unseen = new Set<number>();
  const open = [product];
  for (const stage of open) {
    if (known.has(stage) || unseen.has(stage)) continue;
    unseen.add(stage);
    for (const { alternatives } of network.needs[stage] ?? [])
      for (const input of alternatives) open.push(input.stage);
  }
  return unseen;
}

function makerDraws(
  trace: TraceGraph,
  v: number,
  { needs, unknowns }: { readonly needs: readonly Need[]; readonly unknowns: UnknownMakers },
): Draw[] {
  const first = trace.graph.groupStart[v] as number;
  return needs.flatMap(({ alternatives }, i) =>
    groupDraws(trace, first + i).map(({ to, share }) => {
      if (!isNobodyNode(trace, to)) return { to, share };
      const stages = alternatives.map(({ stage }) => stage);
      const [only = -1] = stages;
      return { to: stages.length === 1 ? unknowns.maker(only) : unknowns.which(stages), share };
    }),
  );
}

function isNobodyNode({ unknown, abroad }: TraceGraph, node: number): boolean {
  return node === unknown || node === abroad;
}

function drawsOf(trace: TraceGraph, v: number): Draw[] {
  const { groupStart } = trace.graph;
  const groups = (groupStart[v + 1] as number) - (groupStart[v] as number);
  return Array.from({ length: groups }, (_, i) =>
    groupDraws(trace, (groupStart[v] as number) + i),
  ).flat();
}

function groupDraws({ graph }: TraceGraph, group: number): Draw[] {
  const draws: Draw[] = [];
  for (let e = graph.edgeStart[group] as number; e < (graph.edgeStart[group + 1] as number); e++)
    draws.push({ to: graph.edgeTo[e] as number, share: graph.edgeShare[e] as number });
  return draws.filter(({ share }) => share > NOISE);
}
