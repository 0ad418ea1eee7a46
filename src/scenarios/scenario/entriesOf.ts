/** An entry of a list as the file has it. */
export interface RawEntry {
  readonly at: number;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The objects of a list; what is no object is told elsewhere. */
export function entriesOf(list: unknown): RawEntry[] {
  if (!Array.isArray(list)) return [];
  return Array.from(list, (entry: unknown, at) => ({ at, entry })).filter(
    (one): one is RawEntry => one.entry !== null && typeof one.entry === "object",
  );
}
