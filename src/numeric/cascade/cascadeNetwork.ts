import { type Grouping, groupBy } from "../graph/csr.ts";

/** Losses that spread along links: from supplier to customer (down) and from customer to supplier (up). */
export interface CascadeNetwork {
  readonly nodes: number;
  /** By supplier: the groups of inputs that it feeds, and its part of each. */
  readonly downStart: Int32Array;
  readonly downGroup: Int32Array;
  readonly downShare: Float64Array;
  /** Customer of each group; the worst of a customer's groups limits it. */
  readonly customer: Int32Array;
  /** Groups by customer. */
  readonly groups: Grouping;
  /** By customer: its suppliers, and its part of the revenue of each. */
  readonly upStart: Int32Array;
  readonly upSupplier: Int32Array;
  readonly upShare: Float64Array;
  /** Sales of each node, Σ of its links. */
  readonly sales: Float64Array;
  /** Market of each node in which others can replace it; null where nobody is replaced. */
  readonly market: Int32Array | null;
  readonly members: readonly Int32Array[];
}

/** How a supplier's input matters to a customer. */
export const [NO_INPUT, LINEAR_INPUT, ESSENTIAL_INPUT] = [0, 1, 2] as const;

export interface CascadeLinks {
  readonly nodes: number;
  /** Link e leads from supplier `from[e]` to customer `to[e]` with the amount `amount[e]` ≥ 0. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  /** Class of each link: NO_INPUT, LINEAR_INPUT or ESSENTIAL_INPUT. */
  readonly kind: Uint8Array;
  /** Sector of each node: a customer's essential inputs of one sector replace each other. */
  readonly sector: Int32Array;
  readonly market?: Int32Array | undefined;
  /** Revenue of each node, its sales where left out; costs, where some are not for inputs. */
  readonly revenue?: Float64Array | undefined;
  readonly costs?: Float64Array | undefined;
}

export function cascadeNetwork(links: CascadeLinks): CascadeNetwork {
  const { nodes, from, to, amount, market } = links;
  const sales = new Float64Array(nodes);
  const inputs = new Float64Array(nodes);
  for (let e = 0; e < from.length; e++) {
    sales[from[e] as number] = (sales[from[e] as number] as number) + (amount[e] as number);
    inputs[to[e] as number] = (inputs[to[e] as number] as number) + (amount[e] as number);
  }
  const { group, customer } = groupsOf(links);
  const whole = new Float64Array(customer.length);
  for (let e = 0; e < from.length; e++) {
    const g = group[e] as number;
    if (g >= 0 && links.kind[e] === ESSENTIAL_INPUT)
      whole[g] = (whole[g] as number) + (amount[e] as number);
  }
  const down = new Float64Array(from.length);
  const up = new Float64Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const g = group[e] as number;
    const j = to[e] as number;
    const base = links.kind[e] === ESSENTIAL_INPUT ? (whole[g] as number) : (inputs[j] as number);
    const part = g < 0 ? 0 : (amount[e] as number) / (base === 0 ? 1 : base);
    const costs = links.costs?.[j];
    down[e] =
      costs === undefined ? part : part * ((inputs[j] as number) / (costs === 0 ? 1 : costs));
    const revenue = (links.revenue ?? sales)[from[e] as number] as number;
    up[e] = (amount[e] as number) / (revenue === 0 ? 1 : revenue);
  }
  const [downStart, downGroup, downShare] = rows(nodes, [from, group, down]);
  const [upStart, upSupplier, upShare] = rows(nodes, [to, from, up]);
  return {
    nodes,
    groups: groupBy(customer, nodes),
    ...{ downStart, downGroup, downShare, customer, upStart, upSupplier, upShare, sales },
    market: market ?? null,
    members: market ? membersOf(market) : [],
  };
}

/** Links into a customer by sector of the supplier where essential, all linear ones together; −1 where no input. */
function groupsOf({ from, to, kind, sector, nodes }: CascadeLinks) {
  const known = new Map<number, number>();
  const customer: number[] = [];
  const sectors = 1 + sector.reduce((most, s) => Math.max(most, s), 0);
  const group = Int32Array.from(from, (i, e) => {
    if (kind[e] === NO_INPUT) return -1;
    const j = to[e] as number;
    const bin = kind[e] === ESSENTIAL_INPUT ? (sector[i] as number) : sectors;
    const key = bin * nodes + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, customer.length);
    return customer.push(j) - 1;
  });
  return { group, customer: Int32Array.from(customer) };
}

/** Entries by row, in file order; those with a negative column or without share left out. */
function rows(
  nodes: number,
  [row, column, share]: readonly [Int32Array, Int32Array, Float64Array],
): [Int32Array, Int32Array, Float64Array] {
  const start = new Int32Array(nodes + 1);
  const isIn = (e: number) => (column[e] as number) >= 0 && (share[e] as number) > 0;
  for (let e = 0; e < row.length; e++)
    if (isIn(e)) start[(row[e] as number) + 1] = (start[(row[e] as number) + 1] as number) + 1;
  for (let i = 0; i < nodes; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const count = start[nodes] as number;
  const columns = new Int32Array(count);
  const shares = new Float64Array(count);
  for (let e = 0; e < row.length; e++) {
    if (!isIn(e)) continue;
    const at = next[row[e] as number] as number;
    next[row[e] as number] = at + 1;
    columns[at] = column[e] as number;
    shares[at] = share[e] as number;
  }
  return [start, columns, shares];
}

function membersOf(market: Int32Array): Int32Array[] {
  const members: number[][] = [];
  for (const [node, m] of market.entries()) {
    members[m] ??= [];
    members[m]?.push(node);
  }
  return Array.from(members, (list) => Int32Array.from(list ?? []));
}
