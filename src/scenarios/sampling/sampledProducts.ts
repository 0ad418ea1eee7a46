import type { DrawnLosses } from "./drawnLosses.ts";
import { type DrawPiece, drawPieces, ofProduct } from "./drawPieces.ts";
import { indexRowCount } from "./indexRowCount.ts";
import { isFarApart } from "./isFarApart.ts";
import { openedDrawing } from "./openedDrawing.ts";
import { type SampledLosses, sampledLosses } from "./sampledLosses.ts";
import type { SampleQuestion } from "./sampleQuestion.ts";

/** Losses of all products, and the chunks of rows from which their indices are to be taken. */
export interface SampledProducts {
  /** In the order of the products. */
  readonly sampled: readonly SampledLosses[];
  /** None for products of which no single values are told. */
  readonly rowPieces: readonly DrawPiece[];
}

export function sampledProducts(
  { products }: SampleQuestion,
  pieces: readonly DrawPiece[],
  answers: readonly DrawnLosses[],
): SampledProducts {
  const drawings = products.map(({ setup }) => openedDrawing(setup));
  const sampled = drawings.map((drawing, product) =>
    sampledLosses(drawing, ofProduct(pieces, answers, product)),
  );
  const rows = drawings.map((drawing, product) =>
    isFarApart(sampled[product] as SampledLosses) ? 0 : indexRowCount(drawing),
  );
  return { sampled, rowPieces: drawPieces(rows) };
}
