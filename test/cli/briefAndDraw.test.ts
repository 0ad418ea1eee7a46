import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kyusho } from "./inProcess.ts";

const dir = mkdtempSync(join(tmpdir(), "kyusho-brief-"));
const tiny = ["examples/tinyModel.json", "--home", "JPN"];

describe("kyusho brief and verify", { timeout: 60_000 }, () => {
  it("writes a brief that verifies, as HTML and as Markdown", async () => {
    for (const name of ["tiny.html", "tiny.md"]) {
      const path = join(dir, name);
      const made = await kyusho("brief", ...tiny, "--lang", "ja", "--out", path);
      expect(made).toMatchObject({ status: 0, err: "" });
      const hash = /SHA-256 ([0-9a-f]{64})/.exec(made.out)?.[1] ?? "no hash";
      expect(readFileSync(path, "utf8")).toContain(hash);
      const checked = await kyusho("verify", path, "--model", "examples/tinyModel.json");
      expect(checked).toMatchObject({ status: 0, err: "" });
      expect(checked.out).toMatch(/: verified/);
    }
  });

  it("exits with 1 where one digit differs, and shows it beside what the model gives", async () => {
    const path = join(dir, "changed.html");
    await kyusho("brief", ...tiny, "--out", path);
    const text = readFileSync(path, "utf8");
    const cell = />(\d+) %<\/td>/.exec(text) as RegExpExecArray;
    const other = `>${(Number(cell[1]) + 1) % 100} %</td>`;
    writeFileSync(path, text.replace(cell[0], other));
    const { status, out } = await kyusho("verify", path);
    expect(status).toBe(1);
    expect(out).toContain("not verified");
    expect(out).toContain(other);
    expect(out).toContain(cell[0]);
  });

  it("exits with 1 for another model and for a file that is no brief", async () => {
    const path = join(dir, "other.html");
    await kyusho("brief", ...tiny, "--out", path);
    const other = await kyusho("verify", path, "--model", "food");
    expect(other).toMatchObject({ status: 1 });
    expect(other.out).toContain("another model");
    const none = await kyusho("verify", "README.md");
    expect(none).toMatchObject({ status: 1 });
    expect(none.out).toContain("no brief of kyusho");
  });

  it("takes groups of places, and asks for an ending that it knows", async () => {
    const path = join(dir, "group.html");
    const args = ["examples/tinyModel.json", "--home", "EU@2024-01-01", "--out"];
    expect(await kyusho("brief", ...args, path)).toMatchObject({ status: 0 });
    expect(await kyusho("verify", path)).toMatchObject({ status: 0 });
    const wrong = await kyusho("brief", ...tiny, "--out", join(dir, "brief.pdf"));
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.err).toContain("--out: must end in .html or .md");
  });
});

describe("kyusho draw", { timeout: 60_000 }, () => {
  const drawn = async (name: string, ...more: string[]) => {
    const path = join(dir, name);
    const { status, err } = await kyusho("draw", ...tiny, ...more, "--out", path);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    return readFileSync(path, "utf8");
  };

  it("writes what the file's name asks for", async () => {
    expect(await drawn("chain.svg", "--lang", "ja", "--width", "400")).toMatch(
      /^<svg [\s\S]*width="400"/,
    );
    expect(await drawn("ladder.html", "--picture", "ladder")).toMatch(/<table>/);
    const spec = JSON.parse(await drawn("e.vl.json", "--picture", "exposures")) as {
      $schema: string;
    };
    expect(spec.$schema).toContain("vega-lite");
    expect(await drawn("chain.mmd")).toMatch(/^flowchart|\nflowchart/);
    expect(await drawn("chain.dot")).toMatch(/digraph/);
  });

  it("says what it can write where it cannot write what is asked", async () => {
    const path = join(dir, "x.mmd");
    const { status, err } = await kyusho("draw", ...tiny, "--picture", "ladder", "--out", path);
    expect(status).toBe(1);
    expect(err).toContain("ladder cannot be written as");
    const narrow = await kyusho("draw", ...tiny, "--width", "10", "--out", join(dir, "x.svg"));
    expect(narrow.err).toContain("width: must be from 320 to 2000 pixels (got 10)");
  });
});
