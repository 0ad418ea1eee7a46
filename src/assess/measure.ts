import type { Label } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import type { KeyId } from "./keys.ts";

/** What a measure may rest on; the sentences are in `note`. */
export type AssumptionKey =
  | "listedAreAll"
  | "worldMix"
  | "listedFlows"
  | "listedExports"
  | "useSide"
  | "makesNone"
  | "largestKnown";

/** Of which whole a measure speaks. */
export type WholeId = "worldProduction" | "homeImports" | "homeConsumption";

export const WHOLES: Readonly<Record<WholeId, Label>> = {
  worldProduction: { en: "world production", ja: "世界生産" },
  homeImports: { en: "home imports", ja: "自国側の輸入" },
  homeConsumption: { en: "home consumption", ja: "自国側の消費" },
};

/** One measure of one stage: a value with bounds, or null with the reason. */
export interface Measure {
  readonly stage: number;
  readonly whole: WholeId;
  readonly key: { readonly id: KeyId; readonly label: Label } | null;
  /** Catalogue id of the method. */
  readonly method: string;
  readonly label: Label;
  readonly unit: string;
  readonly risk: "high" | "low" | null;
  readonly value: Interval | null;
  readonly reason: Label | null;
  /** Who is meant, where the measure is about one supplier. */
  readonly who?: Label;
  readonly notes: readonly AssumptionKey[];
  /** Other stages whose numbers went into it. */
  readonly from?: readonly number[];
}
