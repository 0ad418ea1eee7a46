import { isPlace } from "./places.ts";

/** Whose dependency is asked about: a place, places, a group on a day, or a union, intersection or difference of those. */
export type HomeSpec =
  | string
  | readonly string[]
  | { readonly group: string; readonly at?: string | undefined }
  | { readonly union: readonly HomeSpec[] }
  | { readonly intersection: readonly HomeSpec[] }
  | { readonly minus: readonly [HomeSpec, HomeSpec] };

const TOKEN = /\s*([,+&()-]|[A-Za-z]\w*(?:@[\d-]{10})?)\s*/y;

/**
 * Reads the text form of a home: places and groups joined by `,` or `+` (union), `&` (intersection) and `-` (difference),
 * from left to right, with brackets where another order is meant; `@YYYY-MM-DD` behind a group names the day.
 *
 * @param text - such as `JPN`, `JPN,CAN`, `EU@2020-01-31`, `CPTPP&RCEP` or `G7-USA`
 * @returns the home as data; whether its groups exist is checked by `resolveHome`
 * @throws RangeError when the text cannot be read
 * @example
 * parseHome("G7-USA") // => { minus: [{ group: "G7" }, "USA"] }
 * parseHome("JPN,CAN") // => { union: ["JPN", "CAN"] }
 */
export function parseHome(text: string): HomeSpec {
  const tokens = tokensOf(text);
  let at = 0;
  const operand = (): HomeSpec => {
    const token = tokens[at++];
    if (token === "(") {
      const inner = expression();
      if (tokens[at++] !== ")") throw unreadable(text, "a '(' is not closed");
      return inner;
    }
    if (token === undefined || !/^\w/.test(token)) {
      throw unreadable(text, `a place or group is missing before ${token ?? "the end"}`);
    }
    return named(token);
  };
  const expression = (): HomeSpec => {
    let spec = operand();
    while (at < tokens.length && tokens[at] !== ")") {
      const operator = tokens[at++] as string;
      if (!/^[,+&-]$/.test(operator))
        throw unreadable(text, `a joining sign is missing before ${operator}`);
      spec = joined(operator, spec, operand());
    }
    return spec;
  };
  const spec = expression();
  if (at < tokens.length) throw unreadable(text, "a ')' closes nothing");
  return spec;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined)
      throw unreadable(text, `'${text.slice(start)}' is no place, group or sign`);
    tokens.push(token);
  }
  return tokens;
}

function named(token: string): HomeSpec {
  const [name = "", at] = token.split("@");
  if (at !== undefined) return { group: name, at };
  return isPlace(name) ? name : { group: name };
}

function joined(operator: string, a: HomeSpec, b: HomeSpec): HomeSpec {
  if (operator === "-") return { minus: [a, b] };
  if (operator === "&") return { intersection: [a, b] };
  const before = typeof a === "object" && "union" in a ? a.union : [a];
  return { union: [...before, b] };
}

function unreadable(text: string, problem: string): RangeError {
  return new RangeError(`home: text must be such as 'JPN' or 'G7-USA' (got '${text}'); ${problem}`);
}
