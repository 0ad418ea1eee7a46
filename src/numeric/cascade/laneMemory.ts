import { groupBy } from "../graph/csr.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { LINE } from "./laneKernels.ts";

/** Addresses of what `pull` reads of one direction. */
export interface LaneRows {
  readonly groupEnd: number;
  readonly nodeEnd: number;
  readonly edgeEnd: number;
  readonly column: number;
  readonly share: number;
}

/** A network and the losses of LANES shocks in one memory. */
export interface LaneMemory {
  readonly memory: WebAssembly.Memory;
  readonly numbers: Float64Array;
  /** Nodes in the order of their lines, those with most links first: lines that are often read lie together. */
  readonly order: Int32Array;
  /** Line of each node. */
  readonly lineOf: Int32Array;
  readonly down: LaneRows;
  readonly up: LaneRows;
  readonly market: number;
  readonly marketEnd: number;
  readonly sales: number;
  /** Lines by node: losses downstream, what is missed of each node (or the next losses), losses upstream now and next. */
  readonly lines: readonly [down: number, missed: number, up: number, nextUp: number];
  /** Lines by market: what is left of it. */
  readonly left: number;
  /** Largest growth of a loss, downstream and upstream. */
  readonly growth: readonly [down: number, up: number];
}

const PAGE = 65536;

export function laneMemory(network: CascadeNetwork): LaneMemory {
  const { nodes, groupStart } = network;
  const { memory, ...room } = roomFor(network);
  const { downStart, downGroup, downShare, upStart, upSupplier, upShare } = network;
  const order = byLinks(network);
  const each = Int32Array.from({ length: nodes + 1 }, (_, i) => i);
  const downLinks = { start: downStart, to: downGroup, share: downShare };
  write(memory, room.down, { order, groupStart, links: downLinks });
  const upLinks = { start: upStart, to: upSupplier, share: upShare };
  write(memory, room.up, { order, groupStart: each, links: upLinks });
  const numbers = new Float64Array(memory.buffer);
  const markets = new Int32Array(memory.buffer, room.market, nodes);
  const lineOf = new Int32Array(nodes);
  for (let r = 0; r < nodes; r++) {
    const node = order[r] as number;
    lineOf[node] = r;
    numbers[room.sales / 8 + r] = network.sales[node] as number;
    if (network.market !== null) markets[r] = (network.market[node] as number) * LINE;
  }
  return { memory, numbers, order, lineOf, ...room };
}

/** A memory, and where in it everything lies. */
function roomFor({ nodes, customer, members, downGroup, upSupplier }: CascadeNetwork) {
  let used = 0;
  const room = (bytes: number) => {
    const start = used;
    used += Math.ceil(bytes / LINE) * LINE;
    return start;
  };
  const rowsOf = (groups: number, edges: number): LaneRows => {
    const groupEnd = room(4 * nodes);
    const [edgeEnd, column, share] = [room(4 * groups), room(4 * edges), room(8 * edges)];
    return { groupEnd, nodeEnd: groupEnd + 4 * nodes, edgeEnd, column, share };
  };
  const down = rowsOf(customer.length, downGroup.length);
  const up = rowsOf(nodes, upSupplier.length);
  const [market, sales] = [room(4 * nodes), room(8 * nodes)];
  const byNode = () => room(LINE * nodes);
  const lines = [byNode(), byNode(), byNode(), byNode()] as const;
  const left = room(LINE * members.length);
  const growth = [room(LINE), room(LINE)] as const;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(used / PAGE) });
  return { memory, down, up, market, marketEnd: market + 4 * nodes, sales, lines, left, growth };
}

/** Nodes by how often their losses are read, most first, equals in their old order. */
function byLinks({ nodes, downStart, upStart }: CascadeNetwork): Int32Array {
  const least = new Int32Array(nodes);
  let most = 0;
  for (let i = 0; i < nodes; i++) {
    const down = (downStart[i + 1] as number) - (downStart[i] as number);
    const links = down + (upStart[i + 1] as number) - (upStart[i] as number);
    least[i] = -links;
    most = Math.max(most, links);
  }
  return groupBy(
    least.map((links) => links + most),
    most + 1,
  ).row;
}

interface Links {
  /** By node, where its loss goes. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly share: Float64Array;
}

interface Rows {
  readonly order: Int32Array;
  /** Groups by node, in the old order of nodes. */
  readonly groupStart: Int32Array;
  readonly links: Links;
}

/** Turns links round, to rows that gather from nodes, and writes them in the order of the lines. */
function write(
  { buffer }: WebAssembly.Memory,
  at: LaneRows,
  { order, groupStart, links }: Rows,
): void {
  const nodes = order.length;
  const groups = groupStart[nodes] as number;
  const groupEnd = new Int32Array(buffer, at.groupEnd, nodes);
  const edgeEnd = new Int32Array(buffer, at.edgeEnd, groups);
  const column = new Int32Array(buffer, at.column, links.to.length);
  const share = new Float64Array(buffer, at.share, links.to.length);
  const next = new Int32Array(groups);
  for (let e = 0; e < links.to.length; e++) {
    const g = links.to[e] as number;
    next[g] = (next[g] as number) + 1;
  }
  let row = 0;
  let entry = 0;
  for (let r = 0; r < nodes; r++) {
    const node = order[r] as number;
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
      const entries = next[g] as number;
      next[g] = entry;
      entry += entries;
      edgeEnd[row++] = at.column + 4 * entry;
    }
    groupEnd[r] = at.edgeEnd + 4 * row;
  }
  for (let r = 0; r < nodes; r++) {
    const i = order[r] as number;
    for (let e = links.start[i] as number; e < (links.start[i + 1] as number); e++) {
      const g = links.to[e] as number;
      const place = next[g] as number;
      next[g] = place + 1;
      column[place] = r * LINE;
      share[place] = links.share[e] as number;
    }
  }
}
