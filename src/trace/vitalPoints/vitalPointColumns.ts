import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageLabel, stageList } from "../reading/upstreamLabels.ts";
import type { VitalPointCuts } from "./vitalPointClass.ts";
import type { Supply, VitalPointRow } from "./vitalPointRows.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;
const number = { type: "quantity", unit: "1", risk: "high" } as const;

export const VITAL_POINT_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "stage", label: { en: "supply looked at", ja: "対象とした供給" }, ...text },
  { key: "key", label: { en: "by", ja: "区分" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "volume", label: { en: "volume: share that passes", ja: "量:通過する割合" }, ...share },
  {
    key: "frequency",
    label: {
      en: "frequency: passes per unit, as known",
      ja: "通過頻度:1単位あたりの通過回数(判明分)",
    },
    ...number,
  },
  {
    key: "perPassing",
    label: { en: "passes per unit that passes", ja: "通過分1単位あたりの通過回数" },
    ...number,
  },
  {
    key: "volumeTimesFrequency",
    label: { en: "volume × frequency, as known", ja: "量×頻度(判明分)" },
    ...number,
  },
  { key: "class", label: { en: "class", ja: "分類" }, ...text },
];

/** What the map rests on. */
export function mapNotes({ volume, frequency }: Required<VitalPointCuts>): Record<string, Note> {
  const cuts: Note = {
    kind: "assumed",
    text: {
      en: `a vital point has a volume of at least ${volume} and a frequency of at least ${frequency}: cuts of this library or of the user, not of any rule`,
      ja: `急所は、量が${volume}以上かつ頻度が${frequency}以上のもの。この基準線はライブラリまたは利用者の選択であり、公的な基準ではない`,
    },
  };
  return { critical: CRITICAL, passes: PASSES, cuts, listed: LISTED };
}

/** What is missing: products whose supply is not known, or in whose supply nobody abroad has a name. */
export function gapNotes(
  network: Network,
  products: readonly number[],
  {
    supplies,
    rows,
  }: { readonly supplies: readonly Supply[]; readonly rows: readonly VitalPointRow[] },
): Record<string, Note> {
  const notes: Record<string, Note> = {};
  const [unsupplied, unnamed]: [number[], number[]] = [[], []];
  for (const product of products) {
    const id = network.stages[product]?.id ?? "";
    const stages = supplies.filter((one) => one.product === product).map(({ stage }) => stage);
    const behind = stageList(network, stages);
    if (behind === null) unsupplied.push(product);
    else if (!stages.includes(product)) {
      const text = nearest(stageLabel(network, product), behind);
      notes[`supply:${id}`] = { kind: "unknown", text };
    }
    if (behind !== null && rows.every(({ productId }) => productId !== id)) unnamed.push(product);
  }
  return {
    ...notes,
    ...ofAll("supply", network, { products: unsupplied, say: nobody }),
    ...ofAll("empty", network, { products: unnamed, say: nobodyAbroad }),
  };
}

interface Gap {
  readonly products: readonly number[];
  readonly say: (products: Label) => Label;
}

/** What holds of several products, said once; the key holds their ids, parted by spaces. */
function ofAll(key: string, network: Network, { products, say }: Gap): Record<string, Note> {
  const names = stageList(network, products);
  if (names === null) return {};
  const ids = products.map((product) => network.stages[product]?.id ?? "");
  return { [`${key}:${ids.join(" ")}`]: { kind: "unknown", text: say(names) } };
}

/** Ids of the products that a note of `vitalPoints` says cannot be looked at; null where it is another note. */
export function productsOfGap(key: string): readonly string[] | null {
  const [, ids] = /^(?:supply|empty):(.*)$/.exec(key) ?? [];
  return ids?.split(" ") ?? null;
}

const nobodyAbroad = ({ en, ja }: Label) => ({
  en: `${en}: nobody abroad who has a name is certainly passed by what comes from an origin, which does not mean that nobody is`,
  ja: `${ja}:起点のある供給について、名前の分かる国外の者で確実に通過する者はいない。実際にいないという意味ではない`,
});

const nearest = (product: Label, behind: Label) => ({
  en: `${product.en}: who supplies the home is not known; looked at instead is the home's supply of the nearest stages behind it that are known at least in part: ${behind.en}`,
  ja: `${product.ja}:自国側への供給者が不明なため、その上流で供給者が一部でも判明している直近の工程の供給を対象とする(${behind.ja})`,
});

const nobody = (product: Label) => ({
  en: `${product.en}: who supplies the home is not known, nor of any stage behind it, or all of it feeds on itself alone: there is no map, which does not mean that it is safe`,
  ja: `${product.ja}:自国側への供給者が上流の工程も含めて不明であるか、供給が自らの産物だけに依存している。急所マップは作れないが、安全という意味ではない`,
});

const CRITICAL: Note = {
  kind: "assumed",
  text: {
    en: "volume is the exposure by the weakest link; at a supplier with several needs, frequency follows the one of which, as far as known, most passes them, and of those that tie the one with more passes: other needs do not dilute either",
    ja: "量は最も弱い投入による遡及依存度。投入が複数ある供給者では、判明分で該当者を通る割合が最大の投入(同じなら通過回数の多い方)をたどって頻度を数え、ほかの投入で薄めない",
  },
};

const PASSES: Note = {
  kind: "assumed",
  text: {
    en: "a pass is a supplier that the goods meet, or a place's market that hands them on without a supplier there being known (re-exports); a second pass by the same supplier counts again",
    ja: "通過1回とは、ある供給者を経ること、またはその国・地域の市場が域内の供給者不明のまま次へ渡すこと(再輸出など)をいう。同じ供給者を再び経れば再び数える",
  },
};

const LISTED: Note = {
  kind: "unknown",
  text: {
    en: "only those whom the goods certainly pass are listed; frequency, and what follows from it, is of what is known: what is not known can add passes, and can make another need the one that counts, but frequency is never below the lower bound of volume; the class rests on what is certain",
    ja: "確実に通過する者のみを示す。頻度とそこから求めた値は判明分によるもので、不明分によって通過が増えることも、たどるべき投入が変わることもあるが、頻度が量の下限を下回ることはない。分類は確実な範囲だけに基づく",
  },
};
