/** A line that touches a concave curve from above. */
export interface Line {
  readonly slope: number;
  /** Its height at 0. */
  readonly height: number;
}

/** Where a concave curve of straight pieces bends, with the slope behind. */
export interface Breakpoint {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/** Lines that differ in slope by less than this are one; a curve this near to where two lines cross bends there. */
const SAME = 1e-9;
const MOST_LINES = 10_000;

/**
 * All bends between two pieces of a concave curve of straight pieces, from lines that touch it: where two pieces cross either
 * lies a bend, or the curve runs below and a line that touches it there parts the question in two.
 */
export function breakpoints(first: Line, last: Line, touching: (at: number) => Line): Breakpoint[] {
  const found: Breakpoint[] = [];
  const stack: (readonly [Line, Line])[] = [[first, last]];
  for (let lines = 0; stack.length > 0; lines++) {
    if (lines > MOST_LINES) throw new RangeError(`breakpoints: must be at most ${MOST_LINES}`);
    const [left, right] = stack.pop() as readonly [Line, Line];
    if (!(left.slope - right.slope > SAME)) continue;
    const at = (right.height - left.height) / (left.slope - right.slope);
    if (!(at > 0)) continue;
    const line = touching(at);
    const crossing = left.height + left.slope * at;
    const value = line.height + line.slope * at;
    if (value >= crossing * (1 - SAME)) found.push({ at, value: crossing, slope: right.slope });
    else stack.push([line, right], [left, line]);
  }
  return merged(found);
}

/** A line that touches at a bend itself has any slope between the pieces: the bend is then found twice. */
function merged(found: readonly Breakpoint[]): Breakpoint[] {
  const sorted = [...found].sort((a, b) => a.at - b.at || b.slope - a.slope);
  return sorted.filter((bend, i) => {
    const next = sorted[i + 1];
    return next === undefined || next.at - bend.at > SAME * bend.at * 10;
  });
}
