import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import type { Result } from "../../../src/model/result.ts";
import { at, both, CELLS, JAPAN, MINING, made, within } from "./made.ts";

const said = (result: Result) => [sentence(result, "en"), sentence(result, "ja")];

describe("what is said of policies", () => {
  const rule = both("one country", "単一国");
  const row = {
    level: "rule",
    rule,
    stage: CELLS,
    unit: "share",
    must: both("at most 65 %", "65 %以下"),
  };
  const about = {
    policy: both("Caps", "上限"),
    home: { id: "JPN", label: JAPAN, places: ["JPN"] },
  };
  const missed = {
    ...row,
    verdictId: "missed",
    verdict: both("missed", "不適合"),
    value: within(0.85, 1, 0.86),
  };
  const met = { ...row, verdictId: "met", verdict: both("met", "適合"), value: at(0.1) };

  it("counts verdicts and names the first that is missed", () => {
    const unknown = { ...met, verdictId: "unknown", value: null };
    const part = { ...missed, level: "part" };
    expect(said({ ...made("verdicts", [met, part, missed, unknown]), ...about })).toEqual([
      "Of 3 verdicts by the policy “Caps” for the home (Japan), 1 is met, 1 missed and 1 not known (missed first: “one country” at the stage “Cells”, 86 % (85–100 %) where it must be at most 65 %).",
      "自国側（日本）についての政策「上限」の判定3件のうち、適合は1件、不適合は1件、判定不能は1件である（不適合の最初のもの：「セル」の工程の「単一国」、86 % (85–100 %)、基準は65 %以下）。",
    ]);
    expect(said({ ...made("verdicts", [met]), ...about })).toEqual([
      "The only verdict by the policy “Caps” for the home (Japan) is “met”.",
      "自国側（日本）についての政策「上限」の唯一の判定は「適合」である。",
    ]);
  });

  it("says how much of a list a model speaks of", () => {
    const items = [
      { item: MINING, covered: both("covered", "扱う"), coveredId: "covered" },
      { item: CELLS, covered: both("not in the model", "モデルにない"), coveredId: "absent" },
    ];
    expect(said(made("policyCoverage", items))).toEqual([
      "The model speaks of 1 of 2 items of the policy's list, which says nothing of compliance.",
      "政策の一覧の2項目のうちモデルが扱うのは1項目であり、法令の遵守については何も示さない。",
    ]);
  });

  const total = {
    part: "total",
    stage: CELLS,
    keyId: "place",
    measure: both("exposure", "遡及依存度"),
  };
  const parts = { moved: at(0.2), removed: at(0), new: within(0, 0.1), gross: within(0.2, 0.3) };

  it("says what a change moves, removes and adds", () => {
    const swapped = { ...total, ...parts, unit: "share", classId: "swapped" };
    const unchanged = { ...swapped, classId: "unchanged" };
    const result = {
      ...made("riskSwap", [unchanged, swapped]),
      home: { id: "JPN", label: JAPAN, places: ["JPN"] },
    };
    expect(said(result)).toEqual([
      "At the stage “Cells”, the change swaps risk for the home (Japan) in “exposure” by place: 20 percentage points moved to others, 0 percentage points removed, at most 10 percentage points new.",
      "「セル」の工程では、この変更は自国側（日本）の「遡及依存度」（所在地別）のリスクを置き換え、移転は20ポイント、消失は0ポイント、新規は多くとも10ポイントである。",
    ]);
  });

  it("says that nothing changes only where nothing does", () => {
    const unchanged = { ...total, ...parts, classId: "unchanged" };
    expect(sentence(made("riskSwap", [unchanged]), "en")).toBe(
      "Nothing compared changes the risk of the home.",
    );
    expect(
      sentence(made("riskSwap", [unchanged, { ...unchanged, classId: "unknown" }]), "en"),
    ).toBe("The bounds do not settle whether the change makes any risk of the home fall or rise.");
  });
});

describe("what is said of firms and industries", () => {
  it("says what a shock to sites costs in the best case", () => {
    const row = { sites: "mill", timeToSurvive: 3, timeToRecover: 1, lostMargin: 350 };
    expect(said(made("riskExposure", [row]))).toEqual([
      "After a shock to the sites (mill), in the best case, the time to survive is 3 days, the time to recover is 1 day, and the margin lost is 350.",
      "拠点（mill）へのショックの後、最善の場合でも、耐久日数は3日であり、回復日数は1日であり、粗利の損失は350である。",
    ]);
    const nothing = { sites: "mill", timeToSurvive: null, timeToRecover: null, lostMargin: null };
    expect(sentence(made("riskExposure", [nothing]), "en")).toBe(
      "Of a shock to the sites (mill) no time and no loss is known.",
    );
  });

  it("says systemic risk, and that sweeps were cut off where they were", () => {
    const row = { firms: "A, B", combined: 0.4, reached: 12, notes: ["truncated"] };
    expect(said(made("systemicRisk", [row]))).toEqual([
      "As modelled, the systemic risk of a shock to the firms (A, B), as a share of the network by size, is 40 %, and the number of firms reached is 12 (before losses had settled).",
      "モデル上、企業（A, B）へのショックのシステミックリスク（規模による全体比）は40 %であり、影響が及ぶ企業数は12である（損失が収束する前の値）。",
    ]);
  });

  it("says through whom a firm loses", () => {
    const hit = {
      firm: "mine",
      loss: 1,
      cause: both("the shock itself", "ショック自体"),
      through: "",
    };
    const smelter = {
      firm: "smelter",
      loss: 0.5,
      cause: both("essential inputs: ore", "不可欠な投入: ore"),
      through: "mine",
    };
    expect(said(made("systemicRiskReasons", [hit, smelter]))).toEqual([
      "After the shock, the loss of one firm (smelter) as a share of its activity is 50 % (set by: essential inputs: ore; mostly through: mine).",
      "ショックの後、企業（smelter）の損失（活動に対する割合）は50 %である（損失を決めるもの：不可欠な投入: ore、主な経路：mine）。",
    ]);
  });

  it("says where output falls lowest", () => {
    const row = { place: "JPN", sector: "mines", worstOutput: 0.9, timeToRecover: 0, reason: null };
    const low = {
      ...row,
      sector: "mills",
      worstOutput: 0.3,
      timeToRecover: null,
      reason: both("not within the run", "期間内になし"),
    };
    expect(said(made("inventoryDynamics", [row, low]))).toEqual([
      "In this run, the worst output (JPN, mills) as a share of usual output is 30 %, and the time to recover is given as “not within the run”.",
      "この計算では、最低の生産（JPN、mills）の平常比は30 %であり、回復日数は「期間内になし」とされている。",
    ]);
  });
});
