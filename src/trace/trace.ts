import { shown } from "../display/shown.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import type { ResolvedHome } from "../model/places/homes.ts";
import { resolveHome } from "../model/places/homes.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import { essentialInputs } from "../network/essentialInputs.ts";
import type { Network } from "../network/network.ts";
import { exposures } from "./exposures/exposures.ts";
import { ladder } from "./ladder/ladder.ts";
import { answerTitle } from "./question/answerTitle.ts";
import { readings } from "./reading/reading.ts";
import { tightLoops } from "./reading/tightLoops.ts";
import { numbersOf } from "./reading/traceNotes.ts";
import { traceSummary } from "./traceSummary.ts";

/** Whose dependency is looked through, and who counts as a partner. */
export interface TraceOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home`, `partners` or `blocs` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Places that count like the home in the partner-adjusted rung. */
  readonly partners?: HomeSpec;
  /** Sets of places to which exposure is told as to one, without the home's own; they may overlap. */
  readonly blocs?: readonly HomeSpec[];
  /** "essential" leaves out the inputs whose lack does not stop production at once (`essential: false`). */
  readonly inputs?: "all" | "essential";
}

/** The answer of `trace`: three tables. */
export interface Trace {
  readonly kind: "trace";
  readonly home: ResolvedHome;
  /** The main figures: face value beside look-through, and the highest exposure. */
  readonly summary: Result;
  /** Self-sufficiency of each stage by several definitions side by side. */
  readonly ladder: Result;
  /** For each stage, who stands upstream: at first hand, looked through, and hidden between the two. */
  readonly exposures: Result;
}

/**
 * Look-through: who stands upstream of what a home uses at each stage, through recipes, loops and unknowns.
 *
 * Formula: A_X(j) = share of j's output whose whole upstream avoids the set X, the least solution of A_j = 0 for j in X, 1 for an origin not in X, and the smallest over j's needs of Σ shareᵢ Aᵢ otherwise (weakest link); traced self-sufficiency = A outside the home, exposure to c = 1 − A of c, where supply that feeds on itself alone counts as avoiding whoever has no part in it.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `partners`, `blocs` and `inputs` ("all" unless said)
 * @returns three tables of shares of the home's supply (0–1); self-sufficiency is riskier when low, exposure when high; each figure is `{ value, lo, hi }`, unknown supply counted against and for, value null where the bounds are more than 0.1 apart; `visibility`, riskier when low, is the share traced to named origins, a plain number
 * @throws RangeError when the home, the partners or a bloc are no known place or group, or `inputs` is neither "all" nor "essential"
 * @see kyusho's own definition on the reachability reading of AND/OR graphs: shares only, no stocks or spare capacity
 * @example
 * trace(compile(parseModel(tinyModel)), { home: "JPN" }).ladder.rows.length // => 2
 */
export function trace(network: Network, options: TraceOptions): Trace {
  const chain = chainOf(network, options.inputs ?? "all");
  const blocs = (options.blocs ?? []).map((bloc) => resolveHome(bloc, options.groups));
  const home = resolveHome(options.home, options.groups);
  const partners =
    options.partners === undefined ? null : resolveHome(options.partners, options.groups);
  const title = (en: string, ja: string) => answerTitle(network, home, { en, ja });
  const numbers = numbersOf(chain, home.places);
  const { bounds } = readings(chain, numbers, "collection");
  const loops = tightLoops(chain, bounds);
  const withLoops = <T extends Omit<Result, "title">>(table: T): T => ({
    ...table,
    home,
    notes: { ...table.notes, ...loops },
  });
  const rungs = {
    ...withLoops(ladder(chain, home, partners)),
    title: title("self-sufficiency, by definition, of", "自給率(定義別)"),
  };
  const upstream = {
    ...withLoops(exposures(chain, home, blocs)),
    title: title("who stands upstream of", "遡及依存度"),
  };
  const summary = {
    ...traceSummary(rungs, upstream),
    title: title("face value and look-through of", "見た目と遡及"),
  };
  return shown({ kind: "trace", home, summary, ladder: rungs, exposures: upstream });
}

function chainOf(network: Network, inputs: string): Network {
  if (inputs === "all") return network;
  if (inputs === "essential") return essentialInputs(network);
  throw new RangeError(`inputs: must be "all" or "essential" (got ${JSON.stringify(inputs)})`);
}
