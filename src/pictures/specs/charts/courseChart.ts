import type { Label } from "../../../indices/shareIndex.ts";
import type { Column, Result } from "../../../model/result.ts";
import { PALETTES } from "../../palette.ts";
import type { ChartOf, ChartQuestion, Datum, Panel } from "../chart.ts";
import { chartWords, hasFigure } from "../chartWords.ts";
import { cellAt, columnOf, type Figure, figureOf, headOf, textAt } from "../figureOf.ts";
import { byPanel } from "../panels.ts";
import { quantityChannel } from "../quantityChannel.ts";
import { type Held, steps } from "../steps.ts";
import { tooltip } from "../tooltip.ts";

const SAYS: Label = {
  en: "One panel for each stage and place: what is lost from the day of a change to that of the next, and a point at the last change.",
  ja: "工程・国ごとに1枠:変化のあった日から次の変化の日までの損失と、最後の変化の点。",
};

type Change = Datum & Figure & { readonly panel: string; readonly day: number };

/** What is lost day by day. */
export const courseChart: ChartOf = (result, asked) => {
  const { lang, width } = asked;
  const [day, lost, inStore] = ["day", "lost", "inStore"].map((key) => columnOf(result, key));
  if (!day || !lost || !inStore) return null;
  const changes = result.rows.flatMap((row) => changeIn(row, { lost, inStore, lang }));
  if (!hasFigure(changes)) return null;
  const found = byPanel(changes);
  const columns = Math.max(1, Math.min(found.length, Math.floor(width / 260)));
  const plot = Math.floor(width / columns) - 50;
  const title = headOf(day, lang);
  const x = { field: "day", type: "quantitative", title, scale: { domain: span(changes) } };
  const y = quantityChannel(changes, {
    ...{ title: headOf(lost, lang), unit: lost.unit, length: HEIGHT },
  });
  const tips = tooltip([
    ["panel", { en: "stage and place", ja: "工程・国" }[lang]],
    ["day", title],
    ["shown", headOf(lost, lang)],
    ["inStore", headOf(inStore, lang)],
  ]);
  const panels = found.map(({ name, data }): Panel => {
    const held = untilNext(data);
    const layer = steps(held, { x, y, colour: PALETTES.light.first });
    return {
      name,
      data: held,
      drawn: { width: plot, height: HEIGHT, encoding: { tooltip: tips }, layer },
    };
  });
  return { says: [SAYS[lang], ...chartWords(changes, lang)], panels, columns };
};

const HEIGHT = 110;

interface Read {
  readonly lost: Column;
  readonly inStore: Column;
  readonly lang: ChartQuestion["lang"];
}

function changeIn(row: Result["rows"][number], { lost, inStore, lang }: Read): Change[] {
  const day = cellAt(row, "day");
  if (typeof day !== "number") return [];
  const names = [textAt(row, "stage", lang), textAt(row, "place", lang)];
  return [
    {
      panel: names.filter((name) => name !== "").join(" · "),
      stageId: textAt(row, "stageId", lang),
      placeId: textAt(row, "placeId", lang),
      day,
      ...figureOf(row, lost, lang),
      inStore: figureOf(row, inStore, lang).shown,
    },
  ];
}

/** Days of all panels. */
function span(changes: readonly Change[]): [number, number] {
  const days = changes.map(({ day }) => day);
  return [Math.min(0, ...days), Math.max(...days)];
}

/** Each change with the day of the next one in the same panel. */
function untilNext(changes: readonly Change[]): Held[] {
  const inOrder = [...changes].sort((a, b) => a.day - b.day);
  return inOrder.map((change, i) => {
    const until = inOrder[i + 1]?.day ?? null;
    return { ...change, until, isLast: until === null };
  });
}
