import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import * as kyusho from "../../../src/index.ts";
import type { Result } from "../../../src/model/result.ts";
import { at, both, CELLS, CHINA, JAPAN, MINING, made, US, within } from "./made.ts";

const said = (result: Result) => [sentence(result, "en"), sentence(result, "ja")];

describe("what is said of a scenario", () => {
  const imports = { stage: CELLS, place: JAPAN, what: both("imports", "輸入") };

  it("says what lacks most, and how long it lasts, in days or in the result's words", () => {
    const lost = within(0.796, 1);
    const row = { ...imports, lost, worst: lost, recovers: at(908) };
    const survives = both("at least 3 days", "3日以上");
    expect(said(made("disruption", [{ ...row, survives }]))).toEqual([
      "At the stage “Cells”, the shortfall of imports (Japan) against what is wanted, once stocks are used up, is at least 79 %, the time to survive is given as “at least 3 days”, and the time to recover is 908 days.",
      "「セル」の工程では、日本の輸入が必要量に対して不足する割合（在庫枯渇後）は少なくとも79 %であり、耐久日数は「3日以上」とされており、回復日数は908日である。",
    ]);
  });

  it("says that the time to survive is not known rather than at least nothing", () => {
    const row = { ...imports, lost: at(0.5), worst: at(0.5), recovers: at(9) };
    const rows = [{ ...row, survives: both("at least 0 days", "0日以上"), survivesAtLeast: 0 }];
    const notes = { stocks: { kind: "unknown" as const, text: both("x", "x") } };
    expect(said(made("disruption", rows, { notes }))).toEqual([
      "At the stage “Cells”, the shortfall of imports (Japan) against what is wanted, once stocks are used up, is 50 %, the time to survive is not known (not every stock is given), and the time to recover is 9 days.",
      "「セル」の工程では、日本の輸入が必要量に対して不足する割合（在庫枯渇後）は50 %であり、耐久日数は分からず（記載のない在庫がある）、回復日数は9日である。",
    ]);
    expect(sentence(made("disruption", rows), "en")).toContain("to survive is not known, and");
  });

  it("knows the words that scenarios write where stocks are not known", () => {
    const read = (path: string) =>
      readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), "utf8");
    const groups = kyusho.parseGroups(JSON.parse(read("groups.json")));
    const network = kyusho.compile(kyusho.parseModel(read("batteries.json")));
    const scenario = kyusho.parseScenario(read("scenarios/cobalt-2025.json"));
    const { table } = kyusho.runScenario(network, scenario, { home: "JPN", groups });
    const words = table.rows.map(({ survives }) => JSON.stringify(survives));
    expect(words).toContain('{"en":"at least 0 days","ja":"0日以上"}');
    expect(sentence(table, "ja")).not.toContain("0日以上");
  });

  it("looks at the worst day where nothing is lacking in the end", () => {
    const row = { ...imports, lost: at(0), worst: at(0.4) };
    expect(sentence(made("disruption", [row]), "en")).toBe(
      "At the stage “Cells”, the shortfall of imports (Japan) against what is wanted, on the worst day, is 40 %.",
    );
    expect(said(made("disruption", [], { keys: ["stage", "what", "lost"] }))).toEqual([
      "Nothing of what was asked about is known to be lacking in this scenario.",
      "このシナリオで不足すると分かっているものはない。",
    ]);
  });

  it("says what new capacity adds where nothing is lacking", () => {
    const none = { lost: at(0), worst: at(0), unit: "Mt/year" };
    expect(said(made("disruption", [{ ...imports, ...none, added: 20 }]))).toEqual([
      "At the stage “Cells”, nothing of what was asked about is lacking, and what new capacity adds is 20 Mt/year.",
      "「セル」の工程では、不足するものはなく、新規能力による追加は20 Mt/年である。",
    ]);
  });

  it("names the day of the largest loss in a course", () => {
    const row = { stage: CELLS, place: JAPAN, lost: at(0.1), day: 0 };
    expect(said(made("disruptionCourse", [row, { ...row, day: 30, lost: at(0.6) }]))).toEqual([
      "On day 30, the part of the supply of “Cells” (Japan) that is lost is 60 %.",
      "30日目には、日本の「セル」の供給のうち失われる割合は60 %である。",
    ]);
  });

  it("tells no day of a course on which anything from nothing to all may be lost", () => {
    const row = { stage: CELLS, place: JAPAN, lost: at(0), day: 0 };
    const open = { ...row, day: 254, lost: within(0, 1) };
    for (const rows of [[open], [row, open], [row, { ...open, lost: within(0, 0.9) }]])
      expect(said(made("disruptionCourse", rows))).toEqual([
        "Whether anything of what was asked about is lost on any day cannot be told from the data.",
        "失われるものがあるかどうかは、どの日についてもデータからは分からない。",
      ]);
    const rows = [open, { ...row, day: 30, lost: within(0.6, 0.7) }];
    expect(sentence(made("disruptionCourse", rows), "en")).toMatch(/^On day 30, .* 60 and 70 %\.$/);
  });

  it("counts what a back-test found", () => {
    const row = {
      what: MINING,
      predicted: null,
      measured: at(0),
      verdict: both("within the bounds", "範囲内"),
    };
    const rows = ["within", "tooSmall", "noRise", "cannotTell", "within"].map((verdictId) => ({
      ...row,
      verdictId,
    }));
    expect(said(made("backTest", rows))).toEqual([
      "Of 5 measurements, 2 lie within the bounds predicted, too small a fall was predicted for 1 and too large a one for 1, and nothing can be told of 1.",
      "実測5件のうち、予測の範囲内が2件、減少の過小な予測が1件、過大な予測が1件であり、1件については何もいえない。",
    ]);
    expect(said(made("backTest", rows.slice(0, 1)))).toEqual([
      "The only measurement has the verdict “within the bounds”.",
      "唯一の実測値の判定は「範囲内」である。",
    ]);
  });
});

