import ts from "typescript";
import type { PublicName } from "./publicNames.ts";

/** The parts of a docstring. */
export interface DocComment {
  readonly summary: string;
  readonly params: readonly string[];
  readonly returns: string | null;
  readonly see: readonly string[];
  readonly examples: readonly string[];
}

/** Docstring of a public name, or null where there is none. */
export function docComment({ declaration }: PublicName): DocComment | null {
  const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).slice(-1);
  if (!doc) return null;
  const tags = doc.tags ?? [];
  const texts = (name: string) =>
    tags.filter((tag) => tag.tagName.text === name).map((tag) => rawText(tag));
  return {
    summary: ts.getTextOfJSDocComment(doc.comment)?.trim() ?? "",
    params: tags.flatMap((tag) =>
      ts.isJSDocParameterTag(tag) && ts.getTextOfJSDocComment(tag.comment)?.trim()
        ? [tag.name.getText()]
        : [],
    ),
    returns: texts("returns")[0] ?? null,
    see: texts("see"),
    examples: texts("example"),
  };
}

/** Text of a tag as written, without the stars: TypeScript's own reading turns `{` and names into links. */
function rawText(tag: ts.JSDocTag): string {
  const lines = tag
    .getText()
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, ""));
  return lines
    .join("\n")
    .replace(/^@\w+/, "")
    .replace(/\*\/\s*$/, "")
    .trim();
}
