import { ModelError } from "./modelError.ts";

/** Text as JSON, or a ModelError that says where it stops being JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(why);
    throw new ModelError(
      "file",
      [
        {
          path: position ? placeIn(text, Number(position[1])) : "",
          must: "be JSON",
          found: why.replace(/ in JSON at position.*$/, ""),
          fix: "look for a missing or extra comma, quote or bracket there",
        },
      ],
      1,
    );
  }
}

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
