import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageList } from "../reading/upstreamLabels.ts";
import type { SupplyReadings } from "./restingSources.ts";

/** Why a table of common upstreams has no rows: stages without two sources, and those whose sources share nobody. */
export function emptyNotes(
  network: Network,
  supplies: readonly { readonly stage: number; readonly supply: SupplyReadings }[],
): Readonly<Record<string, Note>> {
  const stagesWith = (areFew: boolean) =>
    stageList(
      network,
      supplies
        .filter(({ supply }) => supply.bounds.sources.length < 2 === areFew)
        .map(({ stage }) => stage),
    );
  const few = stagesWith(true);
  const apart = stagesWith(false);
  const note = (en: string, ja: string): Note => ({ kind: "unknown", text: { en, ja } });
  return {
    ...(few && {
      fewSources: note(
        `fewer than two first-hand sources are known: ${few.en}`,
        `直接の供給元が2つ以上判明していない:${few.ja}`,
      ),
    }),
    ...(apart && {
      nothingCommon: note(
        `no two first-hand sources are known to rest on the same other party: ${apart.en}`,
        `2つ以上の直接の供給元が共通して依存する他者は判明していない:${apart.ja}`,
      ),
    }),
  };
}
