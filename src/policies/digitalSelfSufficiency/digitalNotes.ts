import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { StagesByLayer } from "./stagesByLayer.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });

interface Given {
  readonly byLayer: StagesByLayer;
  readonly hasLayers: boolean;
  readonly hasWeights: boolean;
}

/** That the figure is kyusho's own, how it is put together, what is left out, and what the look-through rests on. */
export function digitalNotes(
  network: Network,
  { byLayer, hasLayers, hasWeights }: Given,
): Record<string, Note> {
  const isEmpty = Object.values(byLayer.stages).some((stages) => stages.length === 0);
  return {
    ours: OURS,
    shares: SHARES,
    weights: hasWeights ? GIVEN_WEIGHTS : EQUAL_WEIGHTS,
    layers: hasLayers ? GIVEN_LAYERS : LAYERS_BY_KIND,
    together: TOGETHER,
    ...(byLayer.leftOut.length > 0 ? { leftOut: leftOut(network, byLayer.leftOut) } : {}),
    ...(isEmpty ? { noStage: NO_STAGE } : {}),
    ...traceNotes(network),
  };
}

const OURS = assumed(
  "digital self-sufficiency (デジタル自給率) is a variant of kyusho's own: no official definition exists, and its layers and the way they are put together are choices of this library",
  "ここでのデジタル自給率はkyusho独自の指標である。公式の定義はなく、層の区分と集計方法はこのライブラリの選択による",
);

const SHARES = assumed(
  "each share is a part of what the home uses of a stage's product: by owner, what makers owned at home supply, wherever they stand; by place, what is made in the home, whoever owns it; traced, what stays so with all that stands behind it; what is not known counts as foreign for the lower bound and as the home's for the upper",
  "各割合は自国側が使う製品に占める割合。自国資本は所在地を問わず自国資本の供給者による分、国内生産は所有者を問わず国内での生産分、遡及はその上流もすべて同様である分。不明分は、下限では海外、上限では自国側とみなす",
);

const EQUAL_WEIGHTS = assumed(
  "hardware, software and services count equally, since no weights are given: a choice, not a finding",
  "重みの指定がないため、ハードウェア・ソフトウェア・サービスを等しく数える。選択であり、根拠となる値ではない",
);

const GIVEN_WEIGHTS = assumed(
  "the layers count by the weights given, as parts of their sum; a layer with weight 0 is left out of the weighted mean and of the weakest link",
  "層は指定された重み(合計に占める割合)で数える。重み0の層は加重平均にも最も低い工程にも含めない",
);

const LAYERS_BY_KIND = assumed(
  "the layer of a stage is read from its kind: component, equipment, fabrication and assembly are hardware, a licence is software, a service is services; other kinds do not tell",
  "工程の層は種別による。部材・製造装置・製造(前工程)・組立はハードウェア、ライセンスはソフトウェア、サービスはサービスとし、他の種別からは判断できない",
);

const GIVEN_LAYERS = assumed(
  "the stages of each layer are those named by who asked",
  "各層の工程は、利用者の指定による",
);

const TOGETHER = assumed(
  "inside a layer every stage counts the same in the mean, however much of it is used; stages that split the same use in two ways count twice; the weakest stage may be another one by each of the four shares",
  "層の平均では、使用量によらずどの工程も等しく数える。同じ利用を別の区分で示す工程は二重に数えられる。最も低い工程は4つの割合ごとに異なりうる",
);

const NO_STAGE: Note = {
  kind: "unknown",
  text: {
    en: "a layer without stages may be anything from 0 to 100 %; the bounds of the total hold for all of it, unless its weight is 0",
    ja: "工程のない層は0〜100%のどの値もありうる。重みが0でない限り、全体の上下限はそのすべてで成り立つ",
  },
};

function leftOut(network: Network, stages: readonly number[]): Note {
  const labels = stages.map((stage) => stageLabel(network, stage));
  return {
    kind: "unknown",
    text: {
      en: `left out, being of no layer: ${labels.map(({ en }) => en).join("; ")}`,
      ja: `どの層にも当たらず、含めていない工程:${labels.map(({ ja }) => ja).join("、")}`,
    },
  };
}
