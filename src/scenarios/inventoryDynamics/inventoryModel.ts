import { inventoryLayout } from "../../numeric/inventory/inventoryLayout.ts";
import type { InventoryModel } from "../../numeric/inventory/inventoryState.ts";
import type { SparseColumns } from "../../numeric/linear/sparseColumns.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import type { InventoryDays, inventoryOptions } from "./inventoryOptions.ts";

const YEAR = 365;
/** The peer takes an input for one when a year's use is above 1e-5 of a day's output. */
const BOARIO_NEGLIGIBLE = 1e-5 / YEAR;

/** The sectors of the table, in the order in which they first appear. */
export function ioSectors(io: IoNetwork): string[] {
  return [...new Set(io.labels.map(({ sector }) => sector))];
}

/** The table in amounts per day, with stocks and parameters. */
export function inventoryModel(
  io: IoNetwork,
  { inventories, parameters, asBoario }: ReturnType<typeof inventoryOptions>,
): InventoryModel {
  const sectors = ioSectors(io);
  const perDay = parameters.period === "year" ? 1 / YEAR : 1;
  const output = io.output.map((x) => x * perDay);
  const number = new Map(sectors.map((sector, kind) => [sector, kind]));
  const kindOf = Int32Array.from(io.labels, ({ sector }) => number.get(sector) as number);
  const target = bySector("inventories", inventories, sectors).map((days) =>
    daysOf(days, asBoario),
  );
  const restoration = bySector("restorationTime", parameters.restorationTime, sectors);
  checkDays({ target, restoration }, sectors, parameters.psi);
  return {
    layout: inventoryLayout(dailyFlows(io, output), kindOf, sectors.length),
    output,
    outside: io.finalDemand.map((f) => Math.max(0, f * perDay)),
    target: Float64Array.from(target),
    restoration: Float64Array.from(restoration),
    psi: parameters.psi,
    overproduction: {
      base: parameters.overproductionBase,
      most: parameters.overproductionMax,
      days: parameters.overproductionTime,
    },
    byCapacity: parameters.orders === "capacity",
    negligible: asBoario ? BOARIO_NEGLIGIBLE : 0,
    asBoario,
  };
}

function checkDays(
  { target, restoration }: Record<"target" | "restoration", number[]>,
  sectors: readonly string[],
  psi: number,
): void {
  for (const days of restoration)
    if (!(days >= 1))
      throw new RangeError(
        `inventoryDynamics: restorationTime must be 1 day or more (got ${days})`,
      );
  target.forEach((days, kind) => {
    if (days * psi >= 1) return;
    throw new RangeError(
      `inventoryDynamics: inventories times psi must be 1 day or more, since what is used in a day comes from stock (got ${days} × ${psi} for ${sectors[kind]})`,
    );
  });
}

function dailyFlows({ coefficients }: IoNetwork, output: Float64Array): SparseColumns {
  const { start, row } = coefficients;
  const value = coefficients.value.slice();
  for (let j = 0; j < output.length; j++)
    for (let p = start[j] as number; p < (start[j + 1] as number); p++)
      value[p] = (value[p] as number) * (output[j] as number);
  return { start, row, value };
}

/** One value per sector, of one for all or of a record that names them all. */
function bySector<T extends InventoryDays>(
  name: string,
  given: T | Readonly<Record<string, T>>,
  sectors: readonly string[],
): T[] {
  if (given === null || typeof given !== "object") return sectors.map(() => given);
  const stray = Object.keys(given).find((sector) => !sectors.includes(sector));
  if (stray !== undefined)
    throw new RangeError(
      `inventoryDynamics: ${name} must name sectors of the table (got ${stray})`,
    );
  return sectors.map((sector) => {
    const value = given[sector];
    if (value !== undefined) return value;
    throw new RangeError(
      `inventoryDynamics: ${name} must have every sector (got none for ${sector})`,
    );
  });
}

function daysOf(days: InventoryDays, asBoario: boolean): number {
  if (days === null || days === "unlimited") return Number.POSITIVE_INFINITY;
  if (!(days >= 0))
    throw new RangeError(
      `inventoryDynamics: inventories must be days, 0 or more, or "unlimited" (got ${days})`,
    );
  return asBoario && days <= 1 ? 2 : days;
}
