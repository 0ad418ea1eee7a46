import { describe, expect, it } from "vitest";
import { assembly } from "../../../src/numeric/cascade/assembly.ts";

const part = (code: string) => [{ name: "run", parameters: ["a", "b"], v128: ["v"], code }];

describe("assembly(functions)", () => {
  it("makes a module that computes over its memory", () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const numbers = new Float64Array(memory.buffer);
    numbers.set([3, 4, 10, 20]);
    const bytes = assembly(
      part(`
        local.get a v128.load 0 local.get a v128.load 16 f64x2.add
        f64.const 0.5 f64x2.splat f64x2.mul local.set v
        local.get a i32.const 640 i32.add local.get v v128.store 0`),
    );
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory },
    });
    (exports.run as (a: number, b: number) => void)(0, 0);
    expect([...numbers.subarray(80, 82)]).toEqual([6.5, 12]);
  });

  it("refuses what it does not know", () => {
    expect(() => assembly(part("local.get c"))).toThrow('must name its variables (got "c")');
    expect(() => assembly(part("i64.add"))).toThrow('known instructions (got "i64.add")');
    expect(() => assembly(part("i32.const"))).toThrow("a number after i32.const");
  });
});
