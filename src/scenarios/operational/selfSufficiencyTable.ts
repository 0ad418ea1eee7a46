import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { daysCell } from "./daysCell.ts";
import { evenBounds } from "./evenBounds.ts";
import { each, type Readings, shareOf } from "./readings.ts";
import type { SelfSufficiencyFigures } from "./selfSufficiencyFigures.ts";

type Row = Result["rows"][number];

/** The figures of one product or of all together; null where the model does not give what they need. */
export function selfSufficiencyRows(
  network: Network,
  products: readonly number[],
  figures: Readings<SelfSufficiencyFigures> | null,
): Row[] {
  const rows = products.map((stage, group) =>
    rowOf(
      { stageId: network.stages[stage]?.id ?? "", product: stageLabel(network, stage) },
      figures,
      {
        weighted: products.length === 1 ? ({ weighted }) => weighted : null,
        even: group,
        alone: ({ alone }) => alone[group] as number,
        days: ({ daysAlone }) => daysAlone[group] as number,
      },
    ),
  );
  if (products.length === 1) return rows;
  const all = rowOf({ stageId: "", product: ALL }, figures, {
    weighted: ({ weighted }) => weighted,
    even: null,
    alone: null,
    days: ({ days }) => days,
  });
  return [all, ...rows];
}

type Pick = (figures: SelfSufficiencyFigures) => number;

interface Picks {
  readonly weighted: Pick | null;
  /** Group of the product; null for the least share of all. */
  readonly even: number | null;
  readonly alone: Pick | null;
  readonly days: Pick;
}

function rowOf(
  head: { readonly stageId: string; readonly product: Label },
  figures: Readings<SelfSufficiencyFigures> | null,
  picks: Picks,
): Row {
  const share = (pick: Pick | null): Cell =>
    figures === null || pick === null ? null : shareOf(each(figures, pick));
  const even = figures && evenOf(figures, picks.even);
  const days = figures === null ? null : daysCell(each(figures, picks.days));
  const isNothingWanted = figures !== null && even === null;
  return {
    ...head,
    weighted: share(picks.weighted),
    even,
    alone: share(picks.alone),
    days: days?.cell ?? null,
    daysAtLeast: isNothingWanted ? null : (days?.atLeast ?? null),
    remark: isNothingWanted ? NOTHING_WANTED : (days?.remark ?? null),
    notes: [],
  };
}

function evenOf(figures: Readings<SelfSufficiencyFigures>, group: number | null): Interval | null {
  if (group === null) return shareOf(each(figures, ({ least }) => least));
  const among = [...figures.most.alone.keys()];
  const alone = figures.most.alone[group] as number;
  return evenBounds(
    each(figures, ({ even }) => even),
    { group, among, alone },
  );
}

const ALL: Label = { en: "all products together", ja: "全製品" };
const NOTHING_WANTED: Label = { en: "nothing is wanted", ja: "需要なし" };

const share = { type: "quantity", unit: "share", risk: "low" } as const;
const text = { type: "text", unit: null, risk: null } as const;

export const SELF_SUFFICIENCY_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  {
    key: "weighted",
    label: { en: "operational self-sufficiency, by amount", ja: "実働自給率(数量計)" },
    ...share,
  },
  {
    key: "even",
    label: {
      en: "operational self-sufficiency, served evenly (max–min)",
      ja: "実働自給率(均等配分)",
    },
    ...share,
  },
  {
    key: "alone",
    label: {
      en: "operational self-sufficiency, each alone (optimistic)",
      ja: "実働自給率(その製品だけを作る場合・楽観値)",
    },
    ...share,
  },
  {
    key: "days",
    label: { en: "days until the floor", ja: "下限を割るまでの日数" },
    type: "quantity",
    unit: "days",
    risk: "low",
  },
  { key: "remark", label: { en: "remark", ja: "備考" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

/** How the columns are to be read. */
export function objectiveNotes(floor: number): Record<string, Note> {
  const percent = `${Number((100 * floor).toPrecision(6))}%`;
  return {
    objectives: {
      kind: "assumed",
      text: {
        en: "by amount serves as many units as possible, whichever they are; evenly raises the share of the worst served product first, then of the next; alone serves one product and no other, so that the figures of several cannot all be had at once",
        ja: "数量計は製品を問わず最も多くの量を満たす場合。均等配分は充足率の最も低い製品から順に引き上げる。単独はほかの製品を作らない場合で、複数の製品で同時には成り立たない",
      },
    },
    floor: {
      kind: "assumed",
      text: {
        en: `the floor is ${percent} of what is wanted; days of one product are those when nothing else is served, days of all together those until the first falls below`,
        ja: `下限は需要の${percent}。製品別の日数はほかの製品を作らない場合、全製品の日数は最初の製品が下限を割るまで`,
      },
    },
  };
}
