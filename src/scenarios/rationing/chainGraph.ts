import type { Network } from "../../network/network.ts";
import { type RationedGraph, rationedGraph } from "../../numeric/rationing/rationedGraph.ts";
import { alternativeShares } from "../../trace/graph/alternatives.ts";
import { isNobody } from "../../trace/graph/isNobody.ts";
import { needsBesideCollection } from "../../trace/graph/needsBesideCollection.ts";
import { columnsOf, type Node } from "../../trace/graph/nodeColumns.ts";
import { type Edge, type Mass, type Reading, sharesOf } from "../../trace/graph/shares.ts";
import { soleSupply } from "../../trace/graph/soleSupply.ts";
import { marketSupply, type Nodes, poolFor, worldSupply } from "../../trace/graph/supply.ts";
import type { RecyclingConvention } from "../../trace/graph/traceGraph.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { listedInto } from "./listedInto.ts";
import { ownMade } from "./ownMade.ts";
import { type Production, pullsOf } from "./production.ts";

/** Every supplier, pool and flow of a network, each drawing on those that supply it, with its share of today. */
export interface ChainGraph {
  readonly rationed: RationedGraph;
  /** Stage and place of a node, the place of the market that a world mix is for; −1 for the unknown node. */
  readonly stage: Int32Array;
  readonly place: Int32Array;
  /** Row of a supplier, of a flow; −1 for all others. */
  readonly supplier: Int32Array;
  readonly flow: Int32Array;
  /** 1 for the mix of the world as one market draws on it. */
  readonly isWorld: Uint8Array;
  /** Stands for everybody who could be behind what is not known. */
  readonly unknown: number;
  /** Node of each pool of the network; −1 at `other` and `unknown`, which are no market. */
  readonly poolNode: Int32Array;
  /** Node of the home's market by stage. */
  readonly homeNode: Int32Array;
  /** Codes of the home's places. */
  readonly homePlaces: readonly string[];
  readonly recycling: RecyclingConvention;
  readonly unlisted: Unlisted;
  /** By edge: 1 where an edge to the unknown node stands for a part that the listed edges of its group may be as well. */
  readonly slack: Uint8Array;
}

export interface ChainOptions {
  readonly reading: Reading;
  readonly recycling: RecyclingConvention;
  readonly production: Production;
  /** Whether what the model does not list comes straight from who makes it, or by any way. */
  readonly unlisted: Unlisted;
  /** Codes of the home's places; none where no home is asked about. */
  readonly home: readonly string[];
}

export const UNLISTED = ["straight", "anyWay"] as const;
export type Unlisted = (typeof UNLISTED)[number];

interface Building {
  readonly network: Network;
  readonly options: ChainOptions;
  /** Numbers of the home's places. */
  readonly home: readonly number[];
  readonly list: ChainNode[];
  readonly unknown: number;
  readonly number: Map<string, number>;
  /** Groups whose shares are not told exactly. */
  readonly open: Set<readonly Edge[]>;
}

interface ChainNode extends Node {
  readonly isWorld?: true;
}

/** Place number of a market that stands for all places of the home. */
const WHOLE_HOME = -2;

export function chainGraph(network: Network, options: ChainOptions): ChainGraph {
  const building = begin(network, options);
  const { list, unknown, home } = building;
  const { stage, place } = network.pools;
  const poolNode = Int32Array.from(stage, (s, pool) =>
    isNobody(network, place[pool] as number) ? -1 : poolAt(building, s, place[pool] as number),
  );
  const [only] = home;
  const homeNode = Int32Array.from(network.stages, (_, s) =>
    only === undefined ? -1 : poolAt(building, s, home.length === 1 ? only : WHOLE_HOME),
  );
  addFlows(building);
  // The list grows while it is walked: a node's supply may name pools that are not in it yet.
  for (let i = 0; i < list.length; i++) {
    const node = list[i] as ChainNode;
    if (i !== unknown && node.flow < 0) node.groups = groupsOf(building, node);
  }
  return { ...numbered(building), poolNode, homeNode };
}

/** The suppliers by their rows, and the unknown node behind them. */
function begin(network: Network, options: ChainOptions): Building {
  const list: ChainNode[] = Array.from({ length: network.suppliers.count }, (_, supplier) => {
    const pool = network.suppliers.pool[supplier] as number;
    const stage = network.pools.stage[pool] as number;
    return { stage, place: network.pools.place[pool] as number, supplier, flow: -1, groups: [] };
  });
  const unknown = list.push({ stage: -1, place: -1, supplier: -1, flow: -1, groups: [] }) - 1;
  const home = numbersOf(network, options.home);
  return { network, options, home, list, unknown, number: new Map(), open: new Set() };
}

