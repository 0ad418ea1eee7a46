import type { Issues } from "./issues.ts";

/** An amount is finite and not negative. */
export function checkAmount(path: string, amount: number, issues: Issues): void {
  if (!(amount >= 0 && amount < Infinity))
    issues.add(path, "must be a finite number of at least 0", amount);
}

/** A column is as long as the others. */
export function checkLength(
  path: string,
  list: ArrayLike<unknown>,
  [length, issues]: readonly [number, Issues],
): void {
  if (list.length !== length) issues.add(path, `must have ${length} entries`, list.length);
}

/** Whoever trades has revenue or costs, of which the trade is a part. */
export function checkPositive(
  key: string,
  list: Float64Array | undefined,
  [traded, issues]: readonly [Float64Array, Issues],
): void {
  for (const [i, amount] of (list ?? []).entries())
    if (amount === 0 && (traded[i] as number) > 0)
      issues.add(`${key}[${i}]`, `must be above 0, as the firm's links are`, amount);
}

/** Whether something is an object; an issue if not. */
export function checkObject(path: string, given: unknown, issues: Issues): given is object {
  const isObject = typeof given === "object" && given !== null;
  if (!isObject) issues.add(path, "must be an object", given);
  return isObject;
}

/** Whether something is a list; an issue if not. */
export function checkList(
  path: string,
  given: unknown,
  issues: Issues,
): given is ArrayLike<unknown> {
  const isList =
    typeof given === "object" &&
    given !== null &&
    Number.isInteger((given as { length?: unknown }).length);
  if (!isList) issues.add(path, "must be a list", given);
  return isList;
}
