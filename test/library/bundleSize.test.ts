import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { publicSurface } from "./publicNames.ts";
import { ROOT } from "./sourceFiles.ts";

const KILOBYTE = 1000;

/** Bytes, compressed, that a page loads before it runs the code: what is loaded later on demand is not in it. */
async function loadedFirst(
  code: string,
): Promise<{ bytes: number; packages: ReadonlySet<string> }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: ROOT, sourcefile: "entry.js" },
    ...{ bundle: true, minify: true, write: false, splitting: true, metafile: true },
    ...{ format: "esm", platform: "browser", outdir: "out", logLevel: "silent" },
    external: ["highs", "node:*"],
  });
  const paths = [...staticFiles(metafile, entryOf(metafile))];
  const sizes = paths.map((path) => {
    const file = outputFiles.find((one) => basename(one.path) === basename(path));
    return gzipSync(file?.contents ?? "").length;
  });
  const inputs = paths.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  const packages = inputs.flatMap(
    (path) => /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1] ?? [],
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), packages: new Set(packages) };
}

function entryOf({ outputs }: Metafile): string {
  const [path] =
    Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === "entry.js") ?? [];
  if (path === undefined) throw new Error("no entry in the bundle");
  return path;
}

function staticFiles({ outputs }: Metafile, entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry]?.imports ?? []) {
    if (kind === "import-statement" && Object.hasOwn(outputs, path))
      staticFiles({ inputs: {}, outputs }, path, found);
  }
  return found;
}

describe("what a page loads first, compressed", { timeout: 60_000 }, () => {
  it("is at most 120 kB for parsing, assessing, tracing and printing", async () => {
    const names = "parseModel, compile, assess, overview, trace, displayAs, display";
    const { bytes, packages } = await loadedFirst(`export { ${names} } from "./dist/index.js";`);
    expect(bytes).toBeGreaterThan(50 * KILOBYTE);
    expect(bytes).toBeLessThanOrEqual(120 * KILOBYTE);
    for (const heavy of ["mathjs", "graphology", "highs", "d3-geo", "d3-sankey"]) {
      expect([...packages]).not.toContain(heavy);
    }
  });

  it("is at most 5 kB for all formulas alone", async () => {
    const { names } = publicSurface("src/indices.ts");
    const formulas = names.filter(({ kind }) => kind === "function").map(({ name }) => name);
    const { bytes, packages } = await loadedFirst(
      `export { ${formulas.join(", ")} } from "./dist/indices.js";`,
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect(bytes).toBeLessThanOrEqual(5 * KILOBYTE);
    expect([...packages]).toEqual([]);
  });
});
