import fc from "fast-check";
import type { CascadeLinks } from "../../../src/numeric/cascade/cascadeNetwork.ts";

export const NODES = 8;
const SECTORS = 3;

/** A small network and the first loss of each node. */
export interface Case {
  readonly links: readonly (readonly [from: number, to: number, amount: number])[];
  readonly sector: readonly number[];
  /** Class of an input by sector of the supplier and of the customer. */
  readonly kinds: readonly (readonly number[])[];
  readonly isReplaced: boolean;
  readonly shock: readonly number[];
}

export const anyCase: fc.Arbitrary<Case> = fc.record({
  links: fc.uniqueArray(
    fc.tuple(
      fc.nat(NODES - 1),
      fc.nat(NODES - 1),
      fc.integer({ min: 1, max: 1000 }).map((x) => x / 100),
    ),
    { selector: ([a, b]) => a * NODES + b, minLength: 4, maxLength: 30 },
  ),
  sector: fc.array(fc.nat(SECTORS - 1), { minLength: NODES, maxLength: NODES }),
  kinds: fc.array(fc.array(fc.nat(2), { minLength: SECTORS, maxLength: SECTORS }), {
    minLength: SECTORS,
    maxLength: SECTORS,
  }),
  isReplaced: fc.boolean(),
  shock: fc.array(fc.constantFrom(0, 0, 0, 0.25, 0.5, 1), { minLength: NODES, maxLength: NODES }),
});

export function linksOf({ links, sector, kinds, isReplaced }: Case): CascadeLinks {
  return {
    nodes: NODES,
    from: Int32Array.from(links, ([from]) => from),
    to: Int32Array.from(links, ([, to]) => to),
    amount: Float64Array.from(links, ([, , amount]) => amount),
    kind: Uint8Array.from(
      links,
      ([from, to]) => kinds[sector[from] as number]?.[sector[to] as number] ?? 0,
    ),
    sector: Int32Array.from(sector),
    ...(isReplaced ? { market: Int32Array.from(sector) } : {}),
  };
}
