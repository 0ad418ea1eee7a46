import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;

export const CHAIN_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "fromStage", label: { en: "from stage", ja: "供給元の工程" }, ...text },
  { key: "fromPlace", label: { en: "from place", ja: "供給元の国・地域" }, ...text },
  { key: "toStage", label: { en: "to stage", ja: "供給先の工程" }, ...text },
  { key: "toPlace", label: { en: "to place", ja: "供給先の国・地域" }, ...text },
  { key: "link", label: { en: "link", ja: "つながり" }, ...text },
  { key: "loop", label: { en: "loop", ja: "循環" }, ...text },
  {
    key: "share",
    label: {
      en: "share of the home's need of the from-stage",
      ja: "供給元工程に対する自国側の必要量に占める割合",
    },
    type: "quantity",
    unit: "share",
    risk: null,
  },
  {
    key: "placeShare",
    label: {
      en: "share of that need that leaves this place",
      ja: "うちこの国・地域から出る分の割合",
    },
    type: "quantity",
    unit: "share",
    risk: null,
  },
  {
    key: "times",
    label: { en: "units per unit finally used", ja: "最終使用1単位あたりの単位数" },
    type: "quantity",
    unit: "1",
    risk: null,
  },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    key: "citations",
    label: { en: "sources", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];

export const LINK_LABELS = {
  input: { en: "input", ja: "投入" },
  trade: { en: "traded on", ja: "再輸出などの取引" },
  use: { en: "final use", ja: "最終使用" },
} as const satisfies Record<string, Label>;

export const LOOP_LABEL: Label = { en: "closes a loop", ja: "循環を閉じる" };
export const USE_LABEL: Label = { en: "final use", ja: "最終使用" };

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

/** What every list of links rests on. */
export const CHAIN_NOTES: Readonly<Record<string, Note>> = {
  links: note(
    "assumed",
    "every needed input counts one unit per unit made, and stages that can serve the same need share it: links are shares of ways, not of mass or value; goods come from the place where they were before they entered the market of their user",
    "必要な投入はそれぞれ産出1単位あたり1単位と数え、同じ投入をまかなえる工程はその中で分け合う。割合は経路の割合であり、重量や金額の割合ではない。供給元は、利用者の市場に入る直前にあった国・地域とする",
  ),
  least: note(
    "unknown",
    "each named link is what the data support at least, and all else is drawn from unknown: no upper bounds are given, since what is unknown could take any way, and a loop any number of times",
    "記載のある各つながりはデータから最低限いえる大きさで、残りはすべて不明とする。不明分はどの経路も通りえ、循環を何度も回りうるため、上限は示さない",
  ),
};

/** Notes on some rows, where there are any. */
export const ROW_NOTES: Readonly<Record<string, Note>> = {
  handedOn: note(
    "unknown",
    "what a place hands on of unknown origin may have been made in that place or bought in",
    "ある国・地域から先へ送られる出所不明分は、その地で作られた場合も、他から入ったものである場合もある",
  ),
  which: note(
    "unknown",
    "several stages can serve this need, and which of them does is not known; nothing is looked for behind it",
    "この投入をまかなえる工程が複数あり、どれによるかは不明なため、その先は遡及しない",
  ),
  entered: note(
    "assumed",
    "nobody is known to supply the home with this: its unknown makers are taken to draw their inputs from the home's own markets, so that what is known of these can be seen",
    "この工程の自国側への供給者が不明なため、不明の作り手は自国側の市場から投入を得るとみなし、その先で分かっていることを示す",
  ),
  perhaps: note(
    "unknown",
    "this link is there only as far as its stage serves a need that others can serve too, and nobody knows how much that is",
    "このつながりは、他の工程でもまかなえる投入をこの工程がまかなう場合にのみ生じ、その大きさは不明",
  ),
  loops: note(
    "assumed",
    "the link leads back to a stage or place that it came from: what goes round is counted each time it passes, so that the links of a stage may come to more than the home's need",
    "このつながりは元の工程や国・地域に戻る。循環分は通るたびに数えるため、その工程の合計は自国側の必要量を超えることがある",
  ),
};

export const CUT_LOOPS: Note = note(
  "assumed",
  "by the count of inputs a loop takes at least as much as it gives: what enters it a second time is shown, but not followed further",
  "投入の数え方では循環が産出と同じかそれ以上を必要とするため、2巡目に入る分は示すが、その先はたどらない",
);

export function restLabel(count: number): Label {
  return { en: `${count} others`, ja: `他${count}地域` };
}
