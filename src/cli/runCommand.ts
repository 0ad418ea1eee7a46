import { type Command, InvalidArgumentError, Option } from "commander";
import type { Groups } from "../model/places/groupsShape.ts";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import { backTest } from "../scenarios/backTest/backTest.ts";
import { rerouteScenario } from "../scenarios/disruption/rerouteScenario.ts";
import { runScenario, type ScenarioOptions } from "../scenarios/disruption/runScenario.ts";
import { PRODUCTIONS, type Production } from "../scenarios/rationing/production.ts";
import { andScenario } from "../scenarios/scenario/andScenario.ts";
import { parseScenario } from "../scenarios/scenario/parseScenario.ts";
import { scaleScenario } from "../scenarios/scenario/scaleScenario.ts";
import type { Scenario } from "../scenarios/scenario/scenarioShape.ts";
import { thenScenario } from "../scenarios/scenario/thenScenario.ts";
import { print, readGroups, readModel, readScenario } from "./files.ts";
import { collect, type HomeFlags, homeCommand, numeric } from "./homeCommand.ts";

interface RunFlags extends HomeFlags {
  readonly scenario: readonly string[];
  readonly then: readonly string[];
  readonly scale?: number;
  readonly day?: number;
  readonly days?: number;
  readonly closure: "rationing" | "operational";
  readonly table: "losses" | "course" | "back-test";
  readonly first?: string;
  readonly production?: Production;
  readonly overproduction?: number;
  readonly transportDays?: number;
}

export function runCommand(program: Command): void {
  const command = homeCommand(
    program,
    "run",
    "what if: what a scenario takes from a home, when and why",
  ).action(run);
  for (const option of OPTIONS) command.addOption(option);
}

const OPTIONS: readonly Option[] = [
  new Option(
    "--scenario <file>",
    "a scenario file, or one that comes with kyusho by its name (several: together)",
  )
    .argParser(collect)
    .default([])
    .makeOptionMandatory(),
  new Option("--then <file>", "a scenario that follows when those are over (may be repeated)")
    .argParser(collect)
    .default([]),
  new Option("--scale <factor>", "how hard it strikes, 0 to 1").argParser(numeric),
  new Option("--day <number>", "day looked at, from the scenario's first").argParser(numeric),
  new Option("--days <number>", "days that stocks and recovery are followed").argParser(numeric),
  new Option("--closure <name>", "rationing: nobody reroutes; operational: all within capacities")
    .choices(["rationing", "operational"])
    .default("rationing"),
  new Option("--table <table>", "which table to print")
    .choices(["losses", "course", "back-test"])
    .default("losses"),
  new Option("--first <places>", "who is served in full before the others"),
  new Option("--production <name>", "how the lack of inputs adds up").choices(PRODUCTIONS),
  new Option(
    "--overproduction <part>",
    "what suppliers can make beyond today to fill stocks",
  ).argParser(numeric),
  new Option("--transport-days <number>", "days that deliveries are under way").argParser(numeric),
];

async function run(file: string, flags: RunFlags): Promise<void> {
  const groups = readGroups(flags.groups);
  const network = compile(readModel(file));
  const scenario = scenarioOf(flags);
  if (flags.closure === "operational") await reroute(network, scenario, { flags, groups });
  else if (flags.table === "back-test") {
    refuse(flags, ["day", "days"], "--table back-test");
    const { assumptions } = optionsOf(flags, groups);
    print(backTest(network, scenario, { groups, ...(assumptions ? { assumptions } : {}) }), flags);
  } else {
    const disruption = runScenario(network, scenario, optionsOf(flags, groups));
    print(flags.table === "course" ? disruption.course : disruption.table, flags);
  }
}

/** A flag that would change nothing is an error. */
function refuse(flags: RunFlags, names: readonly (keyof RunFlags)[], where: string): void {
  const unread = names.find((name) => flags[name] !== undefined);
  if (unread === undefined) return;
  const flag = unread.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new InvalidArgumentError(`--${flag} does not show with ${where}; leave it out`);
}

function scenarioOf({ scenario, then, scale }: RunFlags): Scenario {
  const of = (path: string) => parseScenario(readScenario(path));
  if (scenario.length === 0) throw new InvalidArgumentError("--scenario needs a file or a name");
  const together = scenario.map(of).reduce(andScenario);
  const whole = then.map(of).reduce(thenScenario, together);
  return scale === undefined ? whole : scaleScenario(whole, scale);
}

function optionsOf(flags: RunFlags, groups: Groups): ScenarioOptions {
  const { home, day, days, first, production, overproduction, transportDays } = flags;
  const allocation = first === undefined ? undefined : { first: parseHome(first) };
  const assumptions = { days, production, overproduction, transportDays, allocation };
  return {
    ...{ home: parseHome(home), groups },
    ...(day === undefined ? {} : { day }),
    assumptions: Object.fromEntries(
      Object.entries(assumptions).filter(([, value]) => value !== undefined),
    ),
  };
}

async function reroute(
  network: Network,
  scenario: Scenario,
  { flags, groups }: { readonly flags: RunFlags; readonly groups: Groups },
): Promise<void> {
  const where = "--closure operational";
  refuse(flags, ["first", "production", "overproduction", "transportDays"], where);
  if (flags.table !== "losses")
    throw new InvalidArgumentError(`--table does not show with ${where}; leave it out`);
  const { table } = await rerouteScenario(network, scenario, {
    ...{ home: parseHome(flags.home), groups },
    ...(flags.day === undefined ? {} : { day: flags.day }),
    ...(flags.days === undefined ? {} : { days: flags.days }),
  });
  print(table, flags);
}
