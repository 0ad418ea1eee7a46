import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { productsOfGap } from "../../trace/vitalPoints/vitalPointColumns.ts";
import { checkedMost } from "../checkedMost.ts";
import { framed } from "../framed.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { wordsIn } from "../wordsIn.ts";
import { mapCuts } from "./mapCuts.ts";
import { mapDrawing } from "./mapDrawing.ts";
import { type MapChoice, mapPoints } from "./mapPoints.ts";
import { MAP_WORDS } from "./mapWords.ts";
import { nameOf } from "./pointLabels.ts";

/** Who is on the map. */
export interface VitalPointMapOptions extends PictureOptions {
  /** Id of the product; where left out, the one of which the table has most rows of the key. */
  readonly product?: string | undefined;
  /** "place", "owner" or "operator"; where left out "place", or what the table has where it has no places. */
  readonly key?: string | undefined;
  /** Points drawn, the highest volume × frequency first; 24 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

/**
 * The vital-point map: everybody abroad whom a product's supply passes, by how much of it passes (across) and how often (up), with the cuts from which on somebody is a vital point.
 *
 * @param vitalPoints - the table that `vitalPoints` gives
 * @param options - `product` (id), `key` ("place", "owner", "operator"), `most` (24), `lang`, `width`
 * @returns a picture: volume in shares of the supply (0–1, printed in percent), frequency in passes per unit, as far as known; high is risk on both; whiskers from the least to the most volume that the data allow, hollow dots at the least where only bounds are known; every dot has its name, or a number that is explained below; with no rows the picture says why
 * @throws RangeError when the table is of another kind, holds no such product or key, or `most` is no whole number above 0
 * @see the map is of Ministry of Finance of Japan (2025) Finance (not verified against the primary text); the drawing is kyusho's own
 * @example
 * vitalPointMap(vitalPoints(compile(parseModel(tinyModel)), { home: "JPN" })).title // => "Vital-point map: Refining"
 */
export function vitalPointMap(vitalPoints: Result, options: VitalPointMapOptions = {}): Picture {
  const { lang = "en", width = 960, product, key } = options;
  const say = wordsIn(lang, MAP_WORDS);
  if (vitalPoints.kind !== "vitalPoints")
    throw new RangeError(`vitalPoints: must be the table of vitalPoints (got ${vitalPoints.kind})`);
  const most = checkedMost(options.most ?? 24);
  const has = (field: string, id: string | undefined) =>
    id === undefined || vitalPoints.rows.some((row) => row[field] === id);
  if (!has("productId", product))
    throw new RangeError(`product: must be a product of the table (got ${product})`);
  if (!has("keyId", key)) throw new RangeError(`key: must be a key of the table (got ${key})`);
  const chosen = mapPoints(vitalPoints.rows, { lang, product, key, most });
  const cuts = mapCuts(vitalPoints);
  const title = chosen.product === "" ? say("map") : say("title", { product: chosen.product });
  const words = {
    ...{ vitalPoint: say("vitalPoint"), highVolume: say("highVolume") },
    ...{ highFrequency: say("highFrequency"), neither: say("neither") },
    ...{ across: say("across"), up: say("up"), hollow: say("hollow"), bounds: say("bounds") },
    numbers: say("numbers"),
  };
  return framed(
    {
      ...{ id: "vitalPointMap", title, tables: [vitalPoints] },
      subtitle: vitalPoints.title[lang],
      description: [title, ...chosen.points.map(described)].join("; "),
      notes: notesOf(vitalPoints, chosen, lang),
    },
    options,
    (inner) => mapDrawing(chosen.points, cuts, { inner, width, words }),
  );
}

function described(point: MapChoice["points"][number]): string {
  const { volume, frequency, className } = point;
  const figures = `${formatQuantity(volume, "share")}, ${formatQuantity(frequency, "1")}`;
  return `${nameOf(point)} ${figures}, ${className}`;
}

/** What is looked at, what is not drawn, the cuts, and why nothing is drawn. */
function notesOf({ notes, rows }: Result, chosen: MapChoice, lang: Lang): string[] {
  const say = wordsIn(lang, MAP_WORDS);
  const { supply, product, productId, points, hidden } = chosen;
  const list = (names: readonly string[]) => names.join(say("comma"));
  const gaps = Object.entries(notes).flatMap(([key, { text }]) => {
    const about = productsOfGap(key);
    const isTold = rows.length === 0 || about?.includes(productId);
    return about !== null && isTold ? [text[lang]] : [];
  });
  const isElsewhere = supply !== null && supply !== product && gaps.length === 0;
  const cuts = notes.cuts?.text[lang];
  return [
    ...(points.length === 0 ? [say("none")] : []),
    ...gaps,
    ...(isElsewhere ? [say("supply", { supply })] : []),
    ...(points.length === 0 || cuts === undefined ? [] : [say("cuts", { cuts })]),
    ...(hidden.lower > 0 ? [say("lower", { count: `${hidden.lower}` })] : []),
    ...(hidden.unplaced > 0 ? [say("unplaced", { count: `${hidden.unplaced}` })] : []),
    ...(hidden.keys.length > 0 ? [say("keys", { keys: list(hidden.keys) })] : []),
    ...(hidden.products.length > 0 ? [say("products", { products: list(hidden.products) })] : []),
  ];
}
