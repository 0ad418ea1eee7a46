#!/usr/bin/env node
import { readFileSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { assess } from "./assess/assess.ts";
import { report } from "./assess/report.ts";
import { questionOf, TRACE_OPTIONS, type TraceFlags } from "./cli/traceFlags.ts";
import { TRACE_TABLES } from "./cli/traceTables.ts";
import { displayAs } from "./display/displayAs.ts";
import { DISPLAY_FORMATS, type DisplayFormat } from "./display/displayFormats.ts";
import type { Lang } from "./display/labels.ts";
import { ModelError } from "./model/modelError.ts";
import { parseModel } from "./model/parseModel.ts";
import type { Groups } from "./model/places/groupsShape.ts";
import { parseHome } from "./model/places/homeText.ts";
import { parseGroups } from "./model/places/parseGroups.ts";
import { readJson } from "./model/readJson.ts";
import type { Result } from "./model/result.ts";
import { compile } from "./network/compile.ts";

const SEEDS = new URL("../seeds/", import.meta.url);
const SHIPPED = ["batteries", "rare-earths", "chips", "energy-japan", "food"];

interface HomeFlags {
  readonly home: string;
  readonly lang: Lang;
  readonly format: DisplayFormat;
  readonly out?: string;
  readonly groups?: string;
}

interface AssessFlags extends HomeFlags {
  readonly full?: boolean;
  readonly partners?: string;
  readonly bloc: readonly string[];
}

function read(path: string | URL): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`cannot read ${String(path)}: ${(error as Error).message}`);
  }
}

/** A file, or a model that comes with kyusho by its name. */
function readModel(file: string): string {
  return read(SHIPPED.includes(file) ? new URL(`${file}.json`, SEEDS) : file);
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new InvalidArgumentError(`cannot write ${path}: ${(error as Error).message}`);
  }
}

function runAssess(file: string, flags: AssessFlags): void {
  if (flags.bloc.length > 0 && !flags.full) {
    throw new InvalidArgumentError(
      "--bloc shows only among all indices; add --full, or leave --bloc out",
    );
  }
  if (flags.partners !== undefined && flags.full) {
    throw new InvalidArgumentError("--partners shows only without --full; leave one of them out");
  }
  const groups = readGroups(flags);
  const home = parseHome(flags.home);
  const network = compile(parseModel(readModel(file)));
  if (flags.full) print(assess(network, { home, groups, blocs: flags.bloc.map(parseHome) }), flags);
  else {
    const partners = flags.partners === undefined ? {} : { partners: parseHome(flags.partners) };
    print(report(network, { home, groups, ...partners }), flags);
  }
}

function runTrace(file: string, flags: TraceFlags & HomeFlags): void {
  const question = { ...questionOf(flags), home: parseHome(flags.home), groups: readGroups(flags) };
  const { of } = TRACE_TABLES[flags.table] as (typeof TRACE_TABLES)[string];
  print(of(compile(parseModel(readModel(file))), question), flags);
}

function readGroups(flags: HomeFlags): Groups {
  return parseGroups(readJson(read(flags.groups ?? new URL("groups.json", SEEDS))));
}

function print(result: Result | readonly Result[], { format, lang, out }: HomeFlags): void {
  const printed = `${displayAs(result, format, { lang })}\n`;
  if (out === undefined) process.stdout.write(printed);
  else write(out, printed);
}

function runCheck(file: string): void {
  const { id, stages, suppliers, flows = [], citations } = parseModel(readModel(file));
  const counts = [
    counted(stages.length, "stage"),
    counted(suppliers.length, "supplier"),
    counted(flows.length, "flow"),
    counted(Object.keys(citations).length, "source"),
  ];
  process.stdout.write(`${id}: no errors (${counts.join(", ")})\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const file = `a model file, or one that comes with kyusho: ${SHIPPED.join(", ")}`;
const program = new Command("kyusho")
  .description(
    "On whom a country, several or a group depends, at which stage, and how self-sufficient they are.",
  )
  .showHelpAfterError("(kyusho --help explains the commands)")
  .exitOverride();

/** A command that asks about a home, with what all of these share. */
function homeCommand(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument("<file>", file)
    .requiredOption(
      "--home <places>",
      "a place (JPN), several (JPN,CAN) or a group at a date (EU@2024-01-01, G7-USA)",
    )
    .addOption(new Option("--lang <lang>", "language").choices(["en", "ja"]).default("en"))
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(DISPLAY_FORMATS.map((row) => row.id))
        .default("text"),
    )
    .option("--out <path>", "write to a file instead of the screen")
    .option("--groups <path>", "a groups file instead of the one that comes with kyusho");
}

homeCommand("assess", "concentration, import reliance, self-sufficiency and what stands upstream")
  .option("--full", "every index at every stage instead of the main tables")
  .option("--partners <places>", "places that count like the home in one self-sufficiency")
  .option(
    "--bloc <group>",
    "count a group as one supplier (with --full; may be repeated)",
    collect,
    [],
  )
  .action(runAssess);

const traceCommand = homeCommand(
  "trace",
  "look-through: who stands upstream of the home at every stage",
).action(runTrace);
for (const option of TRACE_OPTIONS) traceCommand.addOption(option);

program
  .command("check")
  .description("check a model file and list everything that is wrong with it")
  .argument("<file>", file)
  .action(runCheck);

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  program.parse();
} catch (error) {
  explain(error);
}

function explain(error: unknown): void {
  const { code = "", exitCode = 1 } = error as { code?: string; exitCode?: number };
  process.exitCode = exitCode;
  // commander has printed its own message already.
  if (code.startsWith("commander.") && !(error instanceof InvalidArgumentError)) return;
  if (
    error instanceof ModelError ||
    error instanceof RangeError ||
    error instanceof InvalidArgumentError
  ) {
    process.stderr.write(`kyusho: ${error.message}\n`);
    return;
  }
  throw error;
}
