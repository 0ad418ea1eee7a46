import { wrap } from "../../display/wrap.ts";
import { specText } from "./specText.ts";

const LEAST = 12;

/** A text of a specification as lines of about `width` pixels, for letters of `size` pixels. */
export function textLines(text: string, width: number, size: number): string[] {
  return wrap(text, Math.max(LEAST, Math.floor(width / (0.57 * size)))).map(specText);
}
