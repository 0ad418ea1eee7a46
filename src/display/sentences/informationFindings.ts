import type { Label } from "../../indices/shareIndex.ts";
import { formatQuantity } from "../formatQuantity.ts";
import { figureIn, type Row } from "./cells.ts";
import { claimInPoints } from "./claim.ts";
import { forProduct, quoted } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest } from "./surest.ts";

/** The gap whose filling surely narrows most. */
export const valueOfInformationFinding: Finding = ({ rows, columns, notes }) => {
  const figure = columns.find(({ key }) => key === "now")?.label ?? { en: "figure", ja: "値" };
  const by = ["narrowingAtLeast", "narrowingWithUpstream", "narrowingAtMost"];
  const row = surelyHighest(rows, by);
  if (row === null) return nothingOpen(figure, Object.hasOwn(notes, "exact"));
  const now = figureIn(row, "now");
  const [lead, what] = [forProduct(row), quoted(row, "what")];
  const bounds = now === null ? "" : ` (${formatQuantity(now, "share")})`;
  const boundsJa = now === null ? "" : `（${formatQuantity(now, "share")}）`;
  const narrows = narrowingOf(row);
  return {
    en: `${lead.en}knowing ${what.en} alone would narrow the bounds of the ${figure.en}${bounds} ${narrows.en}.`,
    ja: `${lead.ja}${what.ja}だけが判明した場合、${figure.ja}${boundsJa}の幅は${narrows.ja}。`,
  };
};

function nothingOpen(figure: Label, isExact: boolean): Label {
  if (isExact)
    return {
      en: `The bounds of the ${figure.en} coincide for every product asked about, so that nothing that is not known changes it.`,
      ja: `対象としたどの製品でも${figure.ja}の上下限は一致しており、不明な点があっても値は変わらない。`,
    };
  return {
    en: `What would narrow the bounds of the ${figure.en} is not known.`,
    ja: `${figure.ja}の幅を狭める情報は分からない。`,
  };
}

/** By how much, from the least to the most. */
function narrowingOf(row: Row): Label {
  const [lo = 0, hi = 0] = ["narrowingAtLeast", "narrowingAtMost"].map(
    (key) => figureIn(row, key)?.value ?? 0,
  );
  if (hi === 0) return { en: "by nothing", ja: "縮まらない" };
  const by = claimInPoints({ value: null, lo, hi });
  return { en: `by ${by.en}`, ja: `${by.ja}縮まる` };
}
