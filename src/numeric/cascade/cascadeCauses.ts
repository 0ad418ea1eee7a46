import type { Spread } from "./cascade.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { LITTLE_LEFT } from "./replaced.ts";

/** The neighbour with the largest part in a loss, and that part; the first of equals. */
export interface Source {
  readonly node: number;
  readonly part: number;
}

/** A group of inputs of which no other group of its customer comes more short. */
export interface ShortGroup {
  readonly group: number;
  readonly short: number;
  readonly source: Source | null;
}

/** What sets the losses of one node. */
export interface Causes {
  /** The groups of inputs that come shortest, all of them where they are equal; none where nothing is missed. */
  readonly groups: readonly ShortGroup[];
  /** What customers buy less, as losses stand at the end, and by whom most; null where nothing. */
  readonly unsold: { readonly part: number; readonly source: Source | null } | null;
}

/** Part of a loss by which two losses count as equal, as sums of the same things do. */
const EQUAL = 1e-12;

/** Prepares what sets the losses at the end of a cascade that tells what came short. */
export function cascadeCauses(
  network: CascadeNetwork,
  { down, up, short }: Spread,
  deadIsOne: boolean,
): (node: number) => Causes {
  const { nodes, customer, groupStart, downStart, downGroup, downShare } = network;
  if (short === null) throw new RangeError("spread: must tell what came short (got none)");
  const suppliers = gathered(customer.length, [downStart, downGroup, downShare]);
  const buyers = gathered(nodes, [network.upStart, network.upSupplier, network.upShare]);
  const missed = missedParts(network, down, deadIsOne);
  return (node) => {
    const groups: ShortGroup[] = [];
    let worst = 0;
    const [start, end] = [groupStart[node] as number, groupStart[node + 1] as number];
    for (let g = start; g < end; g++) worst = Math.max(worst, short[g] as number);
    for (let g = start; g < end && worst > 0; g++)
      if ((short[g] as number) >= worst * (1 - EQUAL))
        groups.push({
          group: g,
          short: short[g] as number,
          source: largest(suppliers, g, missed).source,
        });
    const { sum, source } = largest(buyers, node, up);
    return { groups, unsold: sum > 0 ? { part: sum, source } : null };
  };
}

/** Part of each node's loss that its market does not replace. */
function missedParts(
  { nodes, market, members, sales }: CascadeNetwork,
  down: Float64Array,
  deadIsOne: boolean,
): Float64Array {
  if (market === null) return down;
  const left = Float64Array.from(members, (list) =>
    list.reduce((sum, i) => sum + (sales[i] as number) * (1 - (down[i] as number)), 0),
  );
  const missed = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    const rest = left[market[i] as number] as number;
    const offered = rest <= LITTLE_LEFT && deadIsOne ? 1 : rest;
    const sold = sales[i] as number;
    missed[i] = (sold >= offered ? 1 : sold / offered) * (down[i] as number);
  }
  return missed;
}

/** Sum over the links to a row, and the link with the largest part in it. */
function largest({ start, from, share }: Gathered, row: number, losses: Float64Array) {
  let sum = 0;
  let source: Source | null = null;
  for (let e = start[row] as number; e < (start[row + 1] as number); e++) {
    const node = from[e] as number;
    const part = (share[e] as number) * (losses[node] as number);
    sum += part;
    if (part > (source?.part ?? 0)) source = { node, part };
  }
  return { sum, source };
}
