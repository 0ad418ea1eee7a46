import { isPlace } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { poolOfPlace } from "../rationing/poolOfPlace.ts";
import type { Scenario, ScenarioEvent } from "../scenario/scenarioShape.ts";

interface Market {
  readonly stage: string;
  readonly place: string;
  readonly citation: string;
}

/** Markets on which a scenario speaks and that the model does not have: of the home, and those that new capacity delivers to. */
export function missingMarkets(
  network: Network,
  scenario: Scenario,
  home: readonly string[],
): Market[] {
  const isMissing = (stage: string, place: string) => {
    const row = network.stageNumber.get(stage);
    return row !== undefined && isPlace(place) && poolOfPlace(network, row, place) < 0;
  };
  const markets = scenario.events.flatMap((event) =>
    namedBy(event, home).map((market) => ({ ...market, citation: event.citation })),
  );
  const missing = markets.filter(({ stage, place }) => isMissing(stage, place));
  return [
    ...new Map(missing.map((market) => [`${market.stage} ${market.place}`, market])).values(),
  ];
}

function namedBy(
  { shock }: ScenarioEvent,
  home: readonly string[],
): { readonly stage: string; readonly place: string }[] {
  const inHome = (stage: string) => home.map((place) => ({ stage, place }));
  if (shock.kind === "demand-change") return shock.stages.flatMap(inHome);
  if (shock.kind === "stock-release") return inHome(shock.stage);
  if (shock.kind === "capacity-added" && shock.to !== undefined)
    return [{ stage: shock.stage, place: shock.to }];
  return [];
}
