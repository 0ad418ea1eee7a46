/** Pieces handed out in their order, and what came of them. */
export class Ledger<Answer> {
  readonly answers: Answer[];
  /** Rejected when it is certain which piece failed first by its number, whichever did by the clock. */
  readonly failure: Promise<never>;
  readonly #sizes: readonly number[];
  readonly #onProgress: (done: number, total: number) => void;
  readonly #running = new Set<number>();
  #reject: (error: unknown) => void = () => {};
  #next = 0;
  #done = 0;
  #failed: { readonly number: number; readonly error: unknown } | null = null;

  constructor(sizes: readonly number[], onProgress: (done: number, total: number) => void) {
    this.answers = new Array<Answer>(sizes.length);
    this.#sizes = sizes;
    this.#onProgress = onProgress;
    this.failure = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // Nobody may be waiting for it.
    this.failure.catch(() => {});
  }

  /** Number of the next piece; null if there is none, or one has failed. */
  take(): number | null {
    if (this.#failed || this.#next >= this.#sizes.length) return null;
    this.#running.add(this.#next);
    return this.#next++;
  }

  record(number: number, answer: Answer): void {
    this.answers[number] = answer;
    this.#done += this.#sizes[number] as number;
    this.#end(number);
    if (!this.#failed) this.#onProgress(this.#done, sum(this.#sizes));
  }

  fail(number: number, error: unknown): void {
    if (this.#failed === null || number < this.#failed.number) this.#failed = { number, error };
    this.#end(number);
  }

  throwIfFailed(): void {
    if (this.#failed) throw this.#failed.error;
  }

  #end(number: number): void {
    this.#running.delete(number);
    const { number: first, error } = this.#failed ?? { number: -1, error: null };
    if (this.#failed && ![...this.#running].some((running) => running < first)) this.#reject(error);
  }
}

const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
