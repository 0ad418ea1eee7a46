/** Rows by the panel that they are drawn in, in the order in which panels come up. */
export function byPanel<T extends { readonly panel: string }>(
  rows: readonly T[],
): { readonly name: string; readonly data: readonly T[] }[] {
  const names = distinct(rows.map(({ panel }) => panel));
  return names.map((name) => ({ name, data: rows.filter(({ panel }) => panel === name) }));
}

export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
