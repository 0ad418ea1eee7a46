import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import { essentialInputs } from "../../network/essentialInputs.ts";
import type { Network } from "../../network/network.ts";
import type { Watch } from "../../numeric/contingency/setLoss.ts";
import { askedProducts } from "../../trace/question/askedProducts.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { type Actor, type ActorKey, actorsOf } from "./actors.ts";
import { rationingLosses } from "./rationingLosses.ts";
import type { StageLoss } from "./stageLoss.ts";

/** Whose supply of what is asked about, and who may fail. */
export interface ContingencyQuestion extends Watch {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of a stage, several, or "all"; where left out, the products that the home finally uses. */
  readonly stage?: string | readonly string[];
  /** Who fails as one: all in a place (the default), of an owner's place, of an operator, or past a chokepoint; several kinds may be mixed. */
  readonly actors?: ActorKey | readonly ActorKey[];
  /** Whether the home's own places count among the actors too, with what is made in them; false unless said. */
  readonly withHome?: boolean;
  /** "essential" leaves out the inputs whose lack does not stop production at once (`essential: false`). */
  readonly inputs?: "all" | "essential";
}

/** The same, looked up. */
export interface Asked {
  readonly network: Network;
  readonly home: ResolvedHome;
  readonly actors: readonly Actor[];
  readonly stages: readonly StageLoss[];
}

export function contingencyQuestion(
  whole: Network,
  question: ContingencyQuestion,
  verb: string,
): Asked {
  const { actors: keys = "place", withHome = false, inputs = "all" } = question;
  if (inputs !== "all" && inputs !== "essential")
    throw new RangeError(`inputs: must be "all" or "essential" (got ${JSON.stringify(inputs)})`);
  const network = inputs === "all" ? whole : essentialInputs(whole);
  const home = resolveHome(question.home, question.groups);
  const actors = actorsOf(network, home, { keys, withHome });
  const losses = rationingLosses(network, numbersOf(network, home.places), actors);
  const stages = stagesAsked(network, question.stage, { home: home.places, verb });
  return { network, home, actors, stages: stages.map(losses) };
}

function stagesAsked(
  network: Network,
  stage: string | readonly string[] | undefined,
  { home, verb }: { readonly home: readonly string[]; readonly verb: string },
): number[] {
  const ids = typeof stage === "object" ? stage : [stage];
  if (ids.length === 0) throw new RangeError(`${verb}: stage must name a stage (got none)`);
  const numbers = ids.flatMap((id) => askedProducts(network, id, { home, verb }));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The same watch for one of several searches, which are taken to be of equal length. */
export function watchOf({ signal, onProgress }: Watch, search: number, searches: number): Watch {
  return { signal, onProgress: (part) => onProgress?.((search + part) / searches) };
}

export function checkTop(top: number): void {
  if (!(Number.isInteger(top) && top >= 1))
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
}

/** A set breaks where less than the floor is left: where it loses more than this. */
export function limitOf(floor: number): number {
  if (!(floor > 0 && floor <= 1))
    throw new RangeError(`floor: must be above 0 and at most 1 (got ${floor})`);
  return 1 - floor + ROUNDING;
}

/** Losses are rounded: what misses a floor by less than this keeps it. */
const ROUNDING = 1e-12;
