import { type Composition, type Gap, isGap } from "../../assess/composition.ts";
import type { Key } from "../../assess/keys.ts";
import { largest } from "../../assess/largest.ts";
import { marketsOf } from "../../assess/market.ts";
import type { Measure } from "../../assess/measure.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";

/** Who holds the largest known part of world production: several where their shares are equal. */
export interface LargestNamed {
  readonly ids: readonly string[];
  readonly who: Label | null;
  readonly share: Interval | null;
  /** The measure behind it, whose notes say what it rests on. */
  readonly measure: Measure;
}

const ROUNDING = 1e-9;

export function largestNamed(
  world: Composition | Gap,
  { stage, key }: { readonly stage: number; readonly key: Key },
): LargestNamed {
  const measure = largest(world, { stage, whole: "worldProduction", key });
  const markets = isGap(world) ? world : marketsOf(world, key.places);
  if (isGap(markets) || measure.value === null) return { ids: [], who: null, share: null, measure };
  const { keys, bounds, middle } = markets;
  const shares = Array.from(middle?.listed ?? bounds.listed);
  const top = Math.max(...shares);
  const ids = keys.filter((_, i) => (shares[i] as number) >= top - ROUNDING);
  const names = ids.map(key.nameOf);
  const who = {
    en: names.map(({ en }) => en).join(", "),
    ja: names.map(({ ja }) => ja).join("、"),
  };
  const share = ids.length === 1 ? measure.value : ofSeveral(ids, markets);
  return { ids, who, share, measure };
}

/** Bounds that hold for each of several whose known shares are equal. */
function ofSeveral(
  ids: readonly string[],
  { keys, bounds, middle }: Exclude<ReturnType<typeof marketsOf>, Gap>,
): Interval {
  const least = ids.map((id) => bounds.listed[keys.indexOf(id)] as number);
  const lo = Math.min(...least);
  const hi = Math.min(1, Math.max(...least) + bounds.unknown);
  const known = middle?.listed[keys.indexOf(ids[0] as string)] ?? null;
  return { value: known === null ? null : Math.min(Math.max(known, lo), hi), lo, hi };
}
