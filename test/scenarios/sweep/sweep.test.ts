import { describe, expect, it } from "vitest";
import { type Hearing, startThread } from "../../../src/scenarios/sweep/startWorker.ts";
import { sweep } from "../../../src/scenarios/sweep/sweep.ts";
import { addition, look, unsendable } from "./testTasks.ts";
import { counted, testWorker } from "./threads.ts";

const setup = { plus: 0.1 };
/** Later pieces are done sooner. */
const pieces = Array.from({ length: 9 }, (_, number) => ({ number, takes: 18 - 2 * number }));
const sums = pieces.map(({ number }) => number + 0.1);

describe("sweep(task, work, options)", () => {
  it("answers in the order of the pieces, for any number of workers", async () => {
    for (const workers of [0, 1, 3]) {
      const options = { workers, start: testWorker };
      const { answers, threads } = await sweep(addition, { setup, pieces }, options);
      expect(answers).toEqual(sums);
      expect(threads).toEqual({ workers, reason: null });
    }
  });

  it("starts no more workers than there are pieces", async () => {
    const few = { setup, pieces: pieces.slice(0, 2) };
    const { threads } = await sweep(addition, few, { workers: 20, start: testWorker });
    expect(threads).toEqual({ workers: 2, reason: null });
  });

  it("tells progress after each piece, by sizes where given", async () => {
    for (const workers of [0, 2]) {
      const told: number[][] = [];
      const onProgress = (done: number, total: number) => told.push([done, total]);
      const few = { setup, pieces: pieces.slice(0, 3) };
      await sweep(addition, few, { workers, start: testWorker, onProgress });
      expect(told).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
      const sized = { workers, start: testWorker, onProgress, sizes: [5, 2, 1] };
      await sweep(addition, few, sized);
      expect(told.at(-1)).toEqual([8, 8]);
      expect(told).toHaveLength(6);
    }
  });

  it("ends all workers when it is done, when a piece fails, and when it is cancelled", async () => {
    const done = counted();
    await sweep(addition, { setup, pieces }, { workers: 2, start: done.start });
    expect(done.live).toEqual({ started: 2, stopped: 2 });
    const failed = counted();
    const wrong = { setup, pieces: [{ number: 0, fails: "no" }] };
    await expect(sweep(addition, wrong, { workers: 1, start: failed.start })).rejects.toThrow("no");
    expect(failed.live).toEqual({ started: 1, stopped: 1 });
    const cancelled = counted();
    const slow = { setup, pieces: pieces.map(({ number }) => ({ number, takes: 60_000 })) };
    const signal = AbortSignal.timeout(20);
    await expect(
      sweep(addition, slow, { workers: 2, start: cancelled.start, signal }),
    ).rejects.toBe(await reasonOf(signal));
    expect(cancelled.live).toEqual({ started: 2, stopped: 2 });
  });

  it("throws the error of the first piece that fails by its number, with any number of workers", async () => {
    const some = [
      { number: 0, takes: 5 },
      { number: 1, takes: 120, fails: "first by number" },
      { number: 2, fails: "first by the clock" },
      ...pieces,
    ];
    for (const workers of [0, 1, 3]) {
      const run = sweep(addition, { setup, pieces: some }, { workers, start: testWorker });
      const error = await run.catch((reason) => reason);
      expect(error).toBeInstanceOf(RangeError);
      expect(error.message).toBe("first by number");
    }
  });

  it("throws what preparing throws, and what progress throws", async () => {
    for (const workers of [0, 2]) {
      const options = { workers, start: testWorker };
      await expect(
        sweep(addition, { setup: { plus: Number.NaN }, pieces }, options),
      ).rejects.toThrow("plus: must be a number (got NaN)");
      const onProgress = () => {
        throw new Error("enough");
      };
      await expect(sweep(addition, { setup, pieces }, { ...options, onProgress })).rejects.toThrow(
        "enough",
      );
    }
  });

  it("says what happened where a worker ends by itself or cannot send its answer", async () => {
    const options = { workers: 1, start: testWorker };
    const ends = { setup, pieces: [{ number: 0, fails: "end" }] };
    await expect(sweep(addition, ends, options)).rejects.toThrow("it ended by itself (code 3)");
    const sent = sweep(unsendable, { setup: null, pieces: [1] }, options);
    await expect(sent).rejects.toThrow("could not be cloned");
    const unknown = { name: "unheard", prepare: () => () => 1 };
    await expect(sweep(unknown, { setup, pieces }, options)).rejects.toThrow(
      "task: must be one that workers know (got unheard)",
    );
  });

  it("is cancelled with the reason of the signal, between pieces in this thread", async () => {
    const reason = new Error("changed my mind");
    for (const workers of [0, 2]) {
      const controller = new AbortController();
      const told: number[] = [];
      const onProgress = (done: number) => {
        told.push(done);
        if (done === 2) controller.abort(reason);
      };
      const { signal } = controller;
      const options = { workers, start: testWorker, signal, onProgress };
      await expect(sweep(addition, { setup, pieces }, options)).rejects.toBe(reason);
      expect(told).toEqual([1, 2]);
      await expect(sweep(addition, { setup, pieces }, options)).rejects.toBe(reason);
      expect(told).toEqual([1, 2]);
    }
  });

  it("lets others have a turn while this thread works", async () => {
    const busy = {
      name: "busy",
      prepare: () => () => {
        const start = performance.now();
        while (performance.now() - start < 30);
        return 1;
      },
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("late")), 1);
    const { signal } = controller;
    const many = { setup: null, pieces: Array.from({ length: 50 }) };
    await expect(sweep(busy, many, { workers: 0, signal })).rejects.toThrow("late");
  });

  it("works in this thread where workers cannot be started, and says why", async () => {
    const none = () => {
      throw new Error("there are none here");
    };
    const missing = (hearing: Hearing) => startThread("/nowhere/worker.cjs", hearing);
    for (const start of [none, missing]) {
      const options = { workers: 2, start };
      const { answers, threads } = await sweep(addition, { setup, pieces }, options);
      expect(answers).toEqual(sums);
      expect(threads.workers).toBe(0);
      expect(threads.reason?.en).toMatch(
        /^2 of 2 workers could not be started: .*; this thread did the work$/s,
      );
      expect(threads.reason?.ja).toContain("このスレッドで計算した");
    }
  });

  it("leaves the work to the workers that could be started", async () => {
    let asked = 0;
    const start = (hearing: Hearing) => {
      if (asked++ === 0) throw new Error("too many");
      return testWorker(hearing);
    };
    const { answers, threads } = await sweep(addition, { setup, pieces }, { workers: 3, start });
    expect(answers).toEqual(sums);
    expect(threads).toEqual({
      workers: 2,
      reason: {
        en: "1 of 3 workers could not be started: too many",
        ja: "ワーカー3個のうち1個を起動できなかった: too many",
      },
    });
  });

  it("shares large arrays of the setup between threads, and sends small ones", async () => {
    for (const [length, isShared] of [
      [1000, true],
      [10, false],
    ] as const) {
      const array = Float64Array.from({ length }, (_, i) => i / 3);
      const work = { setup: { array }, pieces: [3, 7] };
      const { answers } = await sweep(look, work, { workers: 2, start: testWorker });
      expect(answers).toEqual([
        [isShared, 1],
        [isShared, 7 / 3],
      ]);
    }
  });

  it("has nothing to do without pieces, and refuses numbers of workers that are none", async () => {
    const none = await sweep(addition, { setup, pieces: [] }, { start: testWorker });
    expect(none).toEqual({ answers: [], threads: { workers: 0, reason: null } });
    for (const workers of [-1, 1.5, Number.NaN, Infinity])
      await expect(sweep(addition, { setup, pieces }, { workers })).rejects.toThrow(
        `workers: must be a whole number of at least 0 (got ${workers})`,
      );
  });
});

const reasonOf = (signal: AbortSignal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(signal.reason);
    else signal.addEventListener("abort", () => resolve(signal.reason));
  });
