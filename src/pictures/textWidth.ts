import stringWidth from "string-width";

const NARROW = /[iljIft.,:;|!'’"()[\]{} /–-]/u;
const BROAD = /[mwMW@%—…→]/u;
const TALL = /[A-Z0-9+=<>≥≤−]/u;

/** Width in pixels of a line of text in a sans-serif font, on the wide side: the fonts of readers differ. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return ems * size * (isBold ? 1.08 : 1);
}

function emsOf(sign: string): number {
  const cells = stringWidth(sign);
  if (cells === 0) return 0;
  if (cells === 2) return 1;
  if (NARROW.test(sign)) return 0.38;
  if (BROAD.test(sign)) return 0.96;
  return TALL.test(sign) ? 0.68 : 0.6;
}
