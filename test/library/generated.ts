import batteries from "../../seeds/batteries.json" with { type: "json" };
import {
  assess,
  CONCENTRATION,
  compile,
  DEPENDENCY,
  DIVERSITY,
  displayAs,
  overview,
  parseModel,
} from "../../src/index.ts";
import { modelSchema } from "../../src/model/modelSchema.ts";
import { juryInputsSchema } from "../../src/policies/methodJury/juryInputsSchema.ts";
import { policySchema } from "../../src/policies/policySchema.ts";
import { scoreSchema } from "../../src/policies/userScore/scoreSchema.ts";
import { scenarioSchema } from "../../src/scenarios/scenario/scenarioSchema.ts";
import { STORED_PICTURES } from "../pictures/storedPictures.ts";
import { unitTableText } from "./generateUnitTable.ts";
import { publicNames } from "./publicNames.ts";

/** A file, or a part of one, that is made from the code: `render` gets the present text and gives the new one. */
export interface Generated {
  readonly path: string;
  readonly render: (before: string) => string | Promise<string>;
}

/** Every generated file; a new one is a row here. */
export const GENERATED: readonly Generated[] = [
  ...STORED_PICTURES,
  { path: "src/model/units/unitTable.ts", render: unitTableText },
  {
    path: "seeds/model.schema.json",
    render: () => json(modelSchema()),
  },
  {
    path: "seeds/scenario.schema.json",
    render: () => json(scenarioSchema()),
  },
  {
    path: "seeds/policy.schema.json",
    render: () => json(policySchema()),
  },
  {
    path: "seeds/score.schema.json",
    render: () => json(scoreSchema()),
  },
  {
    path: "seeds/method-inputs.schema.json",
    render: () => json(juryInputsSchema()),
  },
  {
    path: "test/library/publicApi.json",
    render: () => json(publicNames()),
  },
  {
    path: "README.md",
    render: (before) =>
      replaceBlock(replaceBlock(before, "excerpt", excerpt()), "indices", indexTable()),
  },
];

/** Row of the table at which the excerpt ends. */
const EXCERPT_END = "Recycled cobalt";

/** How the table that `npm run example` prints begins. */
function excerpt(): string {
  const assessment = assess(compile(parseModel(batteries)), { home: "JPN" });
  const lines = displayAs(overview(assessment), "text").split("\n");
  const end = lines.findIndex((line) => line.startsWith(EXCERPT_END));
  if (end < 0) throw new Error(`no row ${EXCERPT_END}`);
  return ["```text", ...lines.slice(0, end), "```"].join("\n");
}

const RISKIER = { high: "higher", low: "lower" } as const;

/** Every row of the catalogues as a Markdown table. */
function indexTable(): string {
  const rows = [...CONCENTRATION, ...DIVERSITY, ...DEPENDENCY].map(
    ({ id, label, formula, risk, citation }) => [
      `\`${id}\``,
      label.en,
      label.ja,
      formula,
      risk === null ? "–" : RISKIER[risk],
      `${citation.text} (${citation.verified ? "verified" : "not verified"})`,
    ],
  );
  const header = ["id", "name", "日本語", "formula", "riskier when", "source"];
  return [header, header.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Text between `<!-- begin NAME -->` and `<!-- end NAME -->`, replaced. */
export function replaceBlock(text: string, name: string, body: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no block ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${body.trim()}\n${text.slice(to)}`;
}
