import { CHUNK, chunkSeed } from "../../numeric/sampling/chunkSeed.ts";
import type { FailureLaw } from "../../numeric/sampling/failureLaw.ts";
import type { SobolDesign } from "../../numeric/sampling/sobolIndices.ts";
import { type Uniform, uniforms } from "../../numeric/sampling/uniforms.ts";
import { indexRowCount } from "./indexRowCount.ts";
import type { Losses } from "./lossClosure.ts";
import type { Drawing } from "./openedDrawing.ts";

/** Chunks of the streams for indices stand behind all chunks of draws. */
const BEHIND = 2 ** 24;

/** One drawing of all inputs: a uniform number for each party, the state of the common shocks, and a world of shares. */
interface Inputs {
  readonly party: Float64Array;
  readonly state: number;
  readonly losses: Losses;
}

/** Values of the loss at the rows of one chunk; columns are those of `lossIndices`. */
export function indexRows(drawing: Drawing, chunk: number): SobolDesign {
  const { law, closure } = drawing;
  const size = Math.min(CHUNK, indexRowCount(drawing) - chunk * CHUNK);
  const chances = chancesOf(law);
  const columns = law.parties + chances.length + (closure.redrawn === null ? 0 : 1);
  const values = (): Float64Array => new Float64Array(size);
  const design = { a: values(), b: values(), mixed: Array.from({ length: columns }, values) };
  const uniform = uniforms(chunkSeed(drawing.seed, BEHIND + chunk));
  for (let row = 0; row < size; row++) fill(design, row, pairOf(drawing, chances, uniform));
  return design;
}

interface Pair {
  readonly law: FailureLaw;
  readonly a: Inputs;
  readonly b: Inputs;
  readonly isWorldDrawn: boolean;
}

function pairOf({ law, closure }: Drawing, chances: Float64Array, uniform: Uniform): Pair {
  const draw = (): Inputs => ({
    party: Float64Array.from({ length: law.parties }, () => uniform()),
    state: chances.reduce((state, chance, b) => state + (uniform() < chance ? 2 ** b : 0), 0),
    losses: closure.redrawn?.(uniform) ?? closure.losses,
  });
  return { law, a: draw(), b: draw(), isWorldDrawn: closure.redrawn !== null };
}

function fill(design: SobolDesign, row: number, { law, a, b, isWorldDrawn }: Pair): void {
  const failedA = failedIn(law, a);
  const failedB = failedIn(law, b);
  const loss = a.losses.middleOf(failedA);
  design.a[row] = loss;
  design.b[row] = b.losses.middleOf(failedB);
  for (const column of design.mixed) column[row] = loss;
  const put = (column: number, inputs: Inputs) => {
    const failed = failedIn(law, inputs);
    const isSame = inputs.losses === a.losses && failed.join() === failedA.join();
    if (!isSame) (design.mixed[column] as Float64Array)[row] = inputs.losses.middleOf(failed);
  };
  for (let c = 0; c < law.parties; c++) {
    const chance = law.probability[a.state * law.parties + c] as number;
    const [own, other] = [a.party[c] as number, b.party[c] as number];
    if (own < chance !== other < chance) put(c, { ...a, party: a.party.with(c, other) });
  }
  const differing = a.state ^ b.state;
  for (let s = 0; s < Math.log2(law.weight.length); s++)
    if (((differing >> s) & 1) === 1) put(law.parties + s, { ...a, state: a.state ^ (1 << s) });
  if (isWorldDrawn) put(design.mixed.length - 1, { ...a, losses: b.losses });
}

function failedIn({ parties, probability }: FailureLaw, { party, state }: Inputs): number[] {
  const failed: number[] = [];
  for (let c = 0; c < parties; c++)
    if ((party[c] as number) < (probability[state * parties + c] as number)) failed.push(c);
  return failed;
}

/** Probability that each shock comes. */
function chancesOf({ weight }: FailureLaw): Float64Array {
  return Float64Array.from({ length: Math.log2(weight.length) }, (_, shock) =>
    weight.reduce((sum, w, state) => (((state >> shock) & 1) === 1 ? sum + w : sum), 0),
  );
}
