import { describe, expect, it } from "vitest";
import { agrees } from "./agrees.ts";
import { runExample, stepsOf } from "./docExample.ts";

const scope = {
  half: (x: number) => x / 2,
  refuse: () => {
    throw new RangeError("refuse: never (got 1)");
  },
};

async function checks(example: string): Promise<[unknown, unknown][]> {
  const seen: [unknown, unknown][] = [];
  await runExample(example, scope, (found, promised) => seen.push([found, promised]));
  return seen;
}

describe("stepsOf(example)", () => {
  it("takes imports out and keeps the promise behind or below a statement", () => {
    const steps = stepsOf(
      'import { half } from "kyusho";\nconst x: number = 3;\nhalf(x) // => 1.5\nhalf(4)\n// => 2',
    );
    expect(steps).toEqual([
      { code: "const x = 3", promised: null },
      { code: "half(x)", promised: { value: "1.5" } },
      { code: "half(4)", promised: { value: "2" } },
    ]);
  });

  it("reads a promise that goes on over several comment lines", () => {
    expect(stepsOf("half(1)\n// => {\n//   a: 1 }")[0]?.promised).toEqual({ value: "{\n  a: 1 }" });
  });
});

describe("runExample(example, scope, check)", () => {
  it("hands each found and promised value to the check, in order", async () => {
    expect(await checks("const x = 3\nhalf(x) // => 1.5\n[half(2), null] // => [1, null]")).toEqual(
      [
        [1.5, 1.5],
        [
          [1, null],
          [1, null],
        ],
      ],
    );
  });

  it("hands over the error of a line that throws, and null where nothing is thrown", async () => {
    const [[error, words] = [], [none] = []] = await checks(
      "refuse() // throws RangeError: refuse\nhalf(2) // throws",
    );
    expect(String(error)).toContain(words);
    expect(none).toBeNull();
  });
});

describe("agrees(found, promised)", () => {
  it("allows 1e-9 in numbers, and nothing else", () => {
    expect(agrees(0.1 + 0.2, 0.3)).toBe(true);
    expect(agrees({ a: [1e12 + 1] }, { a: [1e12] })).toBe(true);
    expect(agrees(Float64Array.of(1), [1])).toBe(true);
    expect(agrees(0.1 + 1e-8, 0.1)).toBe(false);
    expect(agrees(null, 0)).toBe(false);
    expect(agrees({ a: 1 }, { b: 1 })).toBe(false);
    expect(agrees({}, [])).toBe(false);
    expect(agrees({ a: 1, b: 2 }, { a: 1 })).toBe(false);
  });
});
