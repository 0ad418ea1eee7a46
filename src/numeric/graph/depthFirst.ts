/** Edges by the node that they leave: those of v are `start[v] … start[v + 1] − 1`. Edges without a share lead nowhere. */
export interface Edges {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly share: Float64Array;
}

export interface DepthFirst {
  /** Nodes by strongly connected component, each component after all that it leads to. */
  readonly sequence: Int32Array;
  /** Component c is `sequence[start[c]] … sequence[start[c + 1] − 1]`. */
  readonly start: Int32Array;
  /** Nodes in the order in which the walk leaves them: each after all that it leads to, but for loops. */
  readonly finished: Int32Array;
}

interface Walk {
  /** Order in which the walk enters the nodes, −1 before; and the first entered that is still open behind each. */
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly isOpen: Uint8Array;
  readonly open: Int32Array;
  readonly path: Int32Array;
  readonly sequence: Int32Array;
  readonly start: Int32Array;
  entered: number;
  opened: number;
  depth: number;
  placed: number;
  found: number;
}

/** One walk over a graph, in linear time and without recursion (Tarjan 1972). */
export function depthFirst({ start: first, to, share }: Edges): DepthFirst {
  const nodes = first.length - 1;
  const next = first.slice(0, nodes);
  const walk = begin(nodes);
  const { order, low, isOpen, path } = walk;
  const finished = new Int32Array(nodes);
  let left = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] === -1) enter(walk, root);
    while (walk.depth >= 0) {
      const v = path[walk.depth] as number;
      const e = next[v] as number;
      if (e < (first[v + 1] as number)) {
        next[v] = e + 1;
        const w = to[e] as number;
        if (!((share[e] as number) > 0)) continue;
        if (order[w] === -1) enter(walk, w);
        else if (isOpen[w] === 1) low[v] = Math.min(low[v] as number, order[w] as number);
        continue;
      }
      finished[left++] = v;
      walk.depth--;
      const parent = path[Math.max(0, walk.depth)] as number;
      low[parent] = Math.min(low[parent] as number, low[v] as number);
      if (low[v] === order[v]) close(walk, v);
    }
  }
  return { sequence: walk.sequence, start: walk.start.slice(0, walk.found + 1), finished };
}

function begin(nodes: number): Walk {
  const column = () => new Int32Array(nodes);
  return {
    ...{ order: column().fill(-1), low: column(), isOpen: new Uint8Array(nodes) },
    ...{ open: column(), path: column(), sequence: column(), start: new Int32Array(nodes + 1) },
    ...{ entered: 0, opened: 0, depth: -1, placed: 0, found: 0 },
  };
}

function enter(walk: Walk, v: number): void {
  walk.low[v] = walk.entered;
  walk.order[v] = walk.entered++;
  walk.open[walk.opened++] = v;
  walk.isOpen[v] = 1;
  walk.path[++walk.depth] = v;
}

/** Takes a component off the open nodes: all that were opened since its first. */
function close(walk: Walk, v: number): void {
  for (let w = -1; w !== v; ) {
    w = walk.open[--walk.opened] as number;
    walk.isOpen[w] = 0;
    walk.sequence[walk.placed++] = w;
  }
  walk.start[++walk.found] = walk.placed;
}
