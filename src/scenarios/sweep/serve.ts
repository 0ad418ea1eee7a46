import type { Order, Reply } from "./messages.ts";
import { nodeModule } from "./nodeModule.ts";
import type { Task, Work } from "./task.ts";

/** What both kinds of worker have. */
interface Port {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage: (reply: Reply) => void;
}

/** Makes this thread a worker that knows the tasks. */
export function serve(tasks: readonly Task<never, never, unknown>[]): void {
  const port = (nodeModule("worker_threads")?.parentPort ?? globalThis) as unknown as Port;
  let work: Work<never, unknown> | null = null;
  const obey = async (order: Order): Promise<unknown> => {
    if (order.kind === "work") return work?.(order.piece as never);
    const task = tasks.find(({ name }) => name === order.task);
    if (task === undefined)
      throw new RangeError(`task: must be one that workers know (got ${order.task})`);
    work = await task.prepare(order.setup as never);
    return null;
  };
  port.onmessage = async ({ data }) => {
    try {
      port.postMessage({ kind: "done", answer: await obey(data) });
    } catch (error) {
      port.postMessage({ kind: "failed", error: plainError(error) });
    }
  };
  port.postMessage({ kind: "started" });
}

/** An error that can be sent whatever it carries. */
function plainError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error instanceof RangeError ? new RangeError(error.message) : new Error(error.message);
}
