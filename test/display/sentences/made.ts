import type { Cell, Result } from "../../../src/model/result.ts";

/** A made-up answer of a kind; its columns are the keys of its rows, or those given. */
export function made(
  kind: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  { keys = [], ...more }: Partial<Result> & { readonly keys?: readonly string[] } = {},
): Result {
  const all = new Set([...keys, ...rows.flatMap((row) => Object.keys(row))]);
  return {
    kind,
    title: { en: "Made up", ja: "作例" },
    columns: [...all].map((key) => ({
      key,
      label: { en: key, ja: key },
      type: "text",
      unit: null,
      risk: null,
    })),
    rows,
    notes: {},
    citations: {},
    methods: [],
    ...more,
  };
}

export const both = (en: string, ja: string) => ({ en, ja });
export const at = (value: number) => ({ value, lo: value, hi: value });
export const within = (lo: number, hi: number, value: number | null = null) => ({ value, lo, hi });

export const CELLS = both("Cells", "セル");
export const MINING = both("Mining", "採掘");
export const CHINA = both("China", "中国");
export const US = both("United States", "米国");
export const JAPAN = both("Japan", "日本");
