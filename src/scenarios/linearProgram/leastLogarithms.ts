import type { LinearProgram } from "./linearProgram.ts";
import { type Equations, normalEquations, product, type Weights } from "./normalEquations.ts";

const ROUNDS = 4;
const PASSES = 60;
/** Mean square of what is left of the equations; units are powers of two, so that this is far below a unit's step. */
const ENOUGH = 1e-4;
/** Bounds as far as this from their column's or row's unit, in powers of two, lose weight: one of 1e-300 among thousands, or one that means "unlimited". */
const FAR = 8;
/** What a bound above its unit counts where the small are to be heard, or one below where the large are. */
const LITTLE = 2 ** -8;

/** "usual" units are those of most bounds, "small" and "large" ones those of the small and the large bounds. */
export type Units = "usual" | "small" | "large";

/** Exponents of units of columns, then of factors of rows, that bring entries and bounds nearest to 1 (least squares of the logarithms, reweighted by how far off a bound is). */
export function leastLogarithms(program: LinearProgram, units: Units): Float64Array {
  let weights: Weights = () => 1;
  let answer: Float64Array = new Float64Array(program.cost.length + program.rowLower.length);
  for (let round = 0; round < ROUNDS; round++) {
    const next = solution(normalEquations(program, weights), answer);
    const moved = next.some((value, i) => Math.abs(value - (answer[i] as number)) > 0.5);
    answer = next;
    if (round > 0 && !moved) break;
    weights = (i, exponent) => weightOf(exponent - (next[i] as number), units);
  }
  return answer;
}

function weightOf(above: number, units: Units): number {
  if (units === "usual") return 1 / Math.max(1, (above / FAR) ** 2);
  return (units === "large") === above > 0 ? 1 : LITTLE;
}

/** Conjugate gradients with the diagonal as preconditioner. */
function solution(equations: Equations, first: Float64Array): Float64Array {
  const { diagonal, wanted } = equations;
  const answer = Float64Array.from(first);
  const image = product(equations, answer);
  const rest = wanted.map((value, i) => value - (image[i] as number));
  const way = rest.map((value, i) => value / (diagonal[i] as number));
  let size = dot(rest, way);
  for (let pass = 0; pass < PASSES && size > ENOUGH * rest.length; pass++) {
    const along = product(equations, way);
    const step = size / dot(way, along);
    for (let i = 0; i < answer.length; i++) {
      answer[i] = (answer[i] as number) + step * (way[i] as number);
      rest[i] = (rest[i] as number) - step * (along[i] as number);
    }
    const eased = rest.map((value, i) => value / (diagonal[i] as number));
    const next = dot(rest, eased);
    for (let i = 0; i < way.length; i++)
      way[i] = (eased[i] as number) + (next / size) * (way[i] as number);
    size = next;
  }
  return answer;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
