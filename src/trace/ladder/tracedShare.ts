import type { Network } from "../../network/network.ts";
import type { Aggregator } from "../../numeric/avoidance/avoidance.ts";
import type { Interval } from "../../numeric/interval.ts";
import { avoided, type Readings, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import { outsidePlaces } from "../reading/subject.ts";
import { homeFaceValue } from "./homeFaceValue.ts";

interface TracedShareOptions {
  readonly read: Readings;
  readonly aggregator?: Aggregator;
  /** Face value of each stage, where it is at hand or of another reading; else that of `read`. */
  readonly face?: readonly Interval[];
}

/**
 * Share of each stage's home supply that is traced to some places alone: what avoids all others, and at most what is made in
 * them, since what comes from abroad at first hand cannot be traced to the home.
 */
export function tracedShare(
  network: Network,
  places: readonly number[],
  { read, aggregator = "weakestLink", face }: TracedShareOptions,
): Interval[] {
  const outside = outsidePlaces(network, new Set(places));
  const most = face ?? homeFaceValue(network, places, { read, outside });
  const share = (of: Readings) => avoided(of, outside, { aggregator, unclear: "met" });
  const middle = share({ bounds: read.middle, middle: read.middle });
  return share(read).map(({ lo, hi }, stage) =>
    between(middle[stage]?.lo ?? lo, { lo, hi: Math.min(hi, most[stage]?.hi ?? 1) }),
  );
}

/** An interval with its value where that is narrow enough, which it may be only once it is capped. */
function between(middle: number, { lo, hi }: { readonly lo: number; readonly hi: number }) {
  const least = Math.min(lo, hi);
  const isNarrow = hi - least <= WIDEST_WITH_VALUE;
  return { value: isNarrow ? Math.min(Math.max(middle, least), hi) : null, lo: least, hi };
}
