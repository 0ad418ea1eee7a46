import { nodeModule } from "./nodeModule.ts";

/** What a worker says, and that it broke down. */
export interface Hearing {
  readonly message: (message: unknown) => void;
  readonly failure: (error: Error) => void;
}

/** A worker that runs. */
export interface Started {
  readonly post: (message: unknown) => void;
  readonly stop: () => unknown;
}

/** How a worker is started; throws where there are none. */
export type StartWorker = (hearing: Hearing) => Started;

/** Starts a worker with the program of sweepWorker.ts: a thread of Node, or a Web Worker. */
export function startWorker(hearing: Hearing): Started {
  if (nodeModule("worker_threads")) return startThread(besideThis("sweepWorker"), hearing);
  if (typeof Worker === "undefined") throw new Error("there are none here");
  // Bundlers know a worker by this very expression, the name of its file as it is when built.
  const worker = new Worker(new URL("./sweepWorker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => hearing.message(data);
  worker.onmessageerror = () => hearing.failure(new Error("a message could not be read"));
  worker.onerror = (event) => {
    event.preventDefault();
    hearing.failure(new Error(event.message || "its program could not be loaded"));
  };
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
}

/** Starts a thread of Node with the program of a file. */
export function startThread(file: string | URL, hearing: Hearing): Started {
  const threads = nodeModule("worker_threads");
  if (threads === undefined) throw new Error("there are none here");
  const worker = `${file}`.endsWith(".ts")
    ? new threads.Worker(fromSource(`${file}`), { eval: true })
    : new threads.Worker(file);
  worker.on("message", hearing.message);
  worker.on("messageerror", hearing.failure);
  worker.on("error", hearing.failure);
  worker.on("exit", (code) => hearing.failure(new Error(`it ended by itself (code ${code})`)));
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
}

/** A program that reads one in TypeScript: kyusho's own, when it is run from its sources. */
const fromSource = (file: string) =>
  `import("tsx/esm/api").then(({ register }) => { register(); import(${JSON.stringify(file)}); });`;

/** A file in the folder of this one, built in the same form; a path in CommonJS, which has no `import.meta`. */
function besideThis(name: string): string | URL {
  const own = typeof __filename === "string" ? __filename : import.meta.url;
  const file = own.replace(/[^/\\]*(\.\w+)([?#].*)?$/, `${name}$1`);
  return file.startsWith("file:") ? new URL(file) : file;
}
