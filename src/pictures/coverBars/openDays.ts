import type { Label } from "../../indices/shareIndex.ts";

/** How tables of days say in words that there is no last day; each with the days that are certain. */
const SAYINGS: readonly (readonly [RegExp, (days: number) => number])[] = [
  [/^at least ([\d.]+) days$/, (days) => days],
  [/^([\d.]+) days at least, perhaps never$/, (days) => days],
  [/^all ([\d.]+) days$/, (days) => days],
  [/^not back within ([\d.]+) days$/, (days) => days],
  [/^perhaps not back within ([\d.]+) days$/, () => 0],
  [/^never falls below the floor$/, () => Number.POSITIVE_INFINITY],
];

/** Days that are certain of a time whose end is not known, Infinity where it has none; null where the words say no such thing. */
export function openDays({ en }: Label): number | null {
  for (const [saying, certain] of SAYINGS) {
    const found = saying.exec(en);
    if (found !== null) return certain(Number(found[1]));
  }
  return null;
}
