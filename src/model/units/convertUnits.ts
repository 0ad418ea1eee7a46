import type { FactoryFunctionMap, MathJsInstance, MathNode, Unit } from "mathjs";
import { defineFieldUnits, withBases } from "./fieldUnits.ts";
import { unitFactor } from "./units.ts";

type Amount = number | Unit;

let loading: Promise<MathJsInstance> | null = null;

/**
 * Converts a value between two expressions of units.
 *
 * Reads the field's own units and bases (`kt LCE`, `wafers/month`), all units of mathjs, and products, quotients, powers and
 * sums of them with numbers: `5 MUSD/(2 kt)`. An element or compound behind a mass and a space is its basis, converted by
 * stoichiometry: `t W` is tungsten, `t*W` tonne-watt. A power converts to an energy per time at full use all year. A year is
 * 365.25 days. Temperatures in °C or °F are refused. Loads mathjs when the field's own units do not suffice.
 *
 * @param value - number of `from`
 * @param from - expression of units
 * @param to - expression of units of the same dimension
 * @returns a promise of the number of `to` (in that unit); never null
 * @throws RangeError when an expression cannot be read, or the two measure different things; the promise is rejected
 * @example
 * await convertUnits(1, "GW", "GWh/year") // => 8766
 * await convertUnits(1, "5 MUSD/(2 kt)", "USD/t") // => 2500
 */
export async function convertUnits(value: number, from: string, to: string): Promise<number> {
  const conversion = unitFactor(from, to);
  if ("factor" in conversion) return value * conversion.factor;
  loading ??= loadMath();
  const ratio = quotient(await loading, from, to);
  if (typeof ratio === "number") return value * ratio;
  throw new RangeError(
    `convertUnits: units must match (got '${from}' and '${to}'); ${ratio.problem}`,
  );
}

async function loadMath(): Promise<MathJsInstance> {
  const { all, create } = await import("mathjs");
  const math = create(all as FactoryFunctionMap);
  defineFieldUnits(math);
  return math;
}

function quotient(math: MathJsInstance, from: string, to: string): number | { problem: string } {
  try {
    const [over, under] = [from, to].map((text) =>
      evaluate(math, math.parse(withBases(math, text))),
    );
    const ratio = math.divide(over as Unit, under as Unit) as Amount;
    return typeof ratio === "number" ? ratio : { problem: "they measure different things" };
  } catch (error) {
    // mathjs tells what it cannot read only by errors of several classes; the caller gets one.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const OPERATORS = new Set(["add", "subtract", "multiply", "divide", "pow", "unaryMinus"]);

/** Walks the expression over a white list, so that no function of mathjs can be called from a string. */
function evaluate(math: MathJsInstance, node: MathNode): Amount {
  if (math.isConstantNode(node) && typeof node.value === "number") return node.value;
  if (math.isParenthesisNode(node)) return evaluate(math, node.content);
  if (math.isSymbolNode(node)) return unitNamed(math, node.name);
  if (math.isOperatorNode(node) && OPERATORS.has(node.fn)) {
    const args = node.args.map((arg) => evaluate(math, arg));
    const apply = math[node.fn as "multiply"] as (...amounts: Amount[]) => Amount;
    return apply(...args);
  }
  throw new RangeError(`'${node.toString()}' is no expression of units`);
}

function unitNamed(math: MathJsInstance, name: string): Unit {
  const unit = math.unit(1, name);
  const meant = (unit.units[0]?.unit ?? {}) as { offset?: number; name?: string };
  if (meant.offset) throw new RangeError(`'${name}' counts from a zero of its own`);
  if (meant.name === "ton") throw new RangeError(`'${name}' is ambiguous; write 't' or 'shortTon'`);
  return unit;
}
