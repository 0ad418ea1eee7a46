import { type Command, InvalidArgumentError, Option } from "commander";
import type { Lang } from "../display/labels.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import { parseHome } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import { compile } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import type { Theme } from "../pictures/palette.ts";
import { pictureHtml } from "../pictures/pictureHtml.ts";
import { pictureOf } from "../pictures/pictureOf.ts";
import { dot } from "../pictures/specs/dot.ts";
import { mermaid } from "../pictures/specs/mermaid.ts";
import { vegaLite } from "../pictures/specs/vegaLite.ts";
import { svg } from "../pictures/svg.ts";
import { chainFlows } from "../trace/chainFlows/chainFlows.ts";
import { concentrationProfile } from "../trace/profile/concentrationProfile.ts";
import { trace } from "../trace/trace.ts";
import { vitalPoints } from "../trace/vitalPoints/vitalPoints.ts";
import { readGroups, readModel, write } from "./files.ts";
import { MODEL_FILE, numeric } from "./homeCommand.ts";

interface Question {
  readonly home: HomeSpec;
  readonly groups: Groups;
}

/** What can be drawn, and the answer that is drawn. */
const DRAWN: Readonly<Record<string, (network: Network, question: Question) => Result>> = {
  chain: chainFlows,
  ladder: (network, question) => trace(network, question).ladder,
  "vital-points": vitalPoints,
  profile: concentrationProfile,
  exposures: (network, question) => trace(network, question).exposures,
};

interface DrawFlags {
  readonly home: string;
  readonly picture: string;
  readonly out: string;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly width: number;
  readonly groups?: string;
}

export function drawCommand(program: Command): void {
  program
    .command("draw")
    .description(
      "a picture of an answer as a file: SVG, HTML with its table, Vega-Lite, Mermaid or DOT",
    )
    .argument("<file>", MODEL_FILE)
    .requiredOption(
      "--home <places>",
      "a place (JPN), several (JPN,CAN) or a group at a date (EU@2024-01-01, G7-USA)",
    )
    .addOption(
      new Option("--picture <name>", "what to draw").choices(Object.keys(DRAWN)).default("chain"),
    )
    .requiredOption(
      "--out <path>",
      "file to write: .svg or .html; .vl.json (Vega-Lite) for all but the chain; .mmd (Mermaid) or .dot for the chain",
    )
    .addOption(new Option("--lang <lang>", "language").choices(["en", "ja"]).default("en"))
    .addOption(
      new Option("--theme <theme>", "colours").choices(["light", "dark", "auto"]).default("light"),
    )
    .option("--width <pixels>", "width of an SVG, 320 to 2000", numeric, 960)
    .option("--groups <path>", "a groups file instead of the one that comes with kyusho")
    .action(draw);
}

function draw(file: string, flags: DrawFlags): void {
  const question = { home: parseHome(flags.home), groups: readGroups(flags.groups) };
  const answer = DRAWN[flags.picture]?.(compile(readModel(file)), question);
  const text = answer === undefined ? null : written(answer, flags);
  if (text === null) {
    throw new InvalidArgumentError(
      `--out: ${flags.picture} cannot be written as ${flags.out}; use .svg or .html for all, .vl.json for all but the chain, .mmd and .dot for the chain`,
    );
  }
  write(flags.out, text);
  process.stdout.write(`${flags.out}\n`);
}

/** The answer as the file's name asks; null where it cannot be written so. */
function written(answer: Result, { out, lang, theme, width }: DrawFlags): string | null {
  const isChain = answer.kind === "chainFlows";
  if (out.endsWith(".mmd")) return isChain ? mermaid(answer, { lang }) : null;
  if (out.endsWith(".dot")) return isChain ? dot(answer, { lang }) : null;
  if (out.endsWith(".json")) {
    const spec = vegaLite(answer, { lang });
    return spec === null ? null : `${JSON.stringify(spec, null, 2)}\n`;
  }
  const picture = pictureOf(answer, { lang, width });
  if (picture === null) return null;
  if (out.endsWith(".svg")) return `${svg(picture, { theme })}\n`;
  return /\.html?$/.test(out) ? `${pictureHtml(picture, { theme })}\n` : null;
}
