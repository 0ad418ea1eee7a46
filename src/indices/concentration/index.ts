import type { MethodCitation, ShareIndex } from "../shareIndex.ts";
import { bergerParker } from "./bergerParker.ts";
import { concentrationRatio } from "./concentrationRatio.ts";
import { effectiveSuppliers } from "./effectiveSuppliers.ts";
import { hallTideman } from "./hallTideman.ts";
import { hhi } from "./hhi.ts";
import { hhiWithoutLargest } from "./hhiWithoutLargest.ts";
import { hillNumber } from "./hillNumber.ts";
import { horvathCci } from "./horvathCci.ts";
import { kwokaDominance } from "./kwokaDominance.ts";
import { normalisedHhi } from "./normalisedHhi.ts";
import { shannonDiversity } from "./shannonDiversity.ts";

const RHOADES: MethodCitation = {
  text: "Rhoades (1993) Federal Reserve Bulletin 79:188",
  verified: false,
};
const HILL: MethodCitation = {
  text: "Hill (1973) Ecology 54:427",
  doi: "10.2307/1934352",
  verified: false,
};
const ONE_SUPPLIER = { en: "there is only one supplier", ja: "供給者が1者のみの場合" };

/** A row whose higher value is riskier, which falls as shares become more even and ignores the smallest suppliers. */
const CONVEX = {
  unit: "1",
  risk: "high",
  family: "concentration",
  schur: "convex",
  ignoresDust: true,
  countsZeros: false,
  undefinedWhen: null,
} as const;

/** A row whose lower value is riskier, which rises as shares become more even and counts the smallest suppliers. */
const CONCAVE = {
  ...CONVEX,
  unit: "suppliers",
  risk: "low",
  schur: "concave",
  ignoresDust: false,
} as const;

function concentrationRatioRow(k: number): ShareIndex {
  return {
    ...CONVEX,
    id: `concentrationRatio${k}`,
    label: {
      en: k === 1 ? "share of the largest supplier" : `joint share of the ${k} largest suppliers`,
      ja: `上位${k}社集中度`,
    },
    formula: `Σ_{i ≤ ${k}} p₍ᵢ₎`,
    citation: RHOADES,
    of: (shares) => concentrationRatio(shares, k),
  };
}

/** Indices of concentration: adding a supplier with share 0 changes none of them. */
export const CONCENTRATION: readonly ShareIndex[] = [
  {
    ...CONVEX,
    id: "hhi",
    label: {
      en: "Herfindahl–Hirschman index (0–1)",
      ja: "ハーフィンダール・ハーシュマン指数(0〜1)",
    },
    formula: "Σ pᵢ²",
    citation: RHOADES,
    of: hhi,
  },
  concentrationRatioRow(1),
  concentrationRatioRow(3),
  concentrationRatioRow(5),
  {
    ...CONCAVE,
    id: "effectiveSuppliers",
    label: { en: "effective number of suppliers", ja: "実効供給者数" },
    formula: "1 / Σ pᵢ²",
    ignoresDust: true,
    undefinedWhen: {
      en: "no share is large enough to be squared",
      ja: "二乗できる大きさの割合がない場合",
    },
    citation: HILL,
    of: effectiveSuppliers,
  },
  {
    ...CONCAVE,
    id: "shannonDiversity",
    label: { en: "Shannon diversity", ja: "シャノン多様度" },
    formula: "−Σ pᵢ log pᵢ",
    unit: "nat",
    citation: {
      text: "Shannon (1948) Bell System Technical Journal 27:379",
      verified: false,
    },
    of: shannonDiversity,
  },
  {
    ...CONCAVE,
    id: "hillNumber0",
    label: { en: "number of suppliers (Hill number of order 0)", ja: "供給者数(0次のヒル数)" },
    formula: "number of i with pᵢ > 0",
    citation: HILL,
    of: (shares) => hillNumber(shares, 0),
  },
  {
    ...CONCAVE,
    id: "hillNumber1",
    label: { en: "Hill number of order 1", ja: "1次のヒル数" },
    formula: "exp(−Σ pᵢ log pᵢ)",
    citation: HILL,
    of: (shares) => hillNumber(shares, 1),
  },
  {
    ...CONVEX,
    id: "normalisedHhi",
    label: {
      en: "normalised Herfindahl–Hirschman index",
      ja: "正規化ハーフィンダール・ハーシュマン指数",
    },
    formula: "(Σ pᵢ² − 1/N) / (1 − 1/N), N = number of i with pᵢ > 0",
    schur: null,
    ignoresDust: false,
    undefinedWhen: ONE_SUPPLIER,
    citation: { text: "Usual normalisation of the Herfindahl–Hirschman index", verified: false },
    of: normalisedHhi,
  },
  {
    ...CONVEX,
    id: "hallTideman",
    label: { en: "Hall–Tideman index", ja: "ホール・タイドマン指数" },
    formula: "1 / (2 Σ i·p₍ᵢ₎ − 1)",
    ignoresDust: false,
    citation: {
      text: "Hall & Tideman (1967) Journal of the American Statistical Association 62:162",
      verified: false,
    },
    of: hallTideman,
  },
  {
    ...CONVEX,
    id: "horvathCci",
    label: { en: "Horvath's comprehensive concentration index", ja: "ホルヴァート総合集中度指数" },
    formula: "p₍₁₎ + Σ_{i ≥ 2} p₍ᵢ₎² (2 − p₍ᵢ₎)",
    schur: null,
    citation: { text: "Horvath (1970) Southern Economic Journal 36:446", verified: false },
    of: horvathCci,
  },
  {
    ...CONVEX,
    id: "kwokaDominance",
    label: { en: "Kwoka's dominance index", ja: "クウォカ支配度指数" },
    formula: "Σ_{i < S} (p₍ᵢ₎ − p₍ᵢ₊₁₎)²",
    schur: null,
    ignoresDust: false,
    undefinedWhen: ONE_SUPPLIER,
    citation: { text: "Kwoka (1977) Southern Economic Journal 44:183", verified: false },
    of: kwokaDominance,
  },
  {
    ...CONVEX,
    id: "bergerParker",
    label: { en: "Berger–Parker dominance", ja: "バーガー・パーカー優占度" },
    formula: "max pᵢ",
    citation: {
      text: "Berger & Parker (1970) Science 168:1345",
      doi: "10.1126/science.168.3937.1345",
      verified: false,
    },
    of: bergerParker,
  },
  {
    ...CONVEX,
    id: "hhiWithoutLargest",
    label: {
      en: "Herfindahl–Hirschman index without the largest supplier",
      ja: "最大供給者を除いたハーフィンダール・ハーシュマン指数",
    },
    formula: "Σ_{i ≥ 2} (p₍ᵢ₎ / (1 − p₍₁₎))²",
    schur: null,
    undefinedWhen: { en: "nobody is left", ja: "残る供給者がない場合" },
    citation: { text: "Own definition: the index after an N−1 failure", verified: true },
    of: hhiWithoutLargest,
  },
];
