import { type Command, InvalidArgumentError, Option } from "commander";
import { brief } from "../brief/brief.ts";
import { verifyBrief } from "../brief/verifyBrief.ts";
import type { Lang } from "../display/labels.ts";
import { parseHome } from "../model/places/homeText.ts";
import { groupsContent, modelText, textOf, write } from "./files.ts";
import { MODEL_FILE } from "./homeCommand.ts";

interface BriefFlags {
  readonly home: string;
  readonly lang: Lang;
  readonly out: string;
  readonly product?: string;
  readonly groups?: string;
}

export function briefCommand(program: Command): void {
  program
    .command("brief")
    .description(
      "a report on one page that can be verified: findings, five pictures, tables, sources",
    )
    .argument("<file>", MODEL_FILE)
    .requiredOption(
      "--home <places>",
      "a place (JPN), several (JPN,CAN) or a group at a date (EU@2024-01-01, G7-USA)",
    )
    .requiredOption("--out <path>", "file to write: .html, or .md for Markdown")
    .addOption(new Option("--lang <lang>", "language").choices(["en", "ja"]).default("en"))
    .option("--product <stage>", "the product it is about; the one with most links where left out")
    .option("--groups <path>", "a groups file instead of the one that comes with kyusho")
    .action(writeBrief);
}

function writeBrief(file: string, { home, lang, out, product, groups }: BriefFlags): void {
  const isMarkdown = /\.(md|markdown)$/i.test(out);
  if (!isMarkdown && !/\.html?$/i.test(out)) {
    throw new InvalidArgumentError(`--out: must end in .html or .md (got ${out})`);
  }
  const spec = parseHome(home);
  const isPlaces = home.split(",").every((one) => /^\s*[A-Z]{3}\s*$/.test(one));
  const needed = isPlaces && groups === undefined ? {} : { groups: groupsContent(groups) };
  const about = product === undefined ? {} : { product };
  const made = brief(modelText(file), { home: spec, lang, ...about, ...needed });
  write(out, isMarkdown ? made.markdown : made.html);
  process.stdout.write(`${out}\nSHA-256 ${made.hash}\n`);
}

export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .description("computes every figure of a brief again; exit status 1 where one digit differs")
    .argument("<brief>", "a brief that `kyusho brief` wrote")
    .option("--model <file>", "the model that it must have been made from")
    .action(verify);
}

const MOST_SHOWN = 20;

function verify(path: string, { model }: { readonly model?: string }): void {
  const given = model === undefined ? {} : { model: modelText(model) };
  const verdict = verifyBrief(textOf(path), given);
  const { status, madeWith, computedWith, differences, reason, hash } = verdict;
  const lines = [
    `${path}: ${WORDS[status]}${reason === null ? "" : `: ${reason}`}`,
    ...(hash === null ? [] : [`SHA-256 ${hash}`]),
    ...(madeWith === null || madeWith === computedWith
      ? []
      : [`made with kyusho ${madeWith}, computed again with ${computedWith}`]),
    ...differences
      .slice(0, MOST_SHOWN)
      .map(({ line, found, computed }) => `line ${line ?? "–"}: ${apart(found, computed)}`),
    ...(differences.length > MOST_SHOWN
      ? [`and ${differences.length - MOST_SHOWN} lines more that differ`]
      : []),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (status !== "verified") process.exitCode = 1;
}

const WORDS = {
  verified: "verified, every figure is what its model gives",
  differs: "not verified, it holds what its model does not give",
  otherModel: "not verified, it was made from another model",
  unreadable: "not verified, it cannot be read",
} as const;

const AROUND = 40;

/** The first place at which two lines differ, with a little of what stands around it. */
function apart(found: string | null, computed: string | null): string {
  if (found === null || computed === null) {
    return found === null
      ? `missing: ${JSON.stringify(computed)}`
      : `added: ${JSON.stringify(found)}`;
  }
  let at = 0;
  while (at < Math.min(found.length, computed.length) && found[at] === computed[at]) at++;
  const piece = (line: string) => JSON.stringify(line.slice(Math.max(0, at - AROUND), at + AROUND));
  return `${piece(found)} must be ${piece(computed)} (at column ${at + 1})`;
}
