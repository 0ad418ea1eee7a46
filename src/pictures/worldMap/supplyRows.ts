import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** What one place supplies. */
export interface Supply {
  /** Alpha-3 code, or a reserved place. */
  readonly id: string;
  readonly name: string;
  /** Null where it is not known. */
  readonly share: Interval | null;
  readonly figure: string;
}

interface Asked {
  readonly stage: string | undefined;
  readonly measure: "lookThrough" | "faceValue";
  readonly lang: Lang;
}

/** What each place supplies at a stage, the most first; what is not known at all last. */
export function supplyRows({ rows }: Result, { stage, measure, lang }: Asked): Supply[] {
  return rows
    .filter(({ stageId, keyId }) => stageId === stage && keyId === "place")
    .map((row): Supply => {
      const share = intervalIn(row[measure] ?? null);
      const figure = share === null ? "–" : formatQuantity(share, "share");
      return {
        id: textOf(row.id ?? null, lang),
        name: textOf(row.who ?? null, lang),
        share,
        figure,
      };
    })
    .sort((a, b) => rank(b) - rank(a));
}

function rank({ share }: Supply): number {
  return share === null ? -1 : (share.value ?? share.lo);
}
