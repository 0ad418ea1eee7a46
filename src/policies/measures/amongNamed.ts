import { notNamed, unnamedIn } from "./companies.ts";
import { type MeasureRow, without } from "./measure.ts";

/** A name that no supplier carries may be a slip: what passes the others is then no more than what it is at least. */
export function amongNamed(at: MeasureRow["at"]): MeasureRow["at"] {
  return (asked, scope) => {
    const read = at(asked, scope);
    const missing = unnamedIn([asked.network], scope.operators ?? []);
    if (missing.length === 0) return read;
    const reason = notNamed(missing, asked.network.operators);
    return (stage) => {
      const evidence = read(stage);
      if (evidence.value === null) return evidence;
      return without(reason, { ...evidence, least: evidence.value.lo });
    };
  };
}
