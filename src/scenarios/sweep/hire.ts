import type { Order, Reply } from "./messages.ts";
import type { StartWorker } from "./startWorker.ts";

/** A worker that does one thing at a time. */
export interface Hired {
  /** Fulfilled when its program runs; rejected if it cannot be started. */
  readonly started: Promise<void>;
  /** Its answer; rejected with the error of the task, or if the worker breaks down. */
  readonly ask: (order: Order) => Promise<unknown>;
  readonly stop: () => unknown;
}

interface Wait {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a worker and turns its messages into promises. */
export function hire(start: StartWorker): Hired {
  let wait: Wait | null = null;
  let broken: Error | null = null;
  const settled = (settle: (waiting: Wait) => void) => {
    const waiting = wait;
    wait = null;
    if (waiting) settle(waiting);
  };
  const waited = () =>
    new Promise<unknown>((resolve, reject) => {
      if (broken) reject(broken);
      else wait = { resolve, reject };
    });
  const running = waited();
  const worker = start({
    message: (message) => {
      const reply = message as Reply;
      if (reply.kind === "failed") settled(({ reject }) => reject(reply.error));
      else settled(({ resolve }) => resolve(reply.kind === "done" ? reply.answer : undefined));
    },
    failure: (error) => {
      broken ??= error;
      settled(({ reject }) => reject(error));
    },
  });
  return {
    started: running.then(() => {}),
    ask: (order) => {
      const answer = waited();
      worker.post(order);
      return answer;
    },
    stop: worker.stop,
  };
}
