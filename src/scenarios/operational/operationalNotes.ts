import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import type { ChainLimits } from "./chainLimits.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });

/** What every answer of the rerouting closure rests on, and what the model says of its data. */
export function operationalNotes(network: Network, limits: ChainLimits): Record<string, Note> {
  const recycles = network.stages.some(({ kind }) => kind === "recycling");
  return {
    bestCase: BEST_CASE,
    limits: limitsNote(limits),
    unlisted: UNLISTED,
    ...(recycles ? { recycling: RECYCLING[limits.recycling] } : {}),
    ...Object.fromEntries(
      Object.entries(traceNotes(network)).filter(([, { kind }]) => kind === "data"),
    ),
  };
}

const BEST_CASE = assumed(
  "a coordinated best case: everything is made, moved and shared out as well as the limits allow, at once and with the duration known in advance",
  "協調が完全な場合の上限値:能力の範囲内で生産・輸送・配分を最も有利に組み替え、切替えに時間はかからず、途絶の期間も事前に分かっているとみなす",
);

const UNLISTED = assumed(
  "suppliers, ways and stocks that the model does not name count as none",
  "モデルに記載のない供給者・輸送経路・在庫はないものとして数える",
);

const RECYCLING = {
  collection: assumed(
    "what is recycled is at most what is recycled today (short run)",
    "再生量は現在の再生量を上限とする(短期)",
  ),
  atoms: assumed(
    "what is recycled is collected from what can still be used (long run)",
    "再生の原料は途絶後に使われる分から回収する(長期)",
  ),
};

function limitsNote({ days, flexibility, spare }: ChainLimits): Note {
  const stocks =
    days === Infinity
      ? { en: "shares served are of rates, without stocks", ja: "充足率は在庫を除いた率による" }
      : {
          en: `stocks are used up once within ${days} days`,
          ja: `在庫は${days}日の間に1回限り使う`,
        };
  const flows =
    flexibility === Infinity
      ? {
          en: "a listed flow that no shock hits may carry any amount",
          ja: "記載のある輸送は、ショックを受けない限り量の上限なし",
        }
      : {
          en: `a flow that no shock hits may carry ${flexibility === 0 ? "what it carries today" : `${percent(flexibility)} more than today`}`,
          ja: `輸送は、ショックを受けない限り${flexibility === 0 ? "現在の量" : `現在の${percent(flexibility)}増`}まで`,
        };
  const more =
    spare === 0
      ? { en: "what it makes today", ja: "現在の生産量" }
      : { en: `${percent(spare)} more than today`, ja: `現在の生産量の${percent(spare)}増` };
  return assumed(
    `${stocks.en}; ${flows.en}; a supplier makes at most its capacity, or where none is stated ${more.en}`,
    `${stocks.ja}。${flows.ja}。供給者の上限は生産能力、記載がなければ${more.ja}`,
  );
}

function percent(part: number): string {
  return `${Number((100 * part).toPrecision(6))}%`;
}
