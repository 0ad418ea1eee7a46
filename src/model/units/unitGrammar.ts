import { didYouMean } from "../didYouMean.ts";
import { basisProblem } from "./basis.ts";
import { UNIT_TABLE } from "./unitTable.ts";

/** A unit with what its mass is of: "t Li". */
export interface Measure {
  readonly unit: string;
  readonly basis: string | null;
  readonly dimension: string;
  readonly factor: number;
}

/** "t Li/year" or "kg/kWh": a measure, and what it is per. */
export interface ParsedUnit {
  readonly over: Measure;
  readonly per: Measure | null;
}

export interface Problem {
  readonly problem: string;
}

/** Words that mean different masses, volumes or times to different readers. */
const AMBIGUOUS = new Map<string, string>(
  Object.entries({
    ...{ ton: "write 't' for 1000 kg or 'shortTon' for 2000 lb", tons: "write 't' or 'shortTon'" },
    ...{
      tonne: "write 't'",
      tonnes: "write 't'",
      kton: "write 'kt' for 1000 t",
      Mton: "write 'Mt'",
    },
    ...{ mt: "write 't' or 'Mt'", MT: "write 't' or 'Mt'", oz: "write 'troyOunce' or 'g'" },
    ...{ unit: "write 'pieces'", units: "write 'pieces'", "%": "write a share in [0, 1]" },
    ...{
      yr: "write 'year'",
      y: "write 'year'",
      a: "write 'year'",
      d: "write 'day'",
      hr: "write 'h'",
    },
    ...{ mo: "write 'month'", annum: "write 'year'", Mbbl: "write 'kbarrels' or 'Mbarrels'" },
    ...{ kb: "write 'kbarrels'", MMbbl: "write 'Mbarrels'" },
  }),
);

/** Reads `<unit>[ <basis>][/<unit>[ <basis>]]`. */
export function parseUnit(text: string): ParsedUnit | Problem {
  const [over = "", per, ...more] = text.split("/");
  if (more.length > 0) return { problem: `'${text}' has more than one '/'` };
  const measured = parseMeasure(over);
  if ("problem" in measured || per === undefined) return withPer(measured, null);
  return withPer(measured, parseMeasure(per));
}

function withPer(over: Measure | Problem, per: Measure | Problem | null): ParsedUnit | Problem {
  if ("problem" in over) return over;
  if (per !== null && "problem" in per) return per;
  return { over, per };
}

function parseMeasure(text: string): Measure | Problem {
  const [unit = "", basis, ...more] = text.trim().split(/\s+/);
  if (!Object.hasOwn(UNIT_TABLE, unit)) {
    const otherwise = "use a unit such as 't', 'GWh', 'wafers' or 'USD'";
    const remedy = AMBIGUOUS.get(unit) ?? sameLetters(unit) ?? didYouMean(unit, UNITS, otherwise);
    return { problem: `'${unit}' is not a unit; ${remedy}` };
  }
  const { dimension, factor } = UNIT_TABLE[unit] as { dimension: string; factor: number };
  if (basis === undefined) return { unit, basis: null, dimension, factor };
  if (more.length > 0) return { problem: `'${text.trim()}' has more than a unit and a basis` };
  if (dimension !== "mass") {
    return { problem: `'${text.trim()}' has a basis, which only a mass can have; leave it out` };
  }
  const problem = basisProblem(basis);
  return problem === null ? { unit, basis, dimension, factor } : { problem };
}

const UNITS = Object.keys(UNIT_TABLE);

function sameLetters(unit: string): string | null {
  const match = UNITS.find((known) => known.toLowerCase() === unit.toLowerCase());
  return match === undefined ? null : `did you mean '${match}'?`;
}
