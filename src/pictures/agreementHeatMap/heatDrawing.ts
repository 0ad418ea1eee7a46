import { colourKey } from "../colourKey.ts";
import type { Drawing } from "../framed.ts";
import { linesOfText } from "../linesOfText.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import { cellMarks } from "./cellMarks.ts";
import type { HeatRow, HeatTable } from "./heatCells.ts";

interface Layout {
  readonly inner: number;
  readonly width: number;
  readonly key: readonly {
    readonly label: string;
    readonly ink: "ramp4" | "ramp2" | "ramp0" | "hatch";
  }[];
}

/** The key, the names of the methods, and the stages with their cells: names on the left, or above their cells on narrow pictures. */
export function heatDrawing(table: HeatTable, { inner, width, key }: Layout): Drawing {
  const { small, isCompact } = sizesOf(width);
  const legend = colourKey(key, inner, small);
  const names = isCompact ? 0 : Math.round(inner * 0.3);
  const cell = (inner - names) / Math.max(1, table.methods.length);
  const head = isCompact
    ? numberedMethods(table.methods, { inner, small, cell })
    : columnHeads(table.methods, { small, cell, names });
  const marks: Mark[] = [...legend.marks, ...movedMarks(head.marks, 0, legend.height + 6)];
  let y = legend.height + 6 + head.height;
  for (const row of table.rows) {
    const drawn = isCompact ? stackedRow(row, { inner, cell }) : sideRow(row, { names, cell });
    marks.push(...movedMarks(drawn.marks, 0, y));
    y += drawn.height;
  }
  return { marks, height: y };
}

/** Names of the methods above their columns, standing on one line. */
function columnHeads(
  methods: readonly string[],
  { small, cell, names }: { readonly small: number; readonly cell: number; readonly names: number },
): Drawing {
  const heads = methods.map((method, i) =>
    linesOfText(
      breakable(method, cell - 8, small),
      { width: cell - 8, size: small, most: 6 },
      { x: names + i * cell + cell / 2, y: 0, role: "label", ink: "ink", anchor: "middle" },
    ),
  );
  const height = Math.max(0, ...heads.map(({ bottom }) => bottom));
  const marks = heads.flatMap((head) => movedMarks(head.marks, 0, height - head.bottom));
  return { marks, height: height + 6 };
}

/** A long word with a dash may break behind it. */
function breakable(method: string, width: number, size: number): string {
  const words = method.split(" ").map((word) => {
    return textWidth(word, size) > width ? word.replace("–", "– ") : word;
  });
  return words.join(" ");
}

/** Numbers of the methods, explained in a list, above their columns. */
function numberedMethods(
  methods: readonly string[],
  { inner, small, cell }: { readonly inner: number; readonly small: number; readonly cell: number },
): Drawing {
  const marks: Mark[] = [];
  let y = 0;
  for (const [i, method] of methods.entries()) {
    const lines = linesOfText(
      `${i + 1}. ${method}`,
      { width: inner, size: small, most: 2 },
      { x: 0, y, role: "label", ink: "ink" },
    );
    marks.push(...lines.marks);
    y = lines.bottom + 1;
  }
  for (const i of methods.keys()) {
    marks.push({
      ...{ type: "text", x: (i + 0.5) * cell, y: y + small + 6, text: `${i + 1}`, size: small },
      ...{ role: "label", anchor: "middle", ink: "soft" },
    });
  }
  return { marks, height: y + small + 10 };
}

function sideRow(
  { label, cells }: HeatRow,
  { names, cell }: { readonly names: number; readonly cell: number },
): Drawing {
  const { label: size, small } = sizesOf(960);
  const height = 40;
  const fit = { width: names - 12, size, most: 2 };
  const trial = linesOfText(label, fit, { x: 0, y: 0, role: "label", ink: "ink" });
  return {
    marks: [
      ...movedMarks(trial.marks, 0, (height - trial.bottom) / 2),
      ...cells.flatMap((one, i) =>
        cellMarks(one, { x: names + i * cell, y: 0, width: cell - 2, height: height - 2 }, small),
      ),
    ],
    height,
  };
}

function stackedRow(
  { label, cells }: HeatRow,
  { inner, cell }: { readonly inner: number; readonly cell: number },
): Drawing {
  const { label: size, small } = sizesOf(400);
  const name = linesOfText(
    label,
    { width: inner, size, most: 2 },
    { x: 0, y: 4, role: "label", ink: "ink" },
  );
  const height = 38;
  const boxes = cells.flatMap((one, i) =>
    cellMarks(one, { x: i * cell, y: name.bottom + 2, width: cell - 2, height: height - 2 }, small),
  );
  return { marks: [...name.marks, ...boxes], height: name.bottom + height + 4 };
}
