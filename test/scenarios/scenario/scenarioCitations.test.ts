import { describe, expect, it } from "vitest";
import { scenarioCitations } from "../../../src/scenarios/scenario/scenarioCitations.ts";

const source = (title: string) => ({
  ...{ title, publisher: "p", year: 2024, licence: "none", kind: "illustration" as const },
});

describe("scenarioCitations(model, scenario)", () => {
  it("keeps both of two sources under one key, the scenario's behind its id", () => {
    const scenario = { id: "shock", citations: { a: source("other"), b: source("own") } };
    const { citations, keyOf } = scenarioCitations({ a: source("data") }, scenario);
    expect(citations.a?.title).toBe("data");
    expect([keyOf("a"), keyOf("b")]).toEqual(["shock:a", "b"]);
    expect(citations["shock:a"]?.title).toBe("other");
    expect(citations.b?.title).toBe("own");
  });

  it("counts one source in another order of its fields as the same", () => {
    const { title, ...rest } = source("data");
    const same = { ...rest, title };
    const { citations, keyOf } = scenarioCitations(
      { a: source("data") },
      { id: "s", citations: { a: same } },
    );
    expect(keyOf("a")).toBe("a");
    expect(Object.keys(citations)).toEqual(["a"]);
  });
});
