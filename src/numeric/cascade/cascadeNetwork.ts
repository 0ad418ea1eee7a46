import { groupBy } from "../graph/csr.ts";

/** Losses that spread along links: from supplier to customer (down) and from customer to supplier (up). */
export interface CascadeNetwork {
  readonly nodes: number;
  /** By supplier: the groups of inputs that it feeds, and its part of each. */
  readonly downStart: Int32Array;
  readonly downGroup: Int32Array;
  readonly downShare: Float64Array;
  /** Customer of each group; the worst of a customer's groups limits it. */
  readonly customer: Int32Array;
  /** Sector of the essential inputs in each group; −1 for linear ones, all together. */
  readonly groupSector: Int32Array;
  /** Groups of customer j: groupStart[j] … groupStart[j + 1] − 1. */
  readonly groupStart: Int32Array;
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
  const sales = sums(nodes, [from, amount]);
  const { group, ...groups } = groupsOf(links);
  const { customer } = groups;
  const down = shortShares(links, group, customer.length);
  const up = amount.map((sold, e) => {
    const revenue = (links.revenue ?? sales)[from[e] as number] as number;
    return sold / (revenue === 0 ? 1 : revenue);
  });
  const [downStart, downGroup, downShare] = rows(nodes, [from, group, down]);
  const [upStart, upSupplier, upShare] = rows(nodes, [to, from, up]);
  return {
    nodes,
    ...groups,
    ...{ downStart, downGroup, downShare },
    ...{ upStart, upSupplier, upShare, sales },
    market: market ?? null,
    members: market ? membersOf(market) : [],
  };
}

/** Part of each link in what limits its customer: of its group where essential, of all inputs otherwise; 0 where no input. */
function shortShares(
  { nodes, to, amount, kind, costs }: CascadeLinks,
  group: Int32Array,
  groups: number,
): Float64Array {
  const inputs = sums(nodes, [to, amount]);
  const whole = new Float64Array(groups);
  for (let e = 0; e < to.length; e++) {
    const g = group[e] as number;
    if (kind[e] === ESSENTIAL_INPUT) whole[g] = (whole[g] as number) + (amount[e] as number);
  }
  return amount.map((bought, e) => {
    const g = group[e] as number;
    if (g < 0) return 0;
    const all = inputs[to[e] as number] as number;
    const base = kind[e] === ESSENTIAL_INPUT ? (whole[g] as number) : all;
    const part = bought / (base === 0 ? 1 : base);
    const cost = costs?.[to[e] as number];
    return cost === undefined ? part : part * (all / (cost === 0 ? 1 : cost));
  });
}

/** Amounts of the links by one of their ends. */
function sums(nodes: number, [end, amount]: readonly [Int32Array, Float64Array]): Float64Array {
  const sum = new Float64Array(nodes);
  for (let e = 0; e < end.length; e++)
    sum[end[e] as number] = (sum[end[e] as number] as number) + (amount[e] as number);
  return sum;
}

/** Links into a customer by sector of the supplier where essential, all linear ones together; −1 where no input. */
function groupsOf({ from, to, kind, sector, nodes }: CascadeLinks) {
  const byCustomer = groupBy(to, nodes);
  const linear = 1 + sector.reduce((most, s) => Math.max(most, s), -1);
  // Group of the customer at hand, by sector; older ones lie below its first group.
  const latest = new Int32Array(linear + 1).fill(-1);
  const group = new Int32Array(from.length).fill(-1);
  const groupStart = new Int32Array(nodes + 1);
  const groupSector: number[] = [];
  let count = 0;
  for (let j = 0; j < nodes; j++) {
    const first = count;
    for (let r = byCustomer.start[j] as number; r < (byCustomer.start[j + 1] as number); r++) {
      const e = byCustomer.row[r] as number;
      if (kind[e] === NO_INPUT) continue;
      const bin = kind[e] === ESSENTIAL_INPUT ? (sector[from[e] as number] as number) : linear;
      if ((latest[bin] as number) < first) {
        groupSector.push(bin === linear ? -1 : bin);
        latest[bin] = count++;
      }
      group[e] = latest[bin] as number;
    }
    groupStart[j + 1] = count;
  }
  const customer = new Int32Array(count);
  for (let j = 0; j < nodes; j++) customer.fill(j, groupStart[j], groupStart[j + 1]);
  return { group, groupStart, customer, groupSector: Int32Array.from(groupSector) };
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
