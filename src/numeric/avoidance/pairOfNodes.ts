import type { Loop } from "../graph/andOrGraph.ts";
import type { Aggregator, Parts } from "./aggregators.ts";
import { scale } from "./loopRows.ts";

/** What a node draws on by one of its groups, or by all together, use of itself left out. */
interface Row {
  /** From the other node of the pair. */
  inside: number;
  good: number;
  bad: number;
}

/** Groups of a node up to which every choice is tried. */
const MOST_GROUPS = 4;

/**
 * Solves a loop of two nodes in closed form: the weakest link by trying every choice of groups, any other aggregator where
 * it is linear. Nothing is subtracted, so that both parts have full relative precision however little leaves the pair.
 * Returns the number of choices tried; 0, and nothing is done, where this way is not open.
 */
export function pairOfNodes(
  loop: Loop,
  parts: Parts,
  { bad, aggregator }: { bad: Uint8Array; aggregator: Aggregator },
): number {
  const { order, groupStart } = parts.graph;
  const u = order[loop.first] as number;
  const v = order[loop.first + 1] as number;
  if (!loop.isSingle && aggregator !== "mean") {
    if (aggregator !== "weakestLink") return 0;
    const groups = (node: number) =>
      (groupStart[node + 1] as number) - (groupStart[node] as number);
    if (groups(u) > MOST_GROUPS || groups(v) > MOST_GROUPS) return 0;
  }
  const isMean = aggregator === "mean";
  const rowsOfU = bad[u] !== 0 ? null : isMean ? meanRow(parts, u, v) : rowsOf(parts, u, v);
  const rowsOfV = bad[v] !== 0 ? null : isMean ? meanRow(parts, v, u) : rowsOf(parts, v, u);
  put(parts, u, worst(rowsOfU, rowsOfV));
  put(parts, v, worst(rowsOfV, rowsOfU));
  return (rowsOfU?.length ?? 1) * (rowsOfV?.length ?? 1);
}

/** A row for each group; null where a group leads nowhere but to the node itself, so that the node gets nothing. */
function rowsOf(parts: Parts, node: number, other: number): Row[] | null {
  const { groupStart, sumOfOthers } = parts.graph;
  const rows: Row[] = [];
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
    const all = sumOfOthers[g] as number;
    if (all === 0) return null;
    const row = { inside: 0, good: 0, bad: 0 };
    addGroup(row, parts, { node, other, group: g, weight: scale(all) });
    rows.push(row);
  }
  return rows;
}

/** One row for all groups; null where they lead nowhere but to the node itself. */
function meanRow(parts: Parts, node: number, other: number): Row[] | null {
  const { groupStart, sumOfOthers, groupWeight } = parts.graph;
  const first = groupStart[node] as number;
  const last = groupStart[node + 1] as number;
  let all = 0;
  for (let g = first; g < last; g++) all += (groupWeight?.[g] ?? 1) * (sumOfOthers[g] as number);
  if (all === 0) return null;
  const even = scale(all);
  const row = { inside: 0, good: 0, bad: 0 };
  for (let group = first; group < last; group++)
    addGroup(row, parts, { node, other, group, weight: even * (groupWeight?.[group] ?? 1) });
  return [row];
}

function addGroup(
  row: Row,
  { graph, avoided, exposed }: Parts,
  { node, other, group, weight }: { node: number; other: number; group: number; weight: number },
): void {
  const { edgeStart, edgeTo, edgeShare } = graph;
  const end = edgeStart[group + 1] as number;
  for (let e = edgeStart[group] as number; e < end; e++) {
    const to = edgeTo[e] as number;
    if (to === node) continue;
    const share = weight * (edgeShare[e] as number);
    if (to === other) {
      row.inside += share;
    } else {
      row.good += share * (avoided[to] as number);
      row.bad += share * (exposed[to] as number);
    }
  }
}

/** Of a node by its rows and those of the other, null for a node that gets nothing. */
function worst(rows: Row[] | null, others: Row[] | null): { avoided: number; exposed: number } {
  if (rows === null) return { avoided: 0, exposed: 1 };
  let avoided = 1;
  let exposed = 0;
  for (const r of rows) {
    if (others === null) {
      const all = r.inside + r.good + r.bad;
      avoided = Math.min(avoided, r.good / all);
      exposed = Math.max(exposed, (r.inside + r.bad) / all);
    } else
      for (const s of others) {
        const all = s.inside + s.good + s.bad;
        const det = r.inside * (s.good + s.bad) + (r.good + r.bad) * all;
        if (det === 0) return { avoided: 0, exposed: 1 };
        avoided = Math.min(avoided, (r.good * all + r.inside * s.good) / det);
        exposed = Math.max(exposed, (r.bad * all + r.inside * s.bad) / det);
      }
  }
  return { avoided, exposed };
}

function put(parts: Parts, node: number, found: { avoided: number; exposed: number }): void {
  parts.avoided[node] = found.avoided;
  // Rounding must not leave a rest beside nothing.
  parts.exposed[node] = found.avoided === 0 ? 1 : Math.min(1, found.exposed);
}
