import { amountsByPartner } from "./amountsByPartner.ts";
import { amountsByPlace } from "./amountsByPlace.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { geoDep } from "./geoDep.ts";
import type { PartnerImport } from "./methodInputs.ts";
import { singlePointOfFailure } from "./singlePointOfFailure.ts";
import { type StrategicDependency, strategicDependency } from "./strategicDependency.ts";
import { totalAmount } from "./totalAmount.ts";

const NOT_VERIFIED = "implemented, not verified against the primary text" as const;
const IMPORTS_AND_BALANCE = ["imports", "balance"] as const;
const TRADE_UNIT = [["imports.amount", "balance.exports"]] as const;
const IMPORTS_UNIT = [["imports.amount"]] as const;
const ORDER = ["imports"] as const;

const CDI = {
  version: "2021",
  citation: {
    title: "European Commission (2021) SWD(2021) 352 final, Strategic dependencies and capacities",
    url: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52021SC0352",
  },
  unit: "1",
  risk: "high",
  status: NOT_VERIFIED,
  caveat: {
    en: "the Commission reads imports and exports in value; partners that belong to the home count as inside; inequalities are strict",
    ja: "欧州委員会は金額で計算する。自国側に属する相手は域内とする。不等号は等号を含まない",
  },
} as const;

const NO_IMPORTS = { en: "nothing is imported from outside", ja: "域外からの輸入がない場合" };
const UNDECIDED = {
  en: "no criterion is failed and one cannot be told, for want of trade",
  ja: "不成立の基準がなく、貿易がないため判定できない基準がある場合",
};

function dependency({ imports, balance }: KnownInputs<"imports" | "balance">): StrategicDependency {
  return dependencyOf(imports, balance.exports);
}

/** What imports alone tell: concentration and importance read no exports. */
function ofImports({ imports }: KnownInputs<"imports">): StrategicDependency {
  return dependencyOf(imports, 0);
}

function dependencyOf(imports: readonly PartnerImport[], exports: number): StrategicDependency {
  const insideImports = totalAmount(amountsByPartner(imports, "inside"));
  return strategicDependency(amountsByPartner(imports, "outside"), { insideImports, exports });
}

/** Dependence on imports and on the world's exporters. */
export const TRADE_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...CDI,
    id: "cdi1",
    needs: ["imports"],
    label: { en: "CDI1: concentration of imports", ja: "CDI1:輸入の集中度" },
    formula: "Σ (m_s / m)², above 0.4",
    scale: [0, 1],
    undefinedWhen: NO_IMPORTS,
    invariances: { order: ORDER, scale: IMPORTS_UNIT, merge: { imports: "rises" } },
    of: (inputs) => ofImports(inputs).concentration.value,
  }),
  criticalityMethod({
    ...CDI,
    id: "cdi2",
    needs: ["imports"],
    label: { en: "CDI2: imports from outside in all imports", ja: "CDI2:域外輸入の割合" },
    formula: "m / (m + n), above 0.5",
    scale: [0, 1],
    undefinedWhen: { en: "nothing is imported", ja: "輸入がない場合" },
    invariances: { order: ORDER, scale: IMPORTS_UNIT, merge: { imports: "same" } },
    of: (inputs) => ofImports(inputs).importance.value,
  }),
  criticalityMethod({
    ...CDI,
    id: "cdi3",
    needs: IMPORTS_AND_BALANCE,
    label: { en: "CDI3: imports over exports", ja: "CDI3:輸入の輸出に対する比" },
    formula: "m / x, above 1",
    scale: [0, null],
    undefinedWhen: { en: "nothing is exported", ja: "輸出がない場合" },
    invariances: {
      order: ORDER,
      scale: TRADE_UNIT,
      merge: { imports: "same" },
      falls: ["balance.exports"],
    },
    of: (inputs) => dependency(inputs).substitutability.value,
  }),
  criticalityMethod({
    ...CDI,
    id: "strategicDependency",
    needs: IMPORTS_AND_BALANCE,
    label: { en: "strategic dependency (CDI1–3)", ja: "戦略的依存(CDI1〜3)" },
    formula: "CDI1 > 0.4 and CDI2 > 0.5 and CDI3 > 1",
    unit: "verdict",
    scale: [0, 1],
    undefinedWhen: UNDECIDED,
    invariances: {
      order: ORDER,
      scale: TRADE_UNIT,
      merge: { imports: "rises" },
      falls: ["balance.exports"],
    },
    of: (inputs) => asNumber(dependency(inputs).dependent),
  }),
  criticalityMethod({
    id: "geoDep",
    version: "2024",
    label: { en: "GeoDep, one year", ja: "GeoDep(単年)" },
    formula: "HHI of imports > 0.4 and HHI of world exports > 0.4 and imports / exports > 1",
    citation: {
      title: "Lefebvre & Wibaux (2024) Import dependencies: where does the EU stand?, CEPII",
      url: "http://www.cepii.fr",
    },
    unit: "verdict",
    scale: [0, 1],
    risk: "high",
    needs: ["imports", "balance", "worldExports"],
    status: NOT_VERIFIED,
    caveat: {
      en: "the database calls a product dependent in two of three years at least (`geoDepOverYears`), and counts in value",
      ja: "データベースは3年のうち2年以上で依存と判定し、金額で計算する",
    },
    undefinedWhen: UNDECIDED,
    invariances: {
      order: ["imports", "worldExports"],
      scale: [...TRADE_UNIT, ["worldExports.amount"]],
      merge: { imports: "rises", worldExports: "rises" },
      falls: ["balance.exports"],
    },
    of: ({ imports, balance, worldExports }) =>
      asNumber(
        geoDep({
          imports: amountsByPartner(imports, "outside"),
          exports: balance.exports,
          worldExports: amountsByPlace(worldExports),
        }).dependent,
      ),
  }),
  criticalityMethod({
    id: "singlePointOfFailure",
    version: "2023",
    label: { en: "concentration of world exports", ja: "世界輸出の集中度" },
    formula: "Σ (x_k / x)², a single point of failure above 0.4",
    citation: {
      title:
        "Arjona, Connell & Herghelegiu (2023) An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities",
      doi: "10.2873/768035",
    },
    unit: "1",
    scale: [0, 1],
    risk: "high",
    needs: ["worldExports"],
    status: NOT_VERIFIED,
    caveat: {
      en: "kyusho's own reading: the paper tests the network of world exports by an index that was not read",
      ja: "kyushoの解釈。論文は世界輸出ネットワークを独自の指標で検定するが、その式は未確認",
    },
    undefinedWhen: { en: "nothing is exported", ja: "輸出がない場合" },
    invariances: {
      order: ["worldExports"],
      scale: [["worldExports.amount"]],
      merge: { worldExports: "rises" },
    },
    of: ({ worldExports }) =>
      singlePointOfFailure(amountsByPlace(worldExports))?.concentration.value ?? null,
  }),
];

function asNumber(verdict: boolean | null): number | null {
  return verdict === null ? null : Number(verdict);
}
