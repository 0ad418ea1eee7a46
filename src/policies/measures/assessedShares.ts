import { isGap, total } from "../../assess/composition.ts";
import { CONCENTRATION } from "../../indices/concentration/index.ts";
import { DIVERSITY } from "../../indices/diversity/index.ts";
import { nameOf } from "./asked.ts";
import { compositionOf, isInShares } from "./compositionOf.ts";
import { found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { restsOn } from "./restsOn.ts";

/** Every index of shares of the catalogue, as the assessment has it. */
export const ASSESSED_SHARES: readonly MeasureRow[] = [...CONCENTRATION, ...DIVERSITY].map(
  ({ id, label, unit, risk }): MeasureRow => ({
    id,
    label,
    unit: id.startsWith("concentrationRatio") ? "share" : unit,
    most: unit === "1" && risk === "high" ? 1 : null,
    takes: ["of", "by"],
    keys: ["place", "owner", "operator"],
    numerator: { en: `${label.en} of the suppliers' shares`, ja: `供給者の割合による${label.ja}` },
    denominator: { en: "the whole that the shares are of", ja: "割合の母数" },
    at: (asked, scope) => (stage) => {
      const { of = "homeConsumption", by = "place" } = scope;
      const stageId = asked.network.stages[stage]?.id ?? "";
      const row = asked.assessed(nameOf({ stageId, method: id, wholeId: of, keyId: by }));
      if (row === undefined) return without(because.noKey(by));
      const rest = restsOn(row);
      if (row.value === null) return without(row.reason ?? because.noValue, rest);
      const whole = compositionOf(asked, stage, { of, by });
      const denominator =
        isGap(whole) || isInShares(asked, stage, { of, whole }) ? null : total(whole);
      return found(row.value, { ...rest, denominator });
    },
  }),
);
