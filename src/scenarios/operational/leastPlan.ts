import { chainAnswer, type OpenChain, Unsolved } from "./chainAnswer.ts";
import type { Pace } from "./evenShares.ts";
import { exempted } from "./longestDays.ts";
import type { Plan } from "./plan.ts";

/** The plan that serves given shares with the least activity, so that nothing is made, moved or drawn for nothing. */
export function leastPlan(chain: OpenChain, shares: Float64Array, pace: Pace): Plan {
  const { layout } = chain;
  const { cells, processes, legs, stores } = chain.chain;
  const sizes = stageSizes(chain);
  const weight = (cell: number) => -1 / (sizes.get(cells[cell]?.stage as number) || 1);
  const served = layout.totals.map((column, group) => {
    const amount = (shares[group] || 0) * (layout.wanted[group] as number);
    return [column, amount, amount] as const;
  });
  const answer = chainAnswer(chain, {
    cost: [
      ...processes.map(({ cell }, i) => [layout.processes[i] as number, weight(cell)] as const),
      ...legs.map(({ to }, l) => [layout.legs[l] as number, weight(to)] as const),
      ...stores.map(({ cell }, s) => [layout.stores[s] as number, weight(cell)] as const),
    ],
    bounds: [[layout.pace, ...pace], ...served, ...exempted(chain, () => true)],
  });
  if (answer === null) throw new Unsolved("what is served has no plan");
  const values = (columns: readonly number[]) =>
    Float64Array.from(columns, (column) => answer.columns[column] as number);
  return {
    made: values(layout.processes),
    sent: values(layout.legs),
    drawn: values(layout.stores),
    served: values(layout.served),
  };
}

/** Usual size of each stage, to weigh what different stages do against each other. */
function stageSizes({ chain, layout, program }: OpenChain): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const see = (cell: number, column: number | undefined) => {
    const stage = chain.cells[cell]?.stage as number;
    const amount = program.upper[column as number] as number;
    sizes.set(stage, Math.max(sizes.get(stage) ?? 0, amount));
  };
  for (const [i, { cell }] of chain.processes.entries()) see(cell, layout.processes[i]);
  for (const [w, { cell }] of chain.wants.entries()) see(cell, layout.served[w]);
  return sizes;
}
