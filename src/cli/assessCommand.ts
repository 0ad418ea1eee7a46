import { type Command, InvalidArgumentError } from "commander";
import { assess } from "../assess/assess.ts";
import { report } from "../assess/report.ts";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { print, readGroups, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand } from "./homeCommand.ts";

interface AssessFlags extends HomeFlags {
  readonly full?: boolean;
  readonly partners?: string;
  readonly bloc: readonly string[];
}

export function assessCommand(program: Command): void {
  homeCommand(
    program,
    "assess",
    "concentration, import reliance, self-sufficiency and what stands upstream",
  )
    .option("--full", "every index at every stage instead of the main tables")
    .option("--partners <places>", "places that count like the home in one self-sufficiency")
    .option(
      "--bloc <group>",
      "count a group as one supplier (with --full; may be repeated)",
      collect,
      [],
    )
    .action(runAssess);
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
  const groups = readGroups(flags.groups);
  const home = parseHome(flags.home);
  const network = compile(readModel(file));
  if (flags.full) print(assess(network, { home, groups, blocs: flags.bloc.map(parseHome) }), flags);
  else {
    const partners = flags.partners === undefined ? {} : { partners: parseHome(flags.partners) };
    print(report(network, { home, groups, ...partners }), flags);
  }
}
