import type { Lang } from "../../display/labels.ts";
import { WORDS } from "../../display/labels.ts";
import type { Drawing } from "../framed.ts";
import { linesOfText } from "../linesOfText.ts";
import type { Mark } from "../picture.ts";
import type { Sizes } from "../sizes.ts";
import { fullLabel } from "./labelMarks.ts";
import type { PlacedChain } from "./placedChain.ts";

/** What the numbers of the stages stand for, each with its places and their shares, the largest first. */
export function stageList(
  { stages }: PlacedChain,
  width: number,
  { sizes, lang }: { readonly sizes: Sizes; readonly lang: Lang },
): Drawing {
  const marks: Mark[] = [];
  let y = 0;
  for (const [i, { label, placed }] of stages.entries()) {
    const places = [...placed]
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
      .filter(({ share }) => (share ?? 0) > 0);
    const fit = { width, size: sizes.small, most: 2 };
    const head = linesOfText(
      `${i + 1} ${label}`,
      { ...fit, isBold: true },
      { x: 0, y, role: "label" },
    );
    const text = places.map(fullLabel).join(WORDS[lang].semicolon);
    const list = linesOfText(
      text,
      { ...fit, most: 3 },
      { x: 12, y: head.bottom, role: "label", ink: "soft" },
    );
    marks.push(...head.marks, ...list.marks);
    y = list.bottom + 4;
  }
  return { marks, height: y };
}
