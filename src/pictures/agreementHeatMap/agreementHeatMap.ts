import { textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Result } from "../../model/result.ts";
import type { Agreement } from "../../policies/methodJury/agreement.ts";
import { framed } from "../framed.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { wordsIn } from "../wordsIn.ts";
import { type HeatTable, heatTable } from "./heatCells.ts";
import { heatDrawing } from "./heatDrawing.ts";
import { HEAT_WORDS } from "./heatWords.ts";

type Say = ReturnType<typeof wordsIn<keyof typeof HEAT_WORDS>>;

/**
 * A map of ranks: how each method ranks each stage, the darker the riskier, with the rank in figures and the ranks possible within the data; what a method cannot score is hatched.
 *
 * Stages stand in order of their mean place over all methods, the riskiest first; on narrow pictures each stage's name stands above its cells and the methods are numbered.
 *
 * @param comparison - the answer of `compare`
 * @param options - `lang`, `width`
 * @returns a picture of ranks (pure numbers from 1, the lower the riskier) with Kendall's W in the subtitle; stages that no method can score are counted in a note; with none at all the picture says so
 * @throws RangeError when the result is of another kind
 * @example
 * agreementHeatMap(compare(compile(parseModel(tinyModel)), ["hhi:worldProduction", "netImportReliance"], { home: "JPN" })).id // => "agreementHeatMap"
 */
export function agreementHeatMap(comparison: Result, options: PictureOptions = {}): Picture {
  if (comparison.kind !== "comparison") {
    throw new RangeError(`comparison: must be the answer of compare (got ${comparison.kind})`);
  }
  const { lang = "en", width = 960 } = options;
  const say = wordsIn(lang, HEAT_WORDS);
  const table = heatTable(comparison, lang);
  const title = textOf(comparison.title, lang);
  return framed(
    {
      ...{ id: "agreementHeatMap", title },
      subtitle: say("subtitle", { agreement: agreementWords(comparison, say, lang) }),
      description: [title, ...table.rows.map(spoken(table))].join("; "),
      notes: notesOf(table, say),
      tables: [comparison],
    },
    options,
    (inner) =>
      heatDrawing(table, {
        inner,
        width,
        key: [
          { label: say("riskiest"), ink: "ramp4" },
          { label: say("between"), ink: "ramp2" },
          { label: say("safest"), ink: "ramp0" },
          { label: say("none"), ink: "hatch" },
        ],
      }),
  );
}

function agreementWords(comparison: Result, say: Say, lang: "en" | "ja"): string {
  const { agreement } = comparison as Result & { readonly agreement?: Agreement };
  if (agreement === undefined) return "";
  const { kendallsW, reason, stages, methods } = agreement;
  if (kendallsW === null) return say("noAgreement", { reason: textOf(reason, lang) });
  return say("agreement", {
    w: formatQuantity(kendallsW, "1"),
    stages: `${stages}`,
    methods: `${methods}`,
  });
}

function spoken({ methods }: HeatTable) {
  return ({ label, cells }: HeatTable["rows"][number]): string => {
    const ranks = cells.map(({ text, under }, i) =>
      `${methods[i]} ${text}${under === "" ? "" : ` (${under})`}`.trim(),
    );
    return `${label}: ${ranks.join(", ")}`;
  };
}

function notesOf({ rows, unscored }: HeatTable, say: Say): string[] {
  const isSplit = rows.some(({ cells }) =>
    cells.some(({ ranks }) => ranks !== null && ranks.rank === null),
  );
  return [
    ...(rows.length === 0 ? [say("nothing")] : []),
    ...(isSplit ? [say("split")] : []),
    ...(unscored > 0 ? [say("unscored", { count: `${unscored}` })] : []),
  ];
}
