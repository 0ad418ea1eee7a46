import type { ChainReading } from "./chainReading.ts";
import type { OperationalChain } from "./operationalChain.ts";
import type { ProgramDraft } from "./programDraft.ts";

export type Entry = readonly [row: number, factor: number];

/** What each part of a chain adds to the rows of the bans. */
export interface BanRows {
  readonly ofProcess: (process: number) => Entry[];
  readonly ofLeg: (leg: number) => Entry[];
  /** What is drawn from a market's store, and what is used in the market. */
  readonly ofStore: (cell: number) => Entry[];
  readonly ofUse: (cell: number) => Entry[];
}

/** One row for each ban: what leaves along its legs, less what the spared bring in, stays within what the cut makers may still send. */
export function banRows(
  draft: ProgramDraft,
  chain: OperationalChain,
  { bans, supply }: ChainReading,
): BanRows {
  const rows = bans.map((ban) => ({
    ...ban,
    row: draft.row(Number.NEGATIVE_INFINITY, supply(ban.left)),
  }));
  const where = (isIn: (ban: (typeof rows)[number]) => boolean, factor: number): Entry[] =>
    rows.filter(isIn).map(({ row }) => [row, factor]);
  return {
    ofProcess: (i) => where(({ spared }) => spared.includes(i), -1),
    ofLeg: (l) => [
      ...where(({ legs }) => legs.includes(l), 1),
      ...where(({ cell, passesOn }) => passesOn && chain.legs[l]?.to === cell, -1),
    ],
    ofStore: (at) => where(({ cell, passesOn }) => passesOn && cell === at, -1),
    ofUse: (at) => where(({ cell, usedToo }) => usedToo && cell === at, 1),
  };
}
