import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A name exported from an entry, with its declaration. */
export interface PublicName {
  readonly name: string;
  readonly kind: "function" | "value" | "type";
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  /** Path from the repository's root. */
  readonly file: string;
}

/** Every name exported from an entry of the package, re-exports resolved, in alphabetical order. */
export function publicSurface(entry = "src/index.ts"): {
  names: readonly PublicName[];
  checker: ts.TypeChecker;
} {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([`${root}${entry}`], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${root}${entry}`);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} exports nothing`);
  const names = checker.getExportsOfModule(module).map((exported) => publicName(exported, checker));
  return { names: names.sort((a, b) => (a.name < b.name ? -1 : 1)), checker };
}

/** The names alone, by kind: what test/library/publicApi.json holds. */
export function publicNames(): Record<"functions" | "values" | "types", string[]> {
  const { names } = publicSurface();
  const ofKind = (kind: PublicName["kind"]) =>
    names.filter((name) => name.kind === kind).map(({ name }) => name);
  return { functions: ofKind("function"), values: ofKind("value"), types: ofKind("type") };
}

function publicName(exported: ts.Symbol, checker: ts.TypeChecker): PublicName {
  const aliased = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = aliased ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration) throw new Error(`${exported.name}: no declaration`);
  const file = declaration.getSourceFile().fileName.slice(root.length);
  const typeOnly = exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) ?? false;
  const kind = typeOnly ? "type" : kindOf(symbol, declaration, checker);
  return { name: exported.name, kind, symbol, declaration, file };
}

function kindOf(symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker) {
  if ((symbol.flags & ts.SymbolFlags.Value) === 0) return "type";
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return type.getCallSignatures().length > 0 ? "function" : "value";
}
