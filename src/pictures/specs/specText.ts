import { printable } from "../../display/printable.ts";

/** A text in one visible line. Vega fails at one that names what every object has, such as toString, so that gets a space behind it. */
export function specText(text: string): string {
  const line = printable(text);
  return line in {} ? `${line} ` : line;
}
