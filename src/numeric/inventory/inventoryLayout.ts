import type { SparseColumns } from "../linear/sparseColumns.ts";

/** A square table by columns, the entries of a column in groups of rows of one kind. */
export interface InventoryLayout {
  readonly size: number;
  readonly kinds: number;
  /** Groups of column j: `firstGroup[j]` … `firstGroup[j + 1] − 1`. */
  readonly firstGroup: Int32Array;
  /** Entries of group g: `firstEntry[g]` … `firstEntry[g + 1] − 1`. */
  readonly firstEntry: Int32Array;
  /** Column and kind of each group. */
  readonly groupNode: Int32Array;
  readonly groupKind: Int32Array;
  /** Sum of the entries of each group. */
  readonly groupSum: Float64Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
}

/** The table by columns and kinds of rows; entries of 0 are left out. */
export function inventoryLayout(
  table: SparseColumns,
  kindOf: Int32Array,
  kinds: number,
): InventoryLayout {
  const size = table.start.length - 1;
  const row = new Int32Array(table.row.length);
  const value = new Float64Array(table.row.length);
  const firstGroup = new Int32Array(size + 1);
  const [firstEntry, groupNode, groupKind] = [[0], [] as number[], [] as number[]];
  const next = new Int32Array(kinds);
  let end = 0;
  for (let j = 0; j < size; j++) {
    countKinds(table, { kindOf, column: j }, next);
    for (let kind = 0; kind < kinds; kind++) {
      const count = next[kind] as number;
      next[kind] = end;
      if (count === 0) continue;
      end += count;
      groupNode.push(j);
      groupKind.push(kind);
      firstEntry.push(end);
    }
    firstGroup[j + 1] = groupKind.length;
    for (let p = table.start[j] as number; p < (table.start[j + 1] as number); p++) {
      if (table.value[p] === 0) continue;
      const kind = kindOf[table.row[p] as number] as number;
      const place = next[kind] as number;
      row[place] = table.row[p] as number;
      value[place] = table.value[p] as number;
      next[kind] = place + 1;
    }
  }
  const groups = asIntegers({ firstEntry, groupNode, groupKind });
  const entries = { row: row.subarray(0, end), value: value.subarray(0, end) };
  return { size, kinds, firstGroup, ...groups, ...entries, groupSum: sums(groups, entries) };
}

function asIntegers(groups: Record<"firstEntry" | "groupNode" | "groupKind", number[]>) {
  return {
    firstEntry: Int32Array.from(groups.firstEntry),
    groupNode: Int32Array.from(groups.groupNode),
    groupKind: Int32Array.from(groups.groupKind),
  };
}

function countKinds(
  { start, row, value }: SparseColumns,
  { kindOf, column }: { kindOf: Int32Array; column: number },
  count: Int32Array,
): void {
  count.fill(0);
  for (let p = start[column] as number; p < (start[column + 1] as number); p++) {
    const kind = kindOf[row[p] as number] as number;
    if (value[p] !== 0) count[kind] = (count[kind] as number) + 1;
  }
}

function sums(
  { firstEntry }: Pick<InventoryLayout, "firstEntry">,
  { value }: Pick<InventoryLayout, "value">,
): Float64Array {
  const sum = new Float64Array(firstEntry.length - 1);
  for (let g = 0; g < sum.length; g++) {
    let total = 0;
    for (let p = firstEntry[g] as number; p < (firstEntry[g + 1] as number); p++)
      total += value[p] as number;
    sum[g] = total;
  }
  return sum;
}
