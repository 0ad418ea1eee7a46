import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import { isPlace } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import { traceGraph } from "../graph/traceGraph.ts";
import { askedStages } from "../question/askedStages.ts";
import { NOISE } from "../reading/reading.ts";
import { inPlaces, operatedBy, ownedFrom, type Subject } from "../reading/subject.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import { numbersOf } from "../reading/traceNotes.ts";
import { passes } from "./passes.ts";
import { chanceToEndAt, type UpstreamWalk, upstreamWalk, visitsBehind } from "./upstreamWalk.ts";

/** Whose passes are counted: a place, the place of an owner, or an operator. */
export type PassedThrough =
  | { readonly place: string }
  | { readonly owner: string }
  | { readonly operator: string };

/** The paths that are followed, and whose passes are counted on them. */
export interface PassThroughQuestion {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of the stage whose product the home uses: the paths lead to it. */
  readonly stage: string;
  readonly through: PassedThrough;
  /** Place of the origin suppliers (those without inputs) that the paths come from; all paths where left out. */
  readonly from?: string;
}

/** Passes per unit, and how much of the supply could hold more of them. */
export interface PassThrough {
  readonly frequency: number;
  readonly unknown: number;
}

/**
 * Pass-through frequency in a chain of materials: how many times, on average, what the home uses passes the suppliers of a place, an owner or an operator on its way.
 *
 * Formula: PTF(k | i→j) = Σ over the suppliers of k of Lⱼₖ·Lₖᵢ / Lⱼᵢ, where j is the home's supply of the stage, i the origin suppliers at `from`, and L = (I − Q)⁻¹ the expected visits of the mean walk upstream, Q its steps: from a supplier to one of its needs, all alike, and to those who serve it by their shares. Without `from` PTF = Σ Lⱼₖ, passes per unit supplied.
 * A supplier that is met is one pass. A market of the place `k` that hands on what no supplier there is known to have made (re-exports) is one pass too. Recycled supply is followed back through what it was made of, so that every return of a loop counts. The map of `vitalPoints` follows the critical need instead of all alike; where nobody has several needs the two are the same.
 * It is also an elasticity: if all that k passes on grew by a small fraction ε, what reaches the home from i would grow by PTF·ε.
 *
 * @param network - a compiled model
 * @param question - `home`, `stage`, `through` (`{ place }`, `{ owner }` or `{ operator }`), and where needed `groups` and `from`
 * @returns `{ frequency, unknown }`: frequency in passes per unit, ≥ 0, dimensionless, above 1 where k is passed again and again; higher is riskier. `unknown` is the share (0–1) of the home's supply that meets upstream something not known that could be k (or i): where it is 0 the frequency is exact; otherwise it is the mean over the paths that are known with `from`, and the least there can be without. Null when no path is known to lead from i to the home, or where no pass is known and every unit could hold some
 * @throws RangeError when the stage is left out, or the home, the stage, the operator or a place is not known
 * @see OECD and IDE-JETRO, pass-through frequency (not verified against the primary text); counting re-exports is kyusho's own definition
 * @example
 * passThroughFrequency(compile(parseModel(tinyModel)), { home: "JPN", stage: "refining", through: { place: "CHN" } })?.frequency.toFixed(2) // => "0.71"
 */
export function passThroughFrequency(
  network: Network,
  question: PassThroughQuestion,
): PassThrough | null {
  const home = numbersOf(network, resolveHome(question.home, question.groups).places);
  const stage = stageAsked(network, question.stage);
  const through = subjectOf(network, question.through);
  const from = question.from === undefined ? null : placeAsked(network, "from", question.from);
  const walk = upstreamWalk(traceGraph(network, { reading: "bounds", recycling: "atoms", home }));
  const { met, unclear } = subjectNodes(walk.trace, through);
  const start = walk.trace.homeNode[stage] as number;
  const visits = visitsBehind(walk, stage);
  if (from === null) return known(passes(walk, met, { visits }), meeting(walk, unclear, start));
  const origins = subjectNodes(walk.trace, from);
  const isStart = origins.met.map((is, v) => is & (walk.isOrigin[v] as number));
  const weight = chanceToEndAt(walk, isStart);
  const all = weight[start] as number;
  if (all === 0) return null;
  const open = unclear.map((is, v) =>
    is === 1 || (walk.isOrigin[v] === 1 && origins.unclear[v] === 1) ? 1 : 0,
  );
  return known(passes(walk, met, { visits, weight }) / all, meeting(walk, open, start));
}

/** Null where no pass is known, and all of the supply could hold some. */
function known(frequency: number, unknown: number): PassThrough | null {
  return frequency === 0 && unknown >= 1 - NOISE ? null : { frequency, unknown };
}

function stageAsked(network: Network, stage: string | undefined): number {
  if (stage === undefined || stage === "all")
    throw new RangeError(`passThroughFrequency: stage must be the id of a stage (got ${stage})`);
  return askedStages(network, stage, "passThroughFrequency")[0] as number;
}

/** Share of a node's supply that meets one of the nodes, or goes round and comes from nowhere. */
function meeting({ trace, isClosed }: UpstreamWalk, nodes: Uint8Array, start: number): number {
  const bad = nodes.map((is, v) => is | (isClosed[v] as number));
  const rest = 1 - (avoidance(trace.graph, bad, "mean")[start] as number);
  return rest > NOISE ? rest : 0;
}

function subjectOf(network: Network, through: PassedThrough): Subject {
  if ("place" in through) return placeAsked(network, "through", through.place);
  if ("owner" in through) {
    checkPlace("through", through.owner);
    return ownedFrom(network, numbersOf(network, [through.owner])[0] as number);
  }
  const operator = network.operators.indexOf(through.operator);
  if (operator === -1)
    throw new RangeError(
      `passThroughFrequency: through must name an operator of the model (got '${through.operator}')`,
    );
  return operatedBy(operator);
}

function placeAsked(network: Network, name: string, place: string): Subject {
  checkPlace(name, place);
  return inPlaces(network, new Set(numbersOf(network, [place])));
}

function checkPlace(name: string, place: string): void {
  if (!isPlace(place))
    throw new RangeError(
      `passThroughFrequency: ${name} must be a place as an ISO 3166-1 alpha-3 code (got '${place}')`,
    );
}
