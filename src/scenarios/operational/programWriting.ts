import type { BanRows } from "./banRows.ts";
import type { ChainReading } from "./chainReading.ts";
import type { OperationalChain } from "./operationalChain.ts";
import type { ProgramDraft } from "./programDraft.ts";

/** A chain's program while it is written. */
export interface Writing {
  readonly draft: ProgramDraft;
  readonly read: ChainReading;
  readonly chain: OperationalChain;
  readonly bans: BanRows;
  /** Row of what enters and leaves each market; what is too much goes to waste. */
  readonly balance: readonly number[];
  /** Row of what is collected after its use, by market. */
  readonly afterUse: ReadonlyMap<number, number>;
}

/** What a column takes out of a market. */
export function takeOut(
  { draft, bans, balance, afterUse }: Writing,
  column: number,
  { cell, amount }: { readonly cell: number; readonly amount: number },
): void {
  draft.add(column, balance[cell] as number, -amount);
  for (const [row, factor] of bans.ofUse(cell)) draft.add(column, row, factor * amount);
  const row = afterUse.get(cell);
  if (row !== undefined) draft.add(column, row, -amount);
}

export function putIn({ draft, balance }: Writing, column: number, cell: number): void {
  draft.add(column, balance[cell] as number, 1);
}
