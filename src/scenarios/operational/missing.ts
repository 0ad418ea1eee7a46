import type { Label } from "../../indices/shareIndex.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";

/** What an answer lacks, by sort, with what the model must say for it. */
const LACKS = {
  shares: {
    en: "only shares of the world's production are known, which tell no amounts",
    ja: "世界生産に占める割合のみで、数量が分からない",
  },
  capacity: {
    en: "neither capacity nor production is known",
    ja: "生産能力も生産量も不明",
  },
  collected: {
    en: "how much is recycled today is not known",
    ja: "現在の再生量が不明",
  },
  demand: { en: "no amount of final demand is known", ja: "最終需要の量が不明" },
  flow: { en: "the amount of a flow is not known", ja: "輸送量が不明" },
  imports: {
    en: "the model does not say where imports come from",
    ja: "輸入元の記載がない",
  },
  recipe: {
    en: "how much input a unit of output needs is not known",
    ja: "単位当たりの投入量が不明",
  },
  place: {
    en: "some production or trade stands at no known place",
    ja: "所在地の分からない生産・輸送がある",
  },
  use: { en: "how much is used at the place is not known", ja: "使用量が不明" },
  stock: { en: "how much lies in store is not known", ja: "在庫量が不明" },
  period: {
    en: "the unit has no time, so that stocks cannot be told in days",
    ja: "単位に期間がなく、在庫を日数に換算できない",
  },
} as const satisfies Record<string, Label>;

export type Lack = keyof typeof LACKS;

/** One number that the model would have to give. */
export interface Missing {
  readonly lack: Lack;
  readonly stage: number;
  /** Number of the place; −1 where it is of the stage alone. */
  readonly place: number;
}

/** A list of what is missing in which each stands once. */
export class MissingList {
  private readonly found = new Map<string, Missing>();

  add(lack: Lack, stage: number, place: number): void {
    this.found.set(`${lack} ${stage} ${place}`, { lack, stage, place });
  }

  list(): Missing[] {
    return [...this.found.values()];
  }
}

/** What is missing as notes, one for each sort, naming every stage and place. */
export function missingNotes(
  network: Network,
  missing: readonly Missing[],
  home: readonly string[],
): Record<string, Note> {
  const notes: Record<string, Note> = {};
  for (const [lack, what] of Object.entries(LACKS)) {
    const labels = missing
      .filter((one) => one.lack === lack)
      .map((one) => where(network, one, home));
    if (labels.length === 0) continue;
    notes[`missing:${lack}`] = {
      kind: "unknown",
      text: {
        en: `missing: ${what.en}: ${labels.map(({ en }) => en).join("; ")}`,
        ja: `不足しているデータ:${what.ja}:${labels.map(({ ja }) => ja).join("、")}`,
      },
    };
  }
  return notes;
}

function where(network: Network, { stage, place }: Missing, home: readonly string[]): Label {
  const label = stageLabel(network, stage);
  if (place < 0) return label;
  const code = network.places[place] ?? home[0] ?? "unknown";
  const name = (lang: "en" | "ja") => (isPlace(code) ? placeName(code, lang) : code);
  return { en: `${label.en} in ${name("en")}`, ja: `${name("ja")}の${label.ja}` };
}
