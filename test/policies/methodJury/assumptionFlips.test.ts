import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { compare } from "../../../src/policies/methodJury/compare.ts";
import { chain } from "../../assess/chains.ts";
import { GOVERNANCE, jury, THREE } from "./juries.ts";

describe("the flips of compare", () => {
  const flipsOf = (of: ReturnType<typeof jury>, id: string) =>
    of.flips.rows.filter(({ assumptionId }) => assumptionId === id);

  it("tells that the first rank changes when shares go by owner", () => {
    const suppliers = THREE.suppliers.map((one) => ({
      ...one,
      owner: one.stage === "a" ? "CHN" : "USA",
    }));
    const split = suppliers.flatMap((one) =>
      one.stage === "a"
        ? [
            { ...one, production: 50 },
            { ...one, production: 50, owner: "JPN" },
          ]
        : [one],
    );
    const network = compile(chain({ ...THREE, suppliers: split }));
    const [flip] = flipsOf(compare(network, ["hhi:worldProduction"], { home: "JPN" }), "byOwner");
    expect(flip).toMatchObject({
      before: { en: "a" },
      after: { en: "b; c" },
      verdict: { en: "changes" },
    });
  });

  it("tells that imports in the world's mix bring a stage to the top that had no score", () => {
    const stages = [{ id: "a" }, { id: "b" }];
    const suppliers = THREE.suppliers.filter(({ stage }) => stage !== "c");
    const flows = [
      { stage: "b", from: "CHN", to: "JPN", amount: 5 },
      { stage: "b", from: "USA", to: "JPN", amount: 5 },
    ];
    const network = compile(chain({ stages, suppliers, flows }));
    const [flip] = flipsOf(compare(network, ["cdi1"], { home: "JPN" }), "worldMix");
    expect(flip).toMatchObject({ before: { en: "b" }, after: { en: "a" } });
  });

  it("tells what nothing rests on, and where no top changes", () => {
    const of = jury(["hhi:worldProduction"]);
    expect(flipsOf(of, "governanceIndicator")[0]?.verdict).toMatchObject({
      en: "nothing here rests on it",
    });
    expect(flipsOf(of, "worldMix")[0]?.verdict).toMatchObject({
      en: expect.stringMatching(/^stays/),
    });
    expect(flipsOf(of, "knownOnly")).toHaveLength(1);
  });

  it("exchanges the two governance indicators", () => {
    const [flip] = flipsOf(jury(["geoPolRisk"], { inputs: GOVERNANCE }), "governanceIndicator");
    expect(flip?.verdict).toBeDefined();
    expect(flip?.verdict).not.toMatchObject({ en: "nothing here rests on it" });
  });
});
