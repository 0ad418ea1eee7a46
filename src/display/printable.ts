/** Line breaks and tabs, which would break a row. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Controls, lone surrogates and invisible format characters (bidirectional overrides, zero-width), but not the joiners that scripts need. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Cf}]/gu;

/** One line that shows all it holds: breaks become a space, invisible characters the replacement character. */
export function printable(text: string): string {
  return text.replace(BREAKS, " ").replace(INVISIBLE, "\ufffd").trim();
}
