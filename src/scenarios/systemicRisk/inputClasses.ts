import type { Essentiality } from "./firms.ts";
import type { Issues } from "./issues.ts";

/** Class of an input by the numbers of the sectors of supplier and customer. */
export function inputClasses(
  essentiality: "linear" | "essential" | Essentiality,
  sectors: readonly string[],
  issues: Issues,
): (supplier: number, customer: number) => number {
  if (essentiality === "linear") return () => 1;
  if (essentiality === "essential") return () => 2;
  const { sectors: names, classes } = essentiality;
  checkClasses(essentiality, issues);
  const row = new Map(names.map((name, k) => [name, k]));
  const rows = sectors.map((name) => {
    const k = row.get(name);
    if (k === undefined)
      issues.add("essentiality.sectors", "must hold the sector of every firm", name);
    return k ?? -1;
  });
  return (supplier, customer) =>
    classes[rows[supplier] as number]?.[rows[customer] as number] as number;
}

function checkClasses({ sectors, classes }: Essentiality, issues: Issues): void {
  if (new Set(sectors).size < sectors.length)
    issues.add("essentiality.sectors", "must hold each sector once", sectors);
  if (classes.length !== sectors.length)
    issues.add("essentiality.classes", `must have ${sectors.length} rows`, classes.length);
  for (const [k, row] of classes.entries()) {
    if (row.length !== sectors.length)
      issues.add(`essentiality.classes[${k}]`, `must have ${sectors.length} entries`, row.length);
    for (const [l, kind] of row.entries())
      if (kind !== 0 && kind !== 1 && kind !== 2)
        issues.add(`essentiality.classes[${k}][${l}]`, "must be 0, 1 or 2", kind);
  }
}
