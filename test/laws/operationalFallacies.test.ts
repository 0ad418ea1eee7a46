import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { operationalSelfSufficiency } from "../../src/scenarios/operational/operationalSelfSufficiency.ts";
import { servedUnder } from "../../src/scenarios/operational/servedUnder.ts";
import { trace } from "../../src/trace/trace.ts";
import type { Chain } from "../assess/chains.ts";
import shared from "../golden/or04SharedBottleneck.json" with { type: "json" };
import interdiction from "../golden/or13Interdiction.json" with { type: "json" };
import { placesGone } from "../scenarios/operational/effects.ts";
import { figure } from "../scenarios/operational/figures.ts";
import { CROSS_TRADE, needs, SHARED_SMELTER } from "../scenarios/operational/operationalChains.ts";
import { closed, rung } from "../trace/tracing.ts";

const oss = (text: Chain, home: readonly string[] = ["JPN"], flexibility = Infinity) =>
  operationalSelfSufficiency(compile(closed(text)), { home, flexibility });

/** What is plausible of operational self-sufficiency and false; each with the chain that shows it. */
describe("it is false", () => {
  it("that a home which makes as much as it uses at every stage is self-sufficient: its trade may cross", async () => {
    const found = await oss(CROSS_TRADE, ["AUS", "JPN"], 0);
    expect(figure(found, "even")).toBe(0);
  });

  it("that operational self-sufficiency is at most the apparent: spare capacity may make up for imports", async () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: 30, capacity: 90 },
        { place: "CHN", production: 60 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: 60 }],
      demands: [{ place: "JPN", amount: 90 }],
    };
    const apparent = rung(trace(compile(closed(text)), { home: "JPN" }), "faceValue").value;
    expect(apparent).toBeCloseTo(1 / 3, 12);
    expect(figure(await oss(text), "even")).toBe(1);
  });

  it("that what is possible alone is possible together, or that the mean of both is the joint score", async () => {
    const found = await oss(SHARED_SMELTER);
    const alone = ["P1", "P2"].map((product) => figure(found, "alone", product));
    expect(alone).toEqual([1, 1]);
    expect(shared.expected.false_claim_mean_of_individuals.float).toBe(1);
    expect(figure(found, "weighted", "")).toBeCloseTo(2 / 3, 12);
  });

  it("that a union's even share is at least the mean of its parts'", async () => {
    const text: Chain = {
      stages: [{ id: "P1" }, { id: "P2" }],
      suppliers: [
        { stage: "P1", place: "JPN", production: 10 },
        { stage: "P2", place: "CHN", production: 10 },
      ],
      demands: [
        { stage: "P1", place: "JPN", amount: 10 },
        { stage: "P2", place: "KOR", amount: 10 },
      ],
    };
    const apart = [
      figure(await oss(text, ["JPN"]), "even"),
      figure(await oss(text, ["KOR"]), "even"),
    ];
    expect(apart).toEqual([1, 0]);
    expect(figure(await oss(text, ["JPN", "KOR"]), "even", "")).toBe(0);
  });

  it("that a price times a quantity is the loss: what binds elsewhere has no price here", async () => {
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
      suppliers: [
        { stage: "ore", place: "CHL", production: 60 },
        { stage: "ore", place: "AUS", production: 60 },
        { stage: "metal", place: "JPN", production: 80 },
      ],
      flows: ["CHL", "AUS"].map((from) => ({ stage: "ore", from, to: "JPN", amount: 40 })),
      demands: [{ stage: "metal", place: "JPN", amount: 100 }],
    };
    const network = compile(closed(text));
    const served = async (gone: readonly string[]) =>
      (await servedUnder(network, placesGone(network, gone), { home: "JPN" })).products[0];
    const now = await served([]);
    expect(now?.reasons.first.map(({ stage }) => stage)).toEqual([1]);
    expect(now?.served.first?.value).toBeCloseTo(0.8, 12);
    expect((await served(["AUS"]))?.served.first?.value).toBeCloseTo(0.6, 12);
  });

  it("that the losses of two add up, or that the loss of both is less or more than their sum (golden or_13)", async () => {
    const { nodes, demand } = interdiction.input;
    const PLACES: Readonly<Record<string, string>> = { C1: "CHL", C2: "AUS", C3: "CHN" };
    const placeOf = (country: string) => PLACES[country] as string;
    const isMine = (id: string) => id.startsWith("M");
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
      suppliers: nodes.map(({ id, country, cap }) => ({
        stage: isMine(id) ? "ore" : "metal",
        place: placeOf(country),
        capacity: cap,
      })),
      flows: [
        ...["CHL", "AUS"].map((from) => ({ stage: "ore", from, to: "CHN", amount: 1 })),
        { stage: "ore", from: "CHL", to: "AUS", amount: 1 },
        ...["CHN", "AUS"].map((from) => ({ stage: "metal", from, to: "JPN", amount: 1 })),
      ],
      demands: [{ stage: "metal", place: "JPN", amount: demand }],
    };
    const network = compile(closed(text));
    for (const [set, loss] of Object.entries(interdiction.expected.loss)) {
      const gone = set === "none" ? [] : set.split("+").map(placeOf);
      const { products } = await servedUnder(network, placesGone(network, gone), { home: "JPN" });
      const share = products[0]?.served.first?.value ?? Number.NaN;
      expect(demand * (1 - share)).toBeCloseTo(loss.float, 9);
    }
    const { C1, C2, C3, "C1+C2": substitutes, "C1+C3": complements } = interdiction.expected.loss;
    expect(C1.float + C2.float).toBeLessThan(substitutes.float);
    expect(C1.float + C3.float).toBeGreaterThan(complements.float);
  });

  it("that more supply never lowers the even share of any product: another may rise with it", async () => {
    const withFirst = (capacity: number): Chain => ({
      ...SHARED_SMELTER,
      suppliers: SHARED_SMELTER.suppliers.map((one) =>
        one.stage === "P1" ? { ...one, capacity } : one,
      ),
    });
    const [small, large] = [await oss(withFirst(20)), await oss(withFirst(1000))];
    expect(figure(small, "even", "P2")).toBeCloseTo(0.8, 12);
    expect(figure(large, "even", "P2")).toBeCloseTo(0.5, 12);
    expect(figure(large, "even", "")).toBeGreaterThan(figure(small, "even", ""));
  });
});
