import type { SobolDesign } from "../../numeric/sampling/sobolIndices.ts";
import type { Task } from "../sweep/task.ts";
import type { DrawPiece } from "./drawPieces.ts";
import { indexRows } from "./indexRows.ts";
import { type DrawingSetup, openedDrawing } from "./openedDrawing.ts";

/** Rows for the indices of some products, a chunk after another. */
export const indexRowsTask = {
  name: "indexRows",
  prepare:
    (setups: readonly DrawingSetup[]) =>
    ({ product, chunk }: DrawPiece) =>
      indexRows(openedDrawing(setups[product] as DrawingSetup), chunk),
} satisfies Task<readonly DrawingSetup[], DrawPiece, SobolDesign>;
