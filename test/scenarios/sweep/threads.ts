import { fileURLToPath } from "node:url";
import { type Hearing, startThread } from "../../../src/scenarios/sweep/startWorker.ts";

const program = fileURLToPath(new URL("testWorker.ts", import.meta.url));

/** A worker that knows the tasks of the tests. */
export const testWorker = (hearing: Hearing) => startThread(program, hearing);

/** The same, which tells when it is stopped. */
export function counted() {
  const live = { started: 0, stopped: 0 };
  const start = (hearing: Hearing) => {
    const worker = testWorker(hearing);
    live.started++;
    const stop = async () => {
      await worker.stop();
      live.stopped++;
    };
    return { ...worker, stop };
  };
  return { live, start };
}
