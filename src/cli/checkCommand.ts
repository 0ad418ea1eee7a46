import type { Command } from "commander";
import { compile } from "../network/compile.ts";
import { withNewCapacity } from "../scenarios/disruption/withNewCapacity.ts";
import { checkScenario } from "../scenarios/scenario/checkScenario.ts";
import { parseScenario } from "../scenarios/scenario/parseScenario.ts";
import { readGroups, readModel, readScenario } from "./files.ts";
import { collect, MODEL_FILE } from "./homeCommand.ts";

export function checkCommand(program: Command): void {
  program
    .command("check")
    .description("check a model file, with scenarios for it, and list everything that is wrong")
    .argument("<file>", MODEL_FILE)
    .option("--scenario <file>", "a scenario file for the model (may be repeated)", collect, [])
    .option("--groups <path>", "a groups file instead of the one that comes with kyusho")
    .action(runCheck);
}

function runCheck(
  file: string,
  flags: { readonly scenario: readonly string[]; readonly groups?: string },
): void {
  const model = readModel(file);
  const { id, stages, suppliers, flows = [], citations } = model;
  const counts = [
    counted(stages.length, "stage"),
    counted(suppliers.length, "supplier"),
    counted(flows.length, "flow"),
    counted(Object.keys(citations).length, "source"),
  ];
  process.stdout.write(`${id}: no errors (${counts.join(", ")})\n`);
  const groups = flags.scenario.length > 0 ? readGroups(flags.groups) : undefined;
  for (const path of flags.scenario) {
    const scenario = parseScenario(readScenario(path));
    const { network } = withNewCapacity(compile(model), scenario, []);
    const { notes } = checkScenario(scenario, network, groups);
    process.stdout.write(
      `${scenario.id}: no errors (${counted(scenario.events.length, "event")})\n`,
    );
    for (const { text } of notes) process.stdout.write(`  ${text.en}\n`);
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
