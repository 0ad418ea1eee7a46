/** Losses below this are rounding. */
const NOTHING = 1e-9;

/** Day from which a node gives all that is wanted of it until the end of what is looked at; null where it is still short then, 0 where it never was. */
export function timeToRecover(
  lost: readonly Float64Array[],
  { node, step }: { readonly node: number; readonly step: number },
): number | null {
  let last = -1;
  for (const [at, losses] of lost.entries()) if ((losses[node] as number) > NOTHING) last = at;
  return last === lost.length - 1 && last >= 0 ? null : (last + 1) * step;
}
