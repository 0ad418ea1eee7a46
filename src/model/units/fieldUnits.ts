import type { MathJsInstance } from "mathjs";
import { basisFactor, basisProblem, soleElement } from "./basis.ts";
import { BASE_UNITS, UNIT_TABLE } from "./unitTable.ts";

const MASSES = Object.keys(UNIT_TABLE).filter((name) => UNIT_TABLE[name]?.dimension === "mass");
const MASS_OF = new RegExp(`\\b(${MASSES.join("|")})[ \\t]+([A-Z][\\w.·()[\\]]*)`, "g");

/** Gives a mathjs instance the units of the field, in place of its own ones of the same name. */
export function defineFieldUnits(math: MathJsInstance): void {
  const bases = new Map(Object.entries(BASE_UNITS));
  for (const [name, { dimension, factor }] of Object.entries(UNIT_TABLE)) {
    if (!/^[A-Za-z]\w*$/.test(name)) continue;
    const base = bases.get(dimension);
    if (base === undefined) {
      bases.set(dimension, name);
      math.createUnit(name);
    } else if (!means(math, name, { factor, base })) {
      math.createUnit(name, `${factor} ${base}`, { override: true });
    }
  }
}

/** Whether mathjs already takes the name for what kyusho does; to replace it would undo the units built on it. */
function means(math: MathJsInstance, name: string, row: { factor: number; base: string }): boolean {
  if (!isDefined(math, name)) return false;
  const ratio: unknown = math.divide(math.unit(1, name), math.unit(row.factor, row.base));
  return typeof ratio === "number" && Math.abs(ratio - 1) < 1e-12;
}

/**
 * The expression with each basis behind a mass turned into a unit of its own name, so that t LCE does not add to t.
 * Defines those units; a compound counted for one element is a multiple of that element's.
 */
export function withBases(math: MathJsInstance, expression: string): string {
  const plain = expression.replaceAll("m³", "m3").replaceAll("m²", "m2");
  return plain.replace(MASS_OF, (whole, mass: string, found: string) => {
    const [basis, rest] = splitBasis(found);
    if (basisProblem(basis) !== null) return whole;
    return `${mass} ${defineBasis(math, basis)}${rest}`;
  });
}

/** Brackets that close nothing belong to the expression around, not to the formula. */
function splitBasis(found: string): [string, string] {
  let depth = 0;
  for (const [i, letter] of [...found].entries()) {
    if (letter === "(" || letter === "[") depth++;
    if ((letter === ")" || letter === "]") && --depth < 0)
      return [found.slice(0, i), found.slice(i)];
  }
  return [found, ""];
}

function defineBasis(math: MathJsInstance, basis: string): string {
  const name = `basis${basis.replace(/[^A-Za-z0-9]/g, "x")}`;
  if (isDefined(math, name)) return name;
  const element = soleElement(basis);
  if (element === null || element === basis) {
    math.createUnit(name);
    return name;
  }
  const factor = basisFactor(basis, element);
  math.createUnit(name, `${factor} ${defineBasis(math, element)}`);
  return name;
}

function isDefined(math: MathJsInstance, name: string): boolean {
  try {
    math.unit(name);
    return true;
  } catch {
    // mathjs tells whether a name is taken only by an error.
    return false;
  }
}
