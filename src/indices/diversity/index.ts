import type { MethodCitation, ShareIndex } from "../shareIndex.ts";
import { gini } from "./gini.ts";
import { giniSmallSample } from "./giniSmallSample.ts";
import { pielouEvenness } from "./pielouEvenness.ts";
import { theilL } from "./theilL.ts";
import { theilT } from "./theilT.ts";

const THEIL: MethodCitation = {
  text: "Theil (1967) Economics and Information Theory",
  verified: false,
};

/** A row that falls as shares become more even and counts every listed supplier. */
const UNEVENNESS = {
  unit: "1",
  risk: null,
  family: "diversity",
  schur: "convex",
  ignoresDust: false,
  countsZeros: true,
  undefinedWhen: null,
} as const;

/** Indices of evenness: they compare the listed suppliers with each other and do not say how many there are. */
export const DIVERSITY: readonly ShareIndex[] = [
  {
    ...UNEVENNESS,
    id: "gini",
    label: { en: "Gini coefficient", ja: "ジニ係数" },
    formula: "Σ (2i − n − 1) p₍ᵢ₎ / n, p₍ᵢ₎ ascending",
    citation: { text: "Gini (1912) Variabilità e mutabilità", verified: false },
    of: gini,
  },
  {
    ...UNEVENNESS,
    id: "giniSmallSample",
    label: { en: "Gini coefficient (small samples)", ja: "ジニ係数(小標本補正)" },
    formula: "G n / (n − 1)",
    undefinedWhen: { en: "only one supplier is listed", ja: "一覧の供給者が1者のみの場合" },
    citation: {
      text: "Usual small-sample correction of the Gini coefficient",
      verified: false,
    },
    of: giniSmallSample,
  },
  {
    ...UNEVENNESS,
    id: "theilT",
    label: { en: "Theil index T", ja: "タイル指数(T)" },
    formula: "Σ pᵢ log(n pᵢ)",
    unit: "nat",
    citation: THEIL,
    of: theilT,
  },
  {
    ...UNEVENNESS,
    id: "theilL",
    label: { en: "Theil index L (mean logarithmic deviation)", ja: "タイル指数(L、平均対数偏差)" },
    formula: "(1/n) Σ log(1 / (n pᵢ))",
    unit: "nat",
    undefinedWhen: {
      en: "a listed supplier has share 0",
      ja: "一覧に割合が0の供給者がある場合",
    },
    citation: THEIL,
    of: theilL,
  },
  {
    ...UNEVENNESS,
    id: "pielouEvenness",
    label: { en: "Pielou's evenness", ja: "ピエルーの均等度" },
    formula: "−Σ pᵢ log pᵢ / log S, S = number of i with pᵢ > 0",
    schur: null,
    countsZeros: false,
    undefinedWhen: {
      en: "only one supplier has a share above 0",
      ja: "割合が0より大きい供給者が1者のみの場合",
    },
    citation: {
      text: "Pielou (1966) Journal of Theoretical Biology 13:131",
      doi: "10.1016/0022-5193(66)90013-0",
      verified: false,
    },
    of: pielouEvenness,
  },
];
