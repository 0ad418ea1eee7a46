import { shown } from "../../display/shown.ts";
import type { Column, Result } from "../../model/result.ts";
import type { WorstSet } from "../../numeric/contingency/worstSearch.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { contingencyNotes } from "./contingencyNotes.ts";
import { contingencyRows, type Worst } from "./contingencyRows.ts";
import { BY, countColumn, LEFT, LOSS, PRODUCT, shareColumn, WHO } from "./setCells.ts";
import { worstNotes } from "./worstNotes.ts";
import type { WorstAsked } from "./worstQuestion.ts";

/** The table of the worst sets, given for each product and size, one more than wanted where there are more. */
export function worstAnswer(asked: WorstAsked, sets: readonly (readonly WorstSet[])[]): Result {
  const { network, stages, sizes, top } = asked;
  const found = stages.flatMap((loss, s) =>
    sizes.map((size, k): Worst => {
      const all = sets[s * sizes.length + k] as readonly WorstSet[];
      return { loss, size, sets: all.slice(0, top), hasMore: all.length > top };
    }),
  );
  return shown({
    kind: "contingencies",
    home: asked.home,
    title: answerTitle(network, asked.home, TITLE),
    columns: COLUMNS,
    rows: found.flatMap((one) => contingencyRows(asked, one)),
    notes: { ...contingencyNotes(asked), ...worstNotes(network, found) },
    citations: usedCitations(network),
    methods: ["contingency", "exposure"],
  });
}

const TITLE = {
  en: "worst contingencies (N-1, N-2, N-3) for",
  ja: "最悪の同時停止(N-1・N-2・N-3)",
};

const COLUMNS: readonly Column[] = [
  PRODUCT,
  countColumn("atOnce", { en: "at once", ja: "同時停止数" }),
  countColumn("rank", { en: "rank", ja: "順位" }),
  BY,
  WHO,
  LOSS,
  LEFT,
  shareColumn("synergy", { en: "beyond the sum", ja: "個別の損失の和との差" }, null),
];
