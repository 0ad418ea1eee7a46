import { type Command, Option } from "commander";
import { DISPLAY_FORMATS } from "../display/displayFormats.ts";
import { methods } from "../policies/methodJury/methods.ts";
import { type PrintFlags, print } from "./files.ts";

export function methodsCommand(program: Command): void {
  program
    .command("methods")
    .description("published criticality methods: formula, scale, what they read, source and caveat")
    .addOption(new Option("--lang <lang>", "language").choices(["en", "ja"]).default("en"))
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(DISPLAY_FORMATS.map((row) => row.id))
        .default("text"),
    )
    .option("--out <path>", "write to a file instead of the screen")
    .action((flags: PrintFlags) => print(methods(), flags));
}
