import type { CriticalityMethod } from "../../indices/criticality/criticalityMethod.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { StageInputs } from "./juryInputs.ts";
import { measureNamed, type NamedMeasure } from "./measureNamed.ts";

/** A measure of the model that is a published method by another name, with tight bounds. */
interface SameMeasure {
  readonly measure: NamedMeasure;
  readonly of: (value: Interval) => Interval;
}

const asItIs = (value: Interval) => value;

function atLeastZero({ value, lo, hi }: Interval): Interval {
  const cut = (x: number) => Math.max(0, x);
  return { value: value === null ? null : cut(value), lo: cut(lo), hi: cut(hi) };
}

function sameAs(name: string, of: (value: Interval) => Interval = asItIs): SameMeasure {
  return { measure: measureNamed(name) as NamedMeasure, of };
}

/** By id of the method. */
export const SAME_MEASURE: Readonly<Record<string, SameMeasure>> = {
  usgsNetImportReliance: sameAs("netImportReliance"),
  nassarTradeExposure: sameAs("netImportReliance", atLeastZero),
  cdi1: sameAs("hhi:homeImports"),
  cdi2: sameAs("foreignPartOfImports"),
  metiConcentration: sameAs("hhi:homeImports"),
  metiImportDependence: sameAs("importDependencyRatio"),
};

/** Not where something that the method reads is given by hand. */
export function isSameAsMeasure(
  { id, needs }: CriticalityMethod,
  given: StageInputs | undefined,
): boolean {
  return Object.hasOwn(SAME_MEASURE, id) && !needs.some((name) => (given?.[name] ?? null) !== null);
}
