import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";

/** What a row of a survival curve tells. */
export const WHAT = {
  start: { en: "at first", ja: "開始時" },
  bend: { en: "bend of the curve", ja: "曲線の折れ目" },
  floor: { en: "time to survive (floor)", ja: "耐久日数(下限)" },
  forEver: { en: "for ever", ja: "長期" },
} as const satisfies Record<string, Label>;

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "low" } as const;
const days = { type: "quantity", unit: "days", risk: "low" } as const;

export const SURVIVAL_COLUMNS: readonly Column[] = [
  { key: "what", label: { en: "point", ja: "時点" }, ...text },
  { key: "days", label: { en: "days T", ja: "日数T" }, ...days },
  {
    key: "share",
    label: { en: "share served within T, best case", ja: "T日間の充足率(上限)" },
    ...share,
  },
  {
    key: "amount",
    label: { en: "served within T, in days of demand", ja: "T日間の供給(需要の日数分)" },
    ...days,
  },
  { key: "slope", label: { en: "slope of the curve from here", ja: "以後の傾き" }, ...share },
  { key: "remark", label: { en: "remark", ja: "備考" }, ...text },
];

/** How the curve is to be read. */
export function survivalNotes({
  isCutOff,
  isWeighted,
  floor,
}: {
  readonly isCutOff: boolean;
  readonly isWeighted: boolean;
  readonly floor: number;
}): Record<string, Note> {
  const percent = `${Number((100 * floor).toPrecision(6))}%`;
  return {
    envelope: ENVELOPE,
    cut: isCutOff ? CUT_OFF : FIRST,
    ...(isWeighted ? {} : { weights: EQUAL }),
    floor: assumed(
      `the time to survive is that for which every product can be served at least ${percent} of what is wanted`,
      `耐久日数は、全製品で需要の${percent}以上を満たせる日数`,
    ),
  };
}

function assumed(en: string, ja: string): Note {
  return { kind: "assumed", text: { en, ja } };
}

const ENVELOPE = assumed(
  "best case if the duration is known: each point is the best plan for that duration, so the curve is no course of events",
  "期間が事前に分かっている場合の上限値。各点はその期間に最適な計画によるもので、時間的な推移ではない",
);

const CUT_OFF = assumed(
  "everything outside the home is switched off: suppliers, flows and stocks",
  "自国側の外の供給者・輸送・在庫は全て使えないとみなす",
);

const FIRST = assumed(
  "the home is served first: nobody else's demand counts",
  "自国側に最優先で供給し、他国の需要は数えない",
);

const EQUAL = assumed(
  "the products' units do not convert, so each product counts the same",
  "製品どうしの単位を換算できないので、各製品を同じ重みで数える",
);
