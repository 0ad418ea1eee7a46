import { concentrationRatio } from "../concentration/concentrationRatio.ts";
import { bgsRiskIndex } from "./bgsRiskIndex.ts";
import { companionMetalFraction } from "./companionMetalFraction.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { nMinusOne } from "./nMinusOne.ts";

const NOT_VERIFIED = "implemented, not verified against the primary text" as const;

const N_MINUS_ONE = {
  version: "2025",
  citation: {
    title: "International Energy Agency (2025) Global Critical Minerals Outlook 2025",
    url: "https://www.iea.org/reports/global-critical-minerals-outlook-2025",
  },
  unit: "1",
  scale: [0, null],
  risk: "low",
  needs: ["market"],
  status: NOT_VERIFIED,
  caveat: {
    en: "which demand the Agency takes was not read, so both stand side by side; of equally large suppliers the first in the list drops out",
    ja: "国際エネルギー機関がどちらの需要を用いるかは未確認のため両方を示す。同規模の供給者が複数あれば先頭を除く",
  },
} as const;
const MARKET_UNIT = [["market.supply", "market.demand"]] as const;

function withoutLargest({ market }: KnownInputs<"market">) {
  const supply = new Map<string, number>();
  const demand = new Map<string, number>();
  for (const entry of market) {
    supply.set(entry.place, (supply.get(entry.place) ?? 0) + entry.supply);
    demand.set(entry.place, (demand.get(entry.place) ?? 0) + entry.demand);
  }
  return nMinusOne({ supply, demand });
}

/** Methods of geological surveys and of the International Energy Agency. */
export const SURVEY_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...N_MINUS_ONE,
    id: "nMinusOneOutside",
    label: {
      en: "cover without the largest supplier, of demand outside it",
      ja: "最大供給国を除く供給の、その国以外の需要に対する比(N−1)",
    },
    formula: "(S − S_k) / (D − D_k)",
    undefinedWhen: {
      en: "nothing is supplied, or nothing used outside the largest supplier",
      ja: "供給がない、または最大供給国以外の需要がない場合",
    },
    invariances: { scale: MARKET_UNIT },
    of: (inputs) => withoutLargest(inputs)?.ofDemandOutside ?? null,
  }),
  criticalityMethod({
    ...N_MINUS_ONE,
    id: "nMinusOneAll",
    label: {
      en: "cover without the largest supplier, of all demand",
      ja: "最大供給国を除く供給の、全需要に対する比(N−1)",
    },
    formula: "(S − S_k) / D",
    undefinedWhen: { en: "nothing is supplied or used", ja: "供給または需要がない場合" },
    invariances: {
      order: ["market"],
      scale: MARKET_UNIT,
      merge: { market: "falls" },
      falls: ["market.demand"],
    },
    of: (inputs) => withoutLargest(inputs)?.ofAllDemand ?? null,
  }),
  criticalityMethod({
    id: "bgsRiskIndex",
    version: "2011",
    label: { en: "risk list 2011 (BGS)", ja: "リスクリスト2011(英国地質調査所)" },
    formula: "(a + p + r + g) / 2, each score 1–5",
    citation: { title: "British Geological Survey (2011) Risk list 2011" },
    unit: "1",
    scale: [2, 10],
    risk: "high",
    needs: ["crustalAbundance", "worldSupply", "reservesTop3", "governanceRank"],
    status: NOT_VERIFIED,
    caveat: {
      en: "the inputs of the list were not published with it, and the division by 2 was inferred; the list gives a missing criterion the score 2, here there is no value; lists of 2012 and 2015 add criteria",
      ja: "一覧の入力は公表されておらず、2で割ることは推定。一覧は欠けた基準を2点とするが、ここでは値なしとする。2012年と2015年の版は基準が増える",
    },
    undefinedWhen: { en: "nothing is produced", ja: "生産がない場合" },
    invariances: {
      order: ["worldSupply"],
      merge: { worldSupply: "rises" },
      rises: ["reservesTop3", "governanceRank"],
      falls: ["crustalAbundance"],
    },
    of: ({ worldSupply, crustalAbundance, reservesTop3, governanceRank }) => {
      const shares = worldSupply.map(({ share }) => share);
      if (!shares.some((share) => share > 0)) return null;
      const productionTop3 = Math.min(1, concentrationRatio(shares, 3));
      return bgsRiskIndex({ crustalAbundance, productionTop3, reservesTop3, governanceRank });
    },
  }),
  criticalityMethod({
    id: "companionMetalFraction",
    version: "2015",
    label: { en: "companion metal fraction", ja: "副産物比率" },
    formula: "c / q",
    citation: {
      title: "Nassar, Graedel & Harper (2015) By-product metals, Science Advances 1(3) e1400180",
      doi: "10.1126/sciadv.1400180",
    },
    unit: "1",
    scale: [0, 1],
    risk: "high",
    needs: ["companionProduction", "worldProduction"],
    status: NOT_VERIFIED,
    caveat: {
      en: "says how far supply follows other metals' prices, not who holds it",
      ja: "供給が他の金属の価格に左右される度合いを示し、誰が握るかは示さない",
    },
    undefinedWhen: { en: "nothing is produced", ja: "生産がない場合" },
    invariances: {
      scale: [["companionProduction", "worldProduction"]],
      rises: ["companionProduction"],
      falls: ["worldProduction"],
    },
    of: ({ companionProduction, worldProduction }) =>
      companionMetalFraction(companionProduction, worldProduction),
  }),
];
