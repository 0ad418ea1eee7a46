import { basisFactor } from "./basis.ts";
import { type Measure, type ParsedUnit, type Problem, parseUnit } from "./unitGrammar.ts";

/** What to multiply by, or why the two units do not convert, naming both. */
export type Conversion = { readonly factor: number } | { readonly mismatch: string };

const conversions = new Map<string, Conversion>();

/**
 * Factor between two units of the field: a value in `to` is the value in `from` times the factor.
 *
 * A unit is written `<unit>[ <basis>][/<unit>[ <basis>]]`, such as `kt LCE/year`, `kg Li/kWh` or `USD/t`. The basis says
 * what a mass is of: an element or a compound, converted by stoichiometry. A mass without a basis does not
 * convert to one with a basis, pieces not to wafers, a currency not to another, and a power (GW) not to an energy
 * per time (GWh/year), because a capacity is not a yearly output. A year is 365.25 days, a month a twelfth of it.
 *
 * @param from - unit of the value at hand
 * @param to - unit that is wanted
 * @returns `{ factor }`, dimensionless and positive, or `{ mismatch }`: why there is none, with both units named; never null
 * @example
 * unitFactor("kt", "t") // => { factor: 1000 }
 * unitFactor("t/month", "t/year") // => { factor: 12 }
 * unitFactor("t", "t Li") // => { mismatch: "'t' and 't Li' differ in basis: none against Li; say what the mass is of, as in 't Li'" }
 */
export function unitFactor(from: string, to: string): Conversion {
  return remembered(`${from}\n${to}`, () => {
    const pair = parseAll(from, to);
    if ("problem" in pair)
      return { mismatch: `cannot convert '${from}' to '${to}': ${pair.problem}` };
    const [a, b] = pair as [ParsedUnit, ParsedUnit];
    const over = measureFactor(a.over, b.over);
    const per = typeof over === "string" ? over : perFactor(a.per, b.per);
    const told = `'${from}' and '${to}' differ in`;
    if (typeof over === "string") return { mismatch: `${told} ${over}` };
    return typeof per === "string" ? { mismatch: `${told} ${per}` } : { factor: over / per };
  });
}

/**
 * Factor from the unit of a recipe's amount to units of the input stage per unit of the output stage.
 *
 * With input in `t Li/year`, output in `GWh/year` and an amount in `kg Li/kWh`: the amount times the factor is the
 * t Li per year that 1 GWh per year needs.
 *
 * @param unit - unit of the amount, an input per output such as `kg Li/kWh`
 * @param inputUnit - unit in which the input stage counts its product, such as `t Li/year`
 * @param outputUnit - unit in which the output stage counts its product, such as `GWh/year`
 * @returns `{ factor }`, dimensionless and positive, or `{ mismatch }`: why there is none, with the units named; never null
 * @example
 * ratioFactor("kg Li/kWh", "t Li/year", "GWh/year") // => { factor: 1000 }
 */
export function ratioFactor(unit: string, inputUnit: string, outputUnit: string): Conversion {
  return remembered(`${unit}\n${inputUnit}\n${outputUnit}`, () => {
    const told = `'${unit}' is not '${inputUnit}' per '${outputUnit}'`;
    const parsed = parseAll(unit, inputUnit, outputUnit);
    if ("problem" in parsed) return { mismatch: `${told}: ${parsed.problem}` };
    const [ratio, input, output] = parsed as [ParsedUnit, ParsedUnit, ParsedUnit];
    if (ratio.per === null)
      return { mismatch: `${told}: write an input per output, as in 'kg/kWh'` };
    const over = measureFactor(ratio.over, input.over);
    if (typeof over === "string") return { mismatch: `${told}: the inputs differ in ${over}` };
    const under = measureFactor(output.over, ratio.per);
    if (typeof under === "string") return { mismatch: `${told}: the outputs differ in ${under}` };
    const period = perFactor(input.per, output.per);
    if (typeof period === "string") return { mismatch: `${told}: the stages differ in ${period}` };
    return { factor: over * under * period };
  });
}

function remembered(key: string, compute: () => Conversion): Conversion {
  const known = conversions.get(key);
  if (known !== undefined) return known;
  const conversion = compute();
  conversions.set(key, conversion);
  return conversion;
}

function parseAll(...texts: readonly string[]): readonly ParsedUnit[] | Problem {
  const parsed: ParsedUnit[] = [];
  for (const text of texts) {
    const unit = parseUnit(text);
    if ("problem" in unit) return unit;
    parsed.push(unit);
  }
  return parsed;
}

/** Value in `b` of one `a`, or in what they differ. */
function measureFactor(a: Measure, b: Measure): number | string {
  if (a.dimension !== b.dimension) return `dimension: ${a.dimension} against ${b.dimension}`;
  const scale = a.factor / b.factor;
  if (a.basis === b.basis) return scale;
  if (a.basis === null || b.basis === null) {
    const named = a.basis === null ? b : a;
    const remedy = `say what the mass is of, as in '${named.unit} ${named.basis}'`;
    return `basis: ${a.basis ?? "none"} against ${b.basis ?? "none"}; ${remedy}`;
  }
  const basis = basisFactor(a.basis, b.basis);
  return typeof basis === "string"
    ? `basis: ${a.basis} against ${b.basis}; ${basis}`
    : scale * basis;
}

/** The same for what two units are per; only a period may be missing, and then from both. */
function perFactor(a: Measure | null, b: Measure | null): number | string {
  if (a === null && b === null) return 1;
  if (a === null || b === null) {
    const period = (a ?? b)?.dimension === "time";
    const name = (measure: Measure | null) => measure?.unit ?? "none";
    return `${period ? "period" : "denominator"}: ${name(a)} against ${name(b)}`;
  }
  const factor = measureFactor(a, b);
  return typeof factor === "string" ? `denominator, in ${factor}` : factor;
}
