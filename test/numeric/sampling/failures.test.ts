import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FailureLaw, failureLaw } from "../../../src/numeric/sampling/failureLaw.ts";
import { failureProbability } from "../../../src/numeric/sampling/failureProbability.ts";
import { fewFailures } from "../../../src/numeric/sampling/fewFailures.ts";
import { groupedLaw } from "../../../src/numeric/sampling/groupedLaw.ts";
import { manyFailures } from "../../../src/numeric/sampling/manyFailures.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import { allStates, anyLaw } from "./anyLaw.ts";

const sum = (values: Iterable<number>) => [...values].reduce((total, x) => total + x, 0);

describe("failureLaw(own, shocks)", () => {
  it("failureLaw of 1/10 each and a shock of 1/5 passed on by 1/2 fails by 19/100, correlated by 4/19", () => {
    const law = failureLaw(Float64Array.of(0.1, 0.1), [
      { probability: 0.2, passThrough: 0.5, members: [0, 1] },
    ]);
    const [p, q] = failureProbability(law);
    expect(p).toBeCloseTo(19 / 100, 14);
    const both = fewFailures(law, 2).mass.at(-1) as number;
    const covariance = both - (p as number) * (q as number);
    expect(covariance).toBeCloseTo(0.9 * 0.9 * 0.2 * 0.8 * 0.25, 14);
    expect(covariance / (0.19 * 0.81)).toBeCloseTo(4 / 19, 13);
  });

  it("failureLaw lets places outside a bloc fail by their own probability alone", () => {
    const law = failureLaw(Float64Array.of(0.3, 0.2), [
      { probability: 0.5, passThrough: 1, members: [1] },
    ]);
    expect([...failureProbability(law)]).toEqual([
      expect.closeTo(0.3, 14),
      expect.closeTo(0.6, 14),
    ]);
    const shock = { probability: 0.1, passThrough: 1, members: [] };
    expect(() => failureLaw(new Float64Array(1), Array(13).fill(shock))).toThrow(
      /^shocks: must be/,
    );
  });
});

describe("fewFailures(law, most)", () => {
  it("fewFailures gives every set of at most so many with the probability that brute force gives", () => {
    fc.assert(
      fc.property(anyLaw(6), fc.integer({ min: 0, max: 3 }), (given, most) => {
        const { sets, mass } = fewFailures(given.law, most);
        const states = allStates(given);
        const few = [...states.keys()].filter((key) => key === "" || key.split(",").length <= most);
        expect(sets.map((set) => set.join()).sort()).toEqual(few.sort());
        for (const [s, set] of sets.entries())
          expect(mass[s]).toBeCloseTo(states.get(set.join()) as number, 12);
      }),
      { numRuns: 100 },
    );
  });
});

describe("manyFailures(law, least)", () => {
  it("manyFailures has all the probability that few failures leave", () => {
    fc.assert(
      fc.property(anyLaw(8), fc.integer({ min: 0, max: 3 }), ({ law }, most) => {
        const { mass } = manyFailures(law, most + 1);
        expect(mass + sum(fewFailures(law, most).mass)).toBeCloseTo(1, 12);
      }),
      { numRuns: 100 },
    );
  });

  it("manyFailures draws each state as often as it comes among those of enough failures", () => {
    const shocks = [{ probability: 0.3, passThrough: 0.6, members: [0, 1, 2] }];
    const own = [0.1, 0.4, 0.25, 0.6];
    const given = { own, shocks, law: failureLaw(Float64Array.from(own), shocks) };
    const { mass, draw } = manyFailures(given.law, 2);
    const uniform = uniforms(17);
    const COUNT = 40_000;
    const seen = new Map<string, number>();
    for (let i = 0; i < COUNT; i++) {
      const key = draw(uniform).join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    for (const [key, probability] of allStates(given)) {
      const share = key.split(",").length >= 2 && key !== "" ? probability / mass : 0;
      const error = Math.sqrt((share * (1 - share)) / COUNT);
      expect(Math.abs((seen.get(key) ?? 0) / COUNT - share)).toBeLessThanOrEqual(4.5 * error);
    }
  });

  it("manyFailures draws parties that surely fail, and has no probability where too few can", () => {
    const law = failureLaw(Float64Array.of(1, 0, 1), []);
    expect(manyFailures(law, 2).draw(uniforms(1))).toEqual([0, 2]);
    expect(manyFailures(law, 3).mass).toBe(0);
  });
});

describe("groupedLaw(law, group)", () => {
  it("groupedLaw lets a group fail where one of its own does", () => {
    fc.assert(
      fc.property(
        anyLaw(6),
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
        (given, groups) => {
          const group = Int32Array.from(
            { length: given.law.parties },
            (_, c) => groups[c] as number,
          );
          const law: FailureLaw = groupedLaw(given.law, group);
          const expected = new Map<string, number>();
          for (const [key, probability] of allStates(given)) {
            const failed = key === "" ? [] : key.split(",").map((c) => group[Number(c)] as number);
            const own = [...new Set(failed.filter((g) => g >= 0))].sort().join();
            expected.set(own, (expected.get(own) ?? 0) + probability);
          }
          const { sets, mass } = fewFailures(law, law.parties);
          for (const [s, set] of sets.entries())
            expect(mass[s]).toBeCloseTo(expected.get(set.join()) ?? 0, 12);
        },
      ),
      { numRuns: 100 },
    );
  });
});
