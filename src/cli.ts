#!/usr/bin/env node
import { Command, InvalidArgumentError } from "commander";
import { assessCommand } from "./cli/assessCommand.ts";
import { briefCommand, verifyCommand } from "./cli/briefCommand.ts";
import { checkCommand } from "./cli/checkCommand.ts";
import { checkPolicyCommand } from "./cli/checkPolicyCommand.ts";
import { compareCommand } from "./cli/compareCommand.ts";
import { digitalCommand } from "./cli/digitalCommand.ts";
import { drawCommand } from "./cli/drawCommand.ts";
import { methodsCommand } from "./cli/methodsCommand.ts";
import { ownershipCommand } from "./cli/ownershipCommand.ts";
import { runCommand } from "./cli/runCommand.ts";
import { stressCommand, sweepCommand } from "./cli/sweepCommand.ts";
import { traceCommand } from "./cli/traceCommand.ts";
import { ModelError } from "./model/modelError.ts";

const program = new Command("kyusho")
  .description(
    "On whom a country, several or a group depends, at which stage, how self-sufficient they are, and what happens if.",
  )
  .showHelpAfterError("(kyusho --help explains the commands)")
  .exitOverride();

const COMMANDS = [
  assessCommand,
  traceCommand,
  runCommand,
  sweepCommand,
  stressCommand,
  checkPolicyCommand,
  compareCommand,
  digitalCommand,
  ownershipCommand,
  methodsCommand,
  drawCommand,
  briefCommand,
  verifyCommand,
  checkCommand,
];
for (const add of COMMANDS) add(program);

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** When everything is printed, or what is wrong. */
export const finished = program.parseAsync().catch(explain);

function explain(error: unknown): void {
  const { code = "", exitCode = 1 } = error as { code?: string; exitCode?: number };
  process.exitCode = exitCode;
  // commander has printed its own message already.
  if (code.startsWith("commander.") && !(error instanceof InvalidArgumentError)) return;
  if (
    error instanceof ModelError ||
    error instanceof RangeError ||
    error instanceof InvalidArgumentError ||
    /^linearSolver: /.test((error as Error).message)
  ) {
    process.stderr.write(`kyusho: ${(error as Error).message}\n`);
    return;
  }
  throw error;
}
