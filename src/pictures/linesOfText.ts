import { type Fit, fittedLines } from "./fittedLines.ts";
import type { TextMark } from "./picture.ts";

/** The distance of two base lines, in sizes of type. */
export const LINE_HEIGHT = 1.3;

/** A text below `y`, in as many lines as it needs up to `most`, and where it ends. */
export function linesOfText(
  text: string,
  fit: Fit,
  mark: Omit<TextMark, "type" | "text" | "size">,
): { readonly marks: TextMark[]; readonly bottom: number } {
  const lines = fittedLines(text, fit);
  const isCut = lines.at(-1)?.endsWith("…") === true && !text.endsWith("…");
  const marks = lines.map(
    (line, i): TextMark => ({
      ...mark,
      type: "text",
      text: line,
      size: fit.size,
      isBold: fit.isBold,
      y: mark.y + fit.size * (1 + i * LINE_HEIGHT),
      ...(isCut ? { tip: text } : {}),
    }),
  );
  return { marks, bottom: mark.y + lines.length * fit.size * LINE_HEIGHT };
}
