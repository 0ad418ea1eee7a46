import { geoPolRiskGovernanceScale } from "../concentration/geoPolRiskGovernanceScale.ts";
import { netImportReliance } from "../dependency/netImportReliance.ts";
import { type CriticalityMethod, criticalityMethod } from "./criticalityMethod.ts";
import { nstcScreening } from "./nstcScreening.ts";
import { nstcSupplyRisk } from "./nstcSupplyRisk.ts";

/** Net import reliance of the United States Geological Survey, and the screening of the Science and Technology Council. */
export const USGS_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    id: "usgsNetImportReliance",
    version: "2026",
    label: { en: "net import reliance (USGS)", ja: "純輸入依存度(米国地質調査所)" },
    formula: "(M − X + ΔS) / (P + M − X + ΔS)",
    citation: {
      title: "US Geological Survey, Mineral Commodity Summaries 2026",
      url: "https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries",
    },
    unit: "1",
    scale: [null, 1],
    risk: "high",
    needs: ["balance"],
    status: "reproduced",
    caveat: {
      en: "reproduced is (C − P) / C of published apparent consumption C and production P, not the trade and stocks that make up the difference; which production counts differs from one commodity to the next: old scrap does, new scrap does not",
      ja: "再現したのは公表された見かけ消費量Cと生産量Pによる(C − P)/Cであり、差を構成する貿易と在庫変動は含まない。どの生産を数えるかは品目ごとに異なる。老廃スクラップは含み、新スクラップは含まない",
    },
    undefinedWhen: {
      en: "apparent consumption is not above 0",
      ja: "見かけ消費量が0以下の場合",
    },
    invariances: {
      scale: [
        ["balance.production", "balance.imports", "balance.exports", "balance.stockDrawdown"],
      ],
      rises: ["balance.imports", "balance.stockDrawdown"],
      falls: ["balance.exports"],
    },
    of: ({ balance }) => netImportReliance(balance),
  }),
  criticalityMethod({
    id: "nstcScreening",
    version: "2017",
    label: { en: "criticality potential (NSTC screening)", ja: "クリティカリティ可能性(NSTC)" },
    formula: "(R·G·M)^(1/3), R = Σ pᵢ²·gᵢ",
    citation: {
      title: "McCullough & Nassar (2017) Mineral Economics 30:257–272",
      doi: "10.1007/s13563-017-0119-6",
    },
    unit: "1",
    scale: [0, 1],
    risk: "high",
    needs: ["worldSupply", "productionGrowth", "marketDynamics"],
    status: "implemented, not verified against the primary text",
    caveat: {
      en: "how governance, growth and market dynamics are brought to 0–1 was not read; governance is scaled here as (2.5 − WGI)/5 of the mean of the six indicators",
      ja: "統治・成長・市場変動の尺度化は未確認。統治は6指標平均から(2.5 − WGI)/5とする",
    },
    undefinedWhen: {
      en: "a producing country's governance is not known",
      ja: "生産国の統治指標が不明の場合",
    },
    invariances: {
      order: ["worldSupply"],
      merge: { worldSupply: "rises" },
      rises: ["productionGrowth", "marketDynamics"],
      falls: ["worldSupply.wgiMean"],
    },
    of: ({ worldSupply, productionGrowth, marketDynamics }) => {
      const governance = worldSupply.map(({ wgiMean = null }) =>
        wgiMean === null ? null : geoPolRiskGovernanceScale(wgiMean),
      );
      const shares = worldSupply.map(({ share }) => share);
      const supplyRisk = nstcSupplyRisk(shares, governance);
      return nstcScreening({ supplyRisk, productionGrowth, marketDynamics });
    },
  }),
];
