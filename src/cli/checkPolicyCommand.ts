import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Groups } from "../model/places/groupsShape.ts";
import { parseHome } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import { compile } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import { checkPolicy, type Verdicts } from "../policies/checkPolicy.ts";
import { parseJuryInputs } from "../policies/methodJury/parseJuryInputs.ts";
import { parsePolicy } from "../policies/parsePolicy.ts";
import { policyCoverage } from "../policies/policyCoverage.ts";
import { policyEvidence } from "../policies/policyEvidence.ts";
import type { Policy } from "../policies/policyShape.ts";
import { print, readGroups, readInputs, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand } from "./homeCommand.ts";

/** Exit status, for continuous integration: the worst of all policies asked. */
const STATUS = { met: 0, missed: 1, unknown: 2 } as const;
/** A file or an option is wrong, so that nothing was judged. */
const NOTHING_JUDGED = 3;

const SEEDS = new URL("../../seeds/policies/", import.meta.url);

interface PolicyFlags extends HomeFlags {
  readonly policy: readonly string[];
  readonly asOf?: string;
  readonly before?: string;
  readonly inputs?: string;
  readonly table: "verdicts" | "evidence" | "coverage";
  readonly allowUnknown?: boolean;
}

export function checkPolicyCommand(program: Command): void {
  const command = homeCommand(
    program,
    "check-policy",
    "whether policies hold: each rule at each stage met, missed or unknown, by how much and why",
  )
    .addHelpText(
      "after",
      "\nExit status: 0 no hard rule is missed or unknown; 1 a hard rule is missed; 2 none is missed, but one is unknown; 3 a file or an option is wrong. Soft rules do not change it, nor does which table is printed. A policy that is not in force on the day of --as-of, like one without hard rules, has no verdict and counts as 0.",
    )
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : withStatus(error);
    })
    .action((file: string, flags: PolicyFlags) => {
      try {
        runCheckPolicy(file, flags);
      } catch (error) {
        throw withStatus(error as Error);
      }
    });
  for (const option of OPTIONS) command.addOption(option);
}

const OPTIONS: readonly Option[] = [
  new Option(
    "--policy <file>",
    "a policy file, or one that comes with kyusho by its name or how that alone begins (may be repeated)",
  )
    .argParser(collect)
    .default([])
    .makeOptionMandatory(),
  new Option("--as-of <day>", "day whose thresholds count, where they change with time"),
  new Option(
    "--before <file>",
    "a model of the same chain at an earlier time, for rules on growth",
  ),
  new Option(
    "--inputs <file>",
    "figures of the home beside the model (sourcing, import reliance): a file, or one that comes with kyusho by its name",
  ),
  new Option("--table <table>", "which table to print")
    .choices(["verdicts", "evidence", "coverage"])
    .default("verdicts"),
  new Option("--allow-unknown", "exit with 0 where a rule is unknown and none is missed"),
];

function withStatus(error: Error): Error {
  return Object.assign(error, { exitCode: NOTHING_JUDGED });
}

function runCheckPolicy(file: string, flags: PolicyFlags): void {
  if (flags.policy.length === 0) throw new InvalidArgumentError("--policy needs a file or a name");
  const groups = readGroups(flags.groups);
  const network = compile(readModel(file));
  const answers = flags.policy.map((path) =>
    answerOf(network, parsePolicy(readPolicy(path)), { flags, groups }),
  );
  print(
    answers.map(({ table }) => table),
    flags,
  );
  process.exitCode = statusOf(
    answers.flatMap(({ verdicts }) => verdicts?.status ?? []),
    flags.allowUnknown === true,
  );
}

/** A policy that only lists things has no verdicts: what the model covers of it is printed instead. */
function answerOf(
  network: Network,
  policy: Policy,
  { flags, groups }: { readonly flags: PolicyFlags; readonly groups: Groups },
): { readonly table: Result; readonly verdicts: Verdicts | null } {
  if (policy.rules.length === 0) return { table: policyCoverage(network, policy), verdicts: null };
  const verdicts = checkPolicy(network, policy, {
    ...{ home: parseHome(flags.home), groups },
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.before === undefined ? {} : { baseline: compile(readModel(flags.before)) }),
    ...(flags.inputs === undefined ? {} : { inputs: parseJuryInputs(readInputs(flags.inputs)) }),
  });
  if (flags.table === "coverage") return { table: policyCoverage(network, policy), verdicts };
  return { table: flags.table === "evidence" ? policyEvidence(verdicts) : verdicts, verdicts };
}

function statusOf(found: readonly (keyof typeof STATUS)[], allowUnknown: boolean): number {
  if (found.includes("missed")) return STATUS.missed;
  return found.includes("unknown") && !allowUnknown ? STATUS.unknown : STATUS.met;
}

/** Text of a policy file, or of a policy that comes with kyusho by its name or by how that alone begins. */
function readPolicy(file: string): string {
  try {
    return readFileSync(shippedPolicy(file) ?? file, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

function shippedPolicy(name: string): URL | null {
  if (!/^[\w-]+$/.test(name)) return null;
  const exact = new URL(`${name}.json`, SEEDS);
  if (existsSync(exact)) return exact;
  if (existsSync(name)) return null;
  const begun = readdirSync(SEEDS).filter((file) => file.startsWith(name));
  const [only, ...others] = begun;
  if (others.length > 0)
    throw new InvalidArgumentError(
      `${name} begins the names of ${begun.map((file) => file.replace(/\.json$/, "")).join(", ")}; write more of it`,
    );
  return only === undefined ? null : new URL(only, SEEDS);
}
