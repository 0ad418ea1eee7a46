import type { Policy } from "./policyShape.ts";

/** A day is needed where thresholds change with time: none is taken in silence. */
export function checkAsOf({ rules }: Policy, asOf: string | undefined): void {
  if (asOf !== undefined) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? new Date(`${asOf}T00:00:00Z`) : null;
    const isDay =
      date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(asOf);
    if (!isDay) throw new RangeError(`asOf: must be a day YYYY-MM-DD (got '${asOf}')`);
    return;
  }
  const dated = rules.filter(({ must, anyOf = [] }) =>
    [must, ...anyOf.map((one) => one.must)].some((one) => one?.steps !== undefined),
  );
  const [first] = dated;
  if (first === undefined) return;
  const step = (first.must ?? first.anyOf?.find(({ must }) => must.steps)?.must)?.steps?.[0]?.from;
  throw new RangeError(
    `asOf: must be given where thresholds change with time (got nothing; rule '${first.id}' has steps from ${step}); write a day such as '${step}'`,
  );
}
