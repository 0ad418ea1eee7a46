import type { Mark } from "./picture.ts";

/** The same marks elsewhere. */
export function movedMarks(marks: readonly Mark[], right: number, down: number): Mark[] {
  return marks.map((mark) =>
    mark.type === "line"
      ? {
          ...mark,
          x1: mark.x1 + right,
          x2: mark.x2 + right,
          y1: mark.y1 + down,
          y2: mark.y2 + down,
        }
      : { ...mark, x: mark.x + right, y: mark.y + down },
  );
}
