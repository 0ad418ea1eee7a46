import { textWidth } from "./textWidth.ts";

export interface Fit {
  readonly width: number;
  readonly size: number;
  readonly most: number;
  readonly isBold?: boolean;
}

/** A text broken into at most `most` lines; what does not fit ends in "…", and the whole text belongs in the mark's tip. Latin text breaks between words, Japanese between signs. */
export function fittedLines(text: string, { width, size, most, isBold = false }: Fit): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const longer = line + piece;
    if (line !== "" && textWidth(longer.trimEnd(), size, isBold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line = longer;
    }
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  const cut = (one: string) => shortened(one, { width, size, most, isBold });
  if (lines.length <= most) return lines.map(cut);
  const kept = lines.slice(0, most);
  const rest = [kept.pop() ?? "", ...lines.slice(most)].join(" ");
  return [...kept.map(cut), shortened(`${rest}`, { width, size, most, isBold }, true)];
}

/** Signs that no line may begin with. */
const CLOSING = /^[、。，．・：；）」』】,.:;)\]}%]/u;

/** Signs that no line may end with. */
const OPENING = /[（「『【([{]$/u;

function pieces(text: string): string[] {
  const found = text.match(/[　-鿿가-힯豈-﫿＀-￯]|[^\s　-鿿가-힯豈-﫿＀-￯]+\s*|\s+/gu) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.length - 1;
    const before = joined[last] ?? "";
    if (last >= 0 && (CLOSING.test(piece) || OPENING.test(before))) joined[last] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

function shortened(line: string, { width, size, isBold = false }: Fit, isCut = false): string {
  if (!isCut && textWidth(line, size, isBold) <= width) return line;
  const signs = [...line];
  const shown = () => `${signs.join("").trimEnd()}…`;
  while (signs.length > 1 && textWidth(shown(), size, isBold) > width) signs.pop();
  return shown();
}
