import type { Mark } from "../picture.ts";
import type { PlacedBar, PlacedChain } from "./placedChain.ts";

/** The bars of all places, and at the right that of the final use. What a bar hands on of unknown origin is hatched. */
export function barMarks(placed: PlacedChain, tipOf: (bar: PlacedBar) => string): Mark[] {
  const { use, barWidth, chain } = placed;
  const bars = [...placed.bars.values()].flatMap((bar) => marksOf(bar, barWidth, tipOf(bar)));
  const end: Mark = {
    ...{ type: "rect", x: use.x, y: use.y, width: barWidth, height: use.height, fill: "home" },
    tip: `${chain.use}: ${chain.home}`,
  };
  return [...bars, end];
}

function marksOf(bar: PlacedBar, width: number, tip: string): Mark[] {
  const { x, y, height, ink } = bar;
  const stroke = ink === "hatch" ? ("unknown" as const) : undefined;
  const whole: Mark = { type: "rect", x, y, width, height, fill: ink, stroke, tip };
  const dark = Math.min(height, bar.boughtUnknown * bar.scale);
  if (dark < 1) return [whole];
  return [
    whole,
    {
      ...{ type: "rect", x, y: y + height - dark, width, height: dark },
      ...{ fill: "hatch", stroke: ink === "hatch" ? "unknown" : ink, tip },
    },
  ];
}
