import { SHOCKS } from "./index.ts";
import type { ShockRow } from "./shockRow.ts";

const rows: ReadonlyMap<string, ShockRow> = new Map(SHOCKS.map((row) => [row.kind, row]));

/** Row of a kind of shock that a parsed scenario names. */
export function rowOf({ kind }: { readonly kind: string }): ShockRow {
  return rows.get(kind) as ShockRow;
}
