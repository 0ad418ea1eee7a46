import type { Part } from "./chart.ts";
import type { Figure } from "./figureOf.ts";
import { textLines } from "./textLines.ts";

interface Scaled {
  readonly title: string;
  readonly unit: string | null;
  /** True where the figures are parts of 1, though not printed in percent. */
  readonly isPart?: boolean;
  /** Pixels of the axis. */
  readonly length: number;
}

/** The axis and scale of figures: all of 0 to 1 for parts of a whole, and never without 0. */
export function quantityChannel(
  figures: readonly Pick<Figure, "lo" | "hi">[],
  { title, unit, isPart = unit === "share", length }: Scaled,
): Part {
  const isInside = figures.every(({ lo, hi }) => (lo ?? 0) >= 0 && (hi ?? 0) <= 1);
  return {
    type: "quantitative",
    title: textLines(title, length, 11),
    scale: isPart && isInside ? { domain: [0, 1] } : { zero: true },
    axis: {
      ...(unit === "share" ? { format: "~%" } : {}),
      tickCount: Math.max(2, Math.round(length / 70)),
    },
  };
}
