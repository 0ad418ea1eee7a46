import type { LinearProgram } from "../linearProgram/linearProgram.ts";
import { banRows } from "./banRows.ts";
import type { ChainLayout } from "./chainLayout.ts";
import { chainReading } from "./chainReading.ts";
import type { OperationalChain, Process, Reading, Use } from "./operationalChain.ts";
import { ProgramDraft } from "./programDraft.ts";
import { putIn, takeOut, type Writing } from "./programWriting.ts";
import { writeWants } from "./writeWants.ts";

export interface ChainProgram {
  readonly chain: OperationalChain;
  readonly reading: Reading;
  readonly program: LinearProgram;
  readonly layout: ChainLayout;
}

/** The linear program of a chain, in rates: what is made, moved, drawn from stores and served within all limits. */
export function chainProgram(chain: OperationalChain, reading: Reading): ChainProgram {
  const draft = new ProgramDraft();
  const read = chainReading(chain, reading);
  const collected = chain.processes.flatMap(({ needs }) =>
    needs.flatMap((uses) => uses.flatMap(({ cell, afterUse }) => (afterUse ? [cell] : []))),
  );
  const writing: Writing = {
    ...{ draft, read, chain },
    bans: banRows(draft, chain, read),
    balance: chain.cells.map(() => draft.row(0, Infinity)),
    afterUse: new Map([...new Set(collected)].map((cell) => [cell, draft.row(-Infinity, 0)])),
  };
  const processes = chain.processes.map((process, i) => writeProcess(writing, process, i));
  const legs = chain.legs.map((_, l) => writeLeg(writing, l));
  const pace = draft.column(0, 0);
  const stores = chain.stores.map((store) => writeStore(writing, store, pace));
  const layout = {
    ...{ processes, legs, pace },
    stores: stores.map(({ column }) => column),
    storeRows: stores.map(({ row }) => row),
    ...writeWants(writing),
  };
  return { chain, reading, program: draft.done(), layout };
}

function writeProcess(writing: Writing, { cell, most, needs }: Process, number: number): number {
  const { draft, read, bans } = writing;
  const column = draft.column(0, read.supply(most));
  putIn(writing, column, cell);
  for (const [row, factor] of bans.ofProcess(number)) draft.add(column, row, factor);
  for (const uses of needs) {
    const [only] = uses;
    if (uses.length === 1 && only !== undefined && only.cap >= 1) writeUse(writing, column, only);
    else writeChoice(writing, column, uses);
  }
  return column;
}

/** What a unit of a column needs of a market. */
function writeUse(writing: Writing, column: number, { cell, amount, afterUse }: Use): void {
  const units = writing.read.need(amount);
  if (afterUse) writing.draft.add(column, writing.afterUse.get(cell) as number, units);
  else takeOut(writing, column, { cell, amount: units });
}

/** A need that several markets can serve: their parts make up the output, each within its cap. */
function writeChoice(writing: Writing, process: number, uses: readonly Use[]): void {
  const { draft } = writing;
  const whole = draft.row(0, 0);
  draft.add(process, whole, -1);
  for (const use of uses) {
    const part = draft.column(0, Infinity);
    draft.add(part, whole, 1);
    writeUse(writing, part, use);
    if (use.cap >= 1) continue;
    const within = draft.row(-Infinity, 0);
    draft.add(part, within, 1);
    draft.add(process, within, -use.cap);
  }
}

function writeLeg(writing: Writing, number: number): number {
  const { draft, read, chain, balance, bans } = writing;
  const { from, to, most } = chain.legs[number] as OperationalChain["legs"][number];
  const column = draft.column(0, read.supply(most));
  draft.add(column, balance[from] as number, -1);
  putIn(writing, column, to);
  for (const [row, factor] of bans.ofLeg(number)) draft.add(column, row, factor);
  return column;
}

function writeStore(
  writing: Writing,
  { cell, amount }: OperationalChain["stores"][number],
  pace: number,
): { readonly column: number; readonly row: number } {
  const { draft, read, bans } = writing;
  const column = draft.column(0, Infinity);
  putIn(writing, column, cell);
  for (const [row, factor] of bans.ofStore(cell)) draft.add(column, row, factor);
  const row = draft.row(-Infinity, 0);
  draft.add(column, row, 1);
  draft.add(pace, row, -read.supply(amount));
  return { column, row };
}
