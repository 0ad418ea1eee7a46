import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { TRACE_TABLES } from "../src/cli/traceTables.ts";
import { width } from "../src/display/wrap.ts";
import { kyusho } from "./cli/inProcess.ts";
import { kyusho as started } from "./cli/kyusho.ts";

const dir = mkdtempSync(join(tmpdir(), "kyusho-cli-"));

function fileWith(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

const tiny = readFileSync("examples/tinyModel.json", "utf8");

describe("kyusho assess", () => {
  it("prints stages, figures, notes and sources of a model file within 100 columns", async () => {
    const { status, out, err } = await kyusho("assess", "examples/tinyModel.json", "--home", "JPN");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("dependence of Japan");
    const first = out.slice(0, out.indexOf("face value and look-through of"));
    const refining = first.slice(first.search(/^stage +Refining/m));
    for (const figure of ["0.625", "China", "75 %"]) expect(refining).toContain(figure);
    expect(refining).toMatch(/net import reliance.* 68\.\d+ %/);
    expect(refining).toMatch(/self-sufficiency \(apparent\).* 31\.\d+ %/);
    expect(out).toContain("Figures made up to explain");
    expect(out.split("\n").every((line) => [...line].length <= 100)).toBe(true);
  });

  it("knows the models that come with it by name, in Japanese too", async () => {
    const { status, out } = await kyusho("assess", "batteries", "--home", "JPN", "--lang", "ja");
    expect(status).toBe(0);
    for (const words of ["日本の依存度", "純輸入依存度", "出典", "仮定", "中国"]) {
      expect(out).toContain(words);
    }
  });

  it("writes JSON, CSV, Markdown and HTML, to a file where asked", async () => {
    const json = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "JPN",
      "--format",
      "json",
    );
    expect(JSON.parse(json.out).map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["overview", "traceSummary", "ladder", "vitalPoints", "valueOfInformation"],
    ]);
    const csv = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "JPN",
      "--format",
      "csv",
    );
    const tables = csv.out.trim().split("\r\n\r\n");
    expect(tables).toHaveLength(5);
    expect(Papa.parse(tables[0] as string, { header: true }).data).toHaveLength(2);
    const md = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "JPN",
      "--format",
      "markdown",
    );
    expect(md.out).toContain("| --");
    const path = join(dir, "out.html");
    const html = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "JPN",
      "--format",
      "html",
      "--out",
      path,
    );
    expect(html.out).toBe("");
    expect(readFileSync(path, "utf8")).toContain("<table");
  });

  it("prints every index with --full, blocs as suppliers, and groups at a date as home", async () => {
    const full = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "JPN,KOR",
      "--full",
      "--bloc",
      "G7",
      "--bloc",
      "BRICS",
      "--format",
      "json",
    );
    const { home, rows } = JSON.parse(full.out);
    expect(home.places).toEqual(["JPN", "KOR"]);
    expect(rows.some((row: { keyId: string }) => row.keyId === "bloc")).toBe(true);
    const eu = await kyusho(
      "assess",
      "examples/tinyModel.json",
      "--home",
      "EU@2014-01-01",
      "--full",
      "--format",
      "json",
    );
    expect(JSON.parse(eu.out).home.places).toHaveLength(28);
  });
});

describe("kyusho check", () => {
  it("counts what a good model holds", async () => {
    expect(await kyusho("check", "examples/tinyModel.json")).toEqual({
      status: 0,
      out: "tiny: no errors (2 stages, 4 suppliers, 3 flows, 1 source)\n",
      err: "",
    });
  });

  it("lists everything that is wrong, and fails", async () => {
    const bad = fileWith(
      "bad.json",
      tiny.replaceAll('"mining", "place"', '"minning", "place"').replace("60", "-60"),
    );
    const { status, out, err } = await kyusho("check", bad);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("did you mean 'mining'?");
    expect(err).toContain("suppliers[0].production: must be ≥ 0 (found -60)");
  });

  it("says where a file stops being JSON", async () => {
    const { status, err } = await kyusho(
      "check",
      fileWith("broken.json", '{\n  "kyusho": "model/1",\n  oops'),
    );
    expect(status).toBe(1);
    expect(err).toContain("line 3, column 3: must be JSON");
  });
});

