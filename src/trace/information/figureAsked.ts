import type { Label } from "../../indices/shareIndex.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Column } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { passed } from "../reading/reading.ts";
import { inPlaces, outsidePlaces, type Subject } from "../reading/subject.ts";
import { numbersOf } from "../reading/traceNotes.ts";

/** A figure with bounds that is asked about: traced self-sufficiency, or exposure to a place. */
export interface Figure {
  readonly id: "traced" | "exposure";
  /** What is to be avoided. */
  readonly subject: Subject;
  readonly unclear: "avoided" | "met";
  /** The figure by the share avoided and the share that comes from any origin at all. */
  readonly of: (avoided: Interval, fed: number) => Interval;
  readonly label: Label;
  readonly title: Label;
  readonly risk: Column["risk"];
  /** How each gap has to be filled for the lower and for the upper bound. */
  readonly ifLo: Label;
  readonly ifHi: Label;
}

export function figureAsked(network: Network, home: readonly number[], of: string): Figure {
  if (of === "traced") return traced(network, home);
  if (!isPlace(of))
    throw new RangeError(
      `of: must be "traced" or the alpha-3 code of a place, such as "CHN" (got '${of}')`,
    );
  const [en, ja] = [placeName(of, "en"), placeName(of, "ja")];
  return {
    id: "exposure",
    subject: inPlaces(network, new Set(numbersOf(network, [of]))),
    unclear: "avoided",
    of: passed,
    label: { en: `exposure to ${en}`, ja: `${ja}への遡及依存度` },
    title: {
      en: `what would narrow the bounds of exposure to ${en}, for`,
      ja: `${ja}への遡及依存度の幅を狭める情報`,
    },
    risk: "high",
    ifLo: { en: `nothing of it, or behind it, in ${en}`, ja: `上流も含め一切${ja}を経ない` },
    ifHi: { en: `all of it in ${en}, or passing it`, ja: `すべて${ja}を経る` },
  };
}

function traced(network: Network, home: readonly number[]): Figure {
  return {
    id: "traced",
    subject: outsidePlaces(network, new Set(home)),
    unclear: "met",
    of: (avoided) => avoided,
    label: { en: "traced self-sufficiency", ja: "遡及自給率" },
    title: {
      en: "what would narrow the bounds of traced self-sufficiency, for",
      ja: "遡及自給率の幅を狭める情報",
    },
    risk: "low",
    ifLo: { en: "all of it outside the home", ja: "すべて自国側の外" },
    ifHi: { en: "all of it, and all behind it, at home", ja: "その上流も含めすべて自国側" },
  };
}
