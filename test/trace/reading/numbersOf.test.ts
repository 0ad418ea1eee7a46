import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { trace } from "../../../src/trace.ts";
import { closed } from "../tracing.ts";

const network = compile(closed({ suppliers: [{ stage: "s", place: "FRA", production: 5 }] }));

describe("numbersOf(network, places)", () => {
  it("gives each place that the model never names a number of its own, and always the same", () => {
    const [china, france, japan] = numbersOf(network, ["CHN", "FRA", "JPN"]);
    expect(france).toBe(network.placeNumber.get("FRA"));
    expect(new Set([china, france, japan]).size).toBe(3);
    expect(numbersOf(network, ["JPN"])).toEqual([japan]);
  });

  it("keeps a bloc apart from a home where the model names neither", () => {
    const { exposures } = trace(network, { home: "CHN", blocs: ["JPN"] });
    expect(exposures.rows.filter(({ keyId }) => keyId === "bloc")).toEqual([]);
  });
});
