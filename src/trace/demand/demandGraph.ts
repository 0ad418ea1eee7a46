import type { Network } from "../../network/network.ts";
import { columnsOf, type Node } from "../graph/nodeColumns.ts";
import type { Edge, Reading } from "../graph/shares.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { type Downstream, marketOutflow } from "./marketOutflow.ts";
import { worldOutflow } from "./worldOutflow.ts";

interface Market extends Node {
  readonly kind: "pool" | "home" | "world" | "final" | "unknown";
}

/**
 * Markets as nodes of a graph that leads downstream: each to the markets that import from it, the markets of what is made
 * of it where it stands, and final use, which ends there. The reverse of the graph of supply, but for its suppliers, which
 * stand where their markets do.
 */
export function demandGraph(
  network: Network,
  { reading, home }: { readonly reading: Reading; readonly home: readonly number[] },
): TraceGraph {
  const list: Market[] = [];
  const add = (kind: Market["kind"], stage: number, place: number) =>
    list.push({ kind, stage, place, supplier: -1, flow: -1, groups: [] }) - 1;
  const known = new Map<string, number>();
  const nodeFor = (kind: Market["kind"]) => (stage: number, place: number) => {
    const key = `${kind} ${stage} ${place}`;
    const node = known.get(key) ?? add(kind, stage, place);
    known.set(key, node);
    return node;
  };
  const unknown = add("unknown", -1, -1);
  const pool = nodeFor("pool");
  const world = nodeFor("world");
  const to = { pool, final: nodeFor("final"), world: (s: number) => world(s, -1), unknown };
  const [only] = home;
  const homeNode = Int32Array.from(network.stages, (_, stage) =>
    home.length === 1 && only !== undefined ? pool(stage, only) : add("home", stage, -1),
  );
  // The list grows while it is walked: what leaves a node may enter markets that are not in it yet.
  for (let i = 0; i < list.length; i++) {
    const node = list[i] as Market;
    if (node.kind === "final" || node.kind === "unknown") continue;
    node.groups = [sharesFrom(network, node, { home, to, reading })];
  }
  return { ...columnsOf(network, list), unknown, abroad: -1, homeNode };
}

function sharesFrom(
  network: Network,
  { kind, stage, place }: Market,
  { home, ...down }: Downstream & { readonly home: readonly number[] },
): Edge[] {
  if (kind === "world") return worldOutflow(network, stage, down);
  return marketOutflow(network, { stage, places: kind === "home" ? home : [place] }, down);
}
