import ts from "typescript";
import { describe, expect, it } from "vitest";
import { docComment } from "./docComment.ts";
import { type PublicName, publicSurface } from "./publicNames.ts";

const surfaces = [
  "src/index.ts",
  "src/io.ts",
  "src/trace.ts",
  "src/cascades.ts",
  "src/scenarios.ts",
  "src/criticality.ts",
  "src/policies.ts",
  "src/pictures.ts",
  "src/brief.ts",
].map((entry) => publicSurface(entry));
const names = surfaces.flatMap(({ names, checker }) => names.map((name) => ({ ...name, checker })));
const functions = names.filter(({ kind }) => kind === "function");
const formulas = functions.filter(({ file }) => file.startsWith("src/indices/"));

describe("every public name", () => {
  it.each(names)("$name says what it is", (name) => {
    expect(docComment(name)?.summary ?? "").not.toBe("");
  });
});

describe("every public function", () => {
  it.each(functions)("$name names each parameter, its result and an example", (name) => {
    const doc = docComment(name);
    expect(doc?.params).toEqual(parameterNames(name, doc?.params ?? []));
    expect(doc?.returns ?? "").not.toBe("");
    expect(doc?.examples.join("\n") ?? "").toMatch(/\/\/ (=>|throws)/);
  });
});

describe("every public formula", () => {
  it.each(formulas)("$name states its formula and where it comes from", (name) => {
    const doc = docComment(name);
    expect(doc?.summary).toMatch(/^Formula: /m);
    const own = /kyusho's own definition/.test(`${doc?.summary}\n${doc?.returns}`);
    expect(own || (doc?.see ?? []).some((text) => text.length > 0)).toBe(true);
  });
});

/** Names of the parameters; one taken apart in place has no name, so the docstring's stands. */
function parameterNames(
  { symbol, declaration, checker }: PublicName & { readonly checker: ts.TypeChecker },
  documented: readonly string[],
) {
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const [signature] = type.getCallSignatures();
  return (signature?.parameters ?? []).map((parameter, index) => {
    const node = parameter.valueDeclaration;
    const named = node && ts.isParameter(node) && ts.isIdentifier(node.name);
    return named ? parameter.name : (documented[index] ?? `parameter ${index + 1}`);
  });
}
