import ts from "typescript";
import { describe, expect, it } from "vitest";
import { TASKS } from "../../../src/scenarios/sweep/tasks.ts";
import { type SourceFile, sourceFiles } from "../../library/sourceFiles.ts";

/** Files that a worker loads. */
function workerFiles(): SourceFile[] {
  const files = new Map(sourceFiles().map((file) => [file.path, file]));
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { target, relative, eager } of files.get(path)?.imports ?? [])
      if (relative && eager) visit(target);
  };
  visit("src/scenarios/sweep/sweepWorker.ts");
  return [...found].flatMap((path) => files.get(path) ?? []);
}

describe("the tasks that workers know", () => {
  it("have names of their own", () => {
    const names = TASKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("systemicRisk");
  });

  it("load nothing lazily, which builds for browsers refuse in workers that are no modules", () => {
    const files = workerFiles();
    const lazy = files.filter(({ syntax }) => {
      let isLazy = false;
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
          isLazy = true;
        ts.forEachChild(node, visit);
      };
      visit(syntax);
      return isLazy;
    });
    expect(files.length).toBeGreaterThan(10);
    expect(lazy.map(({ path }) => path)).toEqual([]);
  });
});
