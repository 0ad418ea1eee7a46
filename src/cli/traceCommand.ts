import type { Command } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { print, readGroups, readModel } from "./files.ts";
import { type HomeFlags, homeCommand } from "./homeCommand.ts";
import { questionOf, TRACE_OPTIONS, type TraceFlags } from "./traceFlags.ts";
import { TRACE_TABLES } from "./traceTables.ts";

export function traceCommand(program: Command): void {
  const command = homeCommand(
    program,
    "trace",
    "look-through: who stands upstream of the home at every stage",
  ).action(runTrace);
  for (const option of TRACE_OPTIONS) command.addOption(option);
}

function runTrace(file: string, flags: TraceFlags & HomeFlags): void {
  const groups = readGroups(flags.groups);
  const question = { ...questionOf(flags), home: parseHome(flags.home), groups };
  const { of } = TRACE_TABLES[flags.table] as (typeof TRACE_TABLES)[string];
  print(of(compile(readModel(file)), question), flags);
}
