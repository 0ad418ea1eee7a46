import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Import {
  /** Path from the root for a relative import, else the specifier as written. */
  readonly target: string;
  readonly relative: boolean;
  /** False for `import()` and for types, which cost nothing at start-up. */
  readonly eager: boolean;
}

export interface SourceFile {
  /** Path from the root, such as src/indices/concentration/hhi.ts. */
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every file of src, with what it imports and re-exports. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => posix.join("src", path.replaceAll("\\", "/")))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(ROOT + path, "utf8");
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) {
      const relative = specifier.startsWith(".");
      const target = relative ? posix.join(posix.dirname(path), specifier) : specifier;
      imports.push({ target, relative, eager: isEager(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return { path, text, syntax, imports };
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return literal(node.argument.literal);
  if (!ts.isCallExpression(node)) return null;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require";
  return loads ? literal(node.arguments[0]) : null;
}

function isEager(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return !node.importClause?.isTypeOnly;
  return ts.isExportDeclaration(node) && !node.isTypeOnly;
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** Names that a file exports at run time, functions apart. */
export function exportedNames({ syntax }: SourceFile): { functions: string[]; others: string[] } {
  const functions: string[] = [];
  const others: string[] = [];
  for (const statement of syntax.statements) {
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement)) functions.push(statement.name?.text ?? "default");
    if (ts.isClassDeclaration(statement)) others.push(statement.name?.text ?? "default");
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const isFunction = initializer !== undefined && ts.isFunctionLike(initializer);
      (isFunction ? functions : others).push(name.getText());
    }
  }
  return { functions, others };
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
