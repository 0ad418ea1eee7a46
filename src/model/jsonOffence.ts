/** Where a text stops being JSON, and what could stand there. */
export interface JsonOffence {
  readonly at: number;
  readonly wanted: string;
}

const SPACE = /[ \t\n\r]*/y;
/** A text holds no control character, so its letters begin at the space. */
const TEXT = /"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uFFFF]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What is read next; `rest` follows a value, `member` a comma in an object. */
type State = "value" | "first value" | "key" | "member" | "colon" | "rest";

const WANTED: Readonly<Record<State, string>> = {
  value: "a value",
  "first value": "a value or ']'",
  key: "a key in double quotes or '}'",
  member: "a key in double quotes",
  colon: "':'",
  rest: "nothing more",
};

/**
 * The first place where a text stops being JSON; null when it is JSON.
 * The engine's own messages name no place for most errors.
 */
export function jsonOffence(text: string): JsonOffence | null {
  const open: ("}" | "]")[] = [];
  let state: State = "value";
  let at = 0;
  for (;;) {
    at = matchEnd(SPACE, text, at) ?? at;
    const end = open.at(-1);
    if (state === "rest" && end === undefined) {
      return at === text.length ? null : { at, wanted: WANTED.rest };
    }
    const step = stepAt(text, at, { state, end });
    if (step === null) {
      return { at, wanted: state === "rest" ? `',' or '${end}'` : WANTED[state] };
    }
    if (step.open) open.push(step.open);
    if (step.close) open.pop();
    state = step.state;
    at = step.at;
  }
}

interface Step {
  readonly at: number;
  readonly state: State;
  readonly open?: "}" | "]";
  readonly close?: true;
}

function stepAt(
  text: string,
  at: number,
  { state, end }: { readonly state: State; readonly end: "}" | "]" | undefined },
): Step | null {
  const letter = text[at];
  const closes = letter === end && (state === "rest" || state === "key" || state === "first value");
  if (end !== undefined && closes) return { at: at + 1, state: "rest", close: true };
  if (state === "rest") {
    return letter === "," ? { at: at + 1, state: end === "}" ? "member" : "value" } : null;
  }
  if (state === "colon") return letter === ":" ? { at: at + 1, state: "value" } : null;
  if (state === "key" || state === "member") return stepTo(matchEnd(TEXT, text, at), "colon");
  if (letter === "{") return { at: at + 1, state: "key", open: "}" };
  if (letter === "[") return { at: at + 1, state: "first value", open: "]" };
  return stepTo(matchEnd(letter === '"' ? TEXT : SCALAR, text, at), "rest");
}

function stepTo(at: number | null, state: State): Step | null {
  return at === null ? null : { at, state };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
