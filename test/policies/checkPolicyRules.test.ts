import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { checkPolicy } from "../../src/policies/checkPolicy.ts";
import { chain, GROUPS } from "../assess/chains.ts";
import { CHAIN, home, third } from "./caps.ts";
import { checked, policyOf, verdict } from "./policies.ts";

describe("the rules of a policy in checkPolicy", () => {
  it("reads thresholds by date, and needs the day", () => {
    const at = (from: string, value: number) => ({ from, value });
    const steps = [at("2023-01-01", 0.1), at("2024-01-01", 0.3)];
    const rule = { measure: "selfSufficiency", must: { op: ">=", steps } };
    const on = (asOf: string) => checked(CHAIN, [rule], { home: "JPN", asOf });
    expect(on("2023-12-31").rows[0]).toMatchObject({ verdictId: "met", threshold: 0.1 });
    expect(on("2024-01-01").rows[0]).toMatchObject({ verdictId: "missed", threshold: 0.3 });
    const before = on("2022-12-31");
    expect(before.rows).toEqual([]);
    expect(before.status).toBe(null);
    expect(before.notes["notYet:r0"]?.text.en).toContain("no threshold in force on 2022-12-31");
    expect(() => checked(CHAIN, [rule])).toThrow(
      "asOf: must be given where thresholds change with time (got nothing; rule 'r0' has steps from 2023-01-01)",
    );
    expect(() => on("2024-02-30")).toThrow("asOf: must be a day YYYY-MM-DD (got '2024-02-30')");
  });

  it("needs one of several conditions only, and shows each", () => {
    const rule = { anyOf: [home(">=", 0.4), third(0.6)] };
    const { rows, counts } = checked(CHAIN, [rule]);
    expect(rows.map(({ level, verdictId }) => [level, verdictId])).toEqual([
      ...[
        ["rule", "met"],
        ["part", "missed"],
        ["part", "met"],
      ],
    ]);
    expect(rows[0]?.reason?.en).toBe("1 of 2 conditions hold, 0 unknown; one is enough");
    expect(counts).toEqual({ met: 1, missed: 0, unknown: 0 });
  });

  it("keeps a rule that no model can judge as unknown, with what it demands", () => {
    const rule = { because: { en: "costs are needed" }, must: { op: ">=", value: 0.4 } };
    expect(verdict(CHAIN, [rule])).toMatchObject({
      ...{ verdictId: "unknown", threshold: 0.4, must: { en: "at least 40 %" } },
      reason: { en: "costs are needed", ja: "costs are needed" },
    });
  });

  it("counts soft rules by weight, and lets hard ones alone decide", () => {
    const soft = { force: "soft", weight: 3, ...home(">=", 0.4) };
    const found = checked(CHAIN, [home(">=", 0.1), soft, { ...soft, weight: 1, ...third(0.7) }]);
    expect(found).toMatchObject({ status: "met", missedWeight: 3, softWeight: 4 });
    expect(found.softCounts).toEqual({ met: 1, missed: 1, unknown: 0 });
    expect(checked(CHAIN, [soft]).status).toBe(null);
    expect(checked(CHAIN, [home(">=", 0.1), home(">=", 0.4)]).status).toBe("missed");
    const blind = { measure: "daysOfCover", must: { op: ">=", value: 90 } };
    expect(checked(CHAIN, [home(">=", 0.1), blind]).status).toBe("unknown");
  });

  it("marks thresholds that were not verified, by step where steps differ", () => {
    const steps = [
      { from: "2026-01-01", value: 0.1, verified: true },
      { from: "2027-01-01", value: 0.2, verified: false },
    ];
    const rule = { verified: false, measure: "selfSufficiency", must: { op: ">=", steps } };
    const on = (asOf: string) => checked(CHAIN, [rule], { home: "JPN", asOf }).rows[0];
    expect(on("2026-06-01")?.notes).not.toContain("notVerified");
    expect(on("2027-06-01")?.notes).toContain("notVerified");
  });

  it("says on which day the policy was not in force", () => {
    const policy = policyOf([home(">=", 0.1)], { inForce: { from: "2023-04", until: "2025" } });
    const network = compile(chain(CHAIN));
    const noteOn = (asOf?: string) =>
      checkPolicy(network, policy, { home: "JPN", ...(asOf === undefined ? {} : { asOf }) }).notes
        .inForce?.text.en;
    expect(noteOn("2023-03-31")).toBe(
      "on 2023-03-31 the policy was not yet in force (from 2023-04), so that there is no verdict",
    );
    expect(noteOn("2023-04-01")).toBe(undefined);
    expect(noteOn("2026-01-01")).toBe(
      "on 2026-01-01 the policy was no longer in force (until 2025), so that there is no verdict",
    );
    expect(noteOn()).toBe("the policy was in force until 2025");
    const on = (asOf: string) => checkPolicy(network, policy, { home: "JPN", asOf });
    expect(on("2026-01-01")).toMatchObject({ rows: [], status: null });
    expect(on("2025-12-31").status).toBe("met");
  });

  it("lists every note and citation that a row names, and gives the same bytes again", () => {
    const rules = [home(">=", 0.1), third(0.5), { ...third(0.5), by: "owner" }];
    const again = () => checked(CHAIN, rules);
    const { rows, notes, citations, methods } = again();
    for (const row of rows) {
      for (const key of [...row.citations, ...row.ruleCitations])
        expect(citations).toHaveProperty([key]);
      for (const key of row.notes) expect(notes).toHaveProperty([key]);
      expect(methods).toContain(row.measureId);
    }
    expect(JSON.stringify(again())).toBe(JSON.stringify(again()));
    expect(notes.consumption?.text.en).toContain("apparent use of the stage's own product");
  });

  it("passes on a group that there is not", () => {
    const rule = { measure: "exposure", by: "place", from: "FEOCC", must: { op: "<=", value: 0 } };
    expect(() => checked(CHAIN, [rule], { home: "JPN", groups: GROUPS })).toThrow("FEOC");
  });
});
