import { pieceSizes } from "../sweep/pieceSizes.ts";
import { type SweepOptions, type SweepThreads, sweep } from "../sweep/sweep.ts";
import { workerCount } from "../sweep/workerCount.ts";
import type { FirmColumns, FirmList } from "./firms.ts";
import { riskAnswer, type SystemicRisk } from "./riskAnswer.ts";
import { riskQuestion, type SystemicRiskOptions } from "./riskQuestion.ts";
import { riskSetup } from "./riskSetup.ts";
import { systemicRiskTask } from "./systemicRiskTask.ts";

/** The answer of `sweepSystemicRisk`: that of `systemicRisk`, and where it was worked out. */
export interface SystemicRiskSweep extends SystemicRisk {
  readonly threads: SweepThreads;
}

/**
 * Economic systemic risk index (ESRI) of all firms or of those listed, in worker threads: `systemicRisk` for many shocks, with progress and cancellation.
 *
 * Formula: that of `systemicRisk`. Shocks do not depend on each other, so they are worked on in pieces, and figures are equal to those of `systemicRisk` to the bit, for any number of workers.
 *
 * Workers are threads of Node or Web Workers of a browser, each of which loads a file of this package. Where they cannot be started, as under some bundlers, content security policies or in single-file builds, this thread does the work, with turns for others between pieces, and `threads.reason` says so. Links and shares are held once for all workers where memory can be shared, in browsers on cross-origin isolated pages; each worker has losses of its own.
 *
 * @param firms - firms with sectors, links in columns or one by one, and how inputs matter
 * @param options - those of `systemicRisk` (`failing` lists firms, each of which fails alone); `workers` (a whole number; 0: this thread; left out: as many as the machine has cores), `signal` (cancels), `onProgress(done, total)` (shocks, after each piece)
 * @returns a promise of the answer of `systemicRisk` (indices 0–1 of the network by size, high is risk) with `threads`: workers that took part, and why these are fewer than asked for (null where they are not)
 * @throws RangeError (the promise is rejected) with everything that is wrong in the firms, the shocks or the options; the signal's reason when it is cancelled
 * @see systemicRisk; Diem, C. et al. (2022), Quantifying firm-level economic systemic risk from nation-wide supply networks, doi:10.1038/s41598-022-11522-z, not verified against the primary text
 * @example
 * const firms = { count: 3, sector: ["ore", "metal", "cars"], links: { from: [0, 1], to: [1, 2], amount: [1, 3] }, essentiality: "essential" as const };
 * const { shocks, threads } = await sweepSystemicRisk(firms, { workers: 0 });
 * [shocks.map(({ downstream }) => downstream), threads.workers] // => [[1, 0.75, 0], 0]
 */
export async function sweepSystemicRisk(
  firms: FirmColumns | FirmList,
  options: SystemicRiskOptions & SweepOptions = {},
): Promise<SystemicRiskSweep> {
  const question = riskQuestion(firms, options);
  const sizes = pieceSizes(question.shocks.length, workerCount(options.workers));
  let end = 0;
  const pieces = sizes.map((size) => {
    end += size;
    return question.shocks.slice(end - size, end);
  });
  const setup = riskSetup(question, options.sectorImpacts);
  const { answers, threads } = await sweep(
    systemicRiskTask,
    { setup, pieces },
    { ...options, sizes },
  );
  return { ...riskAnswer(question, answers.flat()), threads };
}
