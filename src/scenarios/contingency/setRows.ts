import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { BreakingSets, Certainty } from "./breakingSets.ts";
import type { Asked } from "./contingencyQuestion.ts";
import { leftOf, setCells } from "./setCells.ts";

export const CERTAINTIES = ["certain", "possible"] as const;

export const CERTAINTY: Readonly<Record<Certainty, Label>> = {
  certain: { en: "certain", ja: "確実" },
  possible: { en: "possible", ja: "可能性あり" },
};

type SetRow = Readonly<Record<string, Cell>> & {
  readonly size: number;
  readonly sets: number;
  readonly loss: Interval;
};

/**
 * Rows of the sets of one kind: fewest actors first, then those that surely take most away. Sets of a size from which nothing is
 * surely lost are one row, since they break the floor for no other reason than that too little is known.
 */
export function setRows(asked: Asked, found: BreakingSets, certainty: Certainty): SetRow[] {
  const kind = { certaintyId: certainty, certainty: CERTAINTY[certainty] };
  const rows = found[certainty].map(
    (set): SetRow => ({
      ...setCells(asked.network, asked.actors, { loss: found.loss, set }),
      ...{ ...kind, size: set.length, sets: 1 },
    }),
  );
  const isOpen = ({ loss }: SetRow) => !(loss.lo > 0);
  const open = [1, 2, 3].map((size) => rows.filter((row) => row.size === size && isOpen(row)));
  const many = open.filter((some) => some.length > 1);
  const single = rows.filter((row) => !many.some((some) => some.includes(row)));
  const multiple = (x: number) => Math.round(x * 1e12);
  const all = [...single, ...many.map((some) => ({ ...someRow(asked, found, some), ...kind }))];
  // Sets come in the order of their members, which stays among equals.
  return all.sort(
    (a, b) =>
      a.size - b.size ||
      multiple(b.loss.lo) - multiple(a.loss.lo) ||
      multiple(b.loss.hi) - multiple(a.loss.hi),
  );
}

function someRow({ network }: Asked, found: BreakingSets, rows: readonly SetRow[]): SetRow {
  const { stage } = found.loss;
  const hi = Math.max(...rows.map(({ loss }) => loss.hi));
  const loss: Interval = { value: null, lo: 0, hi };
  const count = rows.length;
  return {
    stageId: network.stages[stage]?.id as string,
    ...{ keyIds: null, ids: null, product: stageLabel(network, stage), by: null },
    who: {
      en: `${count} sets from which nothing is surely lost`,
      ja: `確実に失われる供給のない${count}組`,
    },
    ...{ size: rows[0]?.size ?? 0, sets: count, loss, left: leftOf(loss) },
  };
}
