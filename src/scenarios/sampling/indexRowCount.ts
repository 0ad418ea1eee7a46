import type { Drawing } from "./openedDrawing.ts";

/** Rows at most where shares are drawn, each with two worlds of them. */
const MOST_WORLDS = 1024;

/** Rows of values from which indices are taken; none where nobody's failing takes anything away. */
export function indexRowCount({ law, closure, draws }: Drawing): number {
  if (law.parties === 0) return 0;
  return closure.redrawn === null ? draws : Math.min(draws, MOST_WORLDS);
}
