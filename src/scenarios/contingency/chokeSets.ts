import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { breakingSets } from "./breakingSets.ts";
import { chokeSetNotes } from "./chokeSetNotes.ts";
import { contingencyNotes } from "./contingencyNotes.ts";
import {
  type ContingencyQuestion,
  checkTop,
  contingencyQuestion,
  limitOf,
} from "./contingencyQuestion.ts";
import { percent } from "./percent.ts";
import { BY, countColumn, LEFT, LOSS, PRODUCT, textColumn, WHO } from "./setCells.ts";
import { CERTAINTIES, setRows } from "./setRows.ts";

/** Whose supply is asked about, who may fail, and what must be left. */
export interface ChokeSetOptions extends ContingencyQuestion {
  /** Part of the home's supply of the product that must be left: above 0, at most 1. */
  readonly floor: number;
  /** Most actors in a set; 3 unless said. */
  readonly size?: 1 | 2 | 3;
  /** Rows at most for each product and kind; 50 unless said. */
  readonly top?: number;
}

/**
 * Choke sets: all smallest-by-inclusion sets of up to 3 actors whose joint failure leaves a home with less than a floor of its supply.
 *
 * "Certain" sets break the floor whatever the unknown is, and no part of one surely does. "Possible" ones break it if what is not known is theirs too, do not surely break it, and have no smaller set inside that possibly breaks it.
 *
 * Formula: S is a choke set when 1 − E(S) < floor and 1 − E(S without i) ≥ floor for each i in S, where E(S) = 1 − A_S is the exposure to all of S as one (proportional rationing), at its lower bound for certain sets and at its upper bound for possible ones. Exact: all sets are decided.
 *
 * @param network - a compiled model
 * @param options - `home` and `floor` (0–1, share of supply that must be left), and where wanted `groups`, `stage`, `actors` ("place" unless said), `withHome`, `inputs`, `size` (1–3), `top`; `onProgress` is told the part of the work done and `signal` stops it, between pieces of work
 * @returns a table with a row for each product and set, certain ones first, fewest actors first: `loss` (high is risk) and `left` (low is risk) as shares of the home's supply (0–1), `{ value, lo, hi }`, value null where the bounds are more than 0.1 apart; possible sets of one size from which nothing is surely lost are one row with their number as `sets`; where there is no row, a note says why
 * @throws RangeError when the home, a stage or an option is none of those named, or `floor` is not in (0, 1]; the reason of `signal` once that is aborted
 * @see kyusho's own definition; sets that may be larger are asked by `reverseStressTest`
 * @example
 * chokeSets(compile(parseModel(tinyModel)), { home: "JPN", floor: 0.2, stage: "refining" }).rows[0].ids // => ["AUS", "CHN"]
 */
export function chokeSets(network: Network, options: ChokeSetOptions): Result {
  const { size = 3, top = 50, floor } = options;
  if (![1, 2, 3].includes(size)) throw new RangeError(`size: must be 1, 2 or 3 (got ${size})`);
  checkTop(top);
  const limit = limitOf(floor);
  const asked = contingencyQuestion(network, options, "chokeSets");
  const found = breakingSets(asked.stages, { limit, size, isFirstOnly: false }, options);
  options.onProgress?.(1);
  const rows = found.flatMap((one) =>
    CERTAINTIES.map((certainty) => setRows(asked, one, certainty)),
  );
  const hidden = found.filter((_, s) =>
    CERTAINTIES.some((_, c) => (rows[2 * s + c]?.length ?? 0) > top),
  );
  return shown({
    kind: "chokeSets",
    home: asked.home,
    title: answerTitle(asked.network, asked.home, titleOf(floor)),
    columns: COLUMNS,
    rows: rows.flatMap((some) => some.slice(0, top)),
    notes: {
      ...contingencyNotes(asked),
      ...chokeSetNotes(asked.network, found, { size, top, hidden }),
    },
    citations: usedCitations(asked.network),
    methods: ["chokeSet", "exposure"],
  });
}

function titleOf(floor: number): Label {
  return {
    en: `sets whose failure leaves less than ${percent(floor)} of the supply of`,
    ja: `供給が${percent(floor)}を下回る停止の組`,
  };
}

const COLUMNS: readonly Column[] = [
  PRODUCT,
  textColumn("certainty", { en: "breaks the floor", ja: "下限割れ" }),
  countColumn("size", { en: "at once", ja: "同時停止数" }),
  BY,
  WHO,
  LOSS,
  LEFT,
];
