import { random } from "../shapley/random.ts";

/** The next number of a stream, uniform on [0, 1), with 53 bits. */
export type Uniform = () => number;

const HIGH = 2 ** 27;
const LOW = 2 ** 26;

/** A stream of uniform numbers: the same seed gives the same numbers everywhere. */
export function uniforms(seed: number): Uniform {
  const draw = random(seed);
  return () => (draw(HIGH) * LOW + draw(LOW)) / (HIGH * LOW);
}
