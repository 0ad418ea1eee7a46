import { ATOMIC_WEIGHTS } from "./atomicWeights.ts";

/** Atoms of each element in one unit of a formula. */
export type Composition = ReadonlyMap<string, number>;

const TOKEN = /[A-Z][a-z]?|\d+(?:\.\d+)?|[()[\]·]/g;
/** A point is a hydrate's dot before water and a decimal point elsewhere: LiNi0.8Co0.1Mn0.1O2. */
const HYDRATE_POINT = /[.•*](?=\d*H2O$)/;

/** Atoms in a chemical formula, brackets and hydrates included; null where the text is none. */
export function parseFormula(text: string): Composition | null {
  const tokens = tokensOf(text.replace(HYDRATE_POINT, "·"));
  if (tokens === null || tokens.length === 0) return null;
  const total = new Map<string, number>();
  let at = 0;
  const times = (): number => (/^\d/.test(tokens[at] ?? "") ? Number(tokens[at++]) : 1);
  const group = (close: string | null): Composition | null => {
    const atoms = new Map<string, number>();
    while (at < tokens.length && tokens[at] !== "·" && tokens[at] !== close) {
      const token = tokens[at++] as string;
      const bracket = { "(": ")", "[": "]" }[token];
      const part = bracket === undefined ? atom(token) : group(bracket);
      if (part === null) return null;
      if (bracket !== undefined && tokens[at++] !== bracket) return null;
      addTo(atoms, part, times());
    }
    return atoms.size === 0 ? null : atoms;
  };
  while (at < tokens.length) {
    const factor = times();
    const part = group(null);
    if (part === null || factor === 0) return null;
    addTo(total, part, factor);
    if (tokens[at] === "·" && ++at === tokens.length) return null;
  }
  return total;
}

/** Mass of one unit of a composition, on the scale of atomic weights (dimensionless). */
export function weightOf(composition: Composition): number {
  let weight = 0;
  for (const [symbol, atoms] of composition)
    weight += atoms * (ATOMIC_WEIGHTS[symbol] ?? Number.NaN);
  return weight;
}

function tokensOf(text: string): string[] | null {
  const tokens = text.match(TOKEN) ?? [];
  return tokens.join("") === text ? tokens : null;
}

function atom(symbol: string): Composition | null {
  return Object.hasOwn(ATOMIC_WEIGHTS, symbol) ? new Map([[symbol, 1]]) : null;
}

function addTo(atoms: Map<string, number>, part: Composition, factor: number): void {
  for (const [symbol, count] of part) atoms.set(symbol, (atoms.get(symbol) ?? 0) + factor * count);
}
