import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, describe, expect, it } from "vitest";
import { checkPolicyCommand } from "../../src/cli/checkPolicyCommand.ts";
import { policyFile } from "../policies/policies.ts";

const dir = mkdtempSync(join(tmpdir(), "kyusho-policy-"));
const before = process.exitCode;

afterEach(() => {
  process.exitCode = before;
});

/** Runs the command in this process; what it prints goes to a file. */
async function run(...args: string[]): Promise<{ status: unknown; out: string }> {
  const program = new Command("kyusho").exitOverride();
  program.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  checkPolicyCommand(program);
  const out = join(dir, `${Math.random()}.txt`);
  process.exitCode = undefined;
  try {
    await program.parseAsync(["check-policy", ...args, "--out", out], { from: "user" });
  } catch (error) {
    const { exitCode, message } = error as { exitCode: number; message: string };
    return { status: exitCode, out: message };
  }
  return { status: process.exitCode, out: readFileSync(out, "utf8") };
}

function fileWith(rules: readonly object[]): string {
  const path = join(dir, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(policyFile(rules)));
  return path;
}

const tiny = ["examples/tinyModel.json", "--home", "JPN"];
const cap = (value: number) => ({
  ...{ measure: "largestForeignShare", of: "homeImports", by: "place" },
  must: { op: "<=", value },
});
const blind = { measure: "daysOfCover", must: { op: ">=", value: 90 } };

describe("kyusho check-policy", () => {
  it("exits with 0 where all is met, 1 where a rule is missed, 2 where one is unknown", async () => {
    expect((await run(...tiny, "--policy", fileWith([cap(1)]))).status).toBe(0);
    expect((await run(...tiny, "--policy", fileWith([cap(0.1), blind]))).status).toBe(1);
    const unknown = fileWith([cap(1), blind]);
    expect((await run(...tiny, "--policy", unknown)).status).toBe(2);
    expect((await run(...tiny, "--policy", unknown, "--allow-unknown")).status).toBe(0);
    const soft = fileWith([cap(1), { ...cap(0.1), force: "soft" }]);
    expect((await run(...tiny, "--policy", soft)).status).toBe(0);
  });

  it("exits with the worst of several policies", async () => {
    const several = ["--policy", fileWith([blind]), "--policy", fileWith([cap(0.1)])];
    const { status, out } = await run(...tiny, ...several);
    expect(status).toBe(1);
    expect(out).toContain("missed by");
    expect(out).toContain("no stock is given");
  });

  it("exits with 3 where a file or an option is wrong", async () => {
    expect((await run(...tiny, "--policy", "nowhere.json")).status).toBe(3);
    expect((await run(...tiny, "--policy", fileWith([{ ...cap(1), by: "plac" }]))).status).toBe(3);
    expect((await run(...tiny)).status).toBe(3);
    expect((await run(...tiny, "--policy", "dual-caps", "--table", "verdict")).status).toBe(3);
    const { status, out } = await run("batteries", "--home", "USA", "--policy", "ira-30d-historic");
    expect(status).toBe(3);
    expect(out).toContain("asOf: must be given where thresholds change with time");
  });

  it("finds the policies that come with kyusho by name", async () => {
    const energy = ["energy-japan", "--home", "JPN", "--policy", "iea-90-days"];
    const { status, out } = await run(...energy, "--lang", "ja");
    expect(status).toBe(0);
    expect(out).toContain("適合(余裕138–164日)");
    const crma = await run("batteries", "--home", "EU27", "--policy", "eu-crma-2024");
    expect(crma.status).toBe(2);
    expect(crma.out).toContain("at most 65 %");
  });

  it("has the same status whichever table is printed, and none for law that is not in force", async () => {
    const caps = ["batteries", "--home", "JPN", "--policy", "dual-caps"];
    for (const table of ["verdicts", "evidence", "coverage"])
      expect((await run(...caps, "--table", table)).status).toBe(1);
    const credit = ["batteries", "--home", "USA", "--policy", "ira-30d-historic", "--as-of"];
    const { status, out } = await run(...credit, "2026-06-01");
    expect(status).toBe(0);
    expect(out).toContain("no longer in force (until 2025-09-30), so that there is no verdict");
    expect((await run(...credit, "2025-06-01")).status).not.toBe(0);
  });

  it("takes the beginning of a name where only one policy has it", async () => {
    const crma = await run("batteries", "--home", "EU27", "--policy", "eu-crma");
    expect(crma.out).toContain("Critical Raw Materials Act");
    expect(crma.status).toBe(2);
    const { status, out } = await run("batteries", "--home", "JPN", "--policy", "japan");
    expect(status).toBe(3);
    expect(out).toContain("japan begins the names of japan-espa-2025-12, japan-stockpile");
  });

  it("prints evidence, coverage and JSON", async () => {
    const graphite = ["batteries", "--home", "JPN", "--policy", "dual-caps"];
    expect((await run(...graphite, "--table", "evidence")).out).toContain("denominator");
    const json = await run(...graphite, "--format", "json");
    expect(JSON.parse(json.out).counts ?? JSON.parse(json.out)[0].counts).toMatchObject({
      missed: 5,
    });
    const list = await run("batteries", "--home", "JPN", "--policy", "japan-espa-2025-12");
    expect(list.status).toBe(0);
    expect(list.out).toContain("2 of 16 items are covered");
  });

  it("reads an earlier model for rules on growth", async () => {
    const growth = {
      ...{ measure: "capacityGrowth", from: "CHN", operators: ["Alpha"] },
      must: { op: "<=", value: 0.05 },
    };
    const { out } = await run(
      ...tiny,
      "--policy",
      fileWith([growth]),
      "--before",
      tiny[0] as string,
    );
    expect(out).toContain("the model has no company named");
  });
});
