/** How a loss goes back: its shape over time and its time τ in days. */
export interface Recovery {
  readonly shape: "linear" | "convex" | "convexScaled" | "concave";
  readonly time: number;
}

/** Steepness of the S-shaped recovery, and what "scaled" multiplies the days by. */
const STEEPNESS = 1e-6;
const SCALE = 4;

/** Part of a loss that is left on the given day of recovery (0: before the first). */
export function recovery({ shape, time }: Recovery, day: number): number {
  if (day <= 0) return 1;
  if (shape === "linear") return Math.max(0, 1 - day / time);
  if (shape === "convex") return (1 - 1 / time) ** day;
  if (shape === "convexScaled") return (1 - 1 / time) ** (SCALE * day);
  const exponent = (Math.log(time) - Math.log(STEEPNESS)) / (Math.log(time) - Math.log(2));
  return time / (time + STEEPNESS * day ** exponent);
}
