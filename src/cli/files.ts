import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { displayAs } from "../display/displayAs.ts";
import type { DisplayFormat } from "../display/displayFormats.ts";
import type { Lang } from "../display/labels.ts";
import { didYouMean } from "../model/didYouMean.ts";
import { parseModel } from "../model/parseModel.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import { parseGroups } from "../model/places/parseGroups.ts";
import { readJson } from "../model/readJson.ts";
import type { Result } from "../model/result.ts";
import type { Model } from "../model/shape.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** Models that come with kyusho, by name. */
export const SHIPPED = [
  ...["batteries", "rare-earths", "critical-materials", "chips", "energy-japan", "food"],
  ...["digital-japan", "minor-metals"],
];

/** What every command that prints a result knows. */
export interface PrintFlags {
  readonly lang: Lang;
  readonly format: DisplayFormat;
  readonly out?: string;
}

/** Text of a file. */
export function textOf(path: string | URL): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`cannot read ${String(path)}: ${(error as Error).message}`);
  }
}

/** Text of a model file, or of a model that comes with kyusho by its name. */
export function modelText(file: string): string {
  return textOf(SHIPPED.includes(file) ? new URL(`${file}.json`, SEEDS) : named(file, SHIPPED));
}

export function readModel(file: string): Model {
  return parseModel(modelText(file));
}

/** Text of a file, or of one in a folder of those that come with kyusho by its name. */
export function shippedText(folder: string, file: string): string {
  const names = readdirSync(new URL(`${folder}/`, SEEDS)).map((name) =>
    name.replace(/\.json$/, ""),
  );
  const own = new URL(`${folder}/${file}.json`, SEEDS);
  return textOf(names.includes(file) ? own : named(file, names));
}

/** The path itself; a bare name that is no file is one that was misspelt. */
function named(file: string, names: readonly string[]): string {
  if (!/^[\w-]+$/.test(file) || existsSync(file)) return file;
  const remedy = didYouMean(file, names, `write a path, or one of ${names.join(", ")}`);
  throw new InvalidArgumentError(`cannot read ${file}: there is no such file; ${remedy}`);
}

/** Text of a scenario file, or of a scenario that comes with kyusho by its name. */
export function readScenario(file: string): string {
  return shippedText("scenarios", file);
}

/** Text of a file of what methods read, or of one that comes with kyusho by its name. */
export function readInputs(file: string): string {
  return shippedText("inputs", file);
}

/** Content of a groups file, or of the one that comes with kyusho. */
export function groupsContent(path: string | undefined): unknown {
  return readJson(textOf(path ?? new URL("groups.json", SEEDS)));
}

export function readGroups(path: string | undefined): Groups {
  return parseGroups(groupsContent(path));
}

export function print(result: Result | readonly Result[], { format, lang, out }: PrintFlags): void {
  const printed = `${displayAs(result, format, { lang })}\n`;
  if (out === undefined) process.stdout.write(printed);
  else write(out, printed);
}

export function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new InvalidArgumentError(`cannot write ${path}: ${(error as Error).message}`);
  }
}
