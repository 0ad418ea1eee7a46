import { InvalidArgumentError, Option } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { type TableQuestion, TRACE_TABLES } from "./traceTables.ts";

/** What the command line says beside the home. */
export interface TraceFlags extends Omit<Given, "partners" | "blocs"> {
  readonly table: string;
  readonly partners?: string;
  readonly bloc: readonly string[];
}

type Given = Omit<TableQuestion, "home" | "groups">;

/** The options of the command, but for the home's. */
export const TRACE_OPTIONS: readonly Option[] = [
  new Option("--table <table>", "which table to print")
    .choices(Object.keys(TRACE_TABLES))
    .default("summary"),
  new Option("--stage <id>", "a stage of the model, or all"),
  new Option("--partners <places>", "places that count like the home"),
  new Option("--bloc <group>", "exposure to a group as to one (may be repeated)")
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([]),
  new Option("--inputs <which>", "whether inputs that can be missed for a while count").choices([
    "all",
    "essential",
  ]),
  new Option("--key <key>", "by what suppliers are told apart").choices([
    "place",
    "owner",
    "operator",
  ]),
  new Option("--of <figure>", "which figure is to be known better: traced, or a place"),
  new Option("--cuts <volume,frequency>", "from where on somebody is a vital point").argParser(
    cutsOf,
  ),
  new Option("--aggregator <name>", "how several inputs add up").choices([
    "weakestLink",
    "product",
  ]),
  new Option("--seed <number>", "seed of what is sampled").argParser(Number),
];

function cutsOf(text: string): { volume: number; frequency: number } {
  const [volume = Number.NaN, frequency = Number.NaN, ...more] = text
    .split(",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (more.length > 0 || Number.isNaN(volume) || Number.isNaN(frequency))
    throw new InvalidArgumentError("two numbers with a comma between, such as 0.3,0.5");
  return { volume, frequency };
}

/** The question that the flags ask of their table; a flag that the table does not read is an error. */
export function questionOf(flags: TraceFlags): Given {
  const { partners, bloc, inputs, stage, key, aggregator, of, cuts, seed } = flags;
  const all = {
    partners: partners === undefined ? undefined : parseHome(partners),
    blocs: bloc.length === 0 ? undefined : bloc.map(parseHome),
    ...{ inputs, stage, key, aggregator, of, cuts, seed },
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const reads = TRACE_TABLES[flags.table]?.reads ?? [];
  for (const [name] of given)
    if (!reads.some((flag) => flag === name))
      throw new InvalidArgumentError(unread(name, flags.table));
  return Object.fromEntries(given);
}

/** Tables in which a flag would show. */
function unread(name: string, table: string): string {
  const others = Object.entries(TRACE_TABLES).flatMap(([other, { reads }]) =>
    reads.some((flag) => flag === name) ? [other] : [],
  );
  const flag = name === "blocs" ? "--bloc" : `--${name}`;
  return `${flag} does not show in the table ${table}; add --table with one of ${others.join(", ")}, or leave ${flag} out`;
}
