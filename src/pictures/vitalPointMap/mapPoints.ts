import { intervalIn, textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import { printable } from "../../display/printable.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** Somebody on the map. */
export interface MapPoint {
  readonly who: string;
  /** The supply behind which he is met, or "" where all on the map are met behind the same. */
  readonly supply: string;
  readonly volume: Interval;
  readonly frequency: number;
  readonly classId: string;
  readonly className: string;
}

/** The rows of one product and key, and what stays in the table. */
export interface MapChoice {
  readonly productId: string;
  readonly product: string;
  /** The only supply that is looked at, null where there are several or none. */
  readonly supply: string | null;
  readonly key: string;
  readonly points: readonly MapPoint[];
  readonly hidden: {
    readonly lower: number;
    /** Of whom volume or frequency is not known. */
    readonly unplaced: number;
    readonly keys: readonly string[];
    readonly products: readonly string[];
  };
}

interface Asked {
  readonly lang: Lang;
  readonly product: string | undefined;
  readonly key: string | undefined;
  readonly most: number;
}

type Row = Result["rows"][number];

/** The points that are asked for; where not said, of the product of which most is known, by place where there are places. */
export function mapPoints(rows: readonly Row[], { lang, product, key, most }: Asked): MapChoice {
  const said = (cell: Cell | undefined) => printable(textOf(cell ?? "", lang));
  const keys = distinct(rows, "keyId");
  const usedKey = key ?? (keys.includes("place") ? "place" : (keys[0] ?? "place"));
  const byKey = rows.filter(({ keyId }) => keyId === usedKey);
  const used = product ?? fullest(byKey) ?? rows[0]?.productId;
  const found = byKey.filter(({ productId }) => productId === used);
  const own = rows.filter(({ productId }) => productId === used);
  const supplies = distinct(found, "stageId");
  const points = found.flatMap((row) => pointOf(row, said, supplies.length > 1) ?? []);
  const nameIn = (field: "productId" | "keyId", label: string, id: unknown) =>
    said(rows.find((row) => row[field] === id)?.[label]);
  return {
    productId: String(used ?? ""),
    product: said(own[0]?.product),
    supply: supplies.length === 1 ? said(found[0]?.stage) : null,
    key: nameIn("keyId", "key", usedKey),
    points: points.slice(0, most),
    hidden: {
      lower: Math.max(0, points.length - most),
      unplaced: found.length - points.length,
      keys: distinct(own, "keyId")
        .filter((id) => id !== usedKey)
        .map((id) => nameIn("keyId", "key", id)),
      products: distinct(rows, "productId")
        .filter((id) => id !== used)
        .map((id) => nameIn("productId", "product", id)),
    },
  };
}

function pointOf(
  row: Row,
  said: (cell: Cell | undefined) => string,
  hasSupply: boolean,
): MapPoint | null {
  const [volume, often] = [intervalIn(row.volume ?? null), intervalIn(row.frequency ?? null)];
  const frequency = often === null ? null : (often.value ?? often.lo);
  if (volume === null || frequency === null) return null;
  return {
    ...{ who: said(row.who), supply: hasSupply ? said(row.stage) : "" },
    ...{ volume, frequency, classId: said(row.classId), className: said(row.class) },
  };
}

function distinct(rows: readonly Row[], field: string): string[] {
  return [...new Set(rows.map((row) => String(row[field] ?? "")))];
}

/** The product with most rows, the first of several. */
function fullest(rows: readonly Row[]): string | undefined {
  const count = (id: string) => rows.filter(({ productId }) => productId === id).length;
  return distinct(rows, "productId").reduce<string | undefined>(
    (best, id) => (best === undefined || count(id) > count(best) ? id : best),
    undefined,
  );
}
