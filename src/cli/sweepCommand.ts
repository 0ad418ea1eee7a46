import { type Command, Option } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { ACTOR_KEYS, type ActorKey } from "../scenarios/contingency/actors.ts";
import { chokeSets } from "../scenarios/contingency/chokeSets.ts";
import { contingencies } from "../scenarios/contingency/contingencies.ts";
import type { ContingencyQuestion } from "../scenarios/contingency/contingencyQuestion.ts";
import { removalCurve } from "../scenarios/contingency/removalCurve.ts";
import { reverseStressTest } from "../scenarios/contingency/reverseStressTest.ts";
import { print, readGroups, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand, numeric } from "./homeCommand.ts";
import { progressBar } from "./progressBar.ts";

interface AskFlags extends HomeFlags {
  readonly stage: readonly string[];
  readonly by: readonly ActorKey[];
  readonly inputs?: "all" | "essential";
  readonly withHome?: boolean;
  readonly top?: number;
}

interface SweepFlags extends AskFlags {
  readonly losses?: 1 | 2 | 3;
  readonly curve?: boolean;
}

interface StressFlags extends AskFlags {
  readonly floor: number;
  readonly size?: 1 | 2 | 3;
  readonly all?: boolean;
}

/** `kyusho sweep`: every 1, 2 or 3 who may fail at once. */
export function sweepCommand(program: Command): void {
  asking(program, "sweep", "the worst losses when 1, 2 or 3 fail at once (N-1, N-2, N-3)")
    .option("--losses <number>", "how many fail at once at most: 1, 2 or 3", numeric)
    .option("--curve", "the losses when the largest fail one after the other instead")
    .action((file: string, flags: SweepFlags) => {
      const { network, question } = asked(file, flags, "sweep");
      const { losses, curve } = flags;
      print(
        curve
          ? removalCurve(network, question)
          : contingencies(network, { ...question, ...(losses === undefined ? {} : { losses }) }),
        flags,
      );
    });
}

/** `kyusho stress`: the smallest sets whose failure breaks a floor. */
export function stressCommand(program: Command): void {
  asking(program, "stress", "how few must fail until less than a floor is left, and who")
    .requiredOption("--floor <part>", "part of the supply that must be left (0–1)", numeric)
    .option("--all", "every smallest set up to --size instead of the smallest number alone")
    .option("--size <number>", "most in a set with --all: 1, 2 or 3", numeric)
    .action((file: string, flags: StressFlags) => {
      const { network, question } = asked(file, flags, "stress");
      const { floor, size, all } = flags;
      const options = { ...question, floor };
      print(
        all
          ? chokeSets(network, { ...options, ...(size === undefined ? {} : { size }) })
          : reverseStressTest(network, options),
        flags,
      );
    });
}

function asking(program: Command, name: string, description: string): Command {
  return homeCommand(program, name, description)
    .option("--stage <id>", "a stage of the model, or all (may be repeated)", collect, [])
    .addOption(
      new Option("--by <key>", "who fails as one (may be repeated)")
        .choices(ACTOR_KEYS)
        .argParser(collect as never)
        .default([]),
    )
    .addOption(
      new Option("--inputs <which>", "whether inputs that can be missed for a while count").choices(
        ["all", "essential"],
      ),
    )
    .option("--with-home", "the home's own places may fail too")
    .option("--top <number>", "rows at most", numeric);
}

function asked(file: string, flags: AskFlags, name: string) {
  const { stage, by, inputs, withHome, top } = flags;
  const question: ContingencyQuestion & { readonly top?: number } = {
    home: parseHome(flags.home),
    groups: readGroups(flags.groups),
    onProgress: progressBar(name),
    ...(stage.length === 0 ? {} : { stage }),
    ...(by.length === 0 ? {} : { actors: by }),
    ...(inputs === undefined ? {} : { inputs }),
    ...(withHome === undefined ? {} : { withHome }),
    ...(top === undefined ? {} : { top }),
  };
  return { network: compile(readModel(file)), question };
}
