import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SOURCE } from "../policies/methodJury/juries.ts";
import { kyusho } from "./inProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "kyusho-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("kyusho methods", () => {
  it("prints the registry in every language and format", async () => {
    const { status, out } = await kyusho("methods", "--format", "csv", "--lang", "ja");
    expect(status).toBe(0);
    expect(out).toContain("euSupplyRisk");
    expect(out).toContain("公表値を再現");
  });
});

describe("kyusho compare", () => {
  const asked = ["compare", "minor-metals", "--home", "JPN"];

  it("prints ranks, disagreements and flipped assumptions", async () => {
    const methods = ["--method", "hhi:worldProduction", "--method", "usgsNetImportReliance"];
    const { status, out } = await kyusho(...asked, ...methods);
    expect(status).toBe(0);
    expect(out).toContain("how methods rank the stages for Japan");
    expect(out).toContain("where methods disagree most, for Japan");
    expect(out).toContain("which assumption changes the");
    expect(out).toContain("Kendall's W");
  });

  it("reads inputs from a file, and scores by name or path", async () => {
    const inputs = file("inputs.json", {
      ...{ kyusho: "method-inputs/1", citations: { s: SOURCE } },
      stages: {
        "antimony-mining": { companionProduction: 10, worldProduction: 40, citation: "s" },
      },
    });
    const method = ["--method", "companionMetalFraction", "--stage", "antimony-mining"];
    const score = ["--score", "concentrated-and-imported"];
    const { status, out } = await kyusho(
      ...asked,
      ...method,
      "--inputs",
      inputs,
      ...score,
      "--format",
      "csv",
    );
    expect(status).toBe(0);
    expect(out).toMatch(/companion metal fraction,0\.25/);
    expect(out).toMatch(/concentrated and imported,0\.\d+/);
    expect(out).toContain("part:reliance");
  });

  it("refuses what it does not know, in a sentence", async () => {
    expect((await kyusho(...asked)).err).toContain("--method or --score must be given");
    expect((await kyusho(...asked, "--method", "geoPolRisc")).err).toContain(
      "did you mean 'geoPolRisk'?",
    );
    const wrong = file("score.json", { kyusho: "score/1" });
    const { status, err } = await kyusho(...asked, "--score", wrong);
    expect(status).toBe(1);
    expect(err).toContain("score has");
  });
});
