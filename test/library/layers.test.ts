import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importCycles } from "./importCycles.ts";
import { exportedNames, type SourceFile, sourceFiles } from "./sourceFiles.ts";

/** Import order: a file imports only from its own layer or one above it in this list. */
const LAYERS = [
  ..."numeric indices model display network trace assess policies scenarios backcast import pictures".split(
    " ",
  ),
  ..."indices.ts criticality.ts io.ts trace.ts cascades.ts scenarios.ts policies.ts pictures.ts brief brief.ts cli cli.ts index.ts browser.ts".split(
    " ",
  ),
];

/** Where a package may be imported, and how. */
const PACKAGES: readonly { name: RegExp; where: RegExp; lazily?: true }[] = [
  {
    name: /^zod(\/|$)/,
    where:
      /^src\/(model\/|scenarios\/(scenario|shocks)\/|(policies|backcast)\/(\w+\/)?(\w*[sS](hape|chema)|parse\w*)\.ts$)/,
  },
  { name: /^graphology/, where: /^src\/network\/\w*graph\w*\.ts$/i },
  {
    name: /^mathjs(\/|$)/,
    where: /^src\/(model\/units\/(convertUnits|fieldUnits)|policies\/userScore\/parsedTerm)\.ts$/,
    lazily: true,
  },
  { name: /^i18n-iso-countries(\/|$)/, where: /^src\/model\// },
  { name: /^fastest-levenshtein$/, where: /^src\/(model|policies|scenarios)\// },
  { name: /^papaparse$/, where: /^src\/(import|display)\// },
  { name: /^highs$/, where: /^src\/scenarios\/linearProgram\/loadedHighs\.ts$/, lazily: true },
  { name: /^pure-rand\//, where: /^src\/numeric\/shapley\/random\.ts$/ },
  { name: /^string-width$/, where: /^src\/(display|pictures|cli)/ },
  { name: /^(d3-(scale|shape|sankey|geo)|topojson-client)$/, where: /^src\/pictures\// },
  { name: /^(geojson|topojson-specification)$/, where: /^src\/pictures\/worldMap\//, lazily: true },
  { name: /^@noble\/hashes\//, where: /^src\/brief\// },
  // Types alone: there is no such module in a browser.
  { name: /^node:/, where: /^src\/scenarios\/sweep\/nodeModule\.ts$/, lazily: true },
  { name: /^(commander|node:.*)$/, where: /^src\/cli(\/|\.ts$)/ },
];

/** A result shows itself by its picture, whose files are loaded only then. */
const LOADED_ON_DEMAND = {
  from: "src/display/drawnBundle.ts",
  to: "src/pictures/pictureOf.ts",
} as const;

const SAYS_NOTHING = /^(utils?|helpers?|common|types|core|lib|misc|shared)$/i;

const files = sourceFiles().map((file) => ({
  ...file,
  imports: file.imports.filter(
    ({ target, eager }) =>
      eager || file.path !== LOADED_ON_DEMAND.from || target !== LOADED_ON_DEMAND.to,
  ),
}));
const lengthOf = ({ text }: SourceFile) => text.trimEnd().split("\n").length;
const layerOf = (path: string) => LAYERS.indexOf(path.split("/")[1] ?? "");

describe("the tree of src", () => {
  it("has files, all in a known layer", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(({ path }) => path).filter((path) => layerOf(path) < 0)).toEqual([]);
  });

  it("imports only from the same layer or one above", () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ relative, target }) => relative && layerOf(target) > layerOf(path))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("imports only from src, not from seeds or test", () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ relative, target }) => relative && !target.startsWith("src/"))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no import cycle", () => {
    const graph = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter(({ relative }) => relative).map(({ target }) => target),
      ]),
    );
    expect(importCycles(graph)).toEqual([]);
  });

  it("uses each package only where it belongs", () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ relative }) => !relative)
        .filter(({ target, eager }) => {
          const rules = PACKAGES.filter(({ name }) => name.test(target));
          return !rules.some(({ where, lazily }) => where.test(path) && !(lazily && eager));
        })
        .map(({ target, eager }) => `${path} ${eager ? "imports" : "loads"} ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no barrel but the entries of the package", () => {
    const wrong = files.filter(
      ({ path, syntax }) =>
        !/^src\/(index|indices|criticality|io|trace|cascades|scenarios|policies|pictures|brief|browser)\.ts$/.test(
          path,
        ) && syntax.statements.some((s) => ts.isExportDeclaration(s) && s.moduleSpecifier),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("has an index.ts in a folder only for a catalogue, an array in capitals", () => {
    const wrong = files
      .filter(({ path }) => path.endsWith("/index.ts") && path !== "src/index.ts")
      .filter((file) => {
        const { functions, others } = exportedNames(file);
        return functions.length > 0 || !others.some((name) => /^[A-Z][A-Z0-9_]*$/.test(name));
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("has no folder or file whose name says nothing", () => {
    const wrong = files.filter(({ path }) =>
      path.split("/").some((part) => SAYS_NOTHING.test(part.replace(/\.ts$/, ""))),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("the size of src", () => {
  it("keeps nine files of ten within 160 lines and each within 250", () => {
    const long = files.filter((file) => lengthOf(file) > 250).map(({ path }) => path);
    expect(long).toEqual([]);
    const lengths = files.map(lengthOf).sort((a, b) => a - b);
    expect(lengths[Math.ceil(0.9 * lengths.length) - 1]).toBeLessThanOrEqual(160);
  });

  it("keeps each function within 40 lines and three parameters", () => {
    expect(files.flatMap(largeFunctions)).toEqual([]);
  });
});

describe("src/indices", () => {
  it("has one exported function per file, of the file's name", () => {
    const wrong = files
      .filter(({ path }) => path.startsWith("src/indices/"))
      .filter((file) => {
        const [name, ...more] = exportedNames(file).functions;
        const stem = file.path.replace(/^.*\//, "").replace(/\.ts$/, "");
        return more.length > 0 || (name !== undefined && name !== stem);
      });
    expect(wrong.map((file) => `${file.path}: ${exportedNames(file).functions}`)).toEqual([]);
  });
});

describe("importCycles(graph)", () => {
  it("finds a cycle of three and a self-loop, and none in a diamond", () => {
    const cyclic = { a: ["b"], b: ["c"], c: ["a"], d: ["d", "a"] };
    expect(importCycles(new Map(Object.entries(cyclic)))).toEqual([["a", "b", "c"], ["d"]]);
    const diamond = { a: ["b", "c"], b: ["d"], c: ["d"], d: [] };
    expect(importCycles(new Map(Object.entries(diamond)))).toEqual([]);
  });
});

function largeFunctions({ path, syntax }: SourceFile): string[] {
  const found: string[] = [];
  const lineOf = (position: number) => syntax.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      const count = node.parameters.length;
      const name = `${path}:${lineOf(node.getStart()) + 1}`;
      if (lines > 40) found.push(`${name} has ${lines} lines`);
      if (count > 3) found.push(`${name} has ${count} parameters`);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}
