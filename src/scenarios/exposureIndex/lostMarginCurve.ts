/** A point of the curve of least lost margin against the time for which a shock lasts; straight between points. */
export interface CurvePoint {
  readonly days: number;
  readonly lostMargin: number;
}

/** A line that touches a curve from below. */
export interface TouchingLine {
  readonly days: number;
  readonly value: number;
  /** What a further day adds. */
  readonly perDay: number;
}

/** Parts of the largest value, and of the horizon, that count as rounding. */
const ROUNDING = 1e-7;

/**
 * Breakpoints of a convex curve that is 0 up to the time survived, to the horizon, each exact: where two touching lines meet, the curve either passes, or has another line in between.
 * Null where a line could not be found.
 */
export function lostMarginCurve(
  lineAt: (days: number) => TouchingLine | null,
  { survived, horizon }: { readonly survived: number; readonly horizon: number },
): CurvePoint[] | null {
  const start = { days: 0, lostMargin: 0 };
  if (survived >= horizon) return [start, { days: horizon, lostMargin: 0 }];
  const last = lineAt(horizon);
  if (last === null) return null;
  const nothing = ROUNDING * last.value;
  const near = ROUNDING * horizon;
  const between = (left: TouchingLine, right: TouchingLine): CurvePoint[] | null => {
    const days = meeting(left, right);
    if (days === null) return [];
    // Lines that meet where one of them touches: a corner, of which the line there showed one side.
    if (days - left.days <= near) return [point(left)];
    if (right.days - days <= near) return [point(right)];
    const line = lineAt(days);
    if (line === null) return null;
    if (line.value - (left.value + left.perDay * (days - left.days)) <= nothing)
      return [point(line)];
    const before = between(left, line);
    const after = between(line, right);
    return before === null || after === null ? null : [...before, ...after];
  };
  const first = { days: survived, value: 0, perDay: 0 };
  const inner = between(first, last);
  if (inner === null) return null;
  const points = [start, point(first), ...inner];
  const apart = points.filter(
    ({ days }, k) => k === 0 || days - (points[k - 1] as CurvePoint).days > near,
  );
  return [...apart.filter(({ days }) => horizon - days > near), point(last)];
}

const point = ({ days, value }: TouchingLine): CurvePoint => ({ days, lostMargin: value });

/** The day on which two lines meet; null where they are parallel. */
function meeting(left: TouchingLine, right: TouchingLine): number | null {
  const steeper = right.perDay - left.perDay;
  if (!(steeper > ROUNDING * Math.abs(right.perDay))) return null;
  const above = left.value - left.perDay * left.days;
  return (above - (right.value - right.perDay * right.days)) / steeper;
}
