import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kyusho } from "./inProcess.ts";

const dir = mkdtempSync(join(tmpdir(), "kyusho-run-"));

const scenario = (shock: object, more: object = {}) => {
  const path = join(dir, `${Math.random()}.json`);
  const citation = {
    title: "t",
    publisher: "p",
    year: 2024,
    licence: "none",
    kind: "illustration",
  };
  writeFileSync(
    path,
    JSON.stringify({
      kyusho: "scenario/1",
      id: "own",
      title: { en: "Own scenario", ja: "独自のシナリオ" },
      citations: { c: citation },
      events: [{ start: 0, shock, citation: "c", ...more }],
    }),
  );
  return path;
};
const tiny = ["run", "examples/tinyModel.json", "--home", "JPN"];
const outage = scenario({ kind: "outage", stages: ["refining"], by: { places: ["CHN"] }, cut: 1 });

describe("kyusho run", () => {
  it("prints what a scenario that comes with it takes from a home, within 100 columns", async () => {
    const { status, out, err } = await kyusho(
      ...["run", "chips", "--home", "JPN", "--scenario", "gallium-germanium-2023"],
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("China's export licences for gallium and germanium");
    expect(out).toMatch(/Gallium.*98\.9 %/);
    expect(out.split("\n").every((line) => [...line].length <= 100)).toBe(true);
  });

  it("prints the course and the back-test, in Japanese and as JSON", async () => {
    const base = ["run", "batteries", "--home", "JPN", "--scenario", "graphite-2023"];
    expect((await kyusho(...base, "--table", "course", "--lang", "ja")).out).toContain(
      "供給の損失",
    );
    const tested = await kyusho(...base, "--table", "back-test", "--format", "json");
    expect(JSON.parse(tested.out).rows.length).toBeGreaterThan(3);
  });

  it("reads files, puts several together, one after the other, and scales them", async () => {
    const stop = scenario({
      ...{ kind: "export-control", stages: ["refining"], by: { places: ["CHN"] }, cut: 1 },
    });
    const half = await kyusho(...tiny, "--scenario", stop, "--scale", "0.5", "--format", "json");
    const rows = JSON.parse(half.out).rows as { whatId: string; stageId: string; lost: object }[];
    const imports = rows.find((row) => row.whatId === "imports" && row.stageId === "refining");
    expect(imports?.lost).toMatchObject({ lo: 0.5 });
    const ends = scenario(
      { kind: "outage", stages: ["mining"], by: { places: ["AUS"] }, cut: 1 },
      { end: 30 },
    );
    const then = await kyusho(...tiny, "--scenario", ends, "--then", outage, "--day", "40");
    expect({ status: then.status, err: then.err }).toEqual({ status: 0, err: "" });
    expect(then.out).toContain("day 40");
  });

  it("asks what rerouting could still serve, and says what is missing", async () => {
    const { status, out } = await kyusho(...tiny, "--scenario", outage, "--closure", "operational");
    expect(status).toBe(0);
    expect(out).toContain("no amount of final demand is known");
  });

  it.each([
    [["--scenario", "nowhere.json"], /cannot read nowhere\.json/],
    [[], /--scenario needs a file or a name/],
    [["--scenario", outage, "--closure", "operational", "--first", "JPN"], /--first does not show/],
    [["--scenario", outage, "--scale", "2"], /factor/],
    [["--scenario", outage, "--day", "x"], /day: must be a number of days ≥ 0/],
    [
      [
        "--scenario",
        scenario({ kind: "outage", stages: ["refinng"], by: { places: ["CHN"] }, cut: 1 }),
      ],
      /did you mean 'refining'/,
    ],
    [
      ["--scenario", scenario({ kind: "outage", by: { places: ["CHN"] }, cut: 1.5 })],
      /events\[0\]\.shock\.cut/,
    ],
  ])("refuses %j with a message", async (flags, message) => {
    const { status, err } = await kyusho(...tiny, ...flags);
    expect(status).not.toBe(0);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("kyusho sweep", () => {
  it("prints the worst failures of one and of two at once", async () => {
    const { status, out } = await kyusho(
      ...["sweep", "chips", "--home", "JPN", "--stage", "neon", "--losses", "2", "--top", "2"],
    );
    expect(status).toBe(0);
    expect(out).toMatch(/United States.*46\.\d %/);
  });

  it("prints the curve of losses instead", async () => {
    const { status, out } = await kyusho(
      ...["sweep", "chips", "--home", "JPN", "--stage", "neon", "--curve"],
    );
    expect(status).toBe(0);
    expect(out).toContain("Ukraine");
  });
});

describe("kyusho stress", () => {
  it("prints how few must fail, and every smallest set", async () => {
    const base = ["stress", "chips", "--home", "JPN", "--stage", "neon", "--floor", "0.5"];
    expect((await kyusho(...base)).out).toContain("fewest failures");
    expect((await kyusho(...base, "--all", "--size", "2", "--lang", "ja")).out).toContain(
      "ウクライナ",
    );
  });

  it("refuses a floor that is none", async () => {
    const { status, err } = await kyusho(
      ...["stress", "chips", "--home", "JPN", "--stage", "neon", "--floor", "2"],
    );
    expect(status).not.toBe(0);
    expect(err).toContain("floor");
  });
});

describe("kyusho check --scenario", () => {
  it("checks scenarios against their model and says what has no effect", async () => {
    const none = scenario({
      kind: "outage",
      stages: ["refining"],
      by: { places: ["BRA"] },
      cut: 1,
    });
    const { status, out } = await kyusho("check", "examples/tinyModel.json", "--scenario", none);
    expect(status).toBe(0);
    expect(out).toContain("own: no errors (1 event)");
    expect(out).toContain("Brazil");
  });
});
