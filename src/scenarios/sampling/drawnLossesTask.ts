import type { Task } from "../sweep/task.ts";
import { type DrawnLosses, drawnLosses } from "./drawnLosses.ts";
import type { DrawPiece } from "./drawPieces.ts";
import { type DrawingSetup, openedDrawing } from "./openedDrawing.ts";

/** Draws of the losses of some products, a chunk after another. */
export const drawnLossesTask = {
  name: "drawnLosses",
  prepare:
    (setups: readonly DrawingSetup[]) =>
    ({ product, chunk }: DrawPiece) =>
      drawnLosses(openedDrawing(setups[product] as DrawingSetup), chunk),
} satisfies Task<readonly DrawingSetup[], DrawPiece, DrawnLosses>;
