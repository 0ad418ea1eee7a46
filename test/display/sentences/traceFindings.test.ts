import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import type { Result } from "../../../src/model/result.ts";
import { at, both, CELLS, CHINA, JAPAN, MINING, made, US, within } from "./made.ts";

const said = (result: Result) => [sentence(result, "en"), sentence(result, "ja")];

describe("what is said of a look-through", () => {
  const exposure = { keyId: "place", stage: CELLS, who: CHINA };

  it("names whom most surely depends on, looked through and at first hand", () => {
    const rows = [
      { ...exposure, who: US, lookThrough: within(0.2, 1), faceValue: at(0), hidden: at(0.2) },
      {
        ...exposure,
        lookThrough: within(0.9571, 1),
        faceValue: at(0.4),
        hidden: within(0.55, 0.6),
      },
    ];
    expect(said(made("exposures", rows))).toEqual([
      "At the stage “Cells”, the exposure (look-through) of the home to one place (China) is at least 95 %, and that at first hand (face value) is 40 %.",
      "「セル」の工程では、中国（所在地）に対する自国側の遡及依存度は少なくとも95 %であり、直接（見た目）の依存度は40 %である。",
    ]);
  });

  it("says that the mix of the world is assumed where nobody reports imports", () => {
    const notes = { world: { kind: "assumed" as const, text: both("x", "x") } };
    const half = { lookThrough: at(0.5), faceValue: at(0.5), direct: at(0.5), traced: at(0) };
    const more = { product: CELLS, classId: "vitalPoint", volume: at(0.5), frequency: at(0.5) };
    const own = { autonomy: at(0.5), place: CHINA, placeId: "CHN", exposure: at(0.5) };
    const rows = [{ ...exposure, ...half, ...more, ...own }];
    for (const kind of [
      ...["exposures", "traceSummary", "demandExposures", "ladder"],
      ...["vitalPoints", "concentrationProfile", "autonomy"],
    ]) {
      const [en, ja] = said(made(kind, rows, { notes }));
      expect(en).toMatch(
        /\d( %)? \(the mix of the world assumed where imports are not reported\)\.$/,
      );
      expect(ja).toMatch(/である（輸入の報告がない場合は世界の構成比と仮定）。$/);
      expect(sentence(made(kind, rows), "en")).not.toContain("mix of the world");
    }
  });

  it("says by which key somebody is told apart", () => {
    const row = {
      ...exposure,
      keyId: "owner",
      lookThrough: at(1),
      faceValue: at(1),
      hidden: at(0),
    };
    expect(sentence(made("exposures", [row]), "en")).toContain(
      "to one owner's place (China) is 100 %",
    );
  });

  it("does not take nobody listed for nobody there", () => {
    const keys = ["stage", "who", "lookThrough", "faceValue", "traced"];
    for (const kind of ["exposures", "traceSummary"])
      expect(said(made(kind, [], { keys }))).toEqual([
        "Nobody is certain to stand upstream of the home at any stage, which does not mean that nobody does.",
        "どの工程についても、自国側の上流に確実にいる者は判明していないが、いないという意味ではない。",
      ]);
  });

  it("prefers in a summary where first hand surely hides most, and says what is not known", () => {
    const rows = [
      { stage: MINING, who: CHINA, direct: at(0.9), lookThrough: at(0.9), traced: at(0) },
      { stage: CELLS, who: US, direct: at(0.1), lookThrough: within(0.3, 0.5), traced: null },
    ];
    expect(said(made("traceSummary", rows))).toEqual([
      "At the stage “Cells”, the exposure (look-through) of the home to one place (United States) is between 30 and 50 %, that at first hand (face value) is 10 %, and self-sufficiency (traced) cannot be told from the data (0–100 %).",
      "「セル」の工程では、米国（所在地）に対する自国側の遡及依存度は30–50 %であり、直接（見た目）の依存度は10 %であり、自給率（遡及）はデータからは分からない（0–100 %）。",
    ]);
  });

  it("names the home where the result does", () => {
    const row = { ...exposure, lookThrough: at(0.5), faceValue: at(0.5), hidden: at(0) };
    const named = {
      ...made("exposures", [row]),
      home: { id: "JPN", label: JAPAN, places: ["JPN"] },
    };
    expect(said(named)).toEqual([
      "At the stage “Cells”, the exposure (look-through) of the home (Japan) to one place (China) is 50 %, and that at first hand (face value) is 50 %.",
      "「セル」の工程では、中国（所在地）に対する自国側（日本）の遡及依存度は50 %であり、直接（見た目）の依存度は50 %である。",
    ]);
  });

  it("names the home also where there is nothing to tell", () => {
    const keys = [
      ...["stage", "who", "lookThrough", "faceValue", "traced", "place", "product", "volume"],
      ...["autonomy", "exposure", "loss", "sources", "resting", "asOne", "size", "left", "atOnce"],
      ...["fromStage", "fromPlace", "placeShare", "days", "mixed"],
    ];
    const home = { label: JAPAN };
    for (const kind of [
      ...["exposures", "traceSummary", "demandExposures", "ladder", "vitalPoints", "autonomy"],
      ...["concentrationProfile", "indispensability", "commonUpstream", "independentSources"],
      ...["singlePoints", "segregatedExposure", "chainFlows", "contingencies", "chokeSets"],
      ...["reverseStressTest", "stockPlacement"],
    ]) {
      const [en, ja] = said({ ...made(kind, [], { keys }), home } as Result);
      expect(en).toContain("the home (Japan)");
      expect(en).not.toMatch(/the home(?! \(Japan\))/);
      expect(ja).toContain("自国側（日本）");
    }
  });

  it("says of a ladder where face value surely exceeds what is traced by most", () => {
    const rows = [
      { stage: MINING, faceValue: at(0), traced: at(0) },
      { stage: CELLS, faceValue: at(0.75), traced: within(0, 0.43) },
    ];
    expect(said(made("ladder", rows))).toEqual([
      "At the stage “Cells”, the share made at home (face value) of the supply of the home is 75 %, and the traced self-sufficiency (weakest link) is at most 43 %.",
      "「セル」の工程では、自国側の供給に占める国内生産分（見た目）は75 %であり、遡及自給率（最弱の環）は多くとも43 %である。",
    ]);
    const open = [{ stage: CELLS, faceValue: within(0, 1), traced: within(0, 1) }];
    expect(said(made("ladder", open))).toEqual([
      "The self-sufficiency (traced) of the home cannot be told at any stage.",
      "自国側の遡及自給率は、どの工程についても分からない。",
    ]);
  });

  it("says who stands downstream", () => {
    const row = {
      placeId: "USA",
      stage: CELLS,
      place: US,
      lookThrough: at(0.3),
      faceValue: at(0.1),
    };
    expect(
      said(made("demandExposures", [{ placeId: null, place: null, lookThrough: null }, row])),
    ).toEqual([
      "At the stage “Cells”, the share of what leaves the market of the home that goes to or through one place (United States) anywhere downstream is 30 %, and the share at first hand (exports) is 10 %.",
      "「セル」の工程では、自国側の市場から出るもののうち、下流で米国（所在地）に向かうか経由する割合は30 %であり、直接（輸出）の割合は10 %である。",
    ]);
  });

  it("says a vital point, or that none is certain", () => {
    const row = { product: CELLS, stage: MINING, keyId: "operator", who: both("Acme", "アクメ") };
    const vital = {
      ...row,
      classId: "vitalPoint",
      volume: within(0.95, 1, 0.96),
      frequency: 0.957,
    };
    const often = { ...row, classId: "highVolume", volume: at(1), frequency: 0.1 };
    expect(said(made("vitalPoints", [often, vital]))).toEqual([
      "For the product “Cells”, one operator (Acme) is a vital point of the home at its supply of “Mining”: the share that passes it (volume) is 96 % (95–100 %), and the frequency, as known, is 0.957.",
      "製品「セル」では、自国側への「採掘」の供給においてアクメ（操業企業）が急所で、そこを通過する割合（量）は96 % (95–100 %)であり、判明分の通過頻度は0.957である。",
    ]);
    expect(said(made("vitalPoints", [often]))).toEqual([
      "Nobody is certain to be a vital point of the home, which does not mean that nobody is.",
      "自国側の急所であることが確実な者は判明していないが、急所がないという意味ではない。",
    ]);
  });

  it("says where concentration peaks, with the HHI and its key as the column names them", () => {
    const row = { product: CELLS, stage: MINING, peak: both("peak", "最大"), lookThrough: at(0.5) };
    const rows = [
      { ...row, peak: null, lookThrough: null, largest: null, largestShare: null },
      { ...row, largest: CHINA, largestShare: within(0.6, 0.7) },
    ];
    const result = made("concentrationProfile", rows);
    const columns = result.columns.map((column) =>
      column.key === "lookThrough"
        ? { ...column, label: both("HHI by place, looked through", "HHI(所在地別、遡及)") }
        : column,
    );
    expect(said({ ...result, columns })).toEqual([
      "Behind the product “Cells”, at the stage “Mining”, the HHI by place, looked through, is 0.500, and the share of the largest looked through (China) is between 60 and 70 %.",
      "製品「セル」の上流にある「採掘」の工程では、HHI(所在地別、遡及)は0.500であり、遡及で最大の者（中国）の割合は60–70 %である。",
    ]);
  });

  it("says of autonomy and indispensability what is certain", () => {
    const autonomy = { stage: CELLS, autonomy: within(0, 0.05), placeId: "CHN", place: CHINA };
    expect(said(made("autonomy", [{ ...autonomy, exposure: within(0.95, 1) }]))).toEqual([
      "At the stage “Cells”, the strategic autonomy (kyusho's proxy) of the home is at most 5 %, and its exposure to one place (China) is at least 95 %.",
      "「セル」の工程では、自国側の戦略的自律性（kyusho独自の代理指標）は多くとも5 %であり、中国（所在地）への遡及依存度は少なくとも95 %である。",
    ]);
    const loss = {
      stage: CELLS,
      placeIds: ["KOR", "TWN"],
      place: both("South Korea, Taiwan", "韓国、台湾"),
    };
    expect(said(made("indispensability", [{ ...loss, loss: at(0.3) }]))).toEqual([
      "At the stage “Cells”, the share of its supply that each of several places (South Korea, Taiwan) would lose without the home, if nobody reroutes (kyusho's proxy), is 30 %.",
      "「セル」の工程では、自国側からの供給が途絶し、誰も調達先を切り替えない場合に韓国、台湾（所在地）の各々が失う供給の割合（kyusho独自の代理指標）は30 %である。",
    ]);
    expect(sentence(made("indispensability", [{ ...loss, loss: within(0, 1) }]), "en")).toBe(
      "At no stage is it certain that another place would lose any supply without the home.",
    );
  });
});
