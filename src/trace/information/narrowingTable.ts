import type { Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageList } from "../reading/upstreamLabels.ts";
import type { Figure } from "./figureAsked.ts";
import type { LooseBounds } from "./looseBounds.ts";

/** The notes that the rows point at, those on what all rows rest on, and one on products of which nothing is open. */
export function narrowingNotes(
  network: Network,
  rows: Result["rows"],
  exact: readonly number[],
): Record<string, Note> {
  const used = new Set<string>([
    "oneAtATime",
    "eachAlone",
    "firstHand",
    ...rows.flatMap(({ notes }) => notes as readonly string[]),
  ]);
  return {
    ...Object.fromEntries(Object.entries(NOTES).filter(([key]) => used.has(key))),
    ...exactNote(network, exact),
  };
}

function exactNote(network: Network, products: readonly number[]): Record<string, Note> {
  const names = stageList(network, products);
  if (names === null) return {};
  const text = {
    en: `nothing that is not known changes the figure, whose bounds coincide: ${names.en}`,
    ja: `不明な点があっても値は変わらず、上下限が一致する:${names.ja}`,
  };
  return { exact: { kind: "unknown", text } };
}

const NOTES = {
  oneAtATime: {
    kind: "assumed",
    text: {
      en: "each row takes one gap as known, all of it one way or all of it the other, and every other gap as open",
      ja: "各行は、その一つだけが(すべて一方またはすべて他方と)判明し、他はすべて不明のままとした場合を示す",
    },
  },
  eachAlone: {
    kind: "assumed",
    text: {
      en: "gaps are filled each on its own: production that nobody is named for may be counted in several markets at once",
      ja: "不明分は互いに独立に埋める。担い手の記載がない生産は、複数の市場で同時に数えることがある",
    },
  },
  firstHand: {
    kind: "assumed",
    text: {
      en: "the least narrowing is that of the one datum alone, and knowing the first hand alone may narrow nothing: who turns out to stand at home draws on the home's supply of inputs, which stays as open as it is, and of anybody elsewhere nothing is known of what stands behind them; with all behind it known too, all that stands behind the datum is taken to be known with it, which is far more to find out",
      ja: "縮小(最小)はその一点だけが判明した場合であり、直接の担い手が判明するだけでは幅が全く縮まないこともある。自国側と判明した者は自国側の投入の供給(不明分はそのまま)を使い、他の者の上流は不明のままとする。「上流もすべて判明した場合」は、その背後にある上流すべても判明したとみなすもので、調べるべきことははるかに多い",
    },
  },
  amounts: {
    kind: "unknown",
    text: {
      en: "part of what is not known here is how much somebody named supplies (amounts given within bounds): the bounds hold, but need not be attained",
      ja: "不明分には、判明している供給者の数量の幅が含まれる。上下限は必ず成り立つが、達成されるとは限らない",
    },
  },
  inputs: {
    kind: "unknown",
    text: {
      en: "what is not known here is a choice among inputs that are named: the bounds hold, but need not be attained",
      ja: "不明なのは判明している投入の間の内訳である。上下限は必ず成り立つが、達成されるとは限らない",
    },
  },
  unlisted: {
    kind: "unknown",
    text: {
      en: "part of what is not known here is production for which no place is given, counted as if it stood here and served this market: the bounds hold, but need not be attained",
      ja: "不明分には、所在の記載がない生産が含まれ、ここに所在してこの市場に供給するとみなして数える。上下限は必ず成り立つが、達成されるとは限らない",
    },
  },
} as const satisfies Record<"oneAtATime" | "eachAlone" | "firstHand" | LooseBounds, Note>;

/** The columns, of which one is named after the figure. */
export function narrowingColumns(figure: Figure): Column[] {
  const text = { type: "text", unit: null, risk: null } as const;
  const share = { type: "quantity", unit: "share", risk: null } as const;
  return [
    { key: "product", label: { en: "product", ja: "製品" }, ...text },
    { key: "what", label: { en: "not known", ja: "不明な点" }, ...text },
    { key: "share", label: { en: "part of the market", ja: "市場に占める割合" }, ...share },
    { key: "reach", label: { en: "supply that meets it", ja: "それを経る供給" }, ...share },
    { key: "now", label: figure.label, ...share, risk: figure.risk },
    { key: "leftAtMost", label: { en: "width left, at most", ja: "残る幅(最大)" }, ...share },
    { key: "leftAtLeast", label: { en: "width left, at least", ja: "残る幅(最小)" }, ...share },
    { key: "narrowingAtLeast", label: { en: "narrowing, at least", ja: "縮小(最小)" }, ...share },
    {
      key: "narrowingWithUpstream",
      label: {
        en: "narrowing, at least, with all behind it known too",
        ja: "縮小(上流もすべて判明した場合の最小)",
      },
      ...share,
    },
    { key: "narrowingAtMost", label: { en: "narrowing, at most", ja: "縮小(最大)" }, ...share },
    { key: "ifLo", label: { en: "at the lower bound", ja: "下限となる場合" }, ...text },
    { key: "ifHi", label: { en: "at the upper bound", ja: "上限となる場合" }, ...text },
    { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  ];
}
