import { type DrawPiece, drawPieces } from "./drawPieces.ts";
import { openedDrawing } from "./openedDrawing.ts";
import type { SampleQuestion } from "./sampleQuestion.ts";

/** The chunks of losses to be drawn: of each product of which not all states are counted. */
export function lossPieces({ products, plan }: SampleQuestion): DrawPiece[] {
  return drawPieces(
    products.map(({ setup }) => (openedDrawing(setup).rest.mass > 0 ? plan.draws : 0)),
  );
}
