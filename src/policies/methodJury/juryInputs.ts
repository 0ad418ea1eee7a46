import type { CountrySupply, MethodInputs } from "../../indices/criticality/methodInputs.ts";
import type { Citation } from "../../model/citation.ts";

/** What the methods read of a place and a model does not hold, on the scales of the publishers. */
export interface PlaceIndicators
  extends Partial<
    Pick<
      CountrySupply,
      "wgiMean" | "politicalStability" | "tradeParameter" | "policyPotential" | "unwillingness"
    >
  > {
  /** Key into `citations`. */
  readonly citation: string;
}

/** What the methods read of a stage and a model does not hold; it takes the place of what the model says. */
export interface StageInputs extends MethodInputs {
  /** Key into `citations`. */
  readonly citation: string;
}

/** Governance, prices and whatever else methods need besides a model, each with its source. */
export interface JuryInputs {
  readonly citations: Readonly<Record<string, Citation>>;
  /** Whose figures those of the stages are, where they are one home's, as `parseHome` reads it; they answer no other home. */
  readonly home?: string | undefined;
  /** By code of the place. */
  readonly places?: Readonly<Record<string, PlaceIndicators>> | undefined;
  /** By id of the stage. */
  readonly stages?: Readonly<Record<string, StageInputs>> | undefined;
}
