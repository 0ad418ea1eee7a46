import { describe, expect, it } from "vitest";
import stored from "./publicApi.json" with { type: "json" };
import { publicNames } from "./publicNames.ts";

const MOST = 65;
const found = publicNames();
const count = found.functions.length + found.values.length;

describe("the public surface", () => {
  it("is the list in publicApi.json (npm run generate writes it)", () => {
    expect(found).toEqual(stored);
  });

  it(`keeps within ${MOST} names at run time (${count} now)`, () => {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(MOST);
  });
});
