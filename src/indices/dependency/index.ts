import { apparentConsumption } from "./apparentConsumption.ts";
import type { BalanceIndex, StockedBalance } from "./balanceIndex.ts";
import { daysOfCover } from "./daysOfCover.ts";
import { importDependencyRatio } from "./importDependencyRatio.ts";
import { netImportReliance } from "./netImportReliance.ts";
import { ofBounds } from "./ofBounds.ts";
import { selfSufficiency } from "./selfSufficiency.ts";

const NO_CONSUMPTION = {
  en: "apparent consumption is not above 0",
  ja: "見かけ消費量が0以下の場合",
};

function daysOfStock(balance: StockedBalance): number | null {
  const consumption = apparentConsumption(balance);
  const { stock = null } = balance;
  return stock === null || consumption <= 0 ? null : daysOfCover(stock, consumption);
}

/** Indices of a yearly balance of production and trade. */
export const DEPENDENCY: readonly BalanceIndex[] = [
  {
    id: "selfSufficiency",
    label: { en: "self-sufficiency (apparent)", ja: "自給率(見かけ)" },
    formula: "P / (P + M − X + ΔS)",
    unit: "share",
    range: "[0, ∞)",
    risk: "low",
    undefinedWhen: NO_CONSUMPTION,
    citation: {
      text: "Food and Agriculture Organization, self-sufficiency ratio of the food balance sheets",
      verified: true,
    },
    reads: "net",
    withoutProduction: 0,
    of: selfSufficiency,
    ofBounds: ofBounds(selfSufficiency),
  },
  {
    id: "netImportReliance",
    label: { en: "net import reliance", ja: "純輸入依存度" },
    formula: "(M − X + ΔS) / (P + M − X + ΔS)",
    unit: "share",
    range: "(−∞, 1]",
    risk: "high",
    undefinedWhen: NO_CONSUMPTION,
    citation: {
      text: "US Geological Survey, Mineral Commodity Summaries 2026",
      verified: true,
    },
    reads: "net",
    withoutProduction: 1,
    of: netImportReliance,
    ofBounds: ofBounds(netImportReliance),
  },
  {
    id: "importDependencyRatio",
    label: { en: "import dependency ratio (gross imports)", ja: "輸入依存度(総輸入)" },
    formula: "M / (P + M − X)",
    unit: "share",
    range: "[0, ∞)",
    risk: "high",
    undefinedWhen: {
      en: "production and imports less exports are not above 0",
      ja: "生産+輸入−輸出が0以下の場合",
    },
    citation: {
      text: "Food and Agriculture Organization, import dependency ratio of the food balance sheets",
      verified: false,
    },
    reads: "gross",
    withoutProduction: null,
    of: importDependencyRatio,
    ofBounds: ofBounds(importDependencyRatio),
  },
  {
    id: "daysOfCover",
    label: { en: "days of cover", ja: "備蓄日数" },
    formula: "365 s / (P + M − X + ΔS)",
    unit: "days",
    range: "[0, ∞)",
    risk: "low",
    undefinedWhen: {
      en: "the stock is not known or apparent consumption is not above 0",
      ja: "在庫が不明、または見かけ消費量が0以下の場合",
    },
    citation: {
      text: "Japan Organization for Metals and Energy Security, stockpiles in days of standard consumption",
      verified: true,
    },
    reads: "stock",
    withoutProduction: null,
    of: daysOfStock,
    ofBounds: ofBounds(daysOfStock),
  },
];
