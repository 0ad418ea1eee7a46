import { amountsByPartner } from "./amountsByPartner.ts";
import { asymmetricDependence } from "./asymmetricDependence.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { type MetiDependency, metiDependency } from "./metiDependency.ts";

const METI = {
  version: "2022",
  citation: {
    title: "Okada (2022) on the White Paper on International Economy and Trade 2022, RIETI",
    url: "https://www.rieti.go.jp/jp/special/special_report/178.html",
  },
  unit: "1",
  status: "implemented, not verified against the primary text",
  caveat: {
    en: "the paper's denominators were not read: demand is production and imports less exports, substitutability is production over imports; the ministry writes concentration × 100",
    ja: "分母は未確認。需要は生産+輸入−輸出、代替可能度は生産÷輸入とした。経済産業省は集中度を100倍して示す",
  },
} as const;
const UNIT = [["imports.amount", "balance.production", "balance.exports"]] as const;

const NO_BALANCE = { production: 0, imports: 0, exports: 0 };

function dependency({ imports, balance }: KnownInputs<"imports" | "balance">): MetiDependency {
  return metiDependency(amountsByPartner(imports, "outside"), balance);
}

/** Japan's three indicators, and who of two depends more on the other. */
export const JAPAN_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...METI,
    id: "metiImportDependence",
    needs: ["imports", "balance"],
    label: { en: "import dependence (METI)", ja: "輸入依存度(経済産業省)" },
    formula: "M / (P + M − X)",
    scale: [0, null],
    risk: "high",
    undefinedWhen: { en: "domestic demand is not above 0", ja: "国内需要が0以下の場合" },
    invariances: {
      order: ["imports"],
      scale: UNIT,
      merge: { imports: "same" },
      rises: ["balance.exports"],
      falls: ["balance.production"],
    },
    of: (inputs) => dependency(inputs).importDependence,
  }),
  criticalityMethod({
    ...METI,
    id: "metiSubstitutability",
    needs: ["imports", "balance"],
    label: { en: "substitutability by domestic production (METI)", ja: "代替可能度(経済産業省)" },
    formula: "P / M",
    scale: [0, null],
    risk: "low",
    undefinedWhen: { en: "nothing is imported", ja: "輸入がない場合" },
    invariances: {
      order: ["imports"],
      scale: UNIT,
      merge: { imports: "same" },
      rises: ["balance.production"],
      falls: ["imports.amount"],
    },
    of: (inputs) => dependency(inputs).substitutability,
  }),
  criticalityMethod({
    ...METI,
    id: "metiConcentration",
    needs: ["imports"],
    label: { en: "concentration of imports (METI)", ja: "集中度(経済産業省)" },
    formula: "Σ (m_c / M)²",
    scale: [0, 1],
    risk: "high",
    undefinedWhen: { en: "nothing is imported", ja: "輸入がない場合" },
    invariances: {
      order: ["imports"],
      scale: [["imports.amount"]],
      merge: { imports: "rises" },
    },
    // Concentration reads neither of the two.
    of: ({ imports }) => dependency({ imports, balance: NO_BALANCE }).concentration,
  }),
  criticalityMethod({
    id: "asymmetricDependence",
    version: "1945",
    label: { en: "asymmetric dependence on a partner", ja: "相手への非対称な依存" },
    formula: "d_AB − d_BA",
    citation: { title: "Hirschman (1945) National Power and the Structure of Foreign Trade" },
    unit: "1",
    scale: [-1, 1],
    risk: "high",
    needs: ["dependenceOnPartner", "dependenceOfPartner"],
    status: "implemented, not verified against the primary text",
    caveat: {
      en: "Hirschman gives the idea; the difference of two shares is kyusho's own definition, and says nothing of how much would be lost",
      ja: "考え方はハーシュマンによる。二つの割合の差はkyusho独自の定義で、損失の大きさは示さない",
    },
    undefinedWhen: { en: "a dependence is not known", ja: "一方の依存度が不明の場合" },
    invariances: { rises: ["dependenceOnPartner"], falls: ["dependenceOfPartner"] },
    of: ({ dependenceOnPartner, dependenceOfPartner }) =>
      asymmetricDependence(dependenceOnPartner, dependenceOfPartner).difference,
  }),
];
