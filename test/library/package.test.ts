import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installed, run } from "./commands.ts";
import { ROOT } from "./sourceFiles.ts";

interface Packed {
  filename: string;
  files: { path: string }[];
}

/** An empty project outside the repository with the packed package installed, as a user has it. */
let project = "";
let tarball = "";
let packed: Packed;

beforeAll(async () => {
  if (!existsSync(`${ROOT}dist/index.js`)) throw new Error("no dist: run npm run build first");
  project = await mkdtemp(join(tmpdir(), "kyusho-package-"));
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", project];
  const [first] = JSON.parse((await run("npm", pack)).stdout) as Packed[];
  if (!first) throw new Error("npm pack wrote nothing");
  packed = first;
  tarball = join(project, packed.filename);
  await writeFile(join(project, "package.json"), '{ "name": "consumer", "type": "module" }');
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  await run("npm", ["install", ...quiet, tarball], project);
}, 180_000);

afterAll(() => rm(project, { recursive: true, force: true }));

/** Writes a file of the project and runs Node on it. */
async function runNode(name: string, code: string): Promise<{ stdout: string; stderr: string }> {
  await writeFile(join(project, name), code);
  return run(process.execPath, [name], project);
}

/** Size in bytes of a browser bundle of the given code; fails where a module of Node is needed. */
async function bundled(
  code: string,
  external: string[] = [],
): Promise<{ text: string; bytes: number }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    external,
  });
  const text = outputFiles[0]?.text ?? "";
  return { text, bytes: Buffer.byteLength(text) };
}

describe("the packed package", { timeout: 120_000 }, () => {
  it("holds dist, seeds and the papers, and nothing of the repository's own", () => {
    const paths = packed.files.map(({ path }) => path);
    const papers = /^(package\.json|README(\.\w+)?\.md|LICENSE|CHANGELOG\.md)$/;
    expect(paths.filter((path) => !/^(dist|seeds)\//.test(path) && !papers.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist/cli.js"]));
  });

  it("holds no source map and no path of this machine", async () => {
    expect(packed.files.filter(({ path }) => path.endsWith(".map"))).toEqual([]);
    for (const { path } of packed.files) {
      const text = await readFile(join(project, "node_modules/kyusho", path), "utf8");
      expect(text.includes(ROOT) || text.includes("sourceMappingURL"), path).toBe(false);
    }
  });

  it("is found in order by publint", async () => {
    await run(installed("publint"), ["--strict", tarball]);
  });

  it("has types that resolve as its code does, by attw", async () => {
    await run(installed("attw"), [tarball]);
  });
});

describe("a user of the package", { timeout: 120_000 }, () => {
  const seeds = 'import batteries from "kyusho/seeds/batteries.json" with { type: "json" };';

  it("compiles and runs TypeScript with Node's own resolution, libraries checked", async () => {
    const code = [
      'import { compile, hhi, parseModel } from "kyusho";',
      'import { hhi as alone } from "kyusho/indices";',
      'import { vitalPoints } from "kyusho/trace";',
      seeds,
      "const index: number | null = hhi([0.5, 0.5]);",
      'const points = vitalPoints(compile(parseModel(batteries)), { home: "JPN" });',
      "console.log(index, index === alone([0.5, 0.5]), points.rows.length > 0);",
    ];
    await mkdir(join(project, "strict"), { recursive: true });
    await writeFile(join(project, "strict/main.ts"), code.join("\n"));
    const compilerOptions = {
      ...{ module: "nodenext", target: "es2022", lib: ["es2023", "dom"], types: [] },
      ...{ strict: true, exactOptionalPropertyTypes: true, resolveJsonModule: true },
      ...{ skipLibCheck: false, outDir: "../out", rootDir: "." },
    };
    await writeFile(join(project, "strict/tsconfig.json"), JSON.stringify({ compilerOptions }));
    await run(installed("tsc"), ["-p", "strict"], project);
    const { stdout } = await run(process.execPath, ["out/main.js"], project);
    expect(stdout).toBe("0.5 true true\n");
  });

  it("imports it as an ES module without a word on stderr", async () => {
    const code = 'import * as k from "kyusho"; console.log(k.hhi([0.5, 0.5]));';
    expect(await runNode("esm.mjs", code)).toEqual({ stdout: "0.5\n", stderr: "" });
  });

  it("requires it, and a seed, from CommonJS", async () => {
    const code = `
      const k = require("kyusho");
      const { hhi } = require("kyusho/indices");
      const network = k.compile(k.parseModel(require("kyusho/seeds/batteries.json")));
      require("kyusho/trace").attribution(network, { home: "JPN" });
      console.log(k.hhi([0.5, 0.5]), hhi([1]), require("kyusho/package.json").name);`;
    expect(await runNode("common.cjs", code)).toEqual({ stdout: "0.5 1 kyusho\n", stderr: "" });
  });

  it.each(["esm", "common"] as const)(
    "runs a scenario, and a sweep in a worker (%s)",
    async (kind) => {
      const [open, name] = kind === "esm" ? ["await import", "what.mjs"] : ["require", "what.cjs"];
      const code = `
        const load = async (path) => ${open}(path);
        (async () => {
          const k = await load("kyusho");
          const { servedUnder } = await load("kyusho/scenarios");
          const { sweepSystemicRisk } = await load("kyusho/cascades");
          const { readFileSync } = await load("node:fs");
          const seed = (path) => readFileSync("node_modules/kyusho/seeds/" + path, "utf8");
          const network = k.compile(k.parseModel(seed("chips.json")));
          const scenario = k.parseScenario(seed("scenarios/neon-2022.json"));
          const rows = k.runScenario(network, scenario, { home: "JPN" }).table.rows.length;
          const links = { from: [0], to: [1], amount: [1] };
          const firms = { count: 2, sector: ["a", "b"], links, essentiality: "linear" };
          const { threads } = await sweepSystemicRisk(firms, { workers: 1 });
          console.log(rows > 0, threads.workers, typeof servedUnder);
        })();`;
      expect(await runNode(name, code)).toEqual({ stdout: "true 1 function\n", stderr: "" });
    },
  );

  it("imports a seed with an import attribute", async () => {
    const { stdout } = await runNode("seed.mjs", `${seeds} console.log(batteries.kyusho);`);
    expect(stdout).toBe("model/1\n");
  });

  it("runs the command", async () => {
    const { stdout, stderr } = await run("npx", ["--no-install", "kyusho", "--help"], project);
    expect(stdout).toContain("Usage: kyusho");
    expect(stderr).not.toContain("ExperimentalWarning");
  });

  it("bundles all of it for a browser, without a module of Node", async () => {
    const { text } = await bundled('import * as k from "kyusho"; globalThis.kyusho = k;');
    expect(text).not.toMatch(/["'`]node:/);
  });

  it("pays less than 2 kB for one formula", async () => {
    const { bytes } = await bundled('import { hhi } from "kyusho"; console.log(hhi([1]));');
    expect(bytes).toBeLessThan(2000);
  });
});
