import stringWidth from "string-width";

const GRAPHEMES = new Intl.Segmenter("ja", { granularity: "grapheme" });
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** Kana and common kanji, which are all wide. */
const WIDE = /^[\u3041-\u30ff\u4e00-\u9fff]+$/;
/** Punctuation that must not start a line, and brackets that must not end one. */
const CLOSING =
  /^[、。・,.:;!?)%\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\uff05」』】〕〉》ー々]/u;
const OPENING = /[(\uff08「『【〔〈《]$/u;

/** Columns of a terminal that a text takes; East Asian wide characters take two. */
export function width(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  return WIDE.test(text) ? 2 * text.length : stringWidth(text);
}

/** Width of the widest part that is not broken without need. */
export function widestWord(text: string): number {
  return Math.max(0, ...words(text).flatMap(unbroken).map(width));
}

/** Lines of at most `limit` ≥ 2 columns: broken at spaces and between wide characters, inside a word only where it does not fit. */
export function wrap(text: string, limit: number): string[] {
  if (width(text) <= limit) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    let gap = line === "" ? "" : " ";
    for (const part of unbroken(word).flatMap((atom) => pieces(atom, limit))) {
      if (width(line + gap + part) <= limit) line += gap + part;
      else {
        if (line !== "") lines.push(line);
        line = part;
      }
      gap = "";
    }
  }
  return line === "" ? lines : [...lines, line];
}

function words(text: string): string[] {
  return text.split(/ +/).filter((word) => word !== "");
}

/** A word cut between wide characters. */
function unbroken(word: string): string[] {
  if (PRINTABLE_ASCII.test(word)) return [word];
  const parts: string[] = [];
  let mayBreak = false;
  for (const { segment } of GRAPHEMES.segment(word)) {
    const isWide = width(segment) > 1;
    const last = parts.at(-1);
    const cut = (isWide || mayBreak) && !CLOSING.test(segment) && !OPENING.test(last ?? "");
    if (last === undefined || cut) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
    mayBreak = isWide;
  }
  return parts;
}

/** A part that is wider than a line, cut where it must be. */
function pieces(part: string, limit: number): string[] {
  if (width(part) <= limit) return [part];
  const graphemes = Array.from(GRAPHEMES.segment(part), ({ segment }) => segment);
  const cut: string[] = [];
  for (const unit of graphemes.flatMap((g) => (width(g) <= limit ? [g] : Array.from(g)))) {
    const last = cut.at(-1);
    if (last !== undefined && width(last + unit) <= limit) cut[cut.length - 1] = last + unit;
    else cut.push(unit);
  }
  return cut;
}
