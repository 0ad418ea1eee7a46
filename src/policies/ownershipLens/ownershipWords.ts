import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const hhi = { type: "quantity", unit: "1", risk: "high" } as const;

const share = (key: string, label: Label, risk: Column["risk"] = null): Column => ({
  key,
  label,
  type: "quantity",
  unit: "share",
  risk,
});

const ofWorld = (key: string, { en, ja }: Label, risk: Column["risk"] = null): Column =>
  share(key, { en: `of world production: ${en}`, ja: `世界生産のうち${ja}` }, risk);

const STAGE: Column = { key: "stage", label: { en: "stage", ja: "工程" }, ...text };
const REASON: Column = {
  key: "reason",
  label: { en: "why not known", ja: "不明の理由" },
  ...text,
};
const NOTES: Column = {
  ...{ key: "notes", label: { en: "notes", ja: "注" } },
  ...{ type: "notes", unit: null, risk: null },
};
const CITATIONS: Column = {
  ...{ key: "citations", label: { en: "sources", ja: "出典" } },
  ...{ type: "citations", unit: null, risk: null },
};

export const OWNERSHIP_COLUMNS: readonly Column[] = [
  STAGE,
  { key: "hhiByPlace", label: { en: "HHI by place", ja: "HHI(所在地別)" }, ...hhi },
  {
    key: "hhiByOwner",
    label: { en: "HHI by owner's place", ja: "HHI(所有者の国・地域別)" },
    ...hhi,
  },
  {
    key: "difference",
    label: { en: "HHI by owner less HHI by place", ja: "HHIの差(所有者別−所在地別)" },
    ...hhi,
  },
  { key: "largestPlace", label: { en: "largest place", ja: "最大の所在地" }, ...text },
  share("largestPlaceShare", { en: "its share", ja: "その割合" }, "high"),
  {
    key: "largestOwner",
    label: { en: "largest owner's place", ja: "最大の所有者の国・地域" },
    ...text,
  },
  share("largestOwnerShare", { en: "its share", ja: "その割合" }, "high"),
  ofWorld("standsInHome", { en: "in the home", ja: "自国側に所在" }, "low"),
  ofWorld("ownedByHome", { en: "home-owned", ja: "自国側が所有" }, "low"),
  ofWorld(
    "foreignInHome",
    { en: "in the home, foreign-owned", ja: "自国側に所在・外国所有" },
    "high",
  ),
  share(
    "foreignPartOfHome",
    {
      en: "of what stands in the home: foreign-owned",
      ja: "自国側に所在する生産のうち外国所有",
    },
    "high",
  ),
  ofWorld(
    "homeOwnedInHome",
    { en: "in the home, home-owned", ja: "自国側に所在・自国側所有" },
    "low",
  ),
  ofWorld("ownerUnknownInHome", {
    en: "in the home, owner not known",
    ja: "自国側に所在・所有者不明",
  }),
  ofWorld("ownedAbroad", { en: "home-owned, abroad", ja: "自国側所有・国外に所在" }),
  ofWorld("ownedPlaceUnknown", {
    en: "home-owned, place not known",
    ja: "自国側所有・所在地不明",
  }),
  REASON,
  NOTES,
  CITATIONS,
];

export const PLANT_COLUMNS: readonly Column[] = [
  STAGE,
  { key: "kind", label: { en: "what it is", ja: "区分" }, ...text },
  { key: "place", label: { en: "place", ja: "所在地" }, ...text },
  { key: "operator", label: { en: "operator", ja: "操業企業" }, ...text },
  { key: "owner", label: { en: "owner's place", ja: "所有者の国・地域" }, ...text },
  share("share", { en: "share of world production", ja: "世界生産に占める割合" }),
  share("shareOfHome", {
    en: "share of what stands in the home",
    ja: "自国側に所在する生産に占める割合",
  }),
  REASON,
  { key: "note", label: { en: "the file's note", ja: "ファイルの注記" }, ...text },
  NOTES,
  CITATIONS,
];

export const PLANT_KINDS = {
  foreignInHome: { en: "in the home, foreign-owned", ja: "自国側に所在・外国所有" },
  ownerUnknownInHome: { en: "in the home, owner not known", ja: "自国側に所在・所有者不明" },
  ownedAbroad: { en: "home-owned, abroad", ja: "自国側所有・国外に所在" },
} as const;

export const STANDS_ABROAD: Label = { en: "stands abroad", ja: "国外に所在" };

export const REASONS = {
  noOwner: {
    en: "no owner is known at this stage",
    ja: "この工程では所有者が一切不明",
  },
  noPlace: {
    en: "no place is known at this stage",
    ja: "この工程では所在地が一切不明",
  },
  noneInHome: { en: "nothing is made in the home", ja: "自国側では何も生産されていない" },
  noneKnownInHome: {
    en: "nothing is known to stand in the home",
    ja: "自国側に所在することが判明している生産がない",
  },
  silent: { en: "how much it makes is not stated", ja: "生産量の記載がない" },
  silentInRest: {
    en: "how much it makes is not stated; it is at most what the others leave of the whole",
    ja: "生産量の記載がなく、多くとも他の供給者を除いた残りである",
  },
} as const;

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

export const OWNERSHIP_NOTES: Readonly<Record<string, Note>> = {
  sides: note(
    "assumed",
    "a lower bound counts what the model says to belong there, an upper bound also whatever may: a supplier whose place is not known may stand in the home, one whose owner is not known may be foreign- or home-owned; the owner is the place of the ultimate owner, and who is not of the home is foreign. By the lower bounds, in the home = foreign-owned + home-owned + owner not known, and home-owned = in the home + abroad + place not known (exactly where every amount is)",
    "下限はモデルの記載どおりの分、上限はその可能性のある分も含む。所在地不明の供給者は自国側に所在しうるし、所有者不明の供給者は外国所有でも自国側所有でもありうる。所有者は最終所有者の国・地域で、自国側でないものを外国とする。下限では「自国側に所在=外国所有+自国側所有+所有者不明」「自国側が所有=自国側に所在+国外に所在+所在地不明」が成り立つ(数量がすべて確定していれば厳密に)",
  ),
  control: note(
    "assumed",
    "who owns is not who controls: minority stakes, joint ventures, licences and the law of the place are not looked at; a supplier has one owner",
    "所有は支配と同じではない。少数持分、合弁、ライセンス、所在地の法制は考慮せず、供給者の所有者は一者とする",
  ),
};

/** What the list of plants leaves out, since the model does not say that it belongs there. */
export function perhapsNote(count: number): Note {
  return note(
    "unknown",
    `${count} more suppliers may belong here: the model does not say where they stand, or who owns those abroad`,
    `所在地が不明、または国外にあって所有者が不明な供給者がほかに${count}件あり、該当する可能性がある`,
  );
}
