import { jsonOffence } from "./jsonOffence.ts";
import { type Issue, ModelError, shown } from "./modelError.ts";

/** Text as JSON, or a ModelError that says where it stops being JSON. */
export function readJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ModelError("file", [issueOf(plain, why)], 1);
  }
}

function issueOf(text: string, why: string): Issue {
  const fix = "look for a missing or extra comma, quote or bracket there";
  const offence = jsonOffence(text);
  if (offence === null) return { path: "", must: "be JSON", found: why, fix };
  const { at, wanted } = offence;
  const found = at === text.length ? "the end of the file" : shown(text.slice(at, at + 20));
  return { path: placeIn(text, at), must: `be JSON, with ${wanted} here`, found, fix };
}

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
