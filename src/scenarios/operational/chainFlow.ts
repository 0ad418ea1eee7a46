import type { FlowNetwork } from "../../numeric/flow/maxflow.ts";
import { type ChainReading, chainReading, wantOf } from "./chainReading.ts";
import type { OperationalChain, Reading } from "./operationalChain.ts";
import { stageFactors } from "./stageFactors.ts";

/** A chain that moves one good, as arcs that carry it from a source to a sink, all in units of one common good. */
export interface ChainFlow {
  readonly chain: OperationalChain;
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  /** Arcs of each process, leg, store, want and group; a process without needs or with one has one arc. */
  readonly processes: Int32Array;
  readonly legs: Int32Array;
  readonly stores: Int32Array;
  readonly wants: Int32Array;
  readonly groups: Int32Array;
  /** What each group wants. */
  readonly wanted: Float64Array;
  /** Units of the common good in one unit of each cell's product. */
  readonly factor: Float64Array;
}

/** The chain as a flow; null where it is none: several needs at once, shares that are capped, unlike yields, what is collected after use, or deliveries that are cut in part. */
export function chainFlow(
  chain: OperationalChain,
  reading: Reading,
  pace: number,
): ChainFlow | null {
  const read = chainReading(chain, reading);
  if (read.bans.length > 0 || chain.wants.some(({ group }) => group < 0)) return null;
  const factors = stageFactors(chain, read);
  if (factors === null) return null;
  const factor = Float64Array.from(chain.cells, ({ stage }) => factors.get(stage) as number);
  return arcsOf({ chain, read, pace, factor });
}

interface Drawing {
  readonly chain: OperationalChain;
  readonly read: ChainReading;
  readonly pace: number;
  readonly factor: Float64Array;
}

function arcsOf({ chain, read, pace, factor }: Drawing): ChainFlow {
  const { cells, processes, legs, stores, wants, groups } = chain;
  const { arc, network } = arcList();
  const wanting = cells.length + processes.length;
  const [source, sink] = [wanting + groups.length, wanting + groups.length + 1];
  const size = (cell: number) => factor[cell] as number;
  const ofProcesses = processes.map(({ cell, most, needs: [uses] }, i) => {
    const maker = uses === undefined ? source : cells.length + i;
    for (const use of uses ?? []) arc(use.cell, maker, Infinity);
    return arc(maker, cell, read.supply(most) * size(cell));
  });
  const ofLegs = legs.map((leg) => arc(leg.from, leg.to, read.supply(leg.most) * size(leg.from)));
  const ofStores = stores.map(({ cell, amount }) =>
    arc(source, cell, read.supply(amount) * pace * size(cell)),
  );
  const wanted = new Float64Array(groups.length);
  const ofWants = wants.map((want) => {
    const { cell, amount, group } = want;
    wanted[group] = (wanted[group] as number) + read.need(amount) * size(cell);
    return arc(cell, wanting + group, wantOf(chain, read, want) * size(cell));
  });
  const ofGroups = groups.map((_, group) => arc(wanting + group, sink, wanted[group] as number));
  return {
    ...{ chain, source, sink, wanted, factor, network: network(sink + 1) },
    processes: Int32Array.from(ofProcesses),
    legs: Int32Array.from(ofLegs),
    stores: Int32Array.from(ofStores),
    wants: Int32Array.from(ofWants),
    groups: Int32Array.from(ofGroups),
  };
}

/** Arcs while they are listed, each with its number. */
function arcList() {
  const [from, to, capacity]: [number[], number[], number[]] = [[], [], []];
  const arc = (a: number, b: number, most: number): number => {
    from.push(a);
    to.push(b);
    return capacity.push(most) - 1;
  };
  const network = (nodes: number): FlowNetwork => ({
    nodes,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    capacity: Float64Array.from(capacity),
  });
  return { arc, network };
}
