import type { OpenChain } from "./chainAnswer.ts";
import { evenShares } from "./evenShares.ts";
import { longestDays } from "./longestDays.ts";
import { mostServed, shareServed } from "./mostServed.ts";
import type { OperationalChain } from "./operationalChain.ts";

/** What a home can serve, by each objective. Shares of nothing are NaN. */
export interface SelfSufficiencyFigures {
  /** Of all products, by amount; NaN where amounts do not add up. */
  readonly weighted: number;
  /** Least share of all products when all are served as evenly as possible, and the share of each. */
  readonly least: number;
  readonly even: Float64Array;
  /** Of each product when nothing else is served. */
  readonly alone: readonly number[];
  /** Days until one product falls below the floor, and each product alone; NaN where stocks are not known. */
  readonly days: number;
  readonly daysAlone: readonly number[];
}

export interface FigureOptions {
  /** Units of the first product in one of each; null where they do not convert. */
  readonly weights: readonly number[] | null;
  /** 1 over the days over which stocks count; 0 for rates alone. */
  readonly pace: number;
  readonly floor: number;
}

export function selfSufficiencyFigures(
  open: OpenChain,
  { weights, pace, floor }: FigureOptions,
): SelfSufficiencyFigures {
  const { wanted } = open.layout;
  const groups = [...wanted.keys()];
  const asked = groups.filter((group) => (wanted[group] as number) > 0);
  const unit = (group: number) => groups.map((other) => (other === group ? 1 : 0));
  const ifAsked = (group: number, figure: () => number) =>
    (wanted[group] as number) > 0 ? figure() : Number.NaN;
  const { shares } = evenShares(open, [asked], [pace, pace]);
  const days = (of: readonly number[]) =>
    hasStocks(open.chain) ? longestDays(open, new Map(of.map((g) => [g, floor]))) : Number.NaN;
  return {
    weighted:
      weights === null || asked.length === 0 ? Number.NaN : shareServed(open, weights, pace),
    least: asked.length === 0 ? Number.NaN : Math.min(...asked.map((g) => shares[g] as number)),
    even: shares,
    alone: groups.map((g) => ifAsked(g, () => mostServed(open, unit(g), [pace, pace]).share)),
    days: asked.length === 0 ? Number.NaN : days(asked),
    daysAlone: groups.map((g) => ifAsked(g, () => days([g]))),
  };
}

/** Whether all stocks are known that days depend on. */
function hasStocks(chain: OperationalChain): boolean {
  return chain.missingStocks.length === 0;
}
