import { isPlace, placeRemedy } from "../../model/places/places.ts";
import { intervalOf } from "../../model/quantity.ts";
import { MOST_SHOCKS } from "../../numeric/sampling/failureLaw.ts";
import { checkSeed } from "../../numeric/shapley/random.ts";
import type { Basis, Disruptions, RiskQuestions, SampleOptions } from "./sampleOptions.ts";

/** How often and how surely figures are sampled, and which are told. */
export interface SamplePlan {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
  readonly levels: readonly number[];
  readonly losses: readonly number[];
  readonly floor: number | null;
}

const FEWEST_DRAWS = 100;
const MOST_DRAWS = 1e7;

/** Throws RangeError for the first option that cannot be used; fills in those that may be left out. */
export function checkSampleOptions(options: SampleOptions, home: readonly string[]): SamplePlan {
  const { draws = 10_000, seed = 1, confidence = 0.95, shares } = options;
  checkDisruptions(options.disruptions, home);
  checkSeed(seed);
  if (!(Number.isInteger(draws) && draws >= FEWEST_DRAWS && draws <= MOST_DRAWS))
    throw new RangeError(
      `draws: must be a whole number from ${FEWEST_DRAWS} to ${MOST_DRAWS} (got ${draws})`,
    );
  if (!(confidence >= 0.5 && confidence <= 0.9999))
    throw new RangeError(`confidence: must lie from 0.5 to 0.9999 (got ${confidence})`);
  const isCv = typeof shares === "object" && shares.cv > 0 && shares.cv < 1;
  if (shares !== undefined && shares !== "dataBounds" && !isCv)
    throw new RangeError(
      `shares: must be { cv } above 0 and below 1, or "dataBounds" (got ${JSON.stringify(shares)})`,
    );
  return { draws, seed, confidence, ...figuresOf(options.figures ?? {}) };
}

function figuresOf({ levels = [0.95, 0.99], losses = [0.1, 0.25, 0.5], floor }: RiskQuestions) {
  for (const level of levels)
    if (!(level >= 0 && level < 1))
      throw new RangeError(`levels: must be at least 0 and below 1 (got ${level})`);
  for (const loss of losses) checkChance("losses", loss);
  if (floor !== undefined) checkChance("floor", floor);
  return { levels, losses, floor: floor ?? null };
}

function checkDisruptions(
  { places, blocs = [], severity = 1 }: Disruptions,
  home: readonly string[],
) {
  for (const [code, failure] of Object.entries(places)) {
    const name = `disruptions.places.${code}`;
    if (!isPlace(code)) throw new RangeError(`${name}: must be a place; ${placeRemedy(code)}`);
    if (home.includes(code))
      throw new RangeError(`${name}: must not be of the home (got '${code}')`);
    checkChance(`${name}.probability`, failure.probability);
    checkBasis(name, failure);
  }
  if (blocs.length > MOST_SHOCKS)
    throw new RangeError(`disruptions.blocs: must be at most ${MOST_SHOCKS} (got ${blocs.length})`);
  for (const [b, bloc] of blocs.entries()) {
    const name = `disruptions.blocs.${b}`;
    checkChance(`${name}.probability`, bloc.probability);
    checkChance(`${name}.passThrough`, bloc.passThrough);
    checkBasis(name, bloc);
  }
  const { lo, hi } = intervalOf(severity);
  if (!(lo > 0 && hi <= 1))
    throw new RangeError(
      `disruptions.severity: must lie above 0 and be at most 1 (got ${JSON.stringify(severity)})`,
    );
}

function checkChance(name: string, found: number): void {
  if (!(found >= 0 && found <= 1))
    throw new RangeError(`${name}: must lie from 0 to 1 (got ${found})`);
}

function checkBasis(name: string, { citation, note }: Basis): void {
  const text = typeof note === "string" ? note : note?.en;
  if (citation === undefined && (text === undefined || text.trim() === ""))
    throw new RangeError(`${name}: must name a citation or a note (got neither)`);
}
