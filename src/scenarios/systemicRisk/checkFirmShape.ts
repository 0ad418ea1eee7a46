import { checkList, checkObject } from "./firmChecks.ts";
import type { Issues } from "./issues.ts";

/** Finds what keeps firms, in either form, from being read at all. */
export function checkFirmShape(given: unknown, issues: Issues): void {
  if (!checkObject("firms", given, issues)) return;
  const part = given as Record<string, unknown>;
  if ("firms" in given) checkRows(part, issues);
  else checkColumns(part, issues);
  checkEssentiality(part.essentiality, issues);
}

function checkRows({ firms, links }: Record<string, unknown>, issues: Issues): void {
  const each = (path: string, list: unknown, keys: readonly string[]) => {
    if (!checkList(path, list, issues)) return;
    for (const [i, row] of Array.from(list).entries())
      if (checkObject(`${path}[${i}]`, row, issues))
        for (const key of keys)
          checkName(`${path}[${i}].${key}`, (row as Record<string, unknown>)[key], issues);
  };
  each("firms", firms, ["id", "sector"]);
  each("links", links, []);
}

function checkColumns(columns: Record<string, unknown>, issues: Issues): void {
  const { links } = columns;
  if (checkObject("links", links, issues))
    for (const key of ["from", "to", "amount"])
      checkList(`links.${key}`, (links as Record<string, unknown>)[key], issues);
  for (const key of ["revenue", "costs", "weights"])
    if (columns[key] !== undefined) checkList(key, columns[key], issues);
  for (const key of ["ids", "sector", "market"]) {
    const names = columns[key];
    const isLeftOut = key !== "sector" && (names === undefined || (key === "market" && !names));
    if (isLeftOut || !checkList(key, names, issues)) continue;
    for (let i = 0; i < names.length; i++) checkName(`${key}[${i}]`, names[i], issues);
  }
}

function checkName(path: string, name: unknown, issues: Issues): void {
  if (typeof name !== "string") issues.add(path, "must be a name", name);
}

function checkEssentiality(given: unknown, issues: Issues): void {
  if (given === "linear" || given === "essential") return;
  if (typeof given !== "object" || given === null) {
    const rule = 'must be "linear", "essential" or { sectors, classes }';
    issues.add("essentiality", rule, given);
    return;
  }
  const { sectors, classes } = given as Record<string, unknown>;
  checkList("essentiality.sectors", sectors, issues);
  if (!checkList("essentiality.classes", classes, issues)) return;
  for (const [k, row] of Array.from(classes).entries())
    checkList(`essentiality.classes[${k}]`, row, issues);
}
