import { type Composition, isGap, total } from "../../assess/composition.ts";
import { type Markets, marketsOf } from "../../assess/market.ts";
import type { StageInputs } from "../methodJury/juryInputs.ts";
import { type Asked, nameOf } from "./asked.ts";
import { compositionOf, isInShares, KEY_OF } from "./compositionOf.ts";
import { type Evidence, found, type MeasureRow, type RuleKey, without } from "./measure.ts";
import { dataOf } from "./restsOn.ts";
import { excessOf, statedAt, statedSource, statedSourcing } from "./stated.ts";

const LABELS = {
  largestShare: {
    en: "share of the largest single supplier, the home's own included",
    ja: "最大の単一供給者の割合(自国側を含む)",
  },
  largestForeignShare: {
    en: "share of the largest single foreign supplier",
    ja: "最大の単一の国外供給者の割合",
  },
} as const;

/** The largest share that one place, owner or company has of a whole; for `largestForeignShare` the home's own places do not count. */
export const LARGEST_SHARES: readonly MeasureRow[] = [
  largestOf("largestShare", ["place", "owner", "operator"]),
  largestOf("largestForeignShare", ["place", "owner"]),
];

function largestOf(id: keyof typeof LABELS, keys: readonly RuleKey[]): MeasureRow {
  return {
    id,
    label: LABELS[id],
    unit: "share",
    most: 1,
    takes: ["of", "by"],
    keys,
    numerator: { en: "what comes from that supplier", ja: "その供給者からの量" },
    denominator: { en: "the whole that the share is of", ja: "割合の母数" },
    at: (asked, scope) => (stage) => {
      const { of = "homeConsumption", by = "place" } = scope;
      const stated = of === "homeConsumption" && by === "place" && statedSourcing(asked, stage);
      if (stated) return largestStated(asked, stage, { id, stated });
      const stageId = asked.network.stages[stage]?.id ?? "";
      const row = asked.assessed(
        nameOf({ stageId, method: "largestSupplier", wholeId: of, keyId: by }),
      );
      const cited = dataOf(row);
      const composition = compositionOf(asked, stage, { of, by });
      if (isGap(composition)) return without(composition.reason, cited);
      const markets = marketsOf(composition, KEY_OF[by].places);
      if (isGap(markets)) return without(markets.reason, cited);
      const own = id === "largestForeignShare" ? asked.home.places : [];
      const largest = largestAmong(markets, { own: new Set(own), by, composition });
      const notes = [...composition.notes, ...largest.notes, ...cited.notes];
      const amounts = isInShares(asked, stage, { of, whole: composition })
        ? { numerator: null }
        : { denominator: total(composition) };
      return { ...largest, ...amounts, notes, citations: cited.citations };
    },
  };
}

/** The same of what is given by hand, in shares alone. */
function largestStated(
  asked: Asked,
  stage: number,
  { id, stated }: { readonly id: keyof typeof LABELS; readonly stated: Composition },
): Evidence {
  const given = statedAt(asked, stage) as StageInputs;
  const source = statedSource(given);
  const markets = marketsOf(stated, KEY_OF.place.places);
  if (isGap(markets)) return without(markets.reason, source);
  const own = new Set(id === "largestForeignShare" ? asked.home.places : []);
  const largest = largestAmong(markets, { own, by: "place", composition: stated });
  const notes = [...source.notes, ...largest.notes];
  const value = largest.value && {
    ...largest.value,
    hi: Math.min(1, largest.value.hi * excessOf(given)),
  };
  return { ...largest, value, numerator: null, notes, citations: source.citations };
}

interface Among {
  /** Who does not count. */
  readonly own: ReadonlySet<string>;
  readonly by: RuleKey;
  readonly composition: Composition;
}

/** What is not attributed could all be one supplier, listed or not: the bounds hold for each. */
function largestAmong(
  { keys, bounds, middle }: Markets,
  { own, by, composition }: Among,
): Evidence {
  const open = bounds.other + bounds.unknown;
  const shares = middle?.listed ?? bounds.listed;
  let top = -1;
  let lo = 0;
  let hi = open;
  for (const [i, key] of keys.entries()) {
    if (own.has(key)) continue;
    const least = bounds.listed[i] ?? 0;
    lo = Math.max(lo, least);
    hi = Math.max(hi, least + bounds.unknown);
    if ((shares[i] ?? 0) > 0 && (top === -1 || (shares[i] ?? 0) > (shares[top] ?? 0))) top = i;
  }
  hi = Math.min(1, hi);
  const at = middle === null ? null : top === -1 ? 0 : (middle.listed[top] ?? 0);
  const value = at === null ? null : Math.min(Math.max(at, lo), hi);
  const key = keys[top];
  return found(
    { value, lo, hi },
    {
      actor: key === undefined ? null : { id: key, label: KEY_OF[by].nameOf(key) },
      numerator: key === undefined ? null : (composition.parts.get(key) ?? null),
      notes: open > lo ? ["largestKnown"] : [],
    },
  );
}
