import { readFileSync } from "node:fs";
import ts from "typescript";
import { ROOT } from "./sourceFiles.ts";

/** What an example's line promises: a value, or an error whose text contains the given words. */
export type Promised = { readonly value: string } | { readonly error: string };

/** One statement of an example, as JavaScript, with what its comment promises. */
export interface Step {
  readonly code: string;
  readonly promised: Promised | null;
}

/**
 * Statements of an example. A promise is the comment `// => literal` or `// throws words` behind a statement, or on the
 * line below it, and may go on over further comment lines.
 */
export function stepsOf(example: string): Step[] {
  const unfenced = example.replace(/^```\w*$/gm, "");
  // A promise ends its statement, also where the next line begins with a bracket.
  const text = unfenced.replace(/;?([ \t]*)(?=\/\/ (=>|throws))/g, ";$1");
  const source = ts.createSourceFile("example.ts", text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => !ts.isEmptyStatement(statement))
    .map((statement) => {
      if (ts.isImportDeclaration(statement))
        return { code: importedSeed(statement), promised: null };
      const comment = commentAfter(text, statement.end);
      return { code: javascript(statement.getText()), promised: promiseOf(comment) };
    })
    .filter(({ code }) => code !== "");
}

/** A seed's import as a constant; other imports are dropped, since every public name is in scope. */
function importedSeed({ moduleSpecifier, importClause }: ts.ImportDeclaration): string {
  const [, file] = /^"kyusho\/seeds\/(.+)"$/.exec(moduleSpecifier.getText()) ?? [];
  return file ? `const ${importClause?.name?.text} = seed(${JSON.stringify(file)})` : "";
}

function commentAfter(text: string, end: number): string {
  const [, comment = ""] = /^[;\s]*?((?:[ \t]*\/\/[^\n]*(?:\n|$))+)/.exec(text.slice(end)) ?? [];
  return comment.replace(/^[ \t]*\/\/ ?/gm, "").trim();
}

function promiseOf(comment: string): Promised | null {
  const [, kind, words = ""] = /^(=>|throws)\s*([\s\S]*)$/.exec(comment) ?? [];
  if (kind === "=>") return { value: words };
  return kind === "throws" ? { error: words } : null;
}

function javascript(code: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  return outputText
    .replace(/^"use strict";/, "")
    .trim()
    .replace(/;$/, "");
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs an example with the given names in scope; `check` is told each promised and found value. */
export async function runExample(
  example: string,
  scope: Readonly<Record<string, unknown>>,
  check: (found: unknown, promised: unknown, code: string) => void,
): Promise<void> {
  const lines = stepsOf(example).map(({ code, promised }) => {
    if (promised === null) return `${code};`;
    const told = JSON.stringify(code);
    if ("value" in promised) return `check(await (${code}), (${promised.value}), ${told});`;
    return `check(await errorOf(async () => (${code})), ${JSON.stringify(promised.error)}, ${told});`;
  });
  const names = Object.keys(scope);
  const body = new AsyncFunction(...names, "check", "errorOf", "seed", lines.join("\n"));
  await body(...names.map((name) => scope[name]), check, errorOf, seed);
}

/** What was thrown; as text it is `Name: message`, so a promise may give the name, the message, or both. */
async function errorOf(run: () => unknown): Promise<Error | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error as Error;
  }
}

function seed(file: string): unknown {
  return JSON.parse(readFileSync(`${ROOT}seeds/${file}`, "utf8"));
}