describe("kyusho on bad use", () => {
  it.each([
    [["assess", "no-such-file.json", "--home", "JPN"], "cannot read no-such-file.json"],
    [["assess", "examples/tinyModel.json", "--home", "JAP"], "JPN"],
    [["assess", "examples/tinyModel.json", "--home", "G8"], "G7"],
    [["assess", "examples/tinyModel.json"], "--home"],
    [["assess", "examples/tinyModel.json", "--home", "JPN", "--format", "pdf"], "text"],
    [
      ["assess", "examples/tinyModel.json", "--home", "JPN", "--out", join(dir, "no/such")],
      `cannot write ${join(dir, "no/such")}`,
    ],
    [["assess", "examples/tinyModel.json", "--home", "JPN", "--bloc", "G7"], "add --full"],
    [["assess", dir, "--home", "JPN"], `cannot read ${dir}`],
    [["assess", "examples/tinyModel.json", "--home", "JPN", "--bogus"], "--bogus"],
    [
      ["trace", "examples/tinyModel.json", "--home", "JPN", "--partners", "AUS"],
      "--table with one of ladder, autonomy",
    ],
    [
      ["trace", "examples/tinyModel.json", "--home", "JPN", "--table", "demand", "--bloc", "G7"],
      "--bloc does not show in the table demand; add --table with one of exposures",
    ],
    [["trace", "examples/tinyModel.json", "--home", "JPN", "--table", "ladders"], "vital-points"],
    [
      ["trace", "examples/tinyModel.json", "--home", "JPN", "--table", "profile", "--stage", "ore"],
      "ore",
    ],
    [
      ["assess", "examples/tinyModel.json", "--home", "JPN", "--full", "--partners", "AUS"],
      "without --full",
    ],
    [["asess"], "assess"],
  ])("says what is wrong with %j, and fails", async (args, words) => {
    const { status, out, err } = await kyusho(...args);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(words);
    expect(err).not.toMatch(/^ +at /m);
  });

  it("explains itself", async () => {
    const { status, out } = await kyusho("--help");
    expect(status).toBe(0);
    expect(out).toMatch(/assess[\s\S]*check/);
    expect((await kyusho("assess", "--help")).out).toContain("--home");
  });
});

describe("kyusho trace", () => {
  it("prints face value beside look-through, and the other tables where asked", async () => {
    const { status, out, err } = await kyusho("trace", "examples/tinyModel.json", "--home", "JPN");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("self-sufficiency");
    expect(out).toMatch(/known +to it at/);
    const ladder = await kyusho(
      ...["trace", "examples/tinyModel.json", "--home", "JPN", "--table", "ladder"],
      ...["--partners", "AUS", "--format", "json"],
    );
    const [, refining] = JSON.parse(ladder.out).rows;
    expect(refining.traced).toEqual({ value: 0, lo: 0, hi: 0 });
    expect(Object.keys(refining)).toContain("partners");
  });

  it("tells exposure to a bloc, and leaves out inputs that can be missed where asked", async () => {
    const question = ["trace", "examples/tinyModel.json", "--home", "JPN", "--format", "json"];
    const { out } = await kyusho(...question, ...["--table", "exposures", "--bloc", "CHN,AUS"]);
    const blocs = JSON.parse(out).rows.filter(({ keyId }: { keyId: string }) => keyId === "bloc");
    expect(blocs).toHaveLength(2);
    expect((await kyusho(...question, "--inputs", "essential")).status).toBe(0);
  });

  it.each(Object.keys(TRACE_TABLES))("prints the table %s in both languages", async (table) => {
    for (const lang of ["en", "ja"]) {
      const { status, out, err } = await kyusho(
        ...["trace", "examples/tinyModel.json", "--home", "JPN", "--table", table, "--lang", lang],
      );
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out.split("\n").every((line) => width(line) <= 100)).toBe(true);
      expect(out).toContain(lang === "en" ? "Japan" : "日本");
    }
  });
});

describe("kyusho in a process of its own", () => {
  it("says and exits with what it does within this one", async () => {
    for (const args of [
      ["check", "examples/tinyModel.json"],
      ["assess", "examples/tinyModel.json", "--home", "G8"],
    ])
      expect(started(...args)).toEqual(await kyusho(...args));
  });
});
