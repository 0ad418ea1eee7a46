import { shown } from "../../display/shown.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { OperationalOptions } from "../operational/operationalQuestion.ts";
import type { Rivalry, ServedUnder } from "../operational/servedAnswer.ts";
import type { ServedPlan } from "../operational/servedPlan.ts";
import { servedUnder } from "../operational/servedUnder.ts";
import { checkScenario } from "../scenario/checkScenario.ts";
import { effectsAt } from "../scenario/effectsAt.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import { disruptionTitle, renamed } from "./disruptionTitle.ts";
import { planNetwork } from "./planNetwork.ts";
import { tellingDay } from "./tellingDay.ts";
import { withNewCapacity, withOutput } from "./withNewCapacity.ts";

/** What comes of a scenario when everybody may turn to other suppliers. */
export interface Rerouting {
  /** Day of the scenario that is looked at. */
  readonly day: number;
  /** What can still be served of each product, with the home first, evenly and with the home last, and what binds. */
  readonly table: Result;
  readonly served: ServedUnder;
  /** The network of the plan under each rule, for every other verb; null where the model does not give what a plan needs. */
  readonly after: Readonly<Record<Rivalry, Network | null>>;
}

/** What is asked of a scenario under rerouting. */
export interface RerouteOptions extends Omit<OperationalOptions, "floor"> {
  /** Day looked at, counted from the scenario's first; the first day on which most events are in force if left out. */
  readonly day?: number;
}

const YEAR = 365;

/**
 * What of a home's final demand can still be served under a scenario when everybody reroutes inside capacities: the operational closure, as an interval from the home last to the home first.
 *
 * Formula: as in `servedUnder`, with each limit times what the scenario leaves of it on the day.
 *
 * @param before - what `compile` made of a model
 * @param scenario - what `parseScenario` made of a file, or several put together
 * @param options - `home` with `groups`; `day` looked at; `days` over which stocks count, `flexibility`, `spare`, `recycling` and `inputs` as in `operationalSelfSufficiency`
 * @returns `table`: shares served (0–1, low is risk) with the home last, evenly and first; `after`: the network of each plan; null where the model gives no capacities, demands or recipes that are needed, which the notes list
 * @throws ModelError when the scenario names what the model does not have; RangeError when an option is out of range; Error when the package highs is needed and not installed
 * @see kyusho's own definition of the closure; the best that could be done by common consent, not what happens by itself
 * @example
 * const demands = [{ stage: "refining", place: "JPN", amount: 50, citation: "made-up" }];
 * const stages = tinyModel.stages.map((stage) => ({ ...stage, unreported: "none" }));
 * const answer = await rerouteScenario(compile(parseModel({ ...tinyModel, demands, stages })), emptyScenario(), { home: "JPN" });
 * answer.served.products[0].served.first.value // => 0.5
 */
export async function rerouteScenario(
  before: Network,
  scenario: Scenario,
  { day: asked, ...options }: RerouteOptions,
): Promise<Rerouting> {
  const { places } = resolveHome(options.home, options.groups);
  const capacity = withNewCapacity(before, scenario, places);
  const { network } = capacity;
  const checked = checkScenario(scenario, network, options.groups);
  const day = tellingDay(scenario, { day: asked, days: YEAR });
  const effects = effectsAt(network, checked, day);
  const served = await servedUnder(network, effects, options);
  const after = (plan: ServedPlan | null): Network | null => {
    if (plan === null) return null;
    const planned = planNetwork(network, plan, effects);
    const partUsed = (pool: number) => (plan.added[pool] || 0) / (effects.added[pool] as number);
    return renamed(withOutput(planned, capacity, { checked, day, partUsed }), scenario);
  };
  const title = disruptionTitle(network, { scenario, home: served.home, day });
  return shown({
    day,
    table: { ...served.table, title },
    served,
    after: {
      first: after(served.plans.first),
      fair: after(served.plans.fair),
      last: after(served.plans.last),
    },
  });
}
