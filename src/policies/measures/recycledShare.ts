import { isGap } from "../../assess/composition.ts";
import { type HomeBalance, homeBalance } from "../../assess/homeBalance.ts";
import { apparentConsumption } from "../../indices/dependency/apparentConsumption.ts";
import { ofBounds } from "../../indices/dependency/ofBounds.ts";
import { selfSufficiency } from "../../indices/dependency/selfSufficiency.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { type Interval, overCorners, sum } from "../../numeric/interval.ts";
import { type Asked, nameOf } from "./asked.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";

/** Home recycling against consumption of all that serves the same need: the recycled product's self-sufficiency where primary supply counts as brought in. */
export const RECYCLED_SHARE: MeasureRow = {
  id: "recycledShareOfConsumption",
  label: {
    en: "recycling in the home as a share of consumption, primary and recycled",
    ja: "消費量(一次品と再生品)に占める自国側のリサイクル量の割合",
  },
  unit: "share",
  most: null,
  takes: [],
  keys: [],
  numerator: { en: "recycling in the home", ja: "自国側のリサイクル量" },
  denominator: {
    en: "apparent consumption in the home of all that serves the same need, recycled and primary",
    ja: "同じ投入をまかなう再生品と一次品の、自国側における見かけ消費量",
  },
  at: (asked) => (stage) => recycledShare(asked, stage),
};

function recycledShare(asked: Asked, stage: number): Evidence {
  const serving = alternativesOf(asked, stage);
  const cited = { citations: citedBy(asked, [...(serving?.keys() ?? [stage])]) };
  if (serving === null) return without(because.notRecycling, cited);
  if ([...serving.values()].includes(null)) return without(because.unlikeUnits, cited);
  const own = tradeOf(asked, stage);
  if ("reason" in own) return without(own.reason, cited);
  const others: Trade[] = [];
  for (const [other, service] of serving) {
    if (other === stage) continue;
    const trade = tradeOf(asked, other);
    if ("reason" in trade) return without(trade.reason, cited);
    const by = (service as number) / (serving.get(stage) as number);
    others.push(scaled(trade, by));
  }
  const bounds = {
    production: own.production,
    imports: sum([own.imports, ...others.flatMap((o) => [o.production, o.imports])]),
    exports: sum([own.exports, ...others.map((o) => o.exports)]),
  };
  const value = ofBounds(selfSufficiency)(bounds);
  const denominator = overCorners(
    ([production = 0, imports = 0, exports = 0]) =>
      apparentConsumption({ production, imports, exports }),
    [bounds.production, bounds.imports, bounds.exports],
  );
  return value === null
    ? without(NO_CONSUMPTION, cited)
    : found(value, { ...cited, numerator: own.production, denominator, notes: ["listedExports"] });
}

const NO_CONSUMPTION: Label = {
  en: "within the bounds of the data, apparent consumption is perhaps not above 0",
  ja: "データの上下限の範囲内で、見かけ消費量が0以下の場合がある",
};

/** Service per unit of each stage that serves a need beside a recycling stage, itself included; null for one whose units do not compare. */
function alternativesOf({ network }: Asked, stage: number): Map<number, number | null> | null {
  if (network.stages[stage]?.kind !== "recycling") return null;
  const serving = new Map<number, number | null>();
  for (const needs of network.needs)
    for (const { alternatives } of needs) {
      const own = alternatives.find((one) => one.stage === stage);
      if (own === undefined) continue;
      for (const { stage: other, service } of alternatives) {
        const ratio = own.service === null || service === null ? null : service / own.service;
        const before = serving.get(other);
        const isSame = before === undefined || before === ratio;
        serving.set(other, isSame ? ratio : null);
      }
    }
  return serving.size > 1 ? serving : null;
}

interface Trade {
  readonly production: Interval;
  readonly imports: Interval;
  readonly exports: Interval;
}

function tradeOf({ network, home }: Asked, stage: number): Trade | { readonly reason: Label } {
  const balance = homeBalance(network, stage, home);
  if (isGap(balance)) return { reason: at(network.stages[stage]?.label, balance.reason) };
  return tradeIn(balance) ?? { reason: at(network.stages[stage]?.label, because.useOnly) };
}

function tradeIn({ production, basis }: HomeBalance): Trade | null {
  if (basis.side === "use") return null;
  return { production, imports: basis.imports, exports: basis.exports };
}

function at(
  label: { readonly en: string; readonly ja?: string | undefined } | undefined,
  reason: Label,
): Label {
  const { en, ja = en } = label ?? { en: "" };
  return { en: `${en}: ${reason.en}`, ja: `${ja}:${reason.ja}` };
}

function scaled(trade: Trade, by: number): Trade {
  const times = ({ value, lo, hi }: Interval) => ({
    value: value === null ? null : value * by,
    lo: lo * by,
    hi: hi * by,
  });
  return {
    production: times(trade.production),
    imports: times(trade.imports),
    exports: times(trade.exports),
  };
}

function citedBy(asked: Asked, stages: readonly number[]): string[] {
  const keys = stages.flatMap((stage) => {
    const stageId = asked.network.stages[stage]?.id ?? "";
    const row = {
      stageId,
      method: "selfSufficiency",
      wholeId: "homeConsumption",
      keyId: null,
    } as const;
    return asked.assessed(nameOf(row))?.citations ?? [];
  });
  return [...new Set(keys)];
}
