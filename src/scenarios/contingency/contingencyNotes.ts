import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import { stageList } from "../../trace/reading/upstreamLabels.ts";
import type { Asked } from "./contingencyQuestion.ts";

export const note = (kind: Note["kind"], en: string, ja: string): Note => ({
  kind,
  text: { en, ja },
});

/** What every loss of actors rests on, and which products or actors nothing can be said about. */
export function contingencyNotes({ network, actors, stages }: Asked): Record<string, Note> {
  const unfed = stages.filter(({ isFed }) => !isFed).map(({ stage }) => stage);
  return {
    ...traceNotes(network),
    rationing: RATIONING,
    ...(stages.every(({ isKnown }) => isKnown) ? {} : { unknown: UNKNOWN }),
    ...(actors.length === 0 ? { noActors: NO_ACTORS } : {}),
    ...aboutStages(network, unfed, NOTHING),
  };
}

/** A note that ends with the names of stages; none where there are no stages. */
export function aboutStages(
  network: Network,
  stages: readonly number[],
  [key, about]: readonly [string, Note],
): Record<string, Note> {
  const names = stageList(network, stages);
  if (names === null) return {};
  const { kind, text } = about;
  return { [key]: note(kind, `${text.en}: ${names.en}`, `${text.ja}:${names.ja}`) };
}

const RATIONING = note(
  "assumed",
  "those who fail deliver nothing, and all others go on delivering to the same users in the same proportions: nobody delivers more, finds another supplier or draws on stocks, and a maker is held down by its scarcest input",
  "停止した者は何も供給せず、他の者は現在と同じ相手に同じ比率で供給を続けるとみなす。増産、調達先の変更、在庫の取り崩しはなく、生産は最も不足する投入に制約される",
);

const UNKNOWN = note(
  "unknown",
  "bounds: at least what is lost for certain, at most what is lost if all that is not known is theirs; who is not named in the model is not asked about",
  "下限は確実に失われる分、上限は不明分がすべて該当者によるとした場合の損失。モデルに記載のない者は調べていない",
);

const NO_ACTORS = note(
  "unknown",
  "the model names nobody of the kind that is asked about, which does not mean that there is nobody",
  "問われた区分の者はモデルに記載がない(存在しないという意味ではない)",
);

const NOTHING = [
  "nothing",
  note(
    "unknown",
    "nothing reaches the home from any origin: its supply feeds on itself alone, and only those who stand in its loop are seen to take it away",
    "どの起点からも供給が届かない。供給は自らの産物だけに依存し、その循環の中にいる者の停止だけが損失として表れる",
  ),
] as const;
