import { intervalIn } from "../../display/formatCell.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { traceEvidence } from "./traceEvidence.ts";

const SUPPLY: Label = {
  en: "the home's supply of the stage's product",
  ja: "自国側へのその工程の製品の供給",
};

const ROW = { unit: "share", most: 1, takes: [], keys: [], denominator: SUPPLY } as const;

/** Figures of a look-through that are about no one whom the rule names. */
export const TRACED_ROWS: readonly MeasureRow[] = [
  {
    ...ROW,
    id: "tracedSelfSufficiency",
    label: { en: "traced self-sufficiency (weakest link)", ja: "遡及自給率(最弱の環)" },
    numerator: {
      en: "supply that is made at home all the way up",
      ja: "上流まですべて自国側で生産された供給",
    },
    at: (asked) => (stage) => {
      const row = asked.ladder()[stage];
      const rest = traceEvidence(asked, stage);
      const value = intervalIn(row?.traced ?? null);
      return value === null ? without(because.noValue, rest) : found(value, rest);
    },
  },
  {
    ...ROW,
    id: "largestExposure",
    label: {
      en: "exposure to the single foreign place with the most (looked through)",
      ja: "最大の単一の国外の国・地域への遡及依存度",
    },
    numerator: {
      en: "supply that passes that place anywhere upstream",
      ja: "上流のどこかでその国・地域を経由する供給",
    },
    at: (asked) => (stage) => {
      const row = asked.autonomy()[stage];
      const rest = traceEvidence(asked, stage);
      const value = intervalIn(row?.exposure ?? null);
      if (value === null) return without(because.noOrigin, rest);
      return found(value, { ...rest, actor: actorOf(row?.placeId ?? null, row?.place ?? null) });
    },
  },
];

function actorOf(id: Cell, label: Cell): Evidence["actor"] {
  const isNamed = label !== null && typeof label === "object" && "en" in label;
  return typeof id === "string" && isNamed ? { id, label: label as Label } : null;
}
