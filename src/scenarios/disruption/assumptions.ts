import { didYouMean } from "../../model/didYouMean.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { RecyclingConvention } from "../../trace/graph/traceGraph.ts";
import { UNLISTED, type Unlisted } from "../rationing/chainGraph.ts";
import { PRODUCTIONS, type Production } from "../rationing/production.ts";
import type { Clock } from "./courses.ts";

/** Who gets what of a pool that is short: all the same part; some places, or deliveries under contract, in full before the others. */
export type Allocation =
  | "proportional"
  | { readonly first: HomeSpec }
  | {
      readonly contracts: readonly {
        readonly stage: string;
        readonly from: string;
        readonly to: string;
      }[];
    };

/** What a run takes for granted. */
export interface ScenarioAssumptions extends Partial<Clock> {
  readonly recycling?: RecyclingConvention;
  readonly production?: Production;
  readonly allocation?: Allocation;
  readonly unlisted?: Unlisted;
}

export interface Assumed extends Clock {
  readonly recycling: RecyclingConvention;
  readonly production: Production;
  readonly allocation: Allocation;
  readonly unlisted: Unlisted;
}

const DAYS_LOOKED_AT = 365;

const DEFAULTS: Assumed = {
  days: DAYS_LOOKED_AT,
  step: 1,
  transportDays: 0,
  recyclingDays: 0,
  overproduction: 0,
  recycling: "collection",
  production: "leontief",
  allocation: "proportional",
  unlisted: "straight",
};

/** The assumptions with those left out filled in by name; a RangeError for one that cannot be. */
export function assumedOf(given: ScenarioAssumptions = {}): Assumed {
  const assumed: Assumed = { ...DEFAULTS, ...given };
  const known = Object.keys(DEFAULTS);
  for (const key of Object.keys(given))
    if (!known.includes(key))
      throw new RangeError(
        `assumptions: must hold known names (got '${key}'); ${didYouMean(key, known, `they are ${known.join(", ")}`)}`,
      );
  for (const key of ["days", "step"] as const) check(key, assumed[key], assumed[key] > 0);
  for (const key of ["transportDays", "recyclingDays", "overproduction"] as const)
    check(key, assumed[key], assumed[key] >= 0);
  if (assumed.days / assumed.step > MOST_STEPS)
    throw new RangeError(
      `days: must be at most ${MOST_STEPS} steps (got ${assumed.days} days in steps of ${assumed.step}); take longer steps`,
    );
  oneOf("production", assumed.production, PRODUCTIONS);
  oneOf("unlisted", assumed.unlisted, UNLISTED);
  oneOf("recycling", assumed.recycling, ["collection", "atoms"]);
  return assumed;
}

/** More steps than these are not followed. */
export const MOST_STEPS = 100_000;

function check(name: string, value: number, holds: boolean): void {
  if (!(holds && Number.isFinite(value)))
    throw new RangeError(
      `${name}: must be a finite number ${name === "days" || name === "step" ? "above 0" : "≥ 0"} (got ${value})`,
    );
}

function oneOf(name: string, value: string, words: readonly string[]): void {
  if (!words.includes(value))
    throw new RangeError(
      `${name}: must be one of ${words.join(", ")} (got ${JSON.stringify(value)})`,
    );
}
