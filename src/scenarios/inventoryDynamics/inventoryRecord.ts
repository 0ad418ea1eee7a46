import type { Label } from "../../indices/shareIndex.ts";
import type { InventoryModel, InventoryState } from "../../numeric/inventory/inventoryState.ts";
import { industryOutcome, type Outcome } from "./industryOutcome.ts";
import type { InventoryParameters } from "./inventoryOptions.ts";

/** Stocks by sector, then industry; null: unlimited, or not an input. */
export type Stocks = readonly (readonly (number | null)[])[];

/** Series by day, then industry, in the table's unit per day. */
export interface InventoryRecord {
  readonly usualOutput: readonly number[];
  readonly finalDemand: readonly number[];
  readonly output: readonly (readonly number[])[];
  readonly capacity: readonly (readonly number[])[];
  readonly demand: readonly (readonly number[])[];
  readonly unmetFinalDemand: readonly (readonly number[])[];
  readonly rebuildingDemand: readonly (readonly number[])[];
  /** Least of all days, and on request the stocks at the start of each day. */
  readonly leastStocks: Stocks;
  readonly stocks: readonly Stocks[] | null;
  /** Part of usual output that each day's account misses. */
  readonly residual: readonly number[];
  readonly industries: readonly IndustryOutcome[];
}

/** What became of an industry, and what kept its output down on its worst day: "capacity", "demand" or the sector whose stock ran short. */
export interface IndustryOutcome extends Outcome {
  readonly limit: {
    readonly by: "capacity" | "demand" | "input";
    readonly sector: string | null;
  } | null;
}

interface Recording {
  readonly open: (state: InventoryState) => void;
  readonly close: (state: InventoryState, day: { residual: number; extra: Float64Array }) => void;
  readonly end: (state: InventoryState) => InventoryRecord;
}

interface Subject {
  readonly model: InventoryModel;
  readonly sectors: readonly string[];
  readonly parameters: Pick<InventoryParameters, "tolerance" | "keepStocks">;
}

/** Writes a run down day by day. */
export function inventoryRecord(subject: Subject): Recording {
  const { model, parameters } = subject;
  const least = new Float64Array(model.layout.groupKind.length).fill(Number.POSITIVE_INFINITY);
  const stocks: Stocks[] = [];
  const series = emptySeries();
  const limits: Int32Array[] = [];
  const lower = ({ stock }: InventoryState) => {
    for (let g = 0; g < least.length; g++)
      least[g] = Math.min(least[g] as number, stock[g] as number);
  };
  return {
    open: (state) => {
      lower(state);
      if (parameters.keepStocks) stocks.push(stocksOf(model, state.stock));
    },
    close: (state, { residual, extra }) => {
      series.output.push([...state.output]);
      series.capacity.push([...state.capacity]);
      series.demand.push([...state.demand]);
      series.unmetFinalDemand.push(
        Array.from(model.outside, (f, i) => f * (1 - (state.outsideShare[i] as number))),
      );
      series.rebuildingDemand.push([...extra]);
      series.residual.push(residual);
      limits.push(state.limit.slice());
    },
    end: (state) => {
      lower(state);
      return {
        usualOutput: [...model.output],
        finalDemand: [...model.outside],
        ...series,
        leastStocks: stocksOf(model, least),
        stocks: parameters.keepStocks ? stocks : null,
        industries: outcomes(subject, series.output, limits),
      };
    },
  };
}

function emptySeries() {
  const daily = (): number[][] => [];
  return {
    output: daily(),
    capacity: daily(),
    demand: daily(),
    unmetFinalDemand: daily(),
    rebuildingDemand: daily(),
    residual: [] as number[],
  };
}

function outcomes(
  { model, sectors, parameters }: Subject,
  output: readonly (readonly number[])[],
  limits: readonly Int32Array[],
): IndustryOutcome[] {
  return Array.from(model.output, (usual, j) => {
    const own = output.map((day) => day[j] as number);
    const outcome = industryOutcome(own, usual, parameters.tolerance);
    return { ...outcome, limit: limitOf(outcome, { limits, j }, sectors) };
  });
}

function limitOf(
  { worstDay }: Outcome,
  { limits, j }: { limits: readonly Int32Array[]; j: number },
  sectors: readonly string[],
): IndustryOutcome["limit"] {
  if (worstDay === null) return null;
  const kind = limits[worstDay]?.[j] as number;
  if (kind < 0) return { by: kind === -1 ? "demand" : "capacity", sector: null };
  return { by: "input", sector: sectors[kind] as string };
}

function stocksOf({ layout }: InventoryModel, stock: Float64Array): Stocks {
  const { size, kinds, firstGroup, groupKind } = layout;
  const table = Array.from({ length: kinds }, () => new Array<number | null>(size).fill(null));
  for (let j = 0; j < size; j++)
    for (let g = firstGroup[j] as number; g < (firstGroup[j + 1] as number); g++) {
      const amount = stock[g] as number;
      const row = table[groupKind[g] as number] as (number | null)[];
      row[j] = amount === Number.POSITIVE_INFINITY ? null : amount;
    }
  return table;
}

/** What kept output down, in words. */
export function limitLabel(limit: IndustryOutcome["limit"]): Label | null {
  if (limit === null) return null;
  if (limit.by === "capacity") return { en: "its own capacity", ja: "自らの生産能力" };
  if (limit.by === "demand") return { en: "demand", ja: "需要" };
  return { en: `stock of ${limit.sector}`, ja: `${limit.sector}の在庫` };
}
