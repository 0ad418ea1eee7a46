import type { Mark } from "../picture.ts";
import { arrowHead } from "./arrowHead.ts";
import type { Band } from "./band.ts";
import { round } from "./bandMarks.ts";
import type { PlacedBar, PlacedChain } from "./placedChain.ts";

/**
 * Trade of the same stage from place to place: arcs at the left of the bars, each with an arrow head where it arrives. What
 * comes from unknown is hatched in the bar itself, since it may have been made there.
 */
export function tradeMarks({ chain, bars, pitch }: PlacedChain): Mark[] {
  const trades = chain.bands
    .filter(({ kind, from, to }) => kind === "trade" && from !== to)
    .filter(({ from }) => (bars.get(from)?.placeId ?? "unknown") !== "unknown")
    .sort((a, b) => b.times - a.times);
  const arrived = new Map<string, number>();
  return trades.flatMap((band): Mark[] => {
    const [from, to] = [bars.get(band.from) as PlacedBar, bars.get(band.to as string) as PlacedBar];
    const width = Math.max(1, band.times * from.scale);
    const before = arrived.get(to.id) ?? Math.min(to.height, to.boughtUnknown * to.scale);
    arrived.set(to.id, before + band.times * to.scale);
    const [y1, y2] = [from.y + from.height / 2, to.y + to.height - before - width / 2];
    const bulge = Math.min(24, pitch * 0.3, 8 + Math.abs(y1 - y2) / 4);
    const [x, bent] = [round(from.x), round(from.x - bulge)];
    const d = `M${x},${round(y1)}C${bent},${round(y1)} ${bent},${round(y2)} ${x - 4},${round(y2)}`;
    const { ink } = from;
    return [
      { type: "path", d, x: 0, y: 0, stroke: ink, thickness: width, ...look(band) },
      arrowHead({ x: from.x, y: y2 }, { width, ink, tip: band.tip }),
    ];
  });
}

function look({ isPerhaps, tip }: Band) {
  return isPerhaps ? { opacity: 0.5, dash: "4 3", tip } : { opacity: 0.8, tip };
}
