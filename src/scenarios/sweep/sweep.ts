import type { Label } from "../../indices/shareIndex.ts";
import { type Hired, hire } from "./hire.ts";
import { Ledger } from "./ledger.ts";
import type { Order } from "./messages.ts";
import { sharedArrays } from "./sharedArrays.ts";
import { type StartWorker, startWorker } from "./startWorker.ts";
import { sweepHere } from "./sweepHere.ts";
import type { Task } from "./task.ts";
import { workerCount } from "./workerCount.ts";

/** How a sweep is run; nothing here changes its answers. */
export interface SweepOptions {
  /** Worker threads: as many as the machine has cores where left out; 0 for none but this thread. */
  readonly workers?: number;
  /** Cancels the sweep: it is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each piece of work. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where a sweep was run. */
export interface SweepThreads {
  /** Workers that took part; 0: this thread did the work. */
  readonly workers: number;
  /** Why these are fewer than asked for; null where they are not. */
  readonly reason: Label | null;
}

interface Pieces<Setup, Piece> {
  readonly setup: Setup;
  readonly pieces: readonly Piece[];
}

interface Answers<Answer> {
  /** In the order of the pieces. */
  readonly answers: readonly Answer[];
  readonly threads: SweepThreads;
}

/**
 * Does independent pieces of work in worker threads, or in this one where there are none. Answers, and the error if
 * pieces fail (that of the first by its number), are the same for any number of workers, none of which outlives the call.
 * Progress counts pieces, or their `sizes`.
 */
export async function sweep<Setup, Piece, Answer>(
  task: Task<Setup, Piece, Answer>,
  work: Pieces<Setup, Piece>,
  options: SweepOptions & { readonly sizes?: readonly number[]; readonly start?: StartWorker } = {},
): Promise<Answers<Answer>> {
  const { signal, sizes = work.pieces.map(() => 1), onProgress = () => {} } = options;
  const wanted = Math.min(workerCount(options.workers), work.pieces.length);
  signal?.throwIfAborted();
  const ledger = new Ledger<Answer>(sizes, onProgress);
  const refusals: Error[] = [];
  const hired: Hired[] = [];
  const setup = wanted > 0 ? sharedArrays(work.setup) : work.setup;
  const employ = async () => {
    const worker = await employed(options.start ?? startWorker, hired, refusals);
    const order = { kind: "prepare", task: task.name, setup } as const;
    if (worker) await labour(worker, order, { pieces: work.pieces, ledger });
  };
  const cancelled = cancellation(signal);
  try {
    const all = Promise.all(Array.from({ length: wanted }, employ));
    await Promise.race([all, ledger.failure, cancelled.promise]);
  } finally {
    cancelled.forget();
    await Promise.all(hired.map(({ stop }) => stop()));
  }
  await sweepHere(task, work, { ledger, signal });
  ledger.throwIfFailed();
  const workers = wanted - refusals.length;
  return { answers: ledger.answers, threads: { workers, reason: reasonOf(wanted, refusals) } };
}

/** A worker whose program runs, or null with the reason among the refusals. */
async function employed(
  start: StartWorker,
  hired: Hired[],
  refusals: Error[],
): Promise<Hired | null> {
  try {
    const worker = hire(start);
    hired.push(worker);
    await worker.started;
    return worker;
  } catch (error) {
    refusals.push(error as Error);
    return null;
  }
}

/** One worker does pieces until there are none. */
async function labour<Answer>(
  { ask }: Hired,
  order: Order & { readonly kind: "prepare" },
  { pieces, ledger }: { readonly pieces: readonly unknown[]; readonly ledger: Ledger<Answer> },
): Promise<void> {
  await ask(order);
  for (let number = ledger.take(); number !== null; number = ledger.take()) {
    const answer = ask({ kind: "work", piece: pieces[number] });
    const failed = await answer.then(
      () => null,
      (error) => ({ error }),
    );
    if (failed) ledger.fail(number, failed.error);
    else ledger.record(number, (await answer) as Answer);
  }
}

/** A promise that is rejected when the signal comes. */
function cancellation(signal: AbortSignal | undefined) {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    if (signal === undefined) return;
    const cancel = () => reject(signal.reason);
    signal.addEventListener("abort", cancel);
    forget = () => signal.removeEventListener("abort", cancel);
  });
  return { promise, forget };
}

function reasonOf(wanted: number, refusals: readonly Error[]): Label | null {
  const [first] = refusals;
  if (first === undefined) return null;
  const count = refusals.length;
  const rest = count === wanted ? "; this thread did the work" : "";
  const restJa = count === wanted ? "。このスレッドで計算した" : "";
  return {
    en: `${count} of ${wanted} workers could not be started: ${first.message}${rest}`,
    ja: `ワーカー${wanted}個のうち${count}個を起動できなかった: ${first.message}${restJa}`,
  };
}
