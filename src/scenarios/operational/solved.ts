import type { Note } from "../../model/result.ts";
import { Unsolved } from "./chainAnswer.ts";

/** An answer, or where the solver found none, the note that says so. */
export interface Solved<T> {
  readonly answer: T | null;
  readonly notes: Record<string, Note>;
}

export function solved<T>(ask: () => T): Solved<T> {
  try {
    return { answer: ask(), notes: {} };
  } catch (error) {
    if (!(error instanceof Unsolved)) throw error;
    const text = {
      en: `the solver found no answer: ${error.message}`,
      ja: `求解できなかった:${error.message}`,
    };
    return { answer: null, notes: { unsolved: { kind: "unknown", text } } };
  }
}
