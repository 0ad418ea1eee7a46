import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { askedOf } from "../../../src/policies/measures/asked.ts";
import type { JuryInputs } from "../../../src/policies/methodJury/juryInputs.ts";
import { stageInputs } from "../../../src/policies/methodJury/stageInputs.ts";
import { chain } from "../../assess/chains.ts";
import { GOVERNANCE, THREE } from "./juries.ts";

const network = compile(chain(THREE));
const a = network.stages.findIndex(({ id }) => id === "a");
const b = network.stages.findIndex(({ id }) => id === "b");

function reading(stage: number, stages: JuryInputs["stages"] = {}) {
  return stageInputs(askedOf(network, { home: "JPN" }), { ...GOVERNANCE, stages })(stage).middle;
}

describe("stageInputs(asked, inputs)", () => {
  it("gives the entries of a list given by hand the indicators of their places, the list's own figure first", () => {
    const { citation: _, ...china } = GOVERNANCE.places?.CHN ?? { citation: "" };
    const worldSupply = [
      { place: "CHN", share: 0.7, tradeParameter: 1.1 },
      { place: "CHN", share: 0.1, politicalStability: 1 },
      { place: "KEN", share: 0.2 },
    ];
    const found = reading(a, { a: { worldSupply, citation: "wgi" } }).worldSupply;
    expect(found).toEqual([
      { place: "CHN", share: 0.7, ...china, tradeParameter: 1.1 },
      { place: "CHN", share: 0.1, ...china, politicalStability: 1 },
      { place: "KEN", share: 0.2 },
    ]);
    const imports = [
      { partner: "CHN", amount: 1 },
      { partner: "KEN", amount: 1 },
    ];
    expect(reading(a, { a: { imports, citation: "wgi" } }).imports).toEqual([
      { partner: "CHN", amount: 1, politicalStability: china.politicalStability },
      { partner: "KEN", amount: 1 },
    ]);
  });

  it("takes import reliance from the trade of the model, from a balance given by hand, or as given", () => {
    // Stage b: 25 of 50 used in Japan are imported.
    expect(reading(b).importReliance).toBe(0.5);
    const balance = { production: 10, imports: 35, exports: 5 };
    expect(reading(b, { b: { balance, citation: "wgi" } }).importReliance).toBe(0.75);
    const given = { balance, importReliance: 0.2, citation: "wgi" };
    expect(reading(b, { b: given }).importReliance).toBe(0.2);
    const exporter = { production: 10, imports: 0, exports: 5 };
    expect(reading(b, { b: { balance: exporter, citation: "wgi" } }).importReliance).toBe(0);
  });

  it("bounds import reliance by the bounds of what it is made of", () => {
    const suppliers = THREE.suppliers.map((one) =>
      one.stage === "b" && one.place === "JPN"
        ? { ...one, production: { value: 25, lo: 15, hi: 75 } }
        : one,
    );
    const bounded = compile(chain({ ...THREE, suppliers }));
    const { low, middle, high } = stageInputs(askedOf(bounded, { home: "JPN" }), undefined)(b);
    expect([low, middle, high].map((one) => one.importReliance)).toEqual([0.25, 0.5, 0.625]);
  });
});
