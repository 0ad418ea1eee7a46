import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { STORED_PICTURES } from "../pictures/storedPictures.ts";
import { installed, run } from "./commands.ts";
import { ROOT } from "./sourceFiles.ts";

const folder = `${ROOT}examples/`;
const examples = readdirSync(folder).filter((name) => name.endsWith(".ts"));

describe("the examples", () => {
  it("are numbered and have a stored output each, and no output is left over", () => {
    expect(examples.filter((name) => !/^\d\d-[\w-]+\.ts$/.test(name))).toEqual([]);
    const texts = examples.map((name) => name.replace(/ts$/, "txt"));
    const pictures = STORED_PICTURES.map(({ path }) => basename(path));
    expect(readdirSync(`${folder}output`).sort()).toEqual([...texts, ...pictures].sort());
  });

  it.each(examples)("%s is at most 40 lines and prints its stored output", async (name) => {
    const lines = readFileSync(folder + name, "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    const { stdout } = await run(installed("tsx"), [`examples/${name}`]);
    expect(stdout).toBe(readFileSync(`${folder}output/${name.replace(/ts$/, "txt")}`, "utf8"));
  });
});
