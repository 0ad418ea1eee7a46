import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../reading/traceNotes.ts";
import type { AttributionRow } from "./attributionRows.ts";
import type { PlayerKey } from "./players.ts";

interface Asked {
  readonly key: PlayerKey;
  readonly aggregator: "weakestLink" | "product";
  readonly isSampled: boolean;
}

/** What an attribution rests on, and how its rows are to be read. */
export function attributionNotes(
  network: Network,
  rows: readonly AttributionRow[],
  { key, aggregator, isSampled }: Asked,
): Record<string, Note> {
  const has = (part: AttributionRow["part"]) => rows.some((row) => row.part === part);
  const points = (note: string) => rows.some(({ notes }) => notes.includes(note));
  return {
    ...traceNotes(network),
    shapley: SHAPLEY,
    [aggregator]: AGGREGATORS[aggregator],
    ...(key === "place" ? {} : { scope: SCOPES[key] }),
    ...(has("unknown") ? { unknown: UNKNOWN } : {}),
    ...(has("notNamed") ? { notNamed: NOT_NAMED } : {}),
    ...(points("manyUnknown") ? { manyUnknown: MANY_UNKNOWN } : {}),
    ...(points("noOrigin") ? { noOrigin: NO_ORIGIN } : {}),
    ...(isSampled ? { sampled: SAMPLED } : {}),
  };
}

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

const SHAPLEY = note(
  "assumed",
  "supply that meets several parties is divided among them by the Shapley value: what each adds when they are counted one after another, averaged over all orders; parts add up to the total, exposures overlap",
  "複数の相手を経る供給はシャープレイ値で分ける。一者ずつ数え上げたときの増分を全ての順序で平均したものであり、配分の和は合計に一致し、遡及依存度は互いに重複する",
);

const AGGREGATORS = {
  weakestLink: note(
    "assumed",
    "a stage that needs several inputs is taken to be as exposed as the most exposed of them (weakest link)",
    "複数の投入を要する工程は、最も依存度の高い投入と同じだけ依存するとみなす(最弱の環)",
  ),
  product: note(
    "assumed",
    "a stage's inputs are taken to be matched at random: a unit is free of a party only where each of its inputs is, independently of the others",
    "投入は互いに独立に無作為に組み合わされ、全ての投入がある相手を経ない場合に限り、製品もその相手を経ないとみなす",
  ),
} as const;

const SCOPES = {
  owner: note(
    "assumed",
    "by owner, suppliers count wherever they stand, the home included, unless they are owned from the home",
    "所有者別では、自国側にある供給者も含め、自国側が所有するものを除く全ての供給者を数える",
  ),
  operator: note(
    "assumed",
    "by operator, only suppliers that stand outside the home count, whoever runs them",
    "操業企業別では、操業者を問わず自国側の外にある供給者のみを数える",
  ),
} as const;

const UNKNOWN = note(
  "unknown",
  "all that is not known counts as one foreign party, so the total is the most that foreign exposure can be; the home or any party may be behind it, so the part of each is neither the least nor the most that it can be: once that is known it can turn out smaller or larger",
  "判明していないものは全てまとめて海外の一者とみなすため、合計は海外への遡及依存度の上限である。その実体は自国側でも他のどの相手でもありえ、各者の配分は下限でも上限でもない。判明すれば増えることも減ることもある",
);

const NOT_NAMED = note(
  "unknown",
  "suppliers for which the model names nobody count as one party; the home or any party may be among them",
  "モデルに記載のない供給者は全てまとめて一者とみなす。自国側や他の相手が含まれうる",
);

const MANY_UNKNOWN = note(
  "unknown",
  "more than 0.1 of the total is not known, or of suppliers without a name, so no shares of the total are given",
  "合計の0.1を超える部分が不明、または名の記載がない供給者によるため、合計に占める割合は示さない",
);

const NO_ORIGIN = note(
  "unknown",
  "part or all of this supply only comes round in loops that nothing enters; it has no origin and is attributed to nobody; parties that take nothing more from the rest alone can do so together, so that a part can be more than the exposure beside it",
  "この供給の一部または全部は外から何も入らない循環の中だけを回っており、起点がないため誰にも帰属させない。単独では残りを減らさない相手も合わさると減らすことがあるため、配分は横に示す遡及依存度を超えうる",
);

const SAMPLED = note(
  "assumed",
  "sampled figures are means over random orders drawn from the seed given; about 19 of 20 lie within two standard errors of the exact value",
  "標本による数値は、記載の種から引いた無作為な順序についての平均であり、20個中およそ19個は厳密値から標準誤差の2倍以内にある",
);
