import type { Result } from "../model/result.ts";
import { exposureBars } from "./exposureBars/exposureBars.ts";
import type { Picture, PictureOptions } from "./picture.ts";

/** A catalogue row: the picture that a kind of result is shown as. */
interface PictureRow {
  readonly kind: string;
  readonly draw: (result: Result, options: PictureOptions) => Picture;
}

/** The picture of each kind of result that has one. */
const PICTURES: readonly PictureRow[] = [{ kind: "exposures", draw: exposureBars }];

/**
 * The picture that suits a result: bars for exposures, a Sankey diagram for flows, a map of vital points, and so on.
 *
 * @param result - any answer of kyusho
 * @param options - `lang` ("en" where left out) and `width` (320 to 2,000 pixels; 960 where left out); the functions of the pictures' own names take more
 * @returns the picture, or null where results of this kind have none; `svg` writes it
 * @throws RangeError when the width is out of range
 * @example
 * pictureOf(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures)?.id // => "exposureBars"
 */
export function pictureOf(result: Result, options: PictureOptions = {}): Picture | null {
  const row = PICTURES.find(({ kind }) => kind === result.kind);
  return row === undefined ? null : row.draw(result, options);
}