function numbered({
  network,
  options,
  list,
  unknown,
  open,
}: Building): Omit<ChainGraph, "poolNode" | "homeNode"> {
  const columns = columnsOf(network, list);
  const isMix = Uint8Array.from(list, ({ supplier }, i) => (supplier < 0 && i !== unknown ? 1 : 0));
  const needs = (stage: number) => suppliedNeeds(network, stage, options.recycling);
  return {
    rationed: rationedGraph(columns.graph, isMix, pullsOf(list, options.production, needs)),
    stage: columns.stage,
    place: Int32Array.from(list, (node) => node.place),
    supplier: Int32Array.from(list, (node) => node.supplier),
    flow: columns.flow,
    isWorld: Uint8Array.from(list, (node) => (node.isWorld ? 1 : 0)),
    unknown,
    homePlaces: options.home,
    recycling: options.recycling,
    unlisted: options.unlisted,
    slack: Uint8Array.from(
      list.flatMap(({ groups }) =>
        groups.flatMap((group) =>
          group.map(({ to }) => (to === unknown && open.has(group) ? 1 : 0)),
        ),
      ),
    ),
  };
}

/** Every flow, whether or not the market that it enters can tell its shares. */
function addFlows(building: Building): void {
  const { network, unknown } = building;
  const { flows, pools, places } = network;
  for (const [flow, pool] of flows.from.entries()) {
    const place = pools.place[pool] as number;
    const isUnknown = places[place] === "unknown";
    const from = isUnknown ? unknown : poolAt(building, pools.stage[pool] as number, place);
    nodesFor(building, place).passing?.(flow, from);
  }
}

function nodeAt({ list, number }: Building, key: string, node: ChainNode): number {
  const before = number.get(key);
  if (before !== undefined) return before;
  const added = list.push(node) - 1;
  number.set(key, added);
  return added;
}

function poolAt(building: Building, stage: number, place: number): number {
  const node = { stage, place, supplier: -1, flow: -1, groups: [] };
  return nodeAt(building, `pool ${stage} ${place}`, node);
}

/** What a market's nodes are numbered as; each market draws on a world mix of its own, so that deliveries to it can be cut. */
function nodesFor(building: Building, place: number): Nodes {
  const { network, unknown } = building;
  return {
    supplier: (row) => row,
    pool: (stage, at) => poolAt(building, stage, at),
    world: (stage) =>
      nodeAt(building, `world ${stage} ${place}`, {
        ...{ stage, place, supplier: -1, flow: -1, groups: [], isWorld: true },
      }),
    unknown,
    unattributed: unknown,
    abroad: unknown,
    passing: (flow, from) => {
      const into = network.flows.to[flow] as number;
      const stage = network.pools.stage[into] as number;
      const at = network.pools.place[into] as number;
      const groups: Edge[][] = [[{ to: from, share: 1 }]];
      return nodeAt(building, `flow ${flow}`, { stage, place: at, supplier: -1, flow, groups });
    },
  };
}

function groupsOf(building: Building, { stage, place, supplier, isWorld }: ChainNode): Edge[][] {
  const { network, options, unknown, home } = building;
  const nodes = nodesFor(building, place);
  if (supplier >= 0) {
    return suppliedNeeds(network, stage, options.recycling).map((need) =>
      opened(
        building,
        alternativeShares(network, { need, place, reading: options.reading }, nodes),
        need.alternatives.map((one) => poolFor(network, { stage: one.stage, place }, nodes)),
      ),
    );
  }
  const mix = (masses: readonly Mass[], listed: readonly number[]) => {
    const shares = sharesOf(masses, options.reading, unknown);
    const isTold = masses.length > 0 && masses.every(({ amount }) => amount.lo === amount.hi);
    const isListed = masses.some(({ from }) => from !== unknown);
    return [isTold && isListed ? shares : opened(building, shares, listed)];
  };
  if (isWorld)
    return mix(
      worldSupply(network, stage, nodes),
      listedInto(network, { stage, places: null }, nodes),
    );
  const places = place === WHOLE_HOME ? home : [place];
  const own = options.unlisted === "straight" && !home.some((at) => places.includes(at));
  const made = own ? ownMade(network, stage, place) : null;
  const listed = listedInto(network, { stage, places }, nodes);
  const market = { stage, places };
  const sole = made ?? soleSupply(network, market, nodes);
  return mix(sole ?? marketSupply(network, market, nodes), listed);
}

/** A group with those that may have any part of its slack, as edges of share 0 where their least share is nothing. */
function opened(
  { options, unknown, open }: Building,
  shares: Edge[],
  listed: readonly number[],
): Edge[] {
  if (options.reading !== "bounds" || !shares.some(({ to }) => to === unknown)) return shares;
  const known = new Set(shares.map(({ to }) => to));
  const others = [...new Set(listed)].filter((to) => !known.has(to));
  const group = [...shares, ...others.map((to) => ({ to, share: 0 }))];
  open.add(group);
  return group;
}

/** The needs whose lack can stop a stage: of recycling that collects, those beside what it collects. */
export function suppliedNeeds(network: Network, stage: number, recycling: RecyclingConvention) {
  const collects = network.stages[stage]?.kind === "recycling" && recycling === "collection";
  return collects ? needsBesideCollection(network, stage) : (network.needs[stage] ?? []);
}
