import { type Command, Option } from "commander";
import { DISPLAY_FORMATS } from "../display/displayFormats.ts";
import { type PrintFlags, SHIPPED } from "./files.ts";

/** What every command that asks about a home knows. */
export interface HomeFlags extends PrintFlags {
  readonly home: string;
  readonly groups?: string;
}

export const MODEL_FILE = `a model file, or one that comes with kyusho: ${SHIPPED.join(", ")}`;

/** A command that asks about a home, with what all of these share. */
export function homeCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument("<file>", MODEL_FILE)
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

/** Collects an option that may be repeated. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** A number from the command line. */
export function numeric(value: string): number {
  return value.trim() === "" ? Number.NaN : Number(value);
}
