import { WORDS } from "../../display/labels.ts";
import { printable } from "../../display/printable.ts";
import type { Result } from "../../model/result.ts";
import { PALETTES } from "../palette.ts";
import type { Chart, ChartQuestion, Json, Part } from "./chart.ts";
import { textLines } from "./textLines.ts";

/** A specification of a chart as plain JSON. */
export type VegaLiteSpec = { readonly $schema: string } & Part;

export const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/** A chart with its title, its data and what it rests on. */
export function framedSpec(
  result: Result,
  chart: Chart,
  { lang, width }: ChartQuestion,
): VegaLiteSpec {
  const title = printable(result.title[lang]);
  const said = headed(chart).map(printable);
  return {
    $schema: SCHEMA,
    title: {
      text: textLines(title, width, TITLE),
      subtitle: said.flatMap((one) => textLines(one, width, SMALL)),
    },
    description: [title, ...said].join(" "),
    usermeta: { kyusho: restsOn(result, lang) },
    background: PALETTES.light.paper,
    config: CONFIG,
    ...drawing(chart),
  };
}

/** A single panel's name stands with the rest of what is said. */
function headed({ panels, says }: Chart): readonly string[] {
  const [only] = panels;
  return panels.length === 1 && only !== undefined && only.name !== ""
    ? [only.name, ...says]
    : says;
}

function drawing({ panels, columns }: Chart): Part {
  const views = panels.map(({ data, drawn }): Part => ({ data: { values: data }, ...drawn }));
  const [only] = views;
  if (views.length === 1 && only !== undefined) return only;
  return {
    columns,
    concat: panels.map(
      ({ name }, i): Part => ({
        title: {
          text: textLines(name, Number(views[i]?.width ?? 0), SMALL),
          fontSize: 12,
          offset: 6,
        },
        ...views[i],
      }),
    ),
  };
}

/** What a chart cannot show of its result: methods, notes and sources. */
function restsOn(result: Result, lang: ChartQuestion["lang"]): Json {
  const { kind, methods, notes, citations, seed } = result;
  const { noteKinds, colon } = WORDS[lang];
  return {
    kind: printable(kind),
    methods: methods.map(printable),
    notes: Object.values(notes).map((one) =>
      printable(`${noteKinds[one.kind]}${colon}${one.text[lang]}`),
    ),
    sources: Object.values(citations).map(({ title, publisher, year, licence }) =>
      printable(`${title}, ${publisher}, ${year} (${licence})`),
    ),
    ...(seed === undefined ? {} : { seed }),
  };
}

const [TITLE, SMALL] = [15, 11];
const { ink, soft, rule } = PALETTES.light;
const TEXT = {
  labelFontSize: SMALL,
  titleFontSize: SMALL,
  labelColor: ink,
  titleColor: soft,
} as const;

const CONFIG: Part = {
  font: "sans-serif",
  view: { stroke: null },
  axis: { ...TEXT, titleFontWeight: "normal", gridColor: rule, domainColor: rule, tickColor: rule },
  header: { ...TEXT, labelFontWeight: "bold" },
  legend: { ...TEXT, labelLimit: 0, symbolOpacity: 1 },
  title: {
    anchor: "start",
    fontSize: TITLE,
    color: ink,
    subtitleFontSize: SMALL,
    subtitleColor: soft,
    subtitlePadding: 4,
    offset: 12,
  },
};
