import { Console } from "node:console";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Writable } from "node:stream";
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
    expect(await printed(name)).toBe(storedOutput(name));
  });

  it("print the same in a process of their own", async () => {
    const [name = ""] = examples;
    const { stdout } = await run(installed("tsx"), [`examples/${name}`]);
    expect(stdout).toBe(storedOutput(name));
  });
});

function storedOutput(name: string): string {
  return readFileSync(`${folder}output/${name.replace(/ts$/, "txt")}`, "utf8");
}

/** What an example prints, run within this process. */
async function printed(name: string): Promise<string> {
  const told: string[] = [];
  const stdout = new Writable({
    write: (chunk, _, done) => {
      told.push(String(chunk));
      done();
    },
  });
  const before = globalThis.console;
  globalThis.console = new Console({ stdout, colorMode: false });
  try {
    await import(/* @vite-ignore */ folder + name);
  } finally {
    globalThis.console = before;
  }
  return told.join("");
}
