import { intervalIn, textOf, unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import { roundedDown } from "../../display/sentences/roundedDown.ts";
import type { Result } from "../../model/result.ts";
import type { Mark } from "../picture.ts";
import { wordsIn } from "../wordsIn.ts";
import { CHAIN_WORDS } from "./chainWords.ts";
import type { PlacedBar, PlacedChain } from "./placedChain.ts";
import type { Chain } from "./readChain.ts";

/** A place whose amounts surely do not agree. */
export interface Imbalance {
  readonly barId: string;
  readonly letter: string;
  /** The figure in words, for the foot of the picture. */
  readonly text: string;
}

/** Places of the chain whose residual is surely not 0, or of which surely more leaves than enters. */
export function balancesOf(balance: Result | undefined, chain: Chain, lang: Lang): Imbalance[] {
  if (balance === undefined) return [];
  const say = wordsIn(lang, CHAIN_WORDS);
  const found: Imbalance[] = [];
  for (const { id, stageId, placeId } of chain.stages.flatMap(({ bars }) => bars)) {
    const row = balance.rows.find((one) => one.stageId === stageId && one.placeId === placeId);
    if (row === undefined) continue;
    const residual = intervalIn(row.residual ?? null);
    const shortfall = row.shortfall as number | null;
    const isSure = residual !== null && (residual.lo > 0 || residual.hi < 0);
    if (!isSure && shortfall === null) continue;
    const word = isSure ? ((residual?.lo ?? 0) > 0 ? "residual" : "negative") : "shortfall";
    const unit = textOf(row.unit ?? "", "en");
    const figure = formatQuantity(isSure ? residual : roundedDown(shortfall ?? 0, unit), unit);
    const letter = letterOf(found.length);
    const names = {
      ...{ letter, stage: textOf(row.stage ?? "", lang), place: textOf(row.place ?? "", lang) },
      figure: `${figure} ${unitWord(unit, lang)}`.trimEnd(),
    };
    found.push({ barId: id, letter, text: say(word, names) });
  }
  return found;
}

/** a, b, … z, then a1, b1, … */
function letterOf(number: number): string {
  const round = Math.floor(number / 26);
  return String.fromCharCode(97 + (number % 26)) + (round === 0 ? "" : String(round));
}

/** A ring with the letter on each bar that is marked. */
export function balanceMarks(
  { bars, barWidth }: PlacedChain,
  marked: readonly Imbalance[],
): Mark[] {
  return marked.flatMap(({ barId, letter, text }): Mark[] => {
    const { x, y, height } = bars.get(barId) as PlacedBar;
    const at = { x: x + barWidth / 2, y: y + height / 2 };
    return [
      { type: "circle", ...at, radius: 7, fill: "paper", stroke: "ink", tip: text },
      {
        ...{ type: "text", x: at.x, y: at.y + 3.6, text: letter, size: 10, role: "label" },
        ...{ anchor: "middle", isBold: true, tip: text },
      },
    ];
  });
}
