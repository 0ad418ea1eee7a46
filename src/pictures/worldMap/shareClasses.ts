import type { Interval } from "../../numeric/interval.ts";
import type { Ink } from "../palette.ts";

/** Upper limits of the classes of shares, each counted in. */
export const SHARE_LIMITS = [0.05, 0.1, 0.25, 0.5, 1] as const;

const RAMP = ["ramp0", "ramp1", "ramp2", "ramp3", "ramp4"] as const satisfies readonly Ink[];

/** Colour of the class of a share; hatched where only bounds are known. */
export function shareInk({ value }: Interval): Ink {
  if (value === null) return "hatch";
  const at = SHARE_LIMITS.findIndex((limit) => value <= limit + 1e-9);
  return RAMP[at < 0 ? RAMP.length - 1 : at] ?? "ramp4";
}

/** The classes with their limits as percent, from little to much. */
export function shareClasses(): readonly { readonly ink: Ink; readonly label: string }[] {
  return RAMP.map((ink, i) => {
    const [from, to] = [SHARE_LIMITS[i - 1] ?? 0, SHARE_LIMITS[i] ?? 1];
    return { ink, label: `${i === 0 ? "" : ">"}${100 * from}–${100 * to} %` };
  });
}
