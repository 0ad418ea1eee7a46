import type { CascadeLinks } from "../../numeric/cascade/cascadeNetwork.ts";
import { checkFirmShape } from "./checkFirmShape.ts";
import { checkAmount, checkLength, checkPositive } from "./firmChecks.ts";
import { firmColumns } from "./firmColumns.ts";
import { type FirmColumns, type FirmList, isList } from "./firms.ts";
import { inputClasses } from "./inputClasses.ts";
import { Issues } from "./issues.ts";

/** Firms as checked and numbered. */
export interface FirmNetwork {
  readonly links: CascadeLinks;
  readonly sales: Float64Array;
  /** Revenue as given, otherwise sales. */
  readonly revenue: Float64Array;
  readonly weights: Float64Array;
  readonly sectors: readonly string[];
  /** Name of a firm, its number where firms have none. */
  readonly nameOf: (firm: number) => string | number;
  /** Number of a firm by its name or number; −1 if there is none such. */
  readonly numberOf: (firm: string | number) => number;
}

type Columns = FirmColumns;

/** Reads firms in either form; throws a RangeError with everything that is wrong. */
export function firmNetwork(given: FirmColumns | FirmList): FirmNetwork {
  const issues = new Issues();
  checkFirmShape(given, issues);
  issues.throwIfAny();
  const isOneByOne = isList(given);
  const firms = isOneByOne ? firmColumns(given, issues) : given;
  const pathOf = isOneByOne
    ? (key: string, e: number) => `links[${e}].${key}`
    : (key: string, e: number) => `links.${key}[${e}]`;
  const count = countOf(firms, issues);
  const numberOf = numbering(firms, count);
  const ends = endsOf(firms, { numberOf, pathOf, issues });
  checkLength("sector", firms.sector, [count, issues]);
  if (firms.market) checkLength("market", firms.market, [count, issues]);
  const [sectors, sector] = numbered(firms.sector);
  const classOf = inputClasses(firms.essentiality, sectors, issues);
  const optional = (key: "revenue" | "costs" | "weights") => amounts(firms, key, [count, issues]);
  const [revenue, costs, weights] = [optional("revenue"), optional("costs"), optional("weights")];
  // Sums and classes need numbers that are right.
  issues.throwIfAny();
  const { from, to, amount } = ends;
  const sales = sums(count, from, amount);
  const size = weights ?? sales;
  checkPositive("revenue", revenue, [sales, issues]);
  checkPositive("costs", costs, [sums(count, to, amount), issues]);
  if (size.every((w) => w === 0))
    issues.add(weights ? "weights" : "links", "must hold at least one amount above 0", 0);
  issues.throwIfAny();
  const kind = Uint8Array.from(from, (i, e) =>
    classOf(sector[i] as number, sector[to[e] as number] as number),
  );
  const market =
    firms.market === null ? undefined : firms.market ? numbered(firms.market)[1] : sector;
  return {
    links: { nodes: count, from, to, amount, kind, sector, market, revenue, costs },
    ...{ sales, revenue: revenue ?? sales, weights: size, sectors, numberOf },
    nameOf: (firm) => firms.ids?.[firm] ?? firm,
  };
}

function countOf({ ids, count }: Columns, issues: Issues): number {
  if (ids === undefined) {
    if (Number.isInteger(count) && (count as number) > 0) return count as number;
    issues.add("count", "must be a whole number above 0 where firms have no ids", count);
    return 0;
  }
  if (count !== undefined && count !== ids.length)
    issues.add("count", `must be the number of ids, ${ids.length}, or left out`, count);
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (seen.has(id)) issues.add(`ids[${i}]`, "must be unique", id);
    seen.add(id);
  }
  return ids.length;
}

function numbering({ ids }: Columns, count: number): (firm: string | number) => number {
  const byName = new Map(ids?.map((id, i) => [id, i]));
  return (firm) => {
    if (typeof firm === "string") return byName.get(firm) ?? -1;
    return Number.isInteger(firm) && firm >= 0 && firm < count ? firm : -1;
  };
}

interface Reading {
  readonly numberOf: (firm: string | number) => number;
  readonly pathOf: (key: string, e: number) => string;
  readonly issues: Issues;
}

function endsOf({ links }: Columns, { numberOf, pathOf, issues }: Reading) {
  const { length } = links.amount;
  const end = (key: "from" | "to") => {
    checkLength(`links.${key}`, links[key], [length, issues]);
    const given = links[key];
    // A large network need not be held twice.
    const numbers = given instanceof Int32Array ? given : new Int32Array(given.length);
    for (let e = 0; e < Math.min(length, given.length); e++) {
      const firm = given[e] as string | number;
      const number = numberOf(firm);
      if (numbers !== given) numbers[e] = number;
      if (number < 0) issues.add(pathOf(key, e), "must be one of the firms", firm);
    }
    return numbers;
  };
  const amount =
    links.amount instanceof Float64Array ? links.amount : Float64Array.from(links.amount);
  for (let e = 0; e < length; e++) checkAmount(pathOf("amount", e), amount[e] as number, issues);
  return { from: end("from"), to: end("to"), amount };
}

function amounts(
  firms: Columns,
  key: "revenue" | "costs" | "weights",
  [count, issues]: readonly [number, Issues],
): Float64Array | undefined {
  const list = firms[key];
  if (list === undefined) return undefined;
  checkLength(key, list, [count, issues]);
  for (let i = 0; i < list.length; i++) checkAmount(`${key}[${i}]`, list[i] as number, issues);
  return Float64Array.from(list);
}

function sums(count: number, end: Int32Array, amount: Float64Array): Float64Array {
  const sum = new Float64Array(count);
  for (let e = 0; e < end.length; e++)
    sum[end[e] as number] = (sum[end[e] as number] as number) + (amount[e] as number);
  return sum;
}

/** Distinct names in the order found, and the number of each entry's. */
function numbered(names: readonly string[]): [string[], Int32Array] {
  const numbers = new Map<string, number>();
  const each = Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return [[...numbers.keys()], each];
}
