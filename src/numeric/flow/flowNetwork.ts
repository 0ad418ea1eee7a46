/** Arcs from `from[a]` to `to[a]` that carry at most `capacity[a]` (≥ 0, may be Infinity). */
export interface FlowNetwork {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
}

export interface Maxflow {
  readonly value: number;
  /** On each arc. */
  readonly flow: Float64Array;
  /** 1 at the nodes that the source still reaches: the arcs out of this set are a least cut. */
  readonly cut: Uint8Array;
}
