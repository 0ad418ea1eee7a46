import type { InventoryModel, InventoryState } from "./inventoryState.ts";

/** Who is served when output falls short of demand. */
export interface Precedence {
  /** Nodes served ahead of all others, in this order. */
  readonly first: readonly number[];
  /** Whether orders come before outside and extra demand. */
  readonly ordersFirst: boolean;
}

/** Shares output out: what the nodes served first receive, and the served part of all other demand. */
export function ration(
  { layout }: InventoryModel,
  state: InventoryState,
  { first, ordersFirst }: Precedence,
): void {
  const left = state.output.slice();
  const asked = new Float64Array(layout.size);
  state.isServed.fill(0);
  for (const node of first) serve({ layout, state, left, asked }, node);
  for (let i = 0; i < layout.size; i++) {
    const orders = Math.max(0, (state.ordered[i] as number) - (asked[i] as number));
    const demand = Math.max(0, (state.demand[i] as number) - (asked[i] as number));
    const made = left[i] as number;
    const orderShare = partOf(made, ordersFirst ? orders : demand);
    state.orderShare[i] = orderShare;
    state.outsideShare[i] = ordersFirst
      ? partOf(Math.max(0, made - orderShare * orders), demand - orders)
      : orderShare;
  }
}

interface Serving {
  readonly layout: InventoryModel["layout"];
  readonly state: InventoryState;
  readonly left: Float64Array;
  readonly asked: Float64Array;
}

function serve({ layout, state, left, asked }: Serving, node: number): void {
  const { firstGroup, firstEntry, row, value } = layout;
  state.isServed[node] = 1;
  for (let g = firstGroup[node] as number; g < (firstGroup[node + 1] as number); g++) {
    let received = 0;
    for (let p = firstEntry[g] as number; p < (firstEntry[g + 1] as number); p++) {
      const i = row[p] as number;
      const order =
        (value[p] as number) * (state.weight[i] as number) * (state.perWeight[g] as number);
      const given = Math.min(order, left[i] as number);
      left[i] = (left[i] as number) - given;
      asked[i] = (asked[i] as number) + order;
      received += given;
    }
    state.received[g] = received;
  }
}

function partOf(made: number, wanted: number): number {
  return wanted > made ? made / wanted : 1;
}
