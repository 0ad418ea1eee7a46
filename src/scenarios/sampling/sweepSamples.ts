import { shown } from "../../display/shown.ts";
import type { Network } from "../../network/network.ts";
import { type SweepOptions, type SweepThreads, sweep } from "../sweep/sweep.ts";
import { sweptThreads } from "../sweep/sweptThreads.ts";
import type { Task } from "../sweep/task.ts";
import { drawnLossesTask } from "./drawnLossesTask.ts";
import type { DrawPiece } from "./drawPieces.ts";
import { indexRowCount } from "./indexRowCount.ts";
import { indexRowsTask } from "./indexRowsTask.ts";
import { lossPieces } from "./lossPieces.ts";
import { type DrawingSetup, openedDrawing } from "./openedDrawing.ts";
import { type SampledScenarios, sampleAnswer } from "./sampleAnswer.ts";
import { sampledProducts } from "./sampledProducts.ts";
import type { SampleOptions } from "./sampleOptions.ts";
import { sampleQuestion } from "./sampleQuestion.ts";

/** The answer of `sweepSamples`: that of `sampleScenarios`, and where it was worked out. */
export interface SampleSweep extends SampledScenarios {
  readonly threads: SweepThreads;
}

/**
 * Risk of disruptions by chance, in worker threads: `sampleScenarios` for many draws or products, with progress and cancellation.
 *
 * Formula: that of `sampleScenarios`. Draws are made in chunks, each from a stream of its own that depends on the seed and the number of the chunk alone, so that all figures are equal to those of `sampleScenarios` to the bit, for any number of workers.
 *
 * Workers are threads of Node or Web Workers of a browser, each of which loads a file of this package. Where they cannot be started, as under some bundlers, content security policies or in single-file builds, this thread does the work, with turns for others between chunks, and `threads.reason` says so. They are started once for the losses and once for the indices of variance, so that more than this thread is worth it for long work alone: many draws, products, or drawn shares.
 *
 * @param network - a compiled model
 * @param options - those of `sampleScenarios`; `workers` (a whole number; 0: this thread; left out: as many as the machine has cores), `signal` (cancels), `onProgress(done, total)` (draws and rows for indices, of all products, after each chunk)
 * @returns a promise of the answer of `sampleScenarios` (losses as shares of the home's supply, probabilities and parts of variance, 0–1, high is risk) with `threads`: workers that took part, and why these are fewer than asked for (null where they are not)
 * @throws RangeError (the promise is rejected) for what `sampleScenarios` refuses, or a number of workers that is none; the signal's reason when it is aborted
 * @see sampleScenarios; Rockafellar and Uryasev (2000), doi:10.21314/JOR.2000.038, not verified against the primary text
 * @example
 * const disruptions = { places: { CHN: { probability: 0.1, note: "for illustration" } } };
 * const { figures, threads } = await sweepSamples(compile(parseModel(tinyModel)), { home: "JPN", disruptions, workers: 0 });
 * [figures.rows[0].figureId, threads.workers] // => ["expectedLoss", 0]
 */
export async function sweepSamples(
  network: Network,
  options: SampleOptions & SweepOptions,
): Promise<SampleSweep> {
  const question = sampleQuestion(network, options, "sweepSamples");
  const setups = question.products.map(({ setup }) => setup);
  const pieces = lossPieces(question);
  const rows = setups.reduce((sum, setup) => sum + indexRowCount(openedDrawing(setup)), 0);
  const total = sizeOf(pieces) + rows;
  const round = <Answer>(task: DrawTask<Answer>, some: readonly DrawPiece[], before: number) =>
    sweep(
      task,
      { setup: setups, pieces: some },
      {
        ...options,
        sizes: some.map(({ size }) => size),
        onProgress: (done) => options.onProgress?.(before + done, total),
      },
    );
  const drawn = await round(drawnLossesTask, pieces, 0);
  const products = sampledProducts(question, pieces, drawn.answers);
  const { rowPieces } = products;
  // Rows that are not wanted count as done.
  const before = total - sizeOf(rowPieces);
  if (rows > 0 && rowPieces.length === 0) options.onProgress?.(total, total);
  const indexed = await round(indexRowsTask, rowPieces, before);
  const answer = sampleAnswer(question, products, indexed.answers);
  return shown({ ...answer, threads: sweptThreads(drawn.threads, indexed.threads) });
}

type DrawTask<Answer> = Task<readonly DrawingSetup[], DrawPiece, Answer>;

const sizeOf = (pieces: readonly DrawPiece[]) => pieces.reduce((sum, { size }) => sum + size, 0);
