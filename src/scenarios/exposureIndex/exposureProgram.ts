import type { LinearProgram } from "../linearProgram/linearProgram.ts";
import type { ExposureChain, ExposureSite } from "./exposureChain.ts";
import { ProgramColumns } from "./programColumns.ts";

/** What is to be least, per day: the margin lost, or what is missing in days of each product's demand, summed over products. */
export type ExposureQuestion = "lostMargin" | "missing";

export interface ExposureProgram {
  readonly program: LinearProgram;
  /** Column of the part of its stocks that the chain uses a day, fixed: 1 over the days that a shock lasts, 0 where it lasts for ever. */
  readonly partADay: number;
  /** By site: the column of what it makes a day, no more than its capacity. */
  readonly made: Int32Array;
}

/**
 * The chain's amounts per day. Columns: the part of the stocks used, what sites make, deliveries, units missing.
 * Rows: materials delivered cover what is made; what is made, taken from store and missing covers what is delivered and demanded.
 */
export function exposureProgram(
  chain: ExposureChain,
  question: ExposureQuestion,
  part: number,
): ExposureProgram {
  const columns = new ProgramColumns();
  const partADay = columns.column({ lower: part, upper: part });
  const stores = new Map<string, number>();
  for (const { name, stock, demand = 0 } of chain.sites) {
    const store = columns.row(demand, Infinity);
    stores.set(name, store);
    columns.entry(partADay, store, stock);
  }
  const made = chain.sites.map((site) => {
    const place: Place = { columns, stores, needs: needsOf(site, columns) };
    addDeliveries(site, place);
    addMissing(site, place, question);
    return addMaking(site, place);
  });
  return { program: columns.program("least"), partADay, made: Int32Array.from(made) };
}

interface Place {
  readonly columns: ProgramColumns;
  /** By site: the row of what it has. */
  readonly stores: ReadonlyMap<string, number>;
  /** By input: the row of what it gets of it. */
  readonly needs: readonly number[];
}

const needsOf = ({ inputs = [] }: ExposureSite, columns: ProgramColumns) =>
  inputs.map(() => columns.row(0, Infinity));

function addMaking(site: ExposureSite, { columns, stores, needs }: Place): number {
  const made = columns.column({ upper: site.capacity });
  columns.entry(made, stores.get(site.name) as number, 1);
  for (const [k, { amount }] of (site.inputs ?? []).entries())
    columns.entry(made, needs[k] as number, -amount);
  return made;
}

function addDeliveries({ inputs = [] }: ExposureSite, { columns, stores, needs }: Place): void {
  for (const [k, { from }] of inputs.entries())
    for (const name of from) {
      const delivered = columns.column({});
      columns.entry(delivered, needs[k] as number, 1);
      columns.entry(delivered, stores.get(name) as number, -1);
    }
}

function addMissing(site: ExposureSite, place: Place, question: ExposureQuestion): void {
  const { columns, stores } = place;
  const { name, demand = 0, margin = 0 } = site;
  if (demand === 0) return;
  // Final users alone can go without, so no more is missing than they want: what other sites are sent must exist.
  const cost = question === "lostMargin" ? margin : 1 / demand;
  const missing = columns.column({ cost, upper: demand });
  columns.entry(missing, stores.get(name) as number, 1);
}
