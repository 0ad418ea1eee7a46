import { type Command, InvalidArgumentError } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { compare } from "../policies/methodJury/compare.ts";
import { parseJuryInputs } from "../policies/methodJury/parseJuryInputs.ts";
import { parseScore } from "../policies/userScore/parseScore.ts";
import type { ParsedScore } from "../policies/userScore/scoreShape.ts";
import { userScore } from "../policies/userScore/userScore.ts";
import { print, readGroups, readInputs, readModel, shippedText } from "./files.ts";
import { collect, type HomeFlags, homeCommand } from "./homeCommand.ts";

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
      "a score of your own to rank by, or one that comes with kyusho by its name (may be repeated); a table of its parts follows",
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
  const about = {
    ...{ home: parseHome(flags.home), groups: readGroups(flags.groups) },
    ...(stage.length === 0 ? {} : { stages: stage }),
  };
  const network = compile(readModel(file));
  const scores: ParsedScore[] = [];
  for (const path of score) scores.push(await parseScore(shippedText("scores", path)));
  const comparison = compare(network, [...method, ...scores], {
    ...about,
    ...(flags.inputs === undefined ? {} : { inputs: parseJuryInputs(readInputs(flags.inputs)) }),
  });
  const { disagreements, flips } = comparison;
  const tables = scores.map((one) => userScore(network, one, about));
  print([comparison, disagreements, flips, ...tables], flags);
}
