/** What a notebook takes of a value: texts by MIME type. */
export type Bundle = Readonly<Record<string, string>>;

/** How a value shows itself. */
export interface Hooks {
  readonly bundle: () => Bundle | Promise<Bundle>;
  /** Lines for a terminal; `isInside` where the value is printed as a part of another. */
  readonly inspect: (isInside: boolean) => string;
}

/** Where the kernels of Jupyter look for a bundle. */
export const JUPYTER = Symbol.for("Jupyter.display");

/** Where Node, Deno and what builds on them look for the text of a value. */
export const INSPECT = Symbol.for("nodejs.util.inspect.custom");

interface Asked {
  readonly depth?: number | null;
}

/** The same value, which shows itself as the last of a notebook's cell and in a terminal; its own keys stay as they are. */
export function hooked<Value extends object>(value: Value, { bundle, inspect }: Hooks): Value {
  hide(value, JUPYTER, bundle);
  hide(value, INSPECT, (depth: unknown, options?: Asked) => inspect(depth !== options?.depth));
  return value;
}

function hide(value: object, name: symbol, hook: unknown): void {
  Object.defineProperty(value, name, {
    ...{ value: hook, enumerable: false, configurable: true, writable: true },
  });
}
