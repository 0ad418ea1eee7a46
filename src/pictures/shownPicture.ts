import { hooked } from "../display/hooked.ts";
import type { Picture } from "./picture.ts";
import { pictureHtml } from "./pictureHtml.ts";
import { svg } from "./svg.ts";

/** The same picture, which shows itself in notebooks and tells of itself in terminals by hooks that are no part of its data. */
export function shownPicture(picture: Picture): Picture {
  const { id, title, description, width, height } = picture;
  const size = `picture ${id}, ${width} × ${height}`;
  return hooked(picture, {
    bundle: () => ({
      "text/plain": description,
      "text/html": pictureHtml(picture),
      "image/svg+xml": svg(picture, { theme: "auto" }),
    }),
    inspect: (isInside) =>
      isInside
        ? `[${size}]`
        : `${title}\n${size}; as a file: svg(picture), with its tables: pictureHtml(picture)`,
  });
}
