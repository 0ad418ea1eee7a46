import type { Interval } from "../../numeric/interval.ts";

/** An amount that comes from a node, in any unit that all amounts of one mix share. */
export interface Mass {
  readonly from: number;
  readonly amount: Interval;
}

/** A node's part of a mix. */
export interface Edge {
  readonly to: number;
  readonly share: number;
}

/** "bounds": the least share of each, the slack with the unknown node; "middle": the middle of the data, the unknown left out. */
export type Reading = "bounds" | "middle";

/** Shares of a mix. A mix of nothing is unknown. */
export function sharesOf(masses: readonly Mass[], reading: Reading, unknown: number): Edge[] {
  const edges = reading === "bounds" ? leastShares(masses, unknown) : middleShares(masses, unknown);
  return merged(edges.length === 0 ? [{ to: unknown, share: 1 }] : edges);
}

function leastShares(masses: readonly Mass[], unknown: number): Edge[] {
  const most = masses.reduce((sum, mass) => sum + mass.amount.hi, 0);
  if (!(most > 0)) return [];
  const known = masses.filter((mass) => mass.from !== unknown);
  const edges = known.map(({ from, amount }) => {
    const whole = most - amount.hi + amount.lo;
    return { to: from, share: whole > 0 ? amount.lo / whole : 0 };
  });
  const slack = 1 - edges.reduce((sum, edge) => sum + edge.share, 0);
  // Sums of floating-point shares miss 1 by a few units in the last place.
  return slack > 1e-12 ? [...edges, { to: unknown, share: slack }] : edges;
}

function middleShares(masses: readonly Mass[], unknown: number): Edge[] {
  const known = masses.filter((mass) => mass.from !== unknown);
  const middle = (mass: Mass) => mass.amount.value ?? mass.amount.lo;
  const whole = known.reduce((sum, mass) => sum + middle(mass), 0);
  return whole > 0 ? known.map((mass) => ({ to: mass.from, share: middle(mass) / whole })) : [];
}

/** Several edges to one node become one; those with no share go. */
function merged(edges: readonly Edge[]): Edge[] {
  const share = new Map<number, number>();
  for (const edge of edges) {
    if (edge.share > 0) share.set(edge.to, (share.get(edge.to) ?? 0) + edge.share);
  }
  return [...share].map(([to, part]) => ({ to, share: part }));
}
