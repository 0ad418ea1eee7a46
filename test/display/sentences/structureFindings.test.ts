import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import type { Note, Result } from "../../../src/model/result.ts";
import { at, both, CELLS, CHINA, JAPAN, MINING, made, US, within } from "./made.ts";

const said = (result: Result) => [sentence(result, "en"), sentence(result, "ja")];

describe("what is said of the structure of a chain", () => {
  it("says on whom several sources rest", () => {
    const names = both("China; Chile", "中国、チリ");
    const row = { stage: CELLS, keyId: "place", who: US, names, sources: 2, others: 3 };
    expect(said(made("commonUpstream", [{ ...row, resting: within(0.2, 0.6) }]))).toEqual([
      "At the stage “Cells”, 2 of 3 known first-hand sources of the home (China; Chile) certainly rest on one place (United States), and the share of supply that rests on it, bought elsewhere, is between 20 and 60 %.",
      "「セル」の工程では、自国側の判明している直接の供給元3のうち2（中国、チリ）が米国（所在地）に確実に依存しており、他から買いながらそれに依存する供給の割合は20–60 %である。",
    ]);
    expect(
      sentence(made("commonUpstream", [], { keys: Object.keys(row).concat("resting") }), "en"),
    ).toBe(
      "No hidden common upstream of the home is known, which does not mean that there is none.",
    );
  });

  it("says where sources fall together", () => {
    const rows = [
      { stage: MINING, faceValue: at(4), asOne: at(4) },
      { stage: CELLS, faceValue: at(3), asOne: at(1) },
    ];
    expect(said(made("independentSources", rows))).toEqual([
      "At the stage “Cells”, the effective number of first-hand sources of the home (face value) is 3, and that number with common upstream counted as one is 1.",
      "「セル」の工程では、自国側の実効供給元数（見た目）は3であり、共通の上流を統合した実効供給元数は1である。",
    ]);
  });

  const point = { product: CELLS, keyId: "place", who: CHINA };
  it("tells certain single points of failure from possible ones", () => {
    const certain = { ...point, certaintyId: "certain", exposure: at(1) };
    expect(said(made("singlePoints", [certain]))).toEqual([
      "For the product “Cells”, one place (China) is a certain single point of failure of the home: without it, nothing is left of the supply as sourcing stands.",
      "製品「セル」では、中国（所在地）が自国側の確実な単一障害点であり、現在の調達関係のままでは、それなしに供給は残らない。",
    ]);
    const possible = { ...point, certaintyId: "possible", exposure: within(0.79, 1) };
    expect(said(made("singlePoints", [possible]))).toEqual([
      "For the product “Cells”, one place (China) is a single point of failure of the home if what is not known comes from it too, and the exposure to it is at least 79 %.",
      "製品「セル」では、不明分もその者によるなら、中国（所在地）は自国側の単一障害点であり、それへの遡及依存度は少なくとも79 %である。",
    ]);
  });

  it.each([
    ["open", "but too little is known of who supplies it to rule one out."],
    ["none", "something is left of its supply without any one place."],
    ["nothing", "Nothing reaches the home from any origin"],
    ["other", "which does not mean that there is none."],
  ])("says without single points what their absence means: %s", (key, words) => {
    const note: Note = { kind: "unknown", text: both("x", "x") };
    const result = made("singlePoints", [], {
      keys: ["product", "who", "exposure"],
      notes: { [key]: note },
    });
    expect(sentence(result, "en")).toContain(words);
  });

  it("says what it is worth to know, in points and outwards", () => {
    const row = {
      product: CELLS,
      what: both("who supplies Japan", "日本への供給者"),
      now: within(0, 0.9),
    };
    const narrowing = { narrowingAtLeast: 0.2, narrowingWithUpstream: 0.5, narrowingAtMost: 0.6 };
    const result = made("valueOfInformation", [{ ...row, ...narrowing }]);
    expect(said(result)).toEqual([
      "For the product “Cells”, knowing “who supplies Japan” alone would narrow the bounds of the now (0–90 %) by between 20 and 60 percentage points.",
      "製品「セル」では、「日本への供給者」だけが判明した場合、now（0–90 %）の幅は20–60ポイント縮まる。",
    ]);
    const nothing = { narrowingAtLeast: 0, narrowingWithUpstream: 0, narrowingAtMost: 0 };
    expect(sentence(made("valueOfInformation", [{ ...row, ...nothing }]), "ja")).toContain(
      "幅は縮まらない。",
    );
  });

  it("attributes foreign exposure, what is not known as one party", () => {
    const row = { product: CELLS, keyId: "place", part: "named", who: CHINA, attributed: 0.6 };
    const sampled = { ...row, ofTotal: 0.75, standardError: 0.004 };
    expect(said(made("attribution", [sampled]))).toEqual([
      "For the product “Cells”, the part of the supply of the home that is attributed to one place (China), with all that is not known as one party, is 60 %, and its share of foreign exposure is 75 % (with a standard error of 0.4 % in the first).",
      "製品「セル」では、不明分を一つの主体とみなすと、自国側の供給のうち中国（所在地）に配分される割合は60 %であり、海外への遡及依存度に占める割合は75 %である（前者の標準誤差0.4 %）。",
    ]);
    const unknown = {
      ...row,
      part: "unknown",
      who: both("unknown", "不明"),
      attributed: 1,
      ofTotal: null,
    };
    expect(sentence(made("attribution", [unknown, row]), "en")).toBe(
      "For the product “Cells”, the part of the supply of the home that is attributed to “unknown”, with all that is not known as one party, is 100 %.",
    );
    const total = { ...row, part: "total", attributed: null };
    expect(sentence(made("attribution", [total]), "en")).toContain(
      "no supply with an origin is known",
    );
  });

  it("says traced self-sufficiency with and without mixing", () => {
    const row = { product: CELLS, figureId: "traced", who: JAPAN, mixed: within(0.2, 0.3) };
    expect(said(made("segregatedExposure", [{ ...row, segregated: within(0, 0.6) }]))).toEqual([
      "For the product “Cells”, the traced self-sufficiency of the home (Japan) with perfect mixing is between 20 and 30 %, and that without this assumption is at most 60 %.",
      "製品「セル」では、均一な混合を仮定した自国側（日本）の遡及自給率は20–30 %であり、その仮定を置かない場合の遡及自給率は多くとも60 %である。",
    ]);
  });

  it("says what production alone says of an average unit", () => {
    const row = { product: CELLS, figureId: "passes", who: US, bounds: within(0.6, 1) };
    expect(said(made("marginBounds", [row]))).toEqual([
      "For the product “Cells”, the share of an average unit of world production that passes one place (United States) at some stage is at least 60 %.",
      "製品「セル」では、世界生産の平均的な1単位のうちいずれかの工程で米国（所在地）を通る割合は少なくとも60 %である。",
    ]);
  });

  it("says from where most of what is needed comes", () => {
    const link = {
      product: CELLS,
      fromStage: MINING,
      linkId: "input",
      placeShare: 0.371,
      share: 0.3,
    };
    const rows = [
      { ...link, fromPlaceId: "unknown", fromPlace: both("unknown", "不明"), placeShare: 0.6 },
      { ...link, fromPlaceId: "CHN", fromPlace: CHINA, toPlaceId: "JPN", toPlace: JAPAN },
      {
        ...link,
        fromPlaceId: "JPN",
        fromPlace: JAPAN,
        linkId: "use",
        toPlaceId: "JPN",
        toPlace: JAPAN,
        placeShare: 1,
      },
    ];
    expect(said(made("chainFlows", rows))).toEqual([
      "For the product “Cells”, as far as is known, 37.1 % of what the home (Japan) needs of the stage “Mining” comes from one place (China) or by way of it.",
      "製品「セル」では、判明している限り、自国側（日本）が必要とする「採掘」の37.1 %が中国（所在地）から、またはそこを経て来る。",
    ]);
  });

  it("says of what comes that the mix of the world is assumed where nobody reports imports", () => {
    const notes: Result["notes"] = { world: { kind: "assumed", text: both("x", "x") } };
    const link = {
      product: CELLS,
      fromStage: MINING,
      linkId: "input",
      placeShare: 0.5,
      share: 0.5,
    };
    const rows = [
      { ...link, fromPlaceId: "CHN", fromPlace: CHINA, toPlaceId: "JPN", toPlace: JAPAN },
    ];
    const [en, ja] = said(made("chainFlows", rows, { notes }));
    expect(en).toMatch(
      / by way of it \(the mix of the world assumed where imports are not reported\)\.$/,
    );
    expect(ja).toMatch(/そこを経て来る（輸入の報告がない場合は世界の構成比と仮定）。$/);
  });

  it("says where more leaves than enters, by the largest part of what leaves", () => {
    const row = { stage: CELLS, unit: "t/year", used: null, demand: null };
    const rows = [
      { ...row, place: US, sentOut: at(1000), shortfall: 50 },
      { ...row, place: JAPAN, sentOut: at(40), shortfall: 10 },
    ];
    expect(said(made("massBalance", rows))).toEqual([
      "By the amounts given at the stage “Cells”, more certainly leaves one place (Japan) than enters it, by at least 10 t/year.",
      "「セル」の工程の数量では、日本（所在地）からの流出が流入を確実に上回り、その差は少なくとも10 t/年である。",
    ]);
    const [least] = said(made("massBalance", [{ ...row, place: US, unit: "t", shortfall: 1.236 }]));
    expect(least).toContain("by at least 1.23 t.");
    expect(sentence(made("massBalance", [{ ...row, place: US, shortfall: null }]), "en")).toContain(
      "At no place does more certainly leave than enter",
    );
  });

  it("says how concentrated world production is, by its key", () => {
    const row = { stageId: "cells", wholeId: "worldProduction", keyId: "owner", stage: CELLS };
    const cells = {
      whole: both("world production", "世界生産"),
      measure: both("m", "m"),
      who: null,
    };
    const rows = [
      { ...row, ...cells, method: "hhi", value: at(0.5) },
      { ...row, ...cells, method: "largestSupplier", who: CHINA, value: within(0.6, 0.7) },
    ];
    expect(said(made("assessment", rows))).toEqual([
      "At the stage “Cells”, the HHI of world production by owner's place is 0.500, and the share of the largest known supplier, one owner's place (China), is between 60 and 70 %.",
      "「セル」の工程では、世界生産のHHI（所有者の国・地域別）は0.500であり、判明している最大供給者である中国（所有者の国・地域）の割合は60–70 %である。",
    ]);
  });

  it("says in an overview who makes most and how self-sufficient the home is", () => {
    const row = {
      stage: CELLS,
      worldLargest: CHINA,
      worldLargestShare: at(0.8),
      selfSufficiency: at(0),
    };
    expect(said(made("overview", [row]))).toEqual([
      "At the stage “Cells”, the share of the largest known producer (China) in world production is 80 %, and the self-sufficiency (apparent) of the home is 0 %.",
      "「セル」の工程では、判明している最大生産者（中国）が世界生産に占める割合は80 %であり、自国側の自給率（見かけ）は0 %である。",
    ]);
  });
});
