import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { actorParts } from "../../../src/policies/riskSwap/actorParts.ts";
import { type Change, decomposition } from "../../../src/policies/riskSwap/decomposition.ts";
import { onGrid } from "../../../src/policies/riskSwap/grid.ts";
import { swapEntry, wholeOfShares } from "../../../src/policies/riskSwap/swapGroup.ts";

const change = (before: number, after: number): Change => ({
  before: exact(before),
  after: exact(after),
  isSame: false,
});

const near = (figure: Interval | undefined | null, x: number) =>
  expect(figure?.value).toBeCloseTo(x, 12);

describe("decomposition: removed, moved and new", () => {
  it("by hand: 9 points fall and 12 rise, so that 9 moved and 3 are new", () => {
    const changes = [change(0.5, 0.41), change(0.2, 0.32)];
    const total = decomposition(changes);
    for (const [key, x] of [
      ["reduced", 0.09],
      ["increased", 0.12],
      ["removed", 0],
      ["moved", 0.09],
      ["new", 0.03],
      ["gross", 0.12],
      ["net", 0.03],
      ["ratio", 12 / 9],
    ] as const)
      near(total[key], x);
  });

  it("shares moved out in proportion: of falls of 0.3 and 0.1 against a rise of 0.2, half moved each", () => {
    const changes = [change(0.5, 0.2), change(0.2, 0.1), change(0.1, 0.3)];
    const parts = actorParts(changes, decomposition(changes));
    const expected = [
      [0.15, 0.15, 0],
      [0.05, 0.05, 0],
      [0, 0.2, 0],
    ] as const;
    for (const [i, [removed, moved, added]] of expected.entries()) {
      near(parts[i]?.removed, removed);
      near(parts[i]?.moved, moved);
      near(parts[i]?.new, added);
    }
  });

  it("where nothing fell there is no swap ratio, and where that is not certain neither", () => {
    expect(decomposition([change(0.1, 0.3)]).ratio).toBeNull();
    const open = { before: { value: null, lo: 0, hi: 0.5 }, after: exact(0.2), isSame: false };
    expect(decomposition([open]).ratio).toBeNull();
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const truth = fc.record({ before: share, after: share });

/** Figures known less exactly than they are. */
const anyChanges = fc.array(
  fc.tuple(
    truth,
    fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 4, maxLength: 4 }),
  ),
  { minLength: 1, maxLength: 6 },
);

const KEYS = ["net", "reduced", "increased", "gross", "removed", "moved", "new"] as const;

describe("bounds", () => {
  const within = (x: number | null | undefined, bounds: Interval | null | undefined) => {
    if (x === null || x === undefined || !bounds) return;
    expect(x).toBeGreaterThanOrEqual(bounds.lo - 1e-9);
    expect(x).toBeLessThanOrEqual(bounds.hi + 1e-9);
  };

  it("hold for all figures within their own, for totals and for everybody's parts", () => {
    fc.assert(
      fc.property(anyChanges, (drawn) => {
        const known = drawn.map(([{ before, after }]) => change(onGrid(before), onGrid(after)));
        const wide = drawn.map(([{ before, after }, [a = 0, b = 0, c = 0, d = 0]]) => ({
          before: { value: null, lo: onGrid(before - a), hi: onGrid(before + b) },
          after: { value: null, lo: onGrid(after - c), hi: onGrid(after + d) },
          isSame: false,
        }));
        const [total, bounds] = [decomposition(known), decomposition(wide)];
        for (const key of KEYS) within(total[key].value, bounds[key]);
        within(total.ratio?.value, bounds.ratio);
        const [parts, partBounds] = [actorParts(known, total), actorParts(wide, bounds)];
        for (const [i, part] of parts.entries())
          for (const key of ["removed", "moved", "new"] as const)
            within(part[key].value, partBounds[i]?.[key]);
      }),
    );
  });

  it("of shares of one whole hold however what is not known is shared out, and are no wider than without that", () => {
    const weights = fc.array(share, { minLength: 5, maxLength: 5 });
    const amounts = fc.tuple(weights, share, weights);
    fc.assert(
      fc.property(amounts, amounts, (was, is) => {
        const sides = [was, is].map(([known, unknown, split]) => sideOf(known, unknown, split));
        const [before, after] = sides as [Side, Side];
        const entries = before.sure.map((_, i) => {
          const at = ({ sure, open }: Side) => ({
            value: null,
            lo: onGrid(sure[i] as number),
            hi: onGrid((sure[i] as number) + open),
          });
          const id = i === 0 ? null : `${i}`;
          return swapEntry({
            ...{ id, who: { en: `${i}`, ja: `${i}` }, isSame: false },
            ...{ before: at(before), after: at(after) },
          });
        });
        const known = before.true.map((x, i) => change(onGrid(x), onGrid(after.true[i] as number)));
        const joint = decomposition(entries, wholeOfShares(entries).joint);
        const apart = decomposition(entries);
        const total = decomposition(known);
        for (const key of KEYS) {
          within(total[key].value, joint[key]);
          expect(joint[key].lo).toBeGreaterThanOrEqual(apart[key].lo);
          expect(joint[key].hi).toBeLessThanOrEqual(apart[key].hi);
        }
      }),
    );
  });
});

interface Side {
  readonly sure: readonly number[];
  readonly open: number;
  readonly true: readonly number[];
}

/** Shares of a whole, of which a part is anybody's, and one way to share that out. */
function sideOf(known: readonly number[], unknown: number, split: readonly number[]): Side {
  const whole = known.reduce((sum, x) => sum + x, unknown) || 1;
  const all = split.reduce((sum, x) => sum + x, 0) || 1;
  const open = unknown / whole;
  const sure = known.map((x) => x / whole);
  return { sure, open, true: sure.map((x, i) => x + (open * (split[i] as number)) / all) };
}
