import type { Label } from "../../indices/shareIndex.ts";
import { linearSolver } from "../linearProgram/linearSolver.ts";
import { Issues } from "../systemicRisk/issues.ts";
import { checkExposureChain } from "./checkExposureChain.ts";
import type { ExposureChain, ExposureShock } from "./exposureChain.ts";
import { openQuestions } from "./exposureQuestions.ts";
import { NOTHING_LOST } from "./exposureReasons.ts";
import { exposureShocks } from "./exposureShocks.ts";
import {
  type ShockExposure,
  shockExposure,
  survival,
  type UnrankedExposure,
} from "./shockExposure.ts";

/** Which shocks are asked about, and how long they last. */
export interface RiskExposureOptions {
  /** Sites that fail, one by one or together; each site by itself unless said. */
  readonly shocks?: readonly (string | ExposureShock)[];
  /** Part of the capacity that is left where the shock does not say (0–1); 0 unless said. */
  readonly left?: number;
  /** Days up to which the curve of the lost margin is wanted; no curve unless said. */
  readonly horizon?: number;
  readonly signal?: AbortSignal;
}

/** The answer of `riskExposure`. */
export interface RiskExposure {
  readonly kind: "riskExposure";
  readonly money: string | null;
  readonly shocks: readonly ShockExposure[];
  /** Days for which the chain meets demand without any shock; null where for ever, or where the program could not be solved. */
  readonly undisturbed: { readonly timeToSurvive: number | null; readonly reason: Label | null };
}

/**
 * For how long a chain of sites meets demand while some of them fail (time to survive), and what it loses at the least until they are back (time to recover).
 *
 * Formula: over t days, with amounts made u, delivered y, missing l: least Σ marginₚ·lₚ so that for each site j and material m of its bill Σᵢ yᵢⱼₘ ≥ amountⱼₘ·uⱼ, for each site i uᵢ + stockᵢ + lᵢ ≥ Σⱼ yᵢⱼₘ + demandᵢ·t, uᵢ ≤ capacityᵢ·t (in the shock left·capacityᵢ·t), 0 ≤ lᵢ ≤ demandᵢ·t. `lostMargin` is that at t = time to recover; `timeToSurvive` the greatest t with l = 0; `riskExposureIndex` lostMargin over the largest of the shocks'; dangerous ⇔ time to recover > time to survive. Amounts are continuous; the least margin lost is a convex function of t, straight between the points of `curve`.
 *
 * @param chain - `sites` with `capacity` (units a day), `stock` (units), `timeToRecover` (days), `inputs` (`material`, `amount` per unit made, `from` which sites), and for final products `demand` (units a day) and `margin` (money a unit)
 * @param options - `shocks` (each site by itself unless said; a name, or `{ sites, left, timeToRecover }`), `left` (part of capacity left, 0–1, default 0), `horizon` (days up to which `curve` goes), `signal`
 * @returns per shock: `timeToSurvive` (days, ≥ 0, risk when low; null when demand is met for ever), `lostMargin` (money, ≥ 0, risk when high; null without a time to recover), `riskExposureIndex` (0–1, risk when high; null when nothing is lost by any shock), `dangerous` (null when not known), `curve`; `reasons` says of each null why; it is the best that all sites together can do, without delays, so what really happens is no better; `undisturbed`: the time to survive without a shock
 * @throws RangeError with everything that is wrong in the chain and the options; an Error when the package highs is not installed; what `signal` says when it is aborted
 * @see Simchi-Levi, Schmidt & Wei (2014) Harvard Business Review 92(1–2): 96; Simchi-Levi et al. (2015) Interfaces 45(5): 375–390, doi:10.1287/inte.2015.0804 (not verified against the primary texts); the curve and the index over listed shocks are kyusho's own definition
 * @example
 * const mine = { name: "mine", capacity: 20, stock: 30, timeToRecover: 10 };
 * const mill = { name: "mill", capacity: 12, stock: 0, inputs: [{ material: "ore", amount: 1, from: ["mine"] }], demand: 10, margin: 5 };
 * const { shocks } = await riskExposure({ sites: [mine, mill] }, { shocks: ["mine"] });
 * shocks.map(({ timeToSurvive, lostMargin, dangerous }) => [timeToSurvive, lostMargin, dangerous]) // => [[3, 350, true]]
 */
export async function riskExposure(
  chain: ExposureChain,
  options: RiskExposureOptions = {},
): Promise<RiskExposure> {
  const issues = new Issues();
  const { horizon, signal } = options;
  const names = checkExposureChain(chain, issues);
  const shocks = exposureShocks(chain, { ...options, names }, issues);
  if (horizon !== undefined && !(horizon > 0 && horizon < Infinity))
    issues.add("horizon", "must be a finite number of days above 0", horizon);
  issues.throwIfAny();
  const times = shocks.map(({ timeToRecover }) => timeToRecover ?? 0);
  const questions = openQuestions(
    await linearSolver(),
    chain,
    Math.max(horizon ?? 0, ...times) || 1,
  );
  try {
    const found = shocks.map((shock) => {
      signal?.throwIfAborted();
      return shockExposure(shock, questions, horizon);
    });
    const { days, reason } = survival(questions, { numbers: [], left: 0 });
    return {
      kind: "riskExposure",
      money: chain.money ?? null,
      shocks: indexed(found),
      undisturbed: { timeToSurvive: days, reason },
    };
  } finally {
    questions.close();
  }
}

/** The shocks with the index of each, over the largest loss that is known. */
function indexed(found: readonly UnrankedExposure[]): ShockExposure[] {
  const most = Math.max(0, ...found.map(({ lostMargin }) => lostMargin ?? 0));
  return found.map((shock) => {
    const { lostMargin, reasons } = shock;
    if (lostMargin !== null && most > 0)
      return { ...shock, riskExposureIndex: lostMargin / most, reasons };
    const riskExposureIndex = lostMargin === null ? (reasons.lostMargin as Label) : NOTHING_LOST;
    return { ...shock, riskExposureIndex: null, reasons: { ...reasons, riskExposureIndex } };
  });
}
