import type { Lang } from "../../display/labels.ts";
import { colourKey } from "../colourKey.ts";
import type { Drawing } from "../framed.ts";
import { ACTOR_INKS } from "../palette.ts";
import { wordsIn } from "../wordsIn.ts";
import { barInks, largestFirst } from "./barInks.ts";
import { CHAIN_WORDS } from "./chainWords.ts";
import type { Chain } from "./readChain.ts";

/** What the colours stand for: the home, the largest places, all others, and nobody known, as far as they occur. */
export function chainKey(
  chain: Chain,
  { width, size, lang }: { readonly width: number; readonly size: number; readonly lang: Lang },
): Drawing {
  const say = wordsIn(lang, CHAIN_WORDS);
  const inks = barInks(chain);
  const bars = chain.stages.flatMap((stage) => stage.bars);
  const places = largestFirst(chain).slice(0, ACTOR_INKS.length);
  const named = [{ placeId: chain.homeId, label: chain.home }, ...places];
  const entries = named.map(({ placeId, label }) => ({ label, ink: inks(placeId) }));
  const hasRest = bars.some(({ placeId }) => inks(placeId) === "rest");
  const hasUnknown = bars.some((bar) => bar.placeId === "unknown" || bar.boughtUnknown > 0);
  return colourKey(
    [
      ...entries,
      ...(hasRest ? [{ label: say("others"), ink: "rest" as const }] : []),
      ...(hasUnknown ? [{ label: say("unknown"), ink: "hatch" as const }] : []),
    ],
    width,
    size,
  );
}
