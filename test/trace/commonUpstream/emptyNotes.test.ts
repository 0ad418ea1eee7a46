import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { commonUpstream } from "../../../src/trace/commonUpstream/commonUpstream.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const found = (text: Chain) => commonUpstream(compile(closed(text)), { home: "JPN" });

describe("commonUpstream without rows", () => {
  it("says at which stages there are too few sources, and at which they share nobody", () => {
    const { rows, notes } = found({
      stages: [{ id: "one" }, { id: "two" }],
      suppliers: [
        { stage: "one", place: "JPN", production: 1 },
        { stage: "two", place: "JPN", production: 1 },
        { stage: "two", place: "CHN", production: 1 },
      ],
      flows: [{ stage: "two", from: "CHN", to: "JPN", amount: 1 }],
    });
    expect(rows).toEqual([]);
    expect(notes.fewSources?.text.en).toBe("fewer than two first-hand sources are known: one");
    expect(notes.nothingCommon?.text.en).toMatch(/^no two first-hand sources .*: two$/);
    expect(notes.nothingCommon?.text.ja).toContain("two");
  });

  it("says nothing of it where there are rows", () => {
    const { rows, notes } = found({
      suppliers: [{ place: "CHN", production: 2 }],
      flows: ["KOR", "AUS"].flatMap((place) => [
        { from: "CHN", to: place, amount: 1 },
        { from: place, to: "JPN", amount: 1 },
      ]),
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(notes).not.toHaveProperty("fewSources");
    expect(notes).not.toHaveProperty("nothingCommon");
  });
});
