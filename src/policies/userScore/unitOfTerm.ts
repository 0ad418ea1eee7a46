import { functionOf, type Term } from "./scoreTerm.ts";

/** Powers of units, such as USD 1 and t −1; a pure number or a share has none. */
export type Dimension = ReadonlyMap<string, number>;

/** What does not go together. */
export interface UnitProblem {
  readonly problem: string;
}

const NONE: Dimension = new Map();

/** "USD/t" as powers of its parts. */
export function dimensionOf(unit: string): Dimension {
  let powers: Dimension = NONE;
  for (const [i, part] of unit.split("/").entries()) {
    const name = part.trim();
    if (name === "" || name === "1" || name === "share") continue;
    powers = combined(powers, new Map([[name, 1]]), i === 0 ? 1 : -1);
  }
  return powers;
}

/** Powers as a unit, "1" for a pure number. */
export function unitText(dimension: Dimension): string {
  const written = (name: string, power: number) => (power === 1 ? name : `${name}^${power}`);
  const over = [...dimension].filter(([, power]) => power > 0);
  const under = [...dimension].filter(([, power]) => power < 0);
  const top = over.map(([name, power]) => written(name, power)).join("·") || "1";
  return [top, ...under.map(([name, power]) => written(name, -power))].join("/");
}

/** Unit of a term from the units of its names, or which units do not go together. */
export function unitOfTerm(
  term: Term,
  units: ReadonlyMap<string, Dimension>,
): Dimension | UnitProblem {
  if (term.type === "number") return NONE;
  if (term.type === "name") return units.get(term.name) ?? NONE;
  const inner: Dimension[] = [];
  for (const one of term.terms) {
    const unit = unitOfTerm(one, units);
    if (isProblem(unit)) return unit;
    inner.push(unit);
  }
  return reckoned(term, inner);
}

export function isProblem(unit: Dimension | UnitProblem): unit is UnitProblem {
  return "problem" in unit;
}

function reckoned(
  { to, terms }: Extract<Term, { type: "call" }>,
  inner: readonly Dimension[],
): Dimension | UnitProblem {
  const [first = NONE, second = NONE] = inner;
  switch (functionOf(to).unit) {
    case "product":
      return combined(first, second, 1);
    case "quotient":
      return combined(first, second, -1);
    case "root":
      return raised(first, 0.5);
    case "power": {
      const [, exponent] = terms;
      if (exponent?.type === "number") return raised(first, exponent.value);
      return alike(to, [first, second, NONE]);
    }
    case "none":
      return alike(to, [first, NONE]);
    case "alike":
      return alike(to, inner);
  }
}

function alike(to: string, units: readonly Dimension[]): Dimension | UnitProblem {
  const texts = [...new Set(units.map(unitText))];
  const [first = NONE] = units;
  return texts.length <= 1 ? first : { problem: `${texts.join(" and ")} in '${to}'` };
}

function raised(unit: Dimension, power: number): Dimension {
  return new Map(
    [...unit].map(([name, of]) => [name, of * power] as const).filter(([, of]) => of !== 0),
  );
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const powers = new Map(a);
  for (const [name, power] of b) powers.set(name, (powers.get(name) ?? 0) + sign * power);
  return new Map([...powers].filter(([, power]) => power !== 0));
}
