import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";
import { robustness } from "../../numeric/contingency/robustness.ts";
import type { Interval } from "../../numeric/interval.ts";
import { KEY_LABELS } from "../../trace/reading/candidates.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Actor } from "./actors.ts";
import type { Asked } from "./contingencyQuestion.ts";
import { leftOf } from "./setCells.ts";
import type { StageLoss } from "./stageLoss.ts";

/** Losses of one product as actors are removed in an order. */
export interface Curve {
  readonly loss: StageLoss;
  readonly order: readonly number[];
  /** Of each actor, by its number. */
  readonly size: readonly (number | null)[];
  /** Bounds of the loss after 0, 1, 2 … removals. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** A row for each of the first removals, and one for the mean over all. */
export function removalRows({ network, actors }: Asked, curve: Curve, top: number): Result["rows"] {
  const { loss, order, size, lo, hi } = curve;
  if (order.length === 0) return [];
  const base = {
    stageId: network.stages[loss.stage]?.id as string,
    product: stageLabel(network, loss.stage),
  };
  const after = (removed: number) => loss.of(order.slice(0, removed));
  const rows = order.slice(0, top).map((member, q) => {
    const { key, id, who } = actors[member] as Actor;
    const lost = after(q + 1);
    return {
      ...{ ...base, part: "removal", removed: q + 1, keyId: key, id, by: KEY_LABELS[key], who },
      ...{
        size: size[member] ?? null,
        exposure: loss.of([member]),
        loss: lost,
        left: leftOf(lost),
      },
    };
  });
  const [most, least] = [lo, hi].map((losses) => robustness(losses.map((x) => 1 - x)) as number);
  const left: Interval = {
    value: most === least ? (most as number) : meanLeft(order.length, after),
    ...{ lo: least as number, hi: most as number },
  };
  const mean = {
    ...{ ...base, part: "mean", removed: order.length, keyId: null, id: null, by: null },
    ...{ who: MEAN, size: null, exposure: null, loss: leftOf(left), left },
  };
  return [...rows, mean];
}

/** Null where any of them is known within wide bounds only. */
function meanLeft(removals: number, after: (removed: number) => Interval): number | null {
  const left = [1];
  for (let removed = 1; removed <= removals; removed++) {
    const { value } = after(removed);
    if (value === null) return null;
    left.push(1 - value);
  }
  return robustness(left);
}

const MEAN: Label = { en: "mean over all removals (robustness R)", ja: "全停止の平均(頑健性R)" };
