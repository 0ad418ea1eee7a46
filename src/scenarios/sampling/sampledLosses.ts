import { fewFailures } from "../../numeric/sampling/fewFailures.ts";
import { type LossSample, lossSample } from "../../numeric/sampling/lossSample.ts";
import { manyFailures } from "../../numeric/sampling/manyFailures.ts";
import type { Estimate } from "../../numeric/sampling/meanLoss.ts";
import { stateShapley } from "../../numeric/sampling/stateShapley.ts";
import type { DrawnLosses } from "./drawnLosses.ts";
import type { Drawing } from "./openedDrawing.ts";

/** Losses of all states: those of few failures counted, the others drawn. */
export interface SampledLosses {
  readonly least: LossSample;
  readonly middle: LossSample;
  readonly most: LossSample;
  /** Most failures of the states that were counted, and probability of all others. */
  readonly counted: number;
  readonly drawnMass: number;
  /** Probability that any party fails. */
  readonly anyFailure: number;
  /** What each party adds to the expected loss, by the middle reading; they sum to it. */
  readonly gains: readonly Estimate[];
}

/** The states of few failures, counted, put together with the draws of all chunks from the rest. */
export function sampledLosses(drawing: Drawing, chunks: readonly DrawnLosses[]): SampledLosses {
  const { law, closure, counted, rest } = drawing;
  const { sets, mass } = fewFailures(law, counted);
  const losses = sets.map((set) => closure.losses.of(set));
  const sample = (key: "least" | "middle" | "most") =>
    lossSample({
      counted: losses.map((loss) => loss[key]),
      mass,
      drawn: Float64Array.from(chunks.flatMap((chunk) => [...chunk[key]])),
      drawnMass: rest.mass,
    });
  return {
    least: sample("least"),
    middle: sample("middle"),
    most: sample("most"),
    counted,
    drawnMass: rest.mass,
    anyFailure: manyFailures(law, 1).mass,
    gains: gainsOf(drawing, { sets, mass }, chunks),
  };
}

/** Exact gains of the counted states and mean gains of the drawn ones. */
function gainsOf(
  { law, closure, rest: { mass } }: Drawing,
  few: ReturnType<typeof fewFailures>,
  chunks: readonly DrawnLosses[],
): Estimate[] {
  const exact = new Float64Array(law.parties);
  for (const [s, set] of few.sets.entries()) {
    const { gain } = stateShapley(set, closure.losses.middleOf, () => 0);
    for (const [i, p] of set.entries())
      exact[p] = (exact[p] as number) + (few.mass[s] as number) * (gain[i] as number);
  }
  const n = chunks.reduce((count, { middle }) => count + middle.length, 0);
  return Array.from(exact, (value, p) => {
    if (n === 0) return { value, standardError: 0 };
    const sum = chunks.reduce((total, { gain }) => total + (gain[p] as number), 0);
    const squares = chunks.reduce((total, { gainSquare }) => total + (gainSquare[p] as number), 0);
    const mean = sum / n;
    const variance = Math.max(0, squares / n - mean * mean) / Math.max(1, n - 1);
    return { value: value + mass * mean, standardError: mass * Math.sqrt(variance) };
  });
}
