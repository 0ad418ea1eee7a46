import type { Ledger } from "./ledger.ts";
import type { Task } from "./task.ts";

/** Milliseconds after which others in this thread get a turn. */
const TURN = 50;

/** What is left of the pieces, one after the other in this thread; others get turns between pieces. */
export async function sweepHere<Setup, Piece, Answer>(
  task: Task<Setup, Piece, Answer>,
  { setup, pieces }: { readonly setup: Setup; readonly pieces: readonly Piece[] },
  { ledger, signal }: { readonly ledger: Ledger<Answer>; readonly signal: AbortSignal | undefined },
): Promise<void> {
  let number = ledger.take();
  if (number === null) return;
  const work = await task.prepare(setup);
  let since = performance.now();
  for (; number !== null; number = ledger.take()) {
    if (performance.now() - since > TURN) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    signal?.throwIfAborted();
    ledger.record(number, await work(pieces[number] as Piece));
  }
  signal?.throwIfAborted();
}
