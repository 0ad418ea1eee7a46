import { CHUNK } from "../../numeric/sampling/chunkSeed.ts";

/** A chunk of the draws of one product. */
export interface DrawPiece {
  /** Number of the product among those asked about. */
  readonly product: number;
  readonly chunk: number;
  /** Draws in the chunk. */
  readonly size: number;
}

/** The chunks of some products, of each of which so many are drawn. */
export function drawPieces(draws: readonly number[]): DrawPiece[] {
  return draws.flatMap((count, product) =>
    Array.from({ length: Math.ceil(count / CHUNK) }, (_, chunk) => ({
      ...{ product, chunk },
      size: Math.min(CHUNK, count - chunk * CHUNK),
    })),
  );
}

/** What came of the chunks of one product, in their order. */
export function ofProduct<Answer>(
  pieces: readonly DrawPiece[],
  answers: readonly Answer[],
  product: number,
): Answer[] {
  return answers.filter((_, i) => pieces[i]?.product === product);
}
