import type { Citation } from "../../model/citation.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { ShareUncertainty } from "./drawnShares.ts";

/** Where a probability comes from: a citation, a note, or both; there are no defaults. */
export interface Basis {
  readonly citation?: Citation;
  readonly note?: string | { readonly en: string; readonly ja?: string };
}

/** Probability that a place fails in the period asked about, from causes of its own. */
export interface PlaceFailure extends Basis {
  readonly probability: number;
}

/** A shock common to several places. */
export interface BlocFailure extends Basis {
  /** The places hit, as a group or a list; places of the home are left out. */
  readonly bloc: HomeSpec;
  /** Probability that the shock comes. */
  readonly probability: number;
  /** Probability that a place of the bloc fails where it comes. */
  readonly passThrough: number;
}

/** What can fail, and how likely. */
export interface Disruptions {
  /** By code of the place. */
  readonly places: Readonly<Record<string, PlaceFailure>>;
  /** At most 12. */
  readonly blocs?: readonly BlocFailure[];
  /** Part of its deliveries that a failing place loses, above 0 and at most 1; left out, all of them. */
  readonly severity?: Quantity;
}

/** Which figures are told of the loss. */
export interface RiskQuestions {
  /** Levels of value at risk and conditional value at risk, from 0 to below 1 ([0.95, 0.99] if left out). */
  readonly levels?: readonly number[];
  /** Losses (0–1) whose exceedance is told ([0.1, 0.25, 0.5] if left out). */
  readonly losses?: readonly number[];
  /** Share of the supply that has to remain (0–1); the probability that less does is told. */
  readonly floor?: number;
}

/** Whose losses are sampled, from what, and how. */
export interface SampleOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or a bloc names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; left out, the products that the home finally uses. */
  readonly stage?: string;
  readonly disruptions: Disruptions;
  /** How shares are uncertain: `{ cv }`, the coefficient of variation that a share of one half has, above 0 and below 1; or "dataBounds", anywhere between the bounds that the data leave. Left out, shares are taken as they are. */
  readonly shares?: ShareUncertainty;
  readonly figures?: RiskQuestions;
  /** Draws from the states that are not counted one by one (10,000 if left out, at least 100). */
  readonly draws?: number;
  /** Whole number from 0 to 2³² − 1 with which drawing starts (1 if left out). */
  readonly seed?: number;
  /** Confidence of intervals, from 0.5 to below 1 (0.95 if left out). */
  readonly confidence?: number;
  /** Ends the work between chunks of draws. */
  readonly signal?: AbortSignal;
}
