import { describe, expect, it } from "vitest";
import type { Chain } from "../../assess/chains.ts";
import { rung, traced } from "../tracing.ts";

const near = (value: number) => expect.closeTo(value, 12);
const point = (value: number) => ({ value: near(value), lo: near(value), hi: near(value) });
const keysOf = ({ ladder }: ReturnType<typeof traced>) => ladder.columns.map(({ key }) => key);

const plain: Chain = {
  suppliers: [
    { place: "JPN", production: 60 },
    { place: "KOR", production: 40 },
  ],
  flows: [{ from: "KOR", to: "JPN", amount: 40 }],
};

describe("the ladder", () => {
  it("has the rungs that the model can tell, then what is visible and the notes", () => {
    const always = ["stage", "faceValue", "traced"];
    const matched = ["product", "frechetLower", "mean"];
    expect(keysOf(traced(plain, { home: "JPN" }))).toEqual([
      ...always,
      ...matched,
      "visibility",
      "notes",
    ]);
    const full: Chain = {
      stages: [{ id: "s" }, { id: "scrap", kind: "recycling" }],
      suppliers: [
        { place: "JPN", owner: "USA", production: 60 },
        { stage: "scrap", place: "JPN", production: 1 },
      ],
    };
    expect(keysOf(traced(full, { home: "JPN", partners: "KOR" }))).toEqual([
      ...always,
      "atoms",
      ...matched,
      "owned",
      "ownedAtoms",
      "partners",
      "partnersAtoms",
      "visibility",
      "notes",
    ]);
  });

  it("is 0.6 at each rung for one stage of which 40 of 100 are imported, 1 with that partner, and all of it visible", () => {
    const found = traced(plain, { home: "JPN", partners: "KOR" });
    for (const key of ["faceValue", "traced", "product", "frechetLower", "mean"])
      expect(rung(found, key)).toEqual(point(0.6));
    expect(rung(found, "partners")).toEqual(point(1));
    expect(found.ladder.rows[0]?.visibility).toBe(1);
  });

  it("is, of inputs 0.6 and 0.5, 0.5 by the weakest link, 0.3 at random, 0.1 at worst, 0.55 by mean", () => {
    const found = traced(
      {
        stages: [
          { id: "a" },
          { id: "b" },
          { id: "s", inputs: [{ of: [{ stage: "a" }] }, { of: [{ stage: "b" }] }] },
        ],
        suppliers: [
          { stage: "a", place: "JPN", production: 60 },
          { stage: "b", place: "JPN", production: 50 },
          { place: "JPN", production: 100 },
          { stage: "a", place: "KOR", production: 40 },
          { stage: "b", place: "KOR", production: 50 },
        ],
        flows: [
          { stage: "a", from: "KOR", to: "JPN", amount: 40 },
          { stage: "b", from: "KOR", to: "JPN", amount: 50 },
        ],
      },
      { home: "JPN" },
    );
    expect(
      ["faceValue", "traced", "product", "frechetLower", "mean"].map(
        (key) => rung(found, key).value,
      ),
    ).toEqual([1, 0.5, 0.3, 0.1, 0.55].map(near));
  });

  it("never traces more to the home than is made there", () => {
    const found = traced(
      {
        stages: [{ id: "s", unreported: "world" }],
        suppliers: [
          { place: "CHN", production: 60 },
          { place: "unknown", production: 40 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount: 30 },
          { from: "unknown", to: "JPN", amount: 10 },
        ],
      },
      { home: "JPN" },
    );
    const { hi } = rung(found, "faceValue");
    expect(hi).toBeCloseTo(40 / 80, 12);
    for (const key of ["traced", "product", "frechetLower", "mean"])
      expect(rung(found, key).hi).toBeLessThanOrEqual(hi);
  });

  it("names each column in both languages with its direction of risk, and its stage's notes", () => {
    const noted = {
      ...plain,
      stages: [{ id: "s", note: "Of three months", unreported: "world" as const }],
    };
    const { ladder } = traced(noted, { home: "JPN" });
    for (const { label, type, risk } of ladder.columns) {
      expect([label.en, label.ja].every((text) => text !== undefined && text !== "")).toBe(true);
      expect(risk).toBe(type === "quantity" ? "low" : null);
    }
    const notes = ladder.rows[0]?.notes as string[];
    expect(notes).toEqual(["world", "stage:s"]);
    for (const key of notes) expect(ladder.notes[key]).toBeDefined();
    expect(ladder.notes["stage:s"]?.text.en).toBe("s: Of three months");
  });
});
