import { type Maxflow, maxflow } from "../../numeric/flow/maxflow.ts";
import type { ChainFlow } from "./chainFlow.ts";
import type { Allocation, Bind, Plan, Tiers } from "./plan.ts";

/** What is not carried of all that is wanted counts as nothing below this part of it. */
const SAME = 1e-13;

/**
 * The same shares as `evenShares`, of a chain that moves one good, by maximum flows: where a common share cannot be carried,
 * a least cut names the groups that stand in its way and the share that they can have.
 */
export function evenFlow(flow: ChainFlow, tiers: Tiers): Allocation {
  const { wanted } = flow;
  const shares = new Float64Array(wanted.length).fill(Number.NaN);
  const binds: Bind[][] = [...wanted].map(() => []);
  for (const tier of tiers) {
    let active = tier.filter((group) => (wanted[group] as number) > 0);
    while (active.length > 0) {
      const { share, blocked, reasons } = raised(flow, shares, active);
      for (const group of blocked) {
        shares[group] = share;
        binds[group] = reasons;
      }
      active = active.filter((group) => !blocked.includes(group));
    }
  }
  const amounts = wanted.map((want, group) => (shares[group] || 0) * want);
  return { shares, binds, plan: planOf(flow, carried(flow, amounts)) };
}

function carried({ network, groups, source, sink }: ChainFlow, amounts: Float64Array): Maxflow {
  const capacity = network.capacity.slice();
  for (const [group, arc] of groups.entries()) capacity[arc] = amounts[group] as number;
  return maxflow({ ...network, capacity }, source, sink);
}

interface Raised {
  readonly share: number;
  readonly blocked: readonly number[];
  readonly reasons: Bind[];
}

/** Largest common share of the active groups beside what the others have, by Newton's method on the least cuts. */
function raised(flow: ChainFlow, shares: Float64Array, active: readonly number[]): Raised {
  const { wanted, groups, network } = flow;
  const inside = new Set(active);
  let found: Raised = { share: 1, blocked: active, reasons: [] };
  for (;;) {
    const { share } = found;
    const amounts = wanted.map(
      (want, group) => want * (inside.has(group) ? share : shares[group] || 0),
    );
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    const { value, cut } = carried(flow, amounts);
    if (value >= whole * (1 - SAME)) return found;
    const isShort = (group: number) => cut[network.from[groups[group] as number] as number] === 0;
    const blocked = active.filter(isShort);
    const want = blocked.reduce((sum, group) => sum + (wanted[group] as number), 0);
    if (!(want > 0)) return found;
    // What the cut lets through to the short groups, less what those served before have of it.
    const missed = whole - value;
    const next = Math.max(0, share - missed / want);
    if (!(next < share)) return found;
    found = { share: next, blocked, reasons: bindsOf(flow, cut, want) };
  }
}

/** The limits that the cut goes through; one more unit of the common good through it is a share of what the short groups want. */
function bindsOf(flow: ChainFlow, cut: Uint8Array, want: number): Bind[] {
  const { network, chain, factor } = flow;
  const crosses = (arc: number) =>
    cut[network.from[arc] as number] === 1 && cut[network.to[arc] as number] === 0;
  const binds = (kind: Bind["kind"], arcs: Int32Array, cellOf: (number: number) => number) =>
    [...arcs].flatMap((arc, number): Bind[] => {
      const worth = (network.capacity[arc] as number) / want;
      const price = (factor[cellOf(number)] as number) / want;
      return crosses(arc) && worth > SAME ? [{ kind, number, price, worth }] : [];
    });
  return [
    ...binds("process", flow.processes, (i) => chain.processes[i]?.cell as number),
    ...binds("leg", flow.legs, (l) => chain.legs[l]?.from as number),
    ...binds("store", flow.stores, (s) => chain.stores[s]?.cell as number),
  ].sort((a, b) => b.worth - a.worth);
}

function planOf(flow: ChainFlow, { flow: sent }: Maxflow): Plan {
  const { chain, factor } = flow;
  const amounts = (arcs: Int32Array, cellOf: (number: number) => number) =>
    Float64Array.from(arcs, (arc, i) => (sent[arc] as number) / (factor[cellOf(i)] as number));
  return {
    made: amounts(flow.processes, (i) => chain.processes[i]?.cell as number),
    sent: amounts(flow.legs, (l) => chain.legs[l]?.from as number),
    drawn: amounts(flow.stores, (s) => chain.stores[s]?.cell as number),
    served: amounts(flow.wants, (w) => chain.wants[w]?.cell as number),
  };
}
