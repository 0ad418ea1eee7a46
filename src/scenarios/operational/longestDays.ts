import { chainAnswer, type OpenChain } from "./chainAnswer.ts";

/** Days for which some groups can be served at least a share of what they want: 0 where they cannot at all, Infinity where for ever. */
export function longestDays(chain: OpenChain, floor: ReadonlyMap<number, number>): number {
  const { totals, wanted, pace } = chain.layout;
  const held = [...floor].map(([group, share]) => {
    const most = wanted[group] as number;
    return [totals[group] as number, share * most, most] as const;
  });
  const freed = exempted(chain, () => true);
  const forEver = chainAnswer(chain, { cost: [], bounds: [...held, ...freed] });
  if (forEver !== null) return Infinity;
  const least = chainAnswer(chain, {
    cost: [[pace, -1]],
    bounds: [...held, ...freed, [pace, 0, Infinity]],
  });
  return least === null ? 0 : 1 / (least.columns[pace] as number);
}

/** Bounds that exempt some groups from the common level. */
export function exempted(
  { layout }: OpenChain,
  isExempt: (group: number) => boolean,
): (readonly [number, number, number])[] {
  return layout.exempt.flatMap((column, group) =>
    isExempt(group) ? [[column, 0, Infinity] as const] : [],
  );
}
