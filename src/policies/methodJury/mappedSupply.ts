import { type Composition, type Gap, isGap, total } from "../../assess/composition.ts";
import { homeConsumption } from "../../assess/homeConsumption.ts";
import { PLACE_KEY } from "../../assess/keys.ts";
import { marketsOf } from "../../assess/market.ts";
import { recyclingMeasures } from "../../assess/recyclingMeasure.ts";
import { worldProduction } from "../../assess/world.ts";
import type { CountrySupply } from "../../indices/criticality/methodInputs.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Asked } from "../measures/asked.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { atEnds, type Ends, isMapped, type Mapped, same } from "./mappedInput.ts";
import { why } from "./mappingReasons.ts";

/** Shares that add up to the whole but for rounding. */
const ROUNDING = 1e-9;

/** Every place's share in world production. */
export function mappedWorld({ network }: Asked, stage: number, inputs: JuryInputs | undefined) {
  return suppliesOf(worldProduction(network, stage, PLACE_KEY), inputs);
}

/** Every place's share in what the home uses, the home's own included. */
export function mappedSourcing(
  { network, home }: Asked,
  stage: number,
  inputs: JuryInputs | undefined,
) {
  return suppliesOf(homeConsumption(network, { stage, home }, PLACE_KEY), inputs);
}

function suppliesOf(
  composition: Composition | Gap,
  inputs: JuryInputs | undefined,
): Mapped<readonly CountrySupply[]> {
  const markets = isGap(composition) ? composition : marketsOf(composition, PLACE_KEY.places);
  if (isGap(markets)) return markets;
  const { keys, bounds, middle } = markets;
  if (middle === null || middle.other + middle.unknown > ROUNDING)
    return { reason: why.partUnattributed };
  const entries = (shares: readonly number[]): CountrySupply[] =>
    keys.map((place, i) => {
      const { citation: _, ...indicators } = inputs?.places?.[place] ?? { citation: "" };
      return { place, share: Math.min(1, shares[i] as number), ...indicators };
    });
  const listed = Array.from(middle.listed);
  if (bounds.other + bounds.unknown <= ROUNDING) return same(entries(listed));
  const least = Array.from(bounds.listed);
  return {
    low: entries(least),
    middle: entries(listed),
    high: entries(least.map((share) => share + bounds.unknown)),
  };
}

/** Recycled part of the world's supply of what this stage's product serves, old and new scrap as the model has them. */
export function mappedRecycling({ network }: Asked, stage: number): Mapped<number> {
  if (network.stages[stage]?.kind === "recycling") return { reason: why.noRecycling };
  const rates: (Interval | null)[] = network.stages.flatMap((_, user) =>
    recyclingMeasures(network, user)
      .filter(({ from = [] }) => from.includes(stage))
      .map(({ value }) => value),
  );
  const [first] = rates;
  if (first === undefined) return { reason: why.noRecycling };
  const isOne = rates.every((rate) => JSON.stringify(rate) === JSON.stringify(first));
  if (first === null || !isOne) return { reason: why.unlikeRecycling };
  return atEnds([first], ([rate = 0]) => rate);
}

/** World production in the stage's unit. */
export function mappedWorldAmount({ network }: Asked, stage: number): Mapped<number> {
  if (network.inShares[stage] === 1) return { reason: why.inShares };
  const world = worldProduction(network, stage, PLACE_KEY);
  if (isGap(world)) return { reason: why.totalUnknown };
  const whole = total(world);
  return atEnds([whole], ([amount = 0]) => amount);
}

/** Mean of an indicator of the producing places, weighted by production. */
export function meanIndicator(
  world: Mapped<readonly CountrySupply[]>,
  name: "politicalStability" | "policyPotential",
): Mapped<number> {
  if (!isMapped(world)) return world;
  const missing = world.high.filter((one) => one.share > 0 && (one[name] ?? null) === null);
  if (missing.length > 0) return { reason: why.placesMissing(missing.map(({ place }) => place)) };
  const known = (ends: Ends<readonly CountrySupply[]>) => ends.middle ?? ends.low;
  const values = world.high.filter(({ share }) => share > 0).map((one) => one[name] as number);
  const middle = known(world).reduce((sum, one) => sum + one.share * (one[name] ?? 0), 0);
  if (world.low === world.high) return same(middle);
  return { low: Math.min(...values), middle, high: Math.max(...values) };
}
