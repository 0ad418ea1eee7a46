import { describe, expect, it } from "vitest";
import { refresh } from "./generate.ts";
import { replaceBlock } from "./generated.ts";

describe("generated files", () => {
  it("are what npm run generate would write now", async () => {
    expect(await refresh(false)).toEqual([]);
  });
});

describe("replaceBlock(text, name, body)", () => {
  const text = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";

  it("replaces what stands between the marks and gives the same again when repeated", () => {
    const once = replaceBlock(text, "x", "new");
    expect(once).toBe("a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n");
    expect(replaceBlock(once, "x", "new")).toBe(once);
  });

  it("throws where the marks are missing", () => {
    expect(() => replaceBlock(text, "y", "new")).toThrow("no block <!-- begin y -->");
  });
});
