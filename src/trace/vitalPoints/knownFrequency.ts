import type { Interval } from "../../numeric/interval.ts";
import { NOISE } from "../reading/reading.ts";
import { type Chain, leastPasses } from "./criticalWay.ts";
import type { UpstreamWalk } from "./upstreamWalk.ts";

/** The chain, its mean walk, and the visits of that walk behind each supply. */
interface Seen {
  readonly chain: Chain;
  readonly walk: UpstreamWalk;
  readonly visits: readonly Float64Array[];
  readonly supplies: readonly { readonly stage: number }[];
  readonly cuts: { readonly frequency: number };
}

/**
 * What the frequency certainly is at least, and whether that is all: the frequency itself where nothing behind the supply is
 * unclear or nobody has several needs, elsewhere what no answer to the unknown can take away.
 */
export function knownFrequency(
  { chain, walk, visits, supplies, cuts }: Seen,
  { met, unclear }: { readonly met: Uint8Array; readonly unclear: Uint8Array },
  {
    frequency,
    supply,
    volume,
  }: { readonly frequency: number; readonly supply: number; readonly volume: Interval },
): { readonly least: number; readonly isExact: boolean } {
  const isOpen = (visits[supply] as Float64Array).some(
    (seen, v) => seen > NOISE && (unclear[v] === 1 || walk.isClosed[v] === 1),
  );
  if (!isOpen) return { least: frequency, isExact: true };
  if (chain.forks.length === 0) return { least: frequency, isExact: false };
  // Everything that passes does so once at least.
  if (volume.lo >= cuts.frequency || frequency < cuts.frequency - NOISE)
    return { least: volume.lo, isExact: false };
  const least = leastPasses(chain, met, unclear);
  const start = chain.trace.homeNode[supplies[supply]?.stage as number] as number;
  return { least: Math.max(volume.lo, least[start] as number), isExact: false };
}
