import type { LinearSolver } from "../linearProgram/linearProgram.ts";
import { chainProgram } from "./chainProgram.ts";
import { evenShares } from "./evenShares.ts";
import { type HeldLevels, heldLevels } from "./heldLevels.ts";
import type { OperationalChain } from "./operationalChain.ts";

/** Days during which everybody is served the same. */
export interface Phase {
  readonly from: number;
  /** Infinity for ever. */
  readonly to: number;
  /** By group, NaN where it wants nothing. */
  readonly shares: Float64Array;
}

/** A chain from one day to another; its stocks are those of the beginning of the first. */
export interface Span {
  readonly chain: OperationalChain;
  readonly from: number;
  readonly to: number;
}

/** A store with less than this part of what lay in it is empty. */
const EMPTY = 1e-9;

/**
 * Serves everybody as well as goes at each moment, for as long as the stores last at that, then as well as goes without
 * those that are empty, and so on. Nothing is kept for later.
 */
export function phases(spans: readonly Span[], solver: LinearSolver): Phase[] {
  const used = new Map<string, number>();
  const found: Phase[] = [];
  for (const span of spans) {
    let from = span.from;
    while (from < span.to) {
      const chain = withLeft(span.chain, used);
      const { shares, days, drawn } = servedNow(chain, solver);
      const to = Math.min(span.to, from + days);
      for (const [s, { cell, amount }] of chain.stores.entries()) {
        const key = keyOf(chain, cell);
        const left = amount.lo - (drawn[s] as number) * (to - from);
        const whole = span.chain.stores.find((store) => store.cell === cell)?.amount.hi ?? 0;
        const out = left > EMPTY * whole ? amount.lo - left : amount.lo;
        used.set(key, (used.get(key) ?? 0) + (days === Infinity ? 0 : out));
      }
      found.push({ from, to, shares });
      from = to;
    }
  }
  return found;
}

function keyOf({ cells }: OperationalChain, cell: number): string {
  return `${cells[cell]?.stage} ${cells[cell]?.place}`;
}

/** The chain with what is left in its stores, at the middle of the data. */
function withLeft(chain: OperationalChain, used: ReadonlyMap<string, number>): OperationalChain {
  const stores = chain.stores.flatMap(({ cell, amount }) => {
    const whole = amount.value ?? (amount.lo + amount.hi) / 2;
    const left = whole - (used.get(keyOf(chain, cell)) ?? 0);
    return left > EMPTY * whole ? [{ cell, amount: { value: left, lo: left, hi: left } }] : [];
  });
  return { ...chain, stores };
}

function servedNow(
  chain: OperationalChain,
  solver: LinearSolver,
): HeldLevels & { readonly shares: Float64Array } {
  const written = chainProgram(chain, "middle");
  const open = solver.open(written.program);
  try {
    const one = { ...written, open };
    const all = chain.groups.map((_, group) => group);
    const { shares } = evenShares(one, [all], [0, Infinity]);
    return { shares, ...heldLevels(one, shares) };
  } finally {
    open.close();
  }
}
