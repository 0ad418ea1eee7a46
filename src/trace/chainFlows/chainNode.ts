/** What a node draws on, with its share of one need (0–1). */
export interface Draw {
  readonly to: number;
  readonly share: number;
}

/** "maker": needs all its inputs; "market": a pool; "between": the world's mix or a route; "which": one of several stages. */
export type NodeKind = "maker" | "market" | "between" | "which";

export interface ChainNode {
  readonly kind: NodeKind;
  /** Stages whose product it is: one, or for "which" all that it may be. */
  readonly stages: readonly number[];
  /** Code of its place; "unknown" where nobody knows, null for what stands in none. */
  readonly place: string | null;
  readonly draws: readonly Draw[];
  /** Of "which": the home's markets of these stages, as if each brought the same part; none where nobody draws on them. */
  readonly perhaps: readonly Draw[];
}
