import { CRITICALITY } from "../../indices/criticality/index.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import type { Juror } from "./juror.ts";
import { measureJuror } from "./measureJuror.ts";
import { MEASURE_NAMES, measureNamed } from "./measureNamed.ts";
import { type Bench, publishedJuror } from "./publishedJuror.ts";

/** The methods of some ids, in their order. */
export function jurorsOf(bench: Bench, methodIds: readonly string[]): Juror[] {
  if (methodIds.length === 0) throw new RangeError("methodIds: must name a method (got none)");
  const jurors = methodIds.map((id) => jurorOf(bench, id));
  const ids = jurors.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new RangeError(`methodIds: must name each method once (got '${twice}' twice)`);
  }
  return jurors;
}

const NAMES = [...CRITICALITY.map(({ id }) => id), ...MEASURE_NAMES];

function jurorOf(bench: Bench, id: string): Juror {
  const method = CRITICALITY.find((row) => row.id === id);
  if (method !== undefined) return publishedJuror(bench, method);
  const measure = measureNamed(id);
  if (measure !== undefined) return measureJuror(bench.asked, measure);
  const wholes = ["worldProduction", "homeImports", "homeConsumption"].map((of) => `${id}:${of}`);
  const [whole] = wholes.filter((name) => measureNamed(name) !== undefined);
  const remedy =
    whole === undefined
      ? didYouMean(id, NAMES, "see `methods()`")
      : `say of which whole: ${wholes.join(", ")}`;
  throw new RangeError(
    `methodIds: must be methods of the registry or measures of a model (got '${id}'); ${remedy}`,
  );
}