describe("what is said of failures", () => {
  const single = { product: CELLS, keyIds: ["place"], who: CHINA };
  const pair = {
    product: CELLS,
    keyIds: ["place", "place"],
    who: both("China; Chile", "中国、チリ"),
  };

  it("says what the worst single failure takes away", () => {
    const rows = [
      { ...pair, atOnce: 2, loss: at(1) },
      { ...single, atOnce: 1, loss: within(0.4, 0.5) },
    ];
    expect(said(made("contingencies", rows))).toEqual([
      "For the product “Cells”, the share of the supply of the home lost through the failure of one place (China) is between 40 and 50 %.",
      "製品「セル」では、中国（所在地）の停止によって失われる自国側の供給の割合は40–50 %である。",
    ]);
  });

  it("says which set surely breaks the floor", () => {
    const row = { ...pair, size: 2, certaintyId: "certain", left: within(0.1, 0.3) };
    expect(said(made("chokeSets", [row]))).toEqual([
      "For the product “Cells”, the failure of 2 places at once (China; Chile) surely leaves the home with less than the floor, and the share of supply left is between 10 and 30 %.",
      "製品「セル」では、中国、チリ（所在地）の2者の同時停止により自国側の供給は確実に下限を割り、残る供給の割合は10–30 %である。",
    ]);
    expect(sentence(made("reverseStressTest", [{ ...row, methodId: "heuristic" }]), "en")).toMatch(
      /between 10 and 30 % \(found by a heuristic: fewer may do\)\.$/,
    );
  });

  it("says of a possible set that it is possible only", () => {
    const row = { ...single, size: 1, certaintyId: "possible", left: within(0.2, 0.9) };
    expect(sentence(made("chokeSets", [row]), "en")).toBe(
      "For the product “Cells”, the failure of one place (China) leaves the home with less than the floor if what is not known comes from it too, and the share of supply left is between 20 and 90 %.",
    );
    const open = { ...row, keyIds: null, who: both("7 sets", "7組") };
    expect(sentence(made("chokeSets", [open]), "ja")).toContain("誰についてもないとはいえない。");
    expect(sentence(made("reverseStressTest", [{ ...open, size: null }]), "en")).toBe(
      "Not even all asked about together are certain to leave the home with less than the floor.",
    );
  });

  it("says that the model names nobody where nobody could be asked about", () => {
    const notes = { noActors: { kind: "unknown" as const, text: both("x", "x") } };
    const keys = ["product", "size", "who", "left"];
    expect(sentence(made("chokeSets", [], { keys, notes }), "en")).toBe(
      "The model names nobody of the kind asked about, which does not mean that there is nobody.",
    );
    expect(sentence(made("chokeSets", [], { keys }), "en")).toBe(
      "No set of the size asked about leaves the home with less than the floor, be it surely or perhaps.",
    );
  });

  it("says how robust supply is, and what one failure alone takes", () => {
    const row = { stageId: "cells", product: CELLS, keyId: "place", who: CHINA };
    const rows = [
      { ...row, part: "removal", exposure: within(0.84, 1), left: within(0, 0.16) },
      { ...row, part: "mean", exposure: null, left: within(0.1, 0.2) },
    ];
    expect(said(made("removalCurve", rows))).toEqual([
      "For the product “Cells”, the share of the supply of the home left on average over all removals (robustness R) is between 10 and 20 %, and the share lost through one place (China) alone is at least 84 %.",
      "製品「セル」では、全停止を平均した自国側の残る供給の割合（頑健性R）は10–20 %であり、中国（所在地）単独で失われる割合は少なくとも84 %である。",
    ]);
  });

  it("tells an expected loss by sampling from its bounds", () => {
    const row = { product: CELLS, figureId: "expectedLoss", bounds: within(0.02, 0.12) };
    expect(said(made("sampledFigures", [{ ...row, estimate: within(0.05, 0.07, 0.06) }]))).toEqual([
      "For the product “Cells”, the expected loss of supply of the home through the disruptions assumed, estimated by sampling, is 6.0 % (5.0–7.0 %), and the expected loss of supply of the home through the disruptions assumed, whatever the unknown is, is between 2 and 12 %.",
      "製品「セル」では、想定した途絶による自国側の供給の期待損失（標本による推定）は6.0 % (5.0–7.0 %)であり、想定した途絶による自国側の供給の期待損失（不明分を含む範囲）は2–12 %である。",
    ]);
    const part = {
      product: CELLS,
      kindId: "place",
      who: CHINA,
      attributed: at(0.03),
      ofTotal: at(0.5),
    };
    expect(said(made("sampledAttribution", [part]))).toEqual([
      "For the product “Cells”, the part of the expected loss of supply of the home that comes from one place (China) is 3 %, and its share of the expected loss is 50 %.",
      "製品「セル」では、自国側の供給の期待損失のうち中国（所在地）による分は3 %であり、期待損失に占める割合は50 %である。",
    ]);
    expect(
      said(made("sampledDisruptions", [{ kindId: "place", who: CHINA, overall: 0.1 }])),
    ).toEqual([
      "By assumption, the probability that one place (China) fails, common shocks included, is 10 %.",
      "想定では、中国（所在地）が途絶する確率（共通ショックを含む）は10 %である。",
    ]);
  });
});

