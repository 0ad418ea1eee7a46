import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { GENERATED } from "./generated.ts";

const root = new URL("../../", import.meta.url);

/** Paths of generated files that differ from what would be written now; written when `write` is set. */
export async function refresh(write: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, render } of GENERATED) {
    const file = new URL(path, root);
    const before = existsSync(file) ? await readFile(file, "utf8") : "";
    const after = await render(before);
    if (after === before) continue;
    stale.push(path);
    if (write) await writeFile(file, after);
  }
  return stale;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const check = argv.includes("--check");
  const stale = await refresh(!check);
  for (const path of stale) console.log(`${check ? "stale" : "written"}: ${path}`);
  if (check && stale.length > 0) exit(1);
}
