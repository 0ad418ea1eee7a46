import { shown } from "../../display/shown.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { SingleLosses } from "../../numeric/contingency/singleLosses.ts";
import { WorstSearch, type WorstSet } from "../../numeric/contingency/worstSearch.ts";
import { pieceSizes } from "../sweep/pieceSizes.ts";
import { type SweepOptions, type SweepThreads, sweep } from "../sweep/sweep.ts";
import { sweptThreads } from "../sweep/sweptThreads.ts";
import { workerCount } from "../sweep/workerCount.ts";
import { type SomeActors, singleLossesTask } from "./singleLossesTask.ts";
import { worstAnswer } from "./worstAnswer.ts";
import { worstFloor } from "./worstFloor.ts";
import { type ContingencyOptions, type WorstAsked, worstQuestion } from "./worstQuestion.ts";
import { type WorstPiece, type WorstSearches, worstSetsTask } from "./worstSetsTask.ts";

/** What `sweepContingencies` is asked. */
export type ContingencySweepOptions = Omit<ContingencyOptions, "onProgress"> & SweepOptions;

/** The answer of `sweepContingencies`: that of `contingencies`, and where it was worked out. */
export interface ContingencySweep extends Result {
  readonly threads: SweepThreads;
}

/**
 * Contingencies in worker threads: `contingencies` for many actors, products or large chains, with progress and cancellation.
 *
 * Formula: that of `contingencies`. What actors take away alone, and then the sets with one first member each, are worked on in pieces, and all cells are equal to those of `contingencies` to the bit, for any number of workers.
 *
 * Workers are threads of Node or Web Workers of a browser, each of which loads a file of this package. Where they cannot be started, as under some bundlers, content security policies or in single-file builds, this thread does the work, with turns for others between pieces, and `threads.reason` says so. They are started once for single actors and once for sets, so that more than this thread is worth it for long work alone.
 *
 * @param network - a compiled model
 * @param options - those of `contingencies`, but for `onProgress(done, total)` (first members of sets, of all products and numbers at once, after each piece); `workers` (a whole number; 0: this thread; left out: as many as the machine has cores), `signal` (cancels)
 * @returns a promise of the table of `contingencies` (`loss` (high is risk), `left` (low is risk) and `synergy` as shares of the home's supply) with `threads`: workers that took part, and why these are fewer than asked for (null where they are not)
 * @throws RangeError (the promise is rejected) for what `contingencies` refuses, or a number of workers that is none; the signal's reason when it is aborted
 * @see contingencies; kyusho's own definition
 * @example
 * const { rows, threads } = await sweepContingencies(compile(parseModel(tinyModel)), { home: "JPN", stage: "refining", workers: 0 });
 * [rows[0].ids, threads.workers] // => [["CHN"], 0]
 */
export async function sweepContingencies(
  network: Network,
  options: ContingencySweepOptions,
): Promise<ContingencySweep> {
  const { onProgress = () => {}, workers, signal, ...rest } = options;
  const asked = worstQuestion(network, rest, "sweepContingencies");
  const { stages, sizes, ranked, actors } = asked;
  const products = stages.map((stage) => ranked(stage).behind);
  const total = stages.length * sizes.length * actors.length;
  const run = (before: number) => ({
    ...(workers === undefined ? {} : { workers }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done: number) => onProgress(before + done, total),
  });
  const some = someActors(asked, workers);
  const alone = await sweep(
    singleLossesTask,
    { setup: products, pieces: some },
    { ...run(0), sizes: some.map(({ first, end }) => end - first) },
  );
  const searches = searchesOf(asked, singlesOf(asked, some, alone.answers));
  const pieces = piecesOf(asked, searches);
  // First members whose sets cannot lose enough count as done.
  if (pieces.length === 0 && total > 0) onProgress(total, total);
  const setup = { products, searches };
  const found = await sweep(worstSetsTask, { setup, pieces }, run(total - pieces.length));
  return shown({
    ...worstAnswer(asked, setsOf(asked, { searches, pieces, found: found.answers })),
    threads: sweptThreads(alone.threads, found.threads),
  });
}

type Searches = WorstSearches["searches"];

function someActors({ stages, actors }: WorstAsked, workers: number | undefined): SomeActors[] {
  const sizes = pieceSizes(actors.length, workerCount(workers));
  return stages.flatMap((_, product) => {
    let end = 0;
    return sizes.map((size) => {
      end += size;
      return { product, first: end - size, end };
    });
  });
}

function singlesOf(
  { stages, ranked, actors }: WorstAsked,
  pieces: readonly SomeActors[],
  answers: readonly Float64Array[],
): SingleLosses[] {
  return stages.map((stage, product) => {
    const single = answers.flatMap((part, i) => (pieces[i]?.product === product ? [...part] : []));
    return { whole: ranked(stage).of([...actors.keys()]), single: Float64Array.from(single) };
  });
}

/** A search for each product and size, in this order. */
function searchesOf(
  { stages, ranked, sizes, top }: WorstAsked,
  singles: readonly SingleLosses[],
): Searches {
  return stages.flatMap((stage, product) =>
    sizes.map((size) => {
      // One more than wanted tells whether there are more.
      const start = { size, top: top + 1, ...(singles[product] as SingleLosses) };
      const floor = size === 1 ? 0 : worstFloor(ranked(stage), start);
      return { product, start: { ...start, floor } };
    }),
  );
}

/** First members whose sets have to be looked at. */
function piecesOf({ stages, ranked }: WorstAsked, searches: Searches): WorstPiece[] {
  return searches.flatMap(({ product, start }, number) => {
    const search = new WorstSearch(ranked(stages[product] as WorstAsked["stages"][number]), start);
    const firsts = start.size === 1 ? [] : [...Array(search.firsts).keys()];
    return firsts
      .filter((first) => search.mostWith(first) >= search.least)
      .map((first) => ({ search: number, first }));
  });
}

interface Found {
  readonly searches: Searches;
  readonly pieces: readonly WorstPiece[];
  readonly found: readonly (readonly WorstSet[])[];
}

/** The worst sets of each search, put together from those of its pieces. */
function setsOf({ stages, ranked }: WorstAsked, { searches, pieces, found }: Found): WorstSet[][] {
  return searches.map(({ product, start }, number) => {
    const search = new WorstSearch(ranked(stages[product] as WorstAsked["stages"][number]), start);
    if (start.size === 1) for (let first = 0; first < search.firsts; first++) search.visit(first);
    for (const [i, sets] of found.entries())
      if (pieces[i]?.search === number) for (const { set, loss } of sets) search.keep(set, loss);
    return search.sets;
  });
}
