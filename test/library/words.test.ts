import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sourceFiles.ts";

const PLACES = ["src", "seeds", "examples", "test", ".ci"];
const TEXT = /(\.(ts|js|json|md|txt|csv|svg|ipynb|html)|\/run)$/;

/** Paths that only one machine has, and registries' hosts. */
const UNWANTED = [
  /(^|[\s"'`(=:])\/(work|tmp|home|root)\//,
  /registry\.(npmjs|npmmirror|yarnpkg)\./,
];

const below = PLACES.flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" }).map(
    (path) => `${folder}/${path}`,
  ),
);
const top = readdirSync(ROOT).filter((name) =>
  /\.(json|md|ts)$|^\.(npmrc|biome\.json)$/.test(name),
);
const paths = [...top, ...below.filter((path) => TEXT.test(path))];

describe("the repository's text", () => {
  it("names no registry and no path of a machine", () => {
    const found = paths.flatMap((path) => {
      const lines = readFileSync(ROOT + path, "utf8").split("\n");
      return lines.flatMap((line, index) =>
        UNWANTED.some((word) => word.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      );
    });
    expect(paths.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });
});
