import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { singleLosses } from "../../numeric/contingency/singleLosses.ts";
import { worstSets } from "../../numeric/contingency/worstSets.ts";
import { watchOf } from "./contingencyQuestion.ts";
import { worstAnswer } from "./worstAnswer.ts";
import { type ContingencyOptions, worstQuestion } from "./worstQuestion.ts";

export type { ContingencyOptions };

/**
 * Contingencies: what a home loses of its supply when 1, 2 or 3 actors fail at once, the worst sets first (N-1, N-2, N-3).
 *
 * Listed are sets in which each member adds to what the others take away. If no set of a size is worse than a smaller one, a note says so.
 *
 * Formula: loss(S) = E(S) = 1 − A_S, the exposure of the home's supply to all of S as one: the share of it that does not avoid S under proportional rationing; beyond the sum = loss(S) − Σ loss(i) over i in S, below 0 where what they take away overlaps, and never above 0 without rerouting.
 *
 * @param network - a compiled model
 * @param options - `home`, and where wanted `groups`, `stage`, `actors` ("place" unless said), `withHome`, `inputs`, `losses` (1–3 at once), `top`, `rankBy`; `onProgress` is told the part of the work done and `signal` stops it, between pieces of work
 * @returns a table with, for each product and each number at once up to `losses`, the `top` worst sets: `loss` (high is risk), `left` (low is risk) and `synergy` (beyond the sum) as shares of the home's supply (0–1, synergy −2–0), each `{ value, lo, hi }` with unknown supply counted for and against them, value null where the bounds are more than 0.1 apart; bounds hold, but of sets they need not be the closest
 * @throws RangeError when the home, a stage or an option is none of those named; the reason of `signal` once that is aborted
 * @see kyusho's own definition: N-k contingencies as in power systems, on exposures; shares only, no stocks, spare capacity or new suppliers
 * @example
 * contingencies(compile(parseModel(tinyModel)), { home: "JPN", stage: "refining" }).rows.map(({ ids }) => ids) // => [["CHN"], ["AUS"], ["AUS", "CHN"]]
 */
export function contingencies(network: Network, options: ContingencyOptions): Result {
  const asked = worstQuestion(network, options, "contingencies");
  const { stages, sizes, top, ranked } = asked;
  const sets = stages.flatMap((stage, s) => {
    const loss = ranked(stage);
    const watch = (k: number) =>
      watchOf(options, s * sizes.length + k, stages.length * sizes.length);
    const singles = singleLosses(loss, watch(0));
    return sizes.map((size, k) => {
      // One more than wanted tells whether there are more.
      const question = { size, top: top + 1, singles };
      return worstSets(loss, question, k === 0 ? {} : watch(k));
    });
  });
  return worstAnswer(asked, sets);
}
