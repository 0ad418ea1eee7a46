import { describe, expect, it } from "vitest";
import { colourKey } from "../../src/pictures/colourKey.ts";
import { textWidth } from "../../src/pictures/textWidth.ts";

const SIZE = 12;
const long =
  "hollow: the least of what the bounds of a volume allow, where no single figure is known";

const textsIn = (labels: readonly string[], width: number) =>
  colourKey(
    labels.map((label) => ({ label, ink: "home" as const })),
    width,
    SIZE,
  ).marks.flatMap((mark) => (mark.type === "text" ? [mark] : []));

describe("colourKey(entries, width, size)", () => {
  it("breaks a label that is wider than the key, and begins the next one below it", () => {
    const texts = textsIn(["first", long, "last"], 280);
    for (const { x, text } of texts) expect(x + textWidth(text, SIZE)).toBeLessThanOrEqual(280);
    const said = texts.map(({ text }) => text);
    expect(said.slice(1, -1).join(" ")).toBe(long);
    const bases = texts.map(({ y }) => y);
    for (const [i, y] of bases.entries())
      expect(y - (bases[i - 1] ?? 0)).toBeGreaterThanOrEqual(SIZE);
    const { height } = colourKey([{ label: long, ink: "home" }], 280, SIZE);
    expect(height).toBeGreaterThan(textsIn([long], 280).at(-1)?.y ?? 0);
  });

  it("has labels side by side where there is room, and no height where there are none", () => {
    expect(new Set(textsIn(["first", "last"], 280).map(({ y }) => y)).size).toBe(1);
    expect(colourKey([], 280, SIZE).height).toBe(0);
  });
});
