import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { type Side, settle, side } from "./cascadeSide.ts";

export const upSide = ({ nodes }: CascadeNetwork): Side => side(nodes);

/** Customers that buy less let their suppliers' sales shrink; returns the largest growth of a loss. */
export function upSweep({ upStart, upSupplier, upShare }: CascadeNetwork, at: Side): number {
  const { changed, loss, passed, arrived, isNext, next } = at;
  const { list } = next;
  let count = 0;
  for (let t = 0; t < changed.count; t++) {
    const node = changed.list[t] as number;
    const more = (loss[node] as number) - (passed[node] as number);
    passed[node] = loss[node] as number;
    const end = upStart[node + 1] as number;
    for (let e = upStart[node] as number; e < end; e++) {
      const to = upSupplier[e] as number;
      arrived[to] = (arrived[to] as number) + (upShare[e] as number) * more;
      if (isNext[to] === 1) continue;
      isNext[to] = 1;
      list[count++] = to;
    }
  }
  next.count = count;
  return settle(at);
}
