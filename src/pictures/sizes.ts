/** Sizes of type in pixels, and whether labels stand above what they name. */
export interface Sizes {
  readonly title: number;
  readonly label: number;
  readonly small: number;
  readonly margin: number;
  readonly isCompact: boolean;
}

const COMPACT = 600;

export function sizesOf(width: number): Sizes {
  return width < COMPACT
    ? { title: 16, label: 13, small: 12, margin: 12, isCompact: true }
    : { title: 20, label: 14, small: 13, margin: 24, isCompact: false };
}
