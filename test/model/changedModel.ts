import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { type Issue, ModelError, parseModel } from "../../src/index.ts";

/** Values by the path at which they go, written as issues write it: `suppliers[0].place`. Undefined removes. */
export type Changes = Readonly<Record<string, unknown>>;

type Node = Record<string, unknown>;

/** The toy model with some values changed; the toy model itself stays as it is. */
export function changedModel(changes: Changes, model: unknown = tinyModel): Node {
  const copy = structuredClone(model) as Node;
  for (const [path, value] of Object.entries(changes)) change(copy, keysOf(path), value);
  return copy;
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== "");
}

function change(root: Node, keys: readonly string[], value: unknown): void {
  const inner = keys.slice(0, -1).reduce((at, key) => {
    at[key] ??= {};
    return at[key] as Node;
  }, root);
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

/** The error that a file is refused with. */
export function refusalOf(file: unknown): ModelError {
  try {
    parseModel(file);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error("the file was not refused");
}

export function issuesIn(file: unknown): readonly Issue[] {
  return refusalOf(file).issues;
}

export function pathsIn(file: unknown): string[] {
  return issuesIn(file).map(({ path }) => path);
}
