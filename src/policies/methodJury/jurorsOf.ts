import { CRITICALITY } from "../../indices/criticality/index.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import { scoreJuror } from "../userScore/scoreJuror.ts";
import type { ParsedScore } from "../userScore/scoreShape.ts";
import type { Juror } from "./juror.ts";
import { measureJuror } from "./measureJuror.ts";
import { MEASURE_NAMES, measureNamed } from "./measureNamed.ts";
import { type Bench, publishedJuror } from "./publishedJuror.ts";

/** A method by its id, or a score of one's own that `parseScore` has read. */
export type Method = string | ParsedScore;

/** Methods as jurors, in their order. */
export function jurorsOf(bench: Bench, methods: readonly Method[]): Juror[] {
  if (methods.length === 0) throw new RangeError("methods: must name a method (got none)");
  const jurors = methods.map((method) =>
    typeof method === "string" ? jurorOf(bench, method) : scoreJuror(bench.asked, method),
  );
  const ids = jurors.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new RangeError(`methods: must name each method once (got '${twice}' twice)`);
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
    `methods: must be methods of the registry or measures of a model (got '${id}'); ${remedy}`,
  );
}
