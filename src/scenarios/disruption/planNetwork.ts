import type { Network } from "../../network/network.ts";
import { type Amounts, amountAt, put, unknownAmounts } from "../../numeric/amounts.ts";
import { exact, product } from "../../numeric/interval.ts";
import type { ServedPlan } from "../operational/servedPlan.ts";
import type { Effects } from "../shocks/effects.ts";
import { capacitiesLeft, demandsThen } from "./afterNetwork.ts";

/** The network of a plan: what it makes and sends; what has no part in the question is left what the shocks leave of it. */
export function planNetwork(network: Network, plan: ServedPlan, effects: Effects): Network {
  const { suppliers, flows } = network;
  return {
    ...network,
    suppliers: {
      ...suppliers,
      production: planned(suppliers.production, plan.production, effects.output),
      capacity: capacitiesLeft(network, effects),
    },
    pools: { ...network.pools, demand: demandsThen(network, effects) },
    flows: { ...flows, amount: planned(flows.amount, plan.flow, effects.passage) },
    deliveryCuts: [...network.deliveryCuts, ...effects.deliveries],
  };
}

function planned(before: Amounts, amounts: Float64Array, left: Float64Array): Amounts {
  const after = unknownAmounts(amounts.length);
  for (const [row, amount] of amounts.entries()) {
    const was = amountAt(before, row);
    if (!Number.isNaN(amount)) put(after, row, exact(amount));
    else if (was !== null) put(after, row, product(was, exact(left[row] as number)));
  }
  return after;
}
