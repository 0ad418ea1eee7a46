import type { Lang } from "../../display/labels.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { type Figure, UNKNOWN_SIGN } from "./figureOf.ts";

const WHISKERS: Label = {
  en: "Thin lines: from the least to the most.",
  ja: "細線:上下限。",
};

const RANGES: Label = {
  en: "Pale with a dashed edge: only the bounds are known.",
  ja: "破線で囲んだ淡い部分:上下限のみ判明。",
};

const missing = (count: number): Label => ({
  en: `Without a figure (${UNKNOWN_SIGN}), which does not mean 0: ${count}.`,
  ja: `値なし(${UNKNOWN_SIGN}、ゼロではない):${count}件。`,
});

/** How to read the figures of a chart, as far as it holds such figures. */
export function chartWords(figures: readonly Pick<Figure, "known">[], lang: Lang): string[] {
  const count = (known: Figure["known"]) => figures.filter((one) => one.known === known).length;
  return [
    ...(count("bounds") > 0 ? [WHISKERS[lang]] : []),
    ...(count("range") > 0 ? [RANGES[lang]] : []),
    ...(count("unknown") > 0 ? [missing(count("unknown"))[lang]] : []),
  ];
}

/** Whether there is anything to draw. */
export function hasFigure(figures: readonly Pick<Figure, "known">[]): boolean {
  return figures.some(({ known }) => known !== "unknown");
}
