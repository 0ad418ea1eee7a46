import type { Result } from "../model/result.ts";
import { type Bundle, type Hooks, JUPYTER } from "./hooked.ts";
import type { Lang } from "./labels.ts";

type ShowsItself = Readonly<Record<typeof JUPYTER, Hooks["bundle"]>>;

/** The bundle of the picture that suits a result; null where there is none, or where pictures cannot be loaded. */
export async function drawnBundle(result: Result, lang: Lang): Promise<Bundle | null> {
  const pictures = await loadedPictures();
  let picture: object | null = null;
  try {
    picture = pictures?.pictureOf(result, { lang }) ?? null;
  } catch (error) {
    // A table that its reader has cut may lack what the picture needs; it is shown all the same.
    if (!(error instanceof RangeError)) throw error;
  }
  return picture === null ? null : (picture as ShowsItself)[JUPYTER]();
}

async function loadedPictures() {
  try {
    return await import("../pictures/pictureOf.ts");
  } catch {
    // A page may have left the files of the pictures out, or lose its server: the tables hold the same figures.
    return null;
  }
}
