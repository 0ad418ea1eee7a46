import { existsSync, readFileSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import { compile } from "../network/compile.ts";
import { compare } from "../policies/methodJury/compare.ts";
import { parseJuryInputs } from "../policies/methodJury/parseJuryInputs.ts";
import { parseScore } from "../policies/userScore/parseScore.ts";
import { userScore } from "../policies/userScore/userScore.ts";
import { print, readGroups, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand } from "./homeCommand.ts";

const SCORES = new URL("../../seeds/scores/", import.meta.url);
const INPUTS = new URL("../../seeds/inputs/", import.meta.url);

interface CompareFlags extends HomeFlags {
  readonly method: readonly string[];
  readonly score: readonly string[];
  readonly stage: readonly string[];
  readonly inputs?: string;
}

export function compareCommand(program: Command): void {
  homeCommand(
    program,
    "compare",
    "how several methods rank the stages: how far they agree, where they do not, and why",
  )
    .addHelpText(
      "after",
      "\nMethods: those of `kyusho methods`, and measures of the model: netImportReliance, selfSufficiency, importDependencyRatio, daysOfCover, homeShare, largestExposure, tracedSelfSufficiency; or a measure with its whole and key, as in hhi:worldProduction, hhi:homeImports:owner, largestForeignShare:homeConsumption.",
    )
    .option("--method <id>", "a method to rank by (may be repeated)", collect, [])
    .option(
      "--score <file>",
      "a score of your own, or one that comes with kyusho by its name (may be repeated)",
      collect,
      [],
    )
    .option(
      "--stage <id>",
      "rank this stage, and the others so named (may be repeated)",
      collect,
      [],
    )
    .option(
      "--inputs <file>",
      "governance, prices and whatever else the methods need: a file, or one that comes with kyusho by its name",
    )
    .action(runCompare);
}

async function runCompare(file: string, flags: CompareFlags): Promise<void> {
  const { method, score, stage } = flags;
  if (method.length + score.length === 0) {
    throw new InvalidArgumentError("--method or --score must be given; see `kyusho methods`");
  }
  const about = { home: parseHome(flags.home), groups: readGroups(flags.groups) };
  const network = compile(readModel(file));
  const tables: Result[] = [];
  if (method.length > 0) {
    const comparison = compare(network, method, {
      ...about,
      ...(flags.inputs === undefined
        ? {}
        : { inputs: parseJuryInputs(readShipped(INPUTS, flags.inputs)) }),
      ...(stage.length === 0 ? {} : { stages: stage }),
    });
    tables.push(comparison, comparison.disagreements, comparison.flips);
  }
  for (const path of score) {
    tables.push(await userScore(network, await parseScore(readShipped(SCORES, path)), about));
  }
  print(tables, flags);
}

/** Text of a file, or of one that comes with kyusho by its name. */
function readShipped(folder: URL, file: string): string {
  const shipped = new URL(`${file}.json`, folder);
  return read(/^[\w-]+$/.test(file) && existsSync(shipped) ? shipped : file);
}

function read(path: string | URL): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`cannot read ${String(path)}: ${(error as Error).message}`);
  }
}