describe("what is said of rerouting and stocks", () => {
  it("says what can be served at best, and for how many days a floor holds", () => {
    const rows = [
      { whatId: "floor", days: within(30, 40), share: null },
      { whatId: "forEver", days: null, share: within(0.1, 0.2) },
    ];
    expect(said(made("survivalCurve", rows))).toEqual([
      "At best, after the cut, the share of what the home wants that can be served for ever is between 10 and 20 %, and the number of days until supply falls below the floor is between 30 and 40 days.",
      "途絶後、最善の場合でも、自国側の需要のうち長期に満たせる割合は10–20 %であり、供給が下限を割るまでの日数は30–40日である。",
    ]);
    expect(sentence(made("survivalCurve", [], { keys: ["days", "share"] }), "ja")).toBe(
      "必要なデータがモデルにそろっていないため、自国側の供給がいつまで続くかは分からない。",
    );
  });

  it("says operational self-sufficiency of all products together, by its variant", () => {
    const all = {
      stageId: "",
      product: both("all products together", "全製品"),
      even: at(0.2),
      days: null,
    };
    const remark = both("never falls below the floor", "下限を割らない");
    expect(said(made("operationalSelfSufficiency", [{ ...all, remark }]))).toEqual([
      "For “all products together”, the operational self-sufficiency, served evenly (max–min), of the home is 20 %, and the number of days until supply falls below the floor is given as “never falls below the floor”.",
      "「全製品」では、自国側の実働自給率（均等配分）は20 %であり、供給が下限を割るまでの日数は「下限を割らない」とされている。",
    ]);
  });

  it("says what is served under each rule that the model can tell", () => {
    const row = { product: CELLS, first: at(0.9), fair: within(0.5, 0.6), last: null };
    expect(said(made("servedUnder", [row]))).toEqual([
      "For the product “Cells”, the share of what the home wants that rerouting can serve with the home first is 90 %, and that with all served evenly is between 50 and 60 %.",
      "製品「セル」では、組替えによる自国側の充足率（自国側が最初）は90 %であり、充足率（均等配分）は50–60 %である。",
    ]);
  });

  it("says what is served in the first span and in the last", () => {
    const rows = [
      { from: 0, to: 365, share: 1 },
      { from: 365, to: null, share: 0 },
    ];
    expect(said(made("servedUntilEmpty", rows))).toEqual([
      "If all is served in the home as fully as goes until stocks are empty, by the middle of the data, the share served from day 0 to day 365 is 100 %, and the share served from day 365 on for ever is 0 %.",
      "在庫が尽きるまで自国側の需要をできるだけ満たすと、データの中央値では、0日目から365日目までの充足率は100 %であり、365日目以降の充足率は0 %である。",
    ]);
  });

  it("says which stock is stranded", () => {
    const row = { stage: CELLS, place: JAPAN, countsId: "yes", days: at(10) };
    expect(
      said(made("stockPlacement", [row, { ...row, stage: MINING, countsId: "no", days: at(90) }])),
    ).toEqual([
      "At the stage “Mining”, the use for which the stock (Japan) lasts is 90 days, and it reaches no product that the home uses once everything outside the home is switched off.",
      "「採掘」の工程では、日本の在庫の使用日数は90日であり、自国側の外がすべて使えなくなった場合に自国側で使う製品に届かない。",
    ]);
    expect(sentence(made("stockPlacement", [], { keys: ["stage", "place", "days"] }), "en")).toBe(
      "The model names no stock in the home.",
    );
  });
});

describe("what is said of places that trade", () => {
  it("says who is short, or that nobody is", () => {
    const row = { place: "USA", shortage: 10, ofConsumption: 0.25, unit: "kt" };
    expect(said(made("tradeCascade", [row]))).toEqual([
      "After the shock, the shortage of one place (USA) is 10 kt, and its share of consumption before is 25 %.",
      "ショックの後、USA（所在地）の不足は10 ktであり、ショック前の消費に占める割合は25 %である。",
    ]);
    expect(sentence(made("tradeCascade", [{ ...row, shortage: 0, place: US }]), "en")).toBe(
      "No place is short after the shock.",
    );
  });
});
