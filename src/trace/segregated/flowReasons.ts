import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";

/** Why the data of a model do not make one flow, or one list of stages, behind a product. */
export type Obstacle =
  | "shares"
  | "severalInputs"
  | "need"
  | "amounts"
  | "conversion"
  | "loop"
  | "circle"
  | "alternatives"
  | "twice"
  | "demand"
  | "nothingLeft";

/** An obstacle in words. */
export function flowReason(network: Network, why: Obstacle, stage: number): Label {
  const { en, ja } = stageLabel(network, stage);
  return { en: `${en}: ${REASONS[why].en}`, ja: `${ja}:${REASONS[why].ja}` };
}

const REASONS: Readonly<Record<Obstacle, Label>> = {
  shares: {
    en: "given in shares, of which no flow of amounts can be made",
    ja: "数量ではなく割合で示されており、数量の流れを作れない",
  },
  severalInputs: {
    en: "needs several inputs at once, which no single flow follows",
    ja: "複数の投入を同時に必要とし、一つの流れとしてたどれない",
  },
  need: {
    en: "how much input it takes is not known as one number above 0",
    ja: "投入の原単位が0より大きい一つの数として判明していない",
  },
  amounts: {
    en: "some amounts produced or imported are not known",
    ja: "生産量または輸入量の一部が不明",
  },
  conversion: {
    en: "reached in several ways that take different amounts of it",
    ja: "複数の経路でたどられ、必要量の換算が一致しない",
  },
  loop: {
    en: "the flow leads back to where it was, such as by re-export",
    ja: "流れが再輸出などで元の場所に戻る",
  },
  circle: {
    en: "stands behind itself",
    ja: "自らの上流に自らがある",
  },
  alternatives: {
    en: "several inputs can serve the same need, of which each unit takes one or another",
    ja: "同じ投入を複数の工程がまかなえ、どれを使うかは単位ごとに異なる",
  },
  twice: {
    en: "the same production goes into a market of its own and into the world's mix, more than there is",
    ja: "同じ生産が個別の市場と世界の構成の両方に入り、生産量を超える",
  },
  demand: {
    en: "how much of it the home uses is not known as one number",
    ja: "自国側の使用量が一つの数として判明していない",
  },
  nothingLeft: {
    en: "by the amounts given nothing is left for the home's own use",
    ja: "示された数量では自国側の使用分が残らない",
  },
};
