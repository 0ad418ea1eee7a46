import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { KEY_LABELS } from "../../trace/reading/candidates.ts";
import { listed, stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Actor } from "./actors.ts";
import type { StageLoss } from "./stageLoss.ts";

/** The cells that name a set of actors and say what is lost and left without them. */
export function setCells(
  network: Network,
  actors: readonly Actor[],
  { loss, set }: { readonly loss: StageLoss; readonly set: readonly number[] },
) {
  const members = set.map((i) => actors[i] as Actor);
  const lost = loss.of(set);
  return {
    stageId: network.stages[loss.stage]?.id as string,
    keyIds: members.map(({ key }) => key),
    ids: members.map(({ id }) => id),
    product: stageLabel(network, loss.stage),
    by: listed(distinct(members.map(({ key }) => KEY_LABELS[key]))),
    who: listed(members.map(({ who }) => who)),
    loss: lost,
    left: leftOf(lost),
  } satisfies Readonly<Record<string, Cell>>;
}

function distinct(labels: readonly Label[]): Label[] {
  return [...new Set(labels)];
}

/** What is left of 1. */
export function leftOf({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : 1 - value, lo: 1 - hi, hi: 1 - lo };
}

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share" } as const;

export const PRODUCT: Column = { key: "product", label: { en: "product", ja: "製品" }, ...text };
export const WHO: Column = { key: "who", label: { en: "who", ja: "該当者" }, ...text };
export const BY: Column = { key: "by", label: { en: "by", ja: "区分" }, ...text };
export const LOSS: Column = {
  ...{ key: "loss", label: { en: "supply lost", ja: "失われる供給" }, ...share, risk: "high" },
};
export const LEFT: Column = {
  ...{ key: "left", label: { en: "supply left", ja: "残る供給" }, ...share, risk: "low" },
};

export const textColumn = (key: string, label: Label): Column => ({ key, label, ...text });
export const countColumn = (key: string, label: Label): Column => ({
  ...{ key, label, type: "quantity", unit: "1", risk: null },
});
export const shareColumn = (key: string, label: Label, risk: Column["risk"]): Column => ({
  ...{ key, label, ...share, risk },
});
