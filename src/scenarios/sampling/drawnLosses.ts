import { CHUNK, chunkSeed } from "../../numeric/sampling/chunkSeed.ts";
import { stateShapley } from "../../numeric/sampling/stateShapley.ts";
import { uniforms } from "../../numeric/sampling/uniforms.ts";
import type { Drawing } from "./openedDrawing.ts";

/** Losses of the draws of one chunk, and sums over them of what each party adds. */
export interface DrawnLosses {
  readonly least: Float64Array;
  readonly middle: Float64Array;
  readonly most: Float64Array;
  readonly gain: Float64Array;
  readonly gainSquare: Float64Array;
}

/** Draws of a chunk from the states that are not counted; the same whichever chunks are drawn beside it. */
export function drawnLosses(drawing: Drawing, chunk: number): DrawnLosses {
  const { law, closure, rest, seed, draws } = drawing;
  const uniform = uniforms(chunkSeed(seed, chunk));
  const size = Math.min(CHUNK, draws - chunk * CHUNK);
  const found = {
    least: new Float64Array(size),
    middle: new Float64Array(size),
    most: new Float64Array(size),
    gain: new Float64Array(law.parties),
    gainSquare: new Float64Array(law.parties),
  };
  for (let i = 0; i < size; i++) {
    const failed = rest.draw(uniform);
    const losses = closure.redrawn?.(uniform) ?? closure.losses;
    const loss = losses.of(failed);
    found.least[i] = loss.least;
    found.middle[i] = loss.middle;
    found.most[i] = loss.most;
    const { gain } = stateShapley(failed, losses.middleOf, uniform);
    for (const [k, p] of failed.entries()) {
      const x = gain[k] as number;
      found.gain[p] = (found.gain[p] as number) + x;
      found.gainSquare[p] = (found.gainSquare[p] as number) + x * x;
    }
  }
  return found;
}
