import type { Picture, TextMark } from "../../src/pictures/picture.ts";
import { textWidth } from "../../src/pictures/textWidth.ts";

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box that a line of text fills, its font taken as wide. */
export function boxOf({ x, y, text, size, anchor = "start", isBold = false }: TextMark): Box {
  const width = textWidth(text, size, isBold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.22 };
}

/** Pairs of texts that touch. */
export function overlaps(picture: Picture): string[] {
  const boxes = picture.marks.filter((mark) => mark.type === "text").map(boxOf);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.text}" touches "${b.text}"`),
  );
}

/** Texts that leave the picture. */
export function outside(picture: Picture): string[] {
  return picture.marks
    .filter((mark) => mark.type === "text")
    .map(boxOf)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || top < -0.5 || right > picture.width + 0.5 || bottom > picture.height + 0.5,
    )
    .map(({ text }) => `"${text}" leaves the picture`);
}
