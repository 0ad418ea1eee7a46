import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { essentialInputs } from "../../src/network/essentialInputs.ts";
import { chain } from "../assess/chains.ts";

const suppliers = [{ place: "KWT", production: 10 }];
const flows = [
  { from: "KWT", to: "JPN", amount: 1, via: ["hormuz", "malacca"] },
  { from: "KWT", to: "KOR", amount: 1 },
  { from: "KWT", to: "FRA", amount: 1, via: [] },
  { from: "KWT", to: "CHN", amount: 1, via: ["malacca"] },
];

describe("compile(model) of routes", () => {
  it("numbers chokepoints in the order of the file", () => {
    expect(compile(chain({ suppliers, flows })).chokepoints).toEqual(["hormuz", "malacca"]);
    expect(compile(chain({ suppliers })).chokepoints).toEqual([]);
  });

  it("tells a flow that passes none from one whose route is not given", () => {
    const { isKnown, start, chokepoint } = compile(chain({ suppliers, flows })).flows.routes;
    expect([...isKnown]).toEqual([1, 0, 1, 1]);
    expect(flows.map((_, i) => [...chokepoint.subarray(start[i], start[i + 1])])).toEqual([
      [0, 1],
      [],
      [],
      [1],
    ]);
  });

  it("lists the flows of each stage", () => {
    const network = compile(
      chain({
        stages: [{ id: "ore" }, { id: "s" }],
        suppliers: [
          { stage: "ore", place: "KWT", production: 10 },
          { place: "KWT", production: 10 },
        ],
        flows: [
          { from: "KWT", to: "JPN", amount: 1 },
          { stage: "ore", from: "KWT", to: "JPN", amount: 1 },
          { from: "KWT", to: "KOR", amount: 1 },
        ],
      }),
    );
    const { start, row } = network.flows.byStage;
    expect([0, 1].map((s) => [...row.subarray(start[s], start[s + 1])])).toEqual([[1], [0, 2]]);
  });
});

describe("essentialInputs", () => {
  it("essentialInputs(network) leaves out what production can do without for a while, and nothing else", () => {
    const network = compile(
      chain({
        stages: [
          { id: "ore" },
          { id: "tool" },
          {
            id: "s",
            inputs: [{ of: [{ stage: "ore" }] }, { of: [{ stage: "tool" }], essential: false }],
          },
        ],
        suppliers: ["ore", "tool", "s"].map((stage) => ({ stage, place: "JPN", production: 1 })),
      }),
    );
    const { needs, ...rest } = essentialInputs(network);
    expect(needs).toEqual([[], [], [network.needs[2]?.[0]]]);
    const { needs: all, ...others } = network;
    expect(all[2]).toHaveLength(2);
    expect(rest).toEqual(others);
  });
});
