import type { FlowNetwork } from "../../src/numeric/flow/maxflow.ts";

/** Small, well-spread pseudo-random numbers in [0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A chain of one commodity, and the nodes of each place. */
export interface FlowChain {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  readonly groups: readonly (readonly number[])[];
}

/** Stages of makers in each place, each maker of limited capacity, delivering to makers of the next stage in some places. */
export function flowChain(size: {
  readonly places: number;
  readonly stages: number;
  readonly partners: number;
}): FlowChain {
  const { places, stages, partners } = size;
  const random = sequence(11);
  const arcs: (readonly [number, number, number])[] = [];
  const into = (stage: number, place: number) => 2 + 2 * (stage * places + place);
  for (let stage = 0; stage < stages; stage++)
    for (let place = 0; place < places; place++) {
      const node = into(stage, place);
      // The last places are small, as in most industries.
      arcs.push([node, node + 1, (20 + 80 * random()) / (1 + place / 4)]);
      if (stage === 0) arcs.push([0, node, 1e3]);
      if (stage === stages - 1) arcs.push([node + 1, 1, 1e3]);
      else
        for (let k = 0; k < partners; k++) {
          const to = Math.floor(random() * random() * places);
          arcs.push([node + 1, into(stage + 1, to), 2 + 10 * random()]);
        }
    }
  const groups = Array.from({ length: places }, (_, place) =>
    Array.from({ length: stages }, (_, stage) => into(stage, place)).flatMap((v) => [v, v + 1]),
  );
  const network = {
    nodes: 2 + 2 * places * stages,
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    capacity: Float64Array.from(arcs, ([, , capacity]) => capacity),
  };
  return { network, source: 0, sink: 1, groups };
}
