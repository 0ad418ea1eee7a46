import { type Command, Option } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { ownershipLens } from "../policies/ownershipLens/ownershipLens.ts";
import { print, readGroups, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand } from "./homeCommand.ts";

interface OwnershipFlags extends HomeFlags {
  readonly stage: readonly string[];
  readonly table?: "stages" | "plants";
}

export function ownershipCommand(program: Command): void {
  homeCommand(
    program,
    "ownership",
    "production by place beside production by owner: what stands in the home and belongs to others, and what the home owns abroad",
  )
    .option(
      "--stage <id>",
      "a stage of the model (may be repeated); all where left out",
      collect,
      [],
    )
    .addOption(
      new Option("--table <table>", "which table to print; both where left out").choices([
        "stages",
        "plants",
      ]),
    )
    .action(runOwnership);
}

function runOwnership(file: string, flags: OwnershipFlags): void {
  const { stage, table } = flags;
  const lens = ownershipLens(compile(readModel(file)), {
    home: parseHome(flags.home),
    groups: readGroups(flags.groups),
    ...(stage.length === 0 ? {} : { stages: stage }),
  });
  const tables = { stages: lens, plants: lens.plants };
  print(table === undefined ? [lens, lens.plants] : tables[table], flags);
}
