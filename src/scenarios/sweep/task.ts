/** Works on one piece; the answer depends on the setup and the piece alone. */
export type Work<Piece, Answer> = (piece: Piece) => Answer | Promise<Answer>;

/**
 * Work that can be done in any thread: a name, and a pure function on plain data.
 *
 * To let another sweep run in workers:
 *
 * 1. Write `<name>Task.ts` beside what it works on, exporting one `Task`. `Setup` is what all pieces need (the network's
 *    arrays, the options), `Piece` what one of them needs (a chunk of shocks, the number of a chunk of draws), `Answer`
 *    what comes of it. All three are plain data that can be cloned: numbers, strings, null, arrays, objects, typed arrays;
 *    no functions, no classes. `prepare` is called once in each thread; keep there what can be used again.
 * 2. Add a row to `TASKS` in tasks.ts.
 * 3. Call `sweep(task, { setup, pieces }, { workers, signal, onProgress })`: answers come in the order of the pieces.
 *
 * Answers must not depend on which pieces a thread has had before, nor on how many there are in all. So a piece that draws
 * at random carries its own seed, made from the number of the piece, and sums over pieces are taken from the answers, in
 * their order. Large typed arrays of the setup are shared between threads: nobody writes to them.
 *
 * Each worker loads the files of all tasks, so a task imports kernels and not verbs, and nothing by `import()`, which
 * bundlers refuse in workers that are no modules; what it needs of such a kind is taken in `prepare`.
 */
export interface Task<Setup, Piece, Answer> {
  /** Unlike that of any other task. */
  readonly name: string;
  readonly prepare: (setup: Setup) => Work<Piece, Answer> | Promise<Work<Piece, Answer>>;
}
