import { type Issue, shown } from "../../model/modelError.ts";

/** What is wrong with an expression, without its place in the file. */
export type Problem = Pick<Issue, "must" | "found" | "fix">;

/** No expression is longer, so that none takes long. */
const LONGEST = 300;

/** Letters, digits and the signs of the list; no quotes, brackets, semicolons or line breaks get as far as the parser. */
const SIGNS = /^[A-Za-z0-9_+\-*/^(),. ]*$/;

/** What keeps a text from the parser; null where nothing does. */
export function textProblem(expression: string): Problem | null {
  if (expression.length > LONGEST) {
    const must = `be at most ${LONGEST} characters long`;
    return { must, found: `${expression.length} characters`, fix: "shorten it" };
  }
  if (SIGNS.test(expression)) return null;
  const offence = [...expression].find((sign) => !SIGNS.test(sign)) ?? "";
  return {
    must: "hold nothing but numbers, names, + - * / ^, brackets, commas and points",
    found: shown(offence),
    fix: "remove it",
  };
}
