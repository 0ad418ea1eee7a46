import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kyusho } from "./kyusho.ts";

const dir = mkdtempSync(join(tmpdir(), "kyusho-brief-"));
const tiny = ["examples/tinyModel.json", "--home", "JPN"];

describe("kyusho brief and verify", { timeout: 60_000 }, () => {
  it("writes a brief that verifies, as HTML and as Markdown", () => {
    for (const name of ["tiny.html", "tiny.md"]) {
      const path = join(dir, name);
      const made = kyusho("brief", ...tiny, "--lang", "ja", "--out", path);
      expect(made).toMatchObject({ status: 0, err: "" });
      const hash = /SHA-256 ([0-9a-f]{64})/.exec(made.out)?.[1] ?? "no hash";
      expect(readFileSync(path, "utf8")).toContain(hash);
      const checked = kyusho("verify", path, "--model", "examples/tinyModel.json");
      expect(checked).toMatchObject({ status: 0, err: "" });
      expect(checked.out).toMatch(/: verified/);
    }
  });

  it("exits with 1 where one digit differs, and shows it beside what the model gives", () => {
    const path = join(dir, "changed.html");
    kyusho("brief", ...tiny, "--out", path);
    const text = readFileSync(path, "utf8");
    const cell = />(\d+) %<\/td>/.exec(text) as RegExpExecArray;
    const other = `>${(Number(cell[1]) + 1) % 100} %</td>`;
    writeFileSync(path, text.replace(cell[0], other));
    const { status, out } = kyusho("verify", path);
    expect(status).toBe(1);
    expect(out).toContain("not verified");
    expect(out).toContain(other);
    expect(out).toContain(cell[0]);
  });

  it("exits with 1 for another model and for a file that is no brief", () => {
    const path = join(dir, "other.html");
    kyusho("brief", ...tiny, "--out", path);
    const other = kyusho("verify", path, "--model", "food");
    expect(other).toMatchObject({ status: 1 });
    expect(other.out).toContain("another model");
    const none = kyusho("verify", "README.md");
    expect(none).toMatchObject({ status: 1 });
    expect(none.out).toContain("no brief of kyusho");
  });

  it("takes groups of places, and asks for an ending that it knows", () => {
    const path = join(dir, "group.html");
    const args = ["examples/tinyModel.json", "--home", "EU@2024-01-01", "--out"];
    expect(kyusho("brief", ...args, path)).toMatchObject({ status: 0 });
    expect(kyusho("verify", path)).toMatchObject({ status: 0 });
    const wrong = kyusho("brief", ...tiny, "--out", join(dir, "brief.pdf"));
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.err).toContain("--out: must end in .html or .md");
  });
});

describe("kyusho draw", { timeout: 60_000 }, () => {
  const drawn = (name: string, ...more: string[]) => {
    const path = join(dir, name);
    const { status, err } = kyusho("draw", ...tiny, ...more, "--out", path);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    return readFileSync(path, "utf8");
  };

  it("writes what the file's name asks for", () => {
    expect(drawn("chain.svg", "--lang", "ja", "--width", "400")).toMatch(
      /^<svg [\s\S]*width="400"/,
    );
    expect(drawn("ladder.html", "--picture", "ladder")).toMatch(/<table>/);
    const spec = JSON.parse(drawn("e.vl.json", "--picture", "exposures")) as { $schema: string };
    expect(spec.$schema).toContain("vega-lite");
    expect(drawn("chain.mmd")).toMatch(/^flowchart|\nflowchart/);
    expect(drawn("chain.dot")).toMatch(/digraph/);
  });

  it("says what it can write where it cannot write what is asked", () => {
    const path = join(dir, "x.mmd");
    const { status, err } = kyusho("draw", ...tiny, "--picture", "ladder", "--out", path);
    expect(status).toBe(1);
    expect(err).toContain("ladder cannot be written as");
    const narrow = kyusho("draw", ...tiny, "--width", "10", "--out", join(dir, "x.svg"));
    expect(narrow.err).toContain("width: must be from 320 to 2000 pixels (got 10)");
  });
});
