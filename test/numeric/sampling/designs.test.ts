import { describe, expect, it } from "vitest";
import { latinHypercube } from "../../../src/numeric/sampling/latinHypercube.ts";
import { sobolIndices } from "../../../src/numeric/sampling/sobolIndices.ts";
import { MOST_DIMENSIONS, sobolPoints } from "../../../src/numeric/sampling/sobolPoints.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import golden from "../../golden/riskSampling.json" with { type: "json" };

describe("sobolPoints(of)", () => {
  it("sobolPoints gives the golden first 16 points of four dimensions", () => {
    expect([...sobolPoints({ points: 16, dimensions: 4 })]).toEqual(golden.sobolPoints.flat());
  });

  it("sobolPoints has in every dimension one point in each of 2ᵏ equal intervals", () => {
    const points = 1024;
    const all = sobolPoints({ points, dimensions: MOST_DIMENSIONS });
    for (let d = 0; d < MOST_DIMENSIONS; d++) {
      const seen = new Set<number>();
      for (let i = 0; i < points; i++)
        seen.add(Math.floor((all[i * MOST_DIMENSIONS + d] as number) * points));
      expect(seen.size).toBe(points);
    }
  });

  it("sobolPoints has one point of 2²ᵏ in each square of the first two dimensions", () => {
    const all = sobolPoints({ points: 256, dimensions: 2 });
    const seen = new Set<number>();
    for (let i = 0; i < 256; i++)
      seen.add(
        Math.floor((all[2 * i] as number) * 16) * 16 + Math.floor((all[2 * i + 1] as number) * 16),
      );
    expect(seen.size).toBe(256);
  });

  it("sobolPoints refuses more dimensions than it has direction numbers for", () => {
    expect(() => sobolPoints({ points: 4, dimensions: MOST_DIMENSIONS + 1 })).toThrow(
      /^dimensions: must be/,
    );
    expect(() => sobolPoints({ points: 0, dimensions: 1 })).toThrow(/^points: must be/);
  });
});

describe("latinHypercube(of, seed)", () => {
  it("latinHypercube has exactly one point in each stratum of each coordinate", () => {
    const [points, dimensions] = [50, 7];
    const all = latinHypercube({ points, dimensions }, 3);
    for (let d = 0; d < dimensions; d++) {
      const strata = Array.from({ length: points }, (_, i) =>
        Math.floor((all[i * dimensions + d] as number) * points),
      );
      expect(strata.toSorted((a, b) => a - b)).toEqual([...strata.keys()]);
      expect(strata).not.toEqual([...strata.keys()]);
    }
  });

  it("latinHypercube gives a mean of a sum with far less error than plain draws", () => {
    const points = 200;
    const mean = (all: Float64Array) => all.reduce((sum, x) => sum + x, 0) / all.length;
    expect(Math.abs(mean(latinHypercube({ points, dimensions: 3 }, 5)) - 0.5)).toBeLessThan(1e-3);
    expect(latinHypercube({ points, dimensions: 3 }, 5)).toEqual(
      latinHypercube({ points, dimensions: 3 }, 5),
    );
  });
});

/** Values of a function of columns of a design of two samples side by side. */
function designOf(rows: Float64Array, inputs: number, f: (x: readonly number[]) => number) {
  const width = 2 * inputs;
  const count = rows.length / width;
  const row = (i: number, at: number) => [
    ...rows.subarray(i * width + at, i * width + at + inputs),
  ];
  const values = (of: (i: number) => readonly number[]) =>
    Float64Array.from({ length: count }, (_, i) => f(of(i)));
  return {
    a: values((i) => row(i, 0)),
    b: values((i) => row(i, inputs)),
    mixed: Array.from({ length: inputs }, (_, c) =>
      values((i) => row(i, 0).with(c, row(i, inputs)[c] as number)),
    ),
  };
}

describe("sobolIndices(design)", () => {
  it("sobolIndices gives the golden estimates of Ishigami's function", () => {
    const { N, a, b, S1, ST } = golden.ishigami;
    const ishigami = (x: readonly number[]) => {
      const [p, q, r] = x.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
      return Math.sin(p) + a * Math.sin(q) ** 2 + b * r ** 4 * Math.sin(p);
    };
    const found = sobolIndices(designOf(sobolPoints({ points: N, dimensions: 6 }), 3, ishigami));
    for (const i of [0, 1, 2]) {
      expect(found?.first[i]).toBeCloseTo(S1[i] as number, 10);
      expect(found?.total[i]).toBeCloseTo(ST[i] as number, 10);
    }
  });

  it("sobolIndices of a sum are the parts of its variance, within five standard errors", () => {
    const uniform = uniforms(31);
    const rows = Float64Array.from({ length: 6 * 20_000 }, () => uniform());
    const found = sobolIndices(
      designOf(rows, 3, ([x = 0, y = 0, z = 0]) => x - 0.5 + 2 * (y - 0.5) + 0 * z),
    );
    for (const [i, part] of [1 / 5, 4 / 5, 0].entries()) {
      const first = found?.first[i] as number;
      const total = found?.total[i] as number;
      expect(Math.abs(first - part)).toBeLessThanOrEqual(
        5 * (found?.firstError[i] as number) + 0.01,
      );
      expect(Math.abs(total - part)).toBeLessThanOrEqual(
        5 * (found?.totalError[i] as number) + 0.01,
      );
    }
  });

  it("sobolIndices of a constant are none", () => {
    const same = Float64Array.of(2, 2);
    expect(sobolIndices({ a: same, b: same, mixed: [same] })).toBe(null);
  });
});
