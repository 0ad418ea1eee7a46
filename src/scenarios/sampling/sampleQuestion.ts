import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import { intervalOf } from "../../model/quantity.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { groupedLaw } from "../../numeric/sampling/groupedLaw.ts";
import { askedProducts } from "../../trace/question/askedProducts.ts";
import { readings } from "../../trace/reading/reading.ts";
import { rooted } from "../../trace/reading/rooted.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { checkSampleOptions, type SamplePlan } from "./checkSampleOptions.ts";
import { type DisruptionLaw, disruptionLaw } from "./disruptionLaw.ts";
import type { ShareUncertainty } from "./drawnShares.ts";
import { exposureClosure } from "./exposureClosure.ts";
import { type ExposureQuestion, exposureSetup } from "./exposureSetup.ts";
import type { Loss } from "./lossClosure.ts";
import type { DrawingSetup } from "./openedDrawing.ts";
import type { Disruptions, SampleOptions } from "./sampleOptions.ts";
import { uncoveredPlaces } from "./uncoveredPlaces.ts";

/** A product of which losses are drawn. */
export interface SampledProduct {
  readonly stage: number;
  /** Party of each place that can fail; −1 where its failing takes nothing away. */
  readonly party: Int32Array;
  readonly setup: DrawingSetup;
  /** Loss when all places without a probability fail. */
  readonly uncovered: Loss;
}

/** The options, checked and put together with the chain as the home sees it. */
export interface SampleQuestion {
  readonly network: Network;
  readonly home: ResolvedHome;
  readonly disruptions: Disruptions;
  readonly disruption: DisruptionLaw;
  /** Numbers of the places upstream of which no probability is given. */
  readonly uncovered: ReadonlySet<number>;
  readonly severity: Interval;
  readonly shares: ShareUncertainty | null;
  readonly plan: SamplePlan;
  readonly products: readonly SampledProduct[];
}

export function sampleQuestion(
  network: Network,
  options: SampleOptions,
  verb: string,
): SampleQuestion {
  const { disruptions, groups, stage, shares = null } = options;
  const home = resolveHome(options.home, groups);
  const plan = checkSampleOptions(options, home.places);
  const disruption = disruptionLaw(disruptions, home.places, groups);
  const stages = askedProducts(network, stage, { home: home.places, verb });
  const read = rooted(readings(network, numbersOf(network, home.places), "collection"));
  const covered = new Set([...home.places, ...disruption.places]);
  const uncovered = uncoveredPlaces(network, read.bounds, { stages, known: covered });
  const severity = intervalOf(disruptions.severity ?? 1);
  const subjects = numbersOf(network, disruption.places).map((number) => new Set([number]));
  const products = stages.map((at): SampledProduct => {
    const asked: ExposureQuestion = { read, stage: at, subjects, severity, shares };
    const { party, setup: exposure } = exposureSetup(network, asked);
    const law = groupedLaw(disruption.law, party);
    const setup = { law, exposure, seed: plan.seed, draws: plan.draws };
    return { stage: at, party, setup, uncovered: lossOf(network, uncovered, asked) };
  });
  return { network, home, disruptions, disruption, uncovered, severity, shares, plan, products };
}

/** Loss when all of some places fail, with shares as they are. */
function lossOf(network: Network, places: ReadonlySet<number>, asked: ExposureQuestion): Loss {
  const rest = { ...asked, subjects: places.size === 0 ? [] : [places], shares: null };
  const { setup } = exposureSetup(network, rest);
  // Nobody, where none of them stands upstream of this product.
  return exposureClosure(setup).losses.of([...setup.sides.first.keys()]);
}
