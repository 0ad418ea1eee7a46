import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import { essentialInputs } from "../../network/essentialInputs.ts";
import type { Network } from "../../network/network.ts";
import { productsOf } from "../../trace/question/products.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import type { Effects } from "../shocks/effects.ts";
import { chainLimits, type LimitOptions } from "./chainLimits.ts";
import type { ChainQuestion } from "./operationalChain.ts";

/** Whose supply is asked about, and how far the chain may stretch. */
export interface OperationalOptions extends LimitOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups | undefined;
  /** Share of what is wanted below which a product must not fall (above 0, at most 1); 1 unless said. */
  readonly floor?: number | undefined;
  /** "essential" leaves out the inputs whose lack does not stop production at once (`essential: false`). */
  readonly inputs?: "all" | "essential" | undefined;
}

/** What happens to the world around the home. */
export interface Surroundings {
  /** Whether everything outside the home is switched off. */
  readonly isCutOff: boolean;
  /** Whether others' final demand counts too. */
  readonly rivals: boolean;
  readonly effects: Effects | null;
}

export interface OperationalQuestion {
  readonly home: ResolvedHome;
  readonly question: ChainQuestion;
  readonly floor: number;
}

/** A question as asked, checked. */
export function operationalQuestion(
  network: Network,
  options: OperationalOptions,
  { isCutOff, rivals, effects }: Surroundings,
): OperationalQuestion {
  const { floor = 1, inputs = "all" } = options;
  if (!(floor > 0 && floor <= 1))
    throw new RangeError(`floor: must be above 0 and at most 1 (got ${floor})`);
  if (inputs !== "all" && inputs !== "essential")
    throw new RangeError(`inputs: must be "all" or "essential" (got ${JSON.stringify(inputs)})`);
  const limits = chainLimits(options);
  const home = resolveHome(options.home, options.groups);
  const places = numbersOf(network, home.places);
  const inside = new Set(places);
  const question: ChainQuestion = {
    network: inputs === "all" ? network : essentialInputs(network),
    home: places,
    products: productsOf(network, home.places),
    isOpen: isCutOff ? (place) => inside.has(place) : () => true,
    ...{ rivals, effects, limits },
  };
  return { home, question, floor };
}
