/**
 * Schneider's R: the part left after 1, 2, … N removals, on average; null without removals. `left` begins with what there is
 * before any. 0 where the first removal takes all, (N − 1)/N where only the last takes anything.
 */
export function robustness(left: ArrayLike<number>): number | null {
  const removals = left.length - 1;
  if (removals < 1) return null;
  let sum = 0;
  for (let removed = 1; removed <= removals; removed++) sum += left[removed] as number;
  return sum / removals;
}
