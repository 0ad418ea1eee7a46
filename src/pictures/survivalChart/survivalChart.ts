import { unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { plane } from "../plane.ts";
import { sentencesOf } from "../sentencesOf.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { bendLabels } from "./bendLabels.ts";
import { type Stretch, survivalStretches } from "./survivalBounds.ts";
import { daysInWords, floorLabel, forEverLabel } from "./survivalLabels.ts";
import { curveMarks, levelMarks } from "./survivalMarks.ts";
import { type Survival, survivalReading } from "./survivalReading.ts";
import { type Say, WORDS } from "./survivalWords.ts";

/** Days drawn where nothing bends. */
const A_YEAR = 365;

/**
 * A home's survival curve: the share of its final demand that can be served over the first T days after a cut, with bounds, the time for which the floor holds, and what can be served for ever.
 *
 * @param curve - the table of `survivalCurve`
 * @param options - `lang` ("en" where left out) and `width` (320 to 2,000 pixels; 960 where left out)
 * @returns a picture of shares of final demand (0–1, printed in percent; low is risk) over days T; a band from the least to the most that the data allow, hatched where only bounds are known; with no rows the picture says what is lacking
 * @throws RangeError when the table is of another kind, or the width is out of range
 * @see kyusho's own definition of the curve, as in `survivalCurve`
 * @example
 * survivalChart(await survivalCurve(compile(parseModel(tinyModel)), { home: "JPN" })).id // => "survivalChart"
 */
export function survivalChart(curve: Result, options: PictureOptions = {}): Picture {
  if (curve.kind !== "survivalCurve") {
    throw new RangeError(`curve: must be the table of survivalCurve (got ${curve.kind})`);
  }
  const { lang = "en", width = 960 } = options;
  const say = wordsIn(lang, WORDS);
  const survival = survivalReading(curve, lang);
  const isDrawn = survival.bends.some(({ share }) => share !== null);
  const canvas = { survival, width, lang, say };
  // The labels that have no room are known once it is drawn, the notes before.
  const { margin } = sizesOf(width);
  const { drawing, unlabelled } = isDrawn ? drawn(canvas, width - 2 * margin) : NOTHING;
  return framed(
    {
      ...{ id: "survivalChart", title: curve.title[lang], subtitle: say("subtitle") },
      notes: isDrawn ? notesOf(curve, canvas, unlabelled) : [say("none"), ...lacking(curve, lang)],
      description: `${curve.title[lang]}. ${isDrawn ? told(canvas) : say("none")}`,
      tables: [curve],
    },
    options,
    () => drawing,
  );
}

interface Canvas {
  readonly survival: Survival;
  readonly width: number;
  readonly lang: Lang;
  readonly say: Say;
}

const NOTHING = { drawing: { marks: [], height: 0 }, unlabelled: 0 };

function drawn({ survival, width, lang, say }: Canvas, inner: number) {
  const { small, label: size, isCompact } = sizesOf(width);
  const stretches = survivalStretches(survival);
  const last = lastDay(survival);
  const head = colourKey(keyOf(stretches, say), inner, small);
  const field = plane({
    across: {
      domain: [0, last],
      format: (tick) => formatQuantity(tick, "days"),
      title: `T (${unitWord("days", lang)})`,
    },
    up: { domain: [0, 1], format: (tick) => formatQuantity(tick, "share") },
    ...{ width: inner, height: isCompact ? 220 : 320, size: small },
  });
  const lettering = { plane: field, size, lang };
  const ever = forEverLabel(survival, lettering);
  const floor = floorLabel(survival, lettering);
  const bends = bendLabels(survival, { ...lettering, stretches, taken: ever });
  const strip = floor.length === 0 ? 0 : size * 1.5;
  const marks = [
    ...field.marks,
    ...curveMarks(stretches, field, last),
    ...levelMarks(survival, field),
    ...bends.marks,
    ...ever,
  ];
  const down = head.height + strip;
  const drawing: Drawing = {
    marks: [...head.marks, ...movedMarks(floor, 0, head.height), ...movedMarks(marks, 0, down)],
    height: down + field.height,
  };
  return { drawing, unlabelled: bends.unlabelled };
}

/** A while after the last bend, and after the floor breaks. */
function lastDay({ bends, floor }: Survival): number {
  const last = Math.max(0, ...bends.map(({ days }) => days), floor.days?.hi ?? 0);
  return last > 0 ? last * 1.6 : A_YEAR;
}

function keyOf(stretches: readonly Stretch[], say: Say): KeyEntry[] {
  const hasLine = stretches.some(({ middle }) => middle !== null);
  const hasBand = stretches.some(({ middle, isWide }) => middle !== null && isWide);
  const hasRange = stretches.some(({ middle }) => middle === null);
  return [
    ...(hasLine ? [{ label: say("curve"), ink: "home", shape: "line" } as const] : []),
    ...(hasBand ? [{ label: say("band"), ink: "ramp1" } as const] : []),
    ...(hasRange ? [{ label: say("range"), ink: "hatch" } as const] : []),
  ];
}

function notesOf({ notes }: Result, { survival, lang, say }: Canvas, unlabelled: number) {
  const { what, remark } = survival.floor;
  const kept = ["floor", "cut", "envelope"].flatMap((key) => {
    const text = notes[key]?.text[lang];
    return text === undefined ? [] : sentencesOf(text, lang);
  });
  return [
    ...(remark === "" ? [] : [say("floorIs", { what, remark })]),
    ...kept,
    say("between"),
    ...(unlabelled === 0 ? [] : [say("bends", { count: String(unlabelled) })]),
  ];
}

/** What the model does not give, as the table's notes say it. */
function lacking({ notes }: Result, lang: Lang): string[] {
  return Object.values(notes).flatMap(({ kind, text }) =>
    kind === "unknown" ? sentencesOf(text[lang], lang) : [],
  );
}

function told({ survival: { bends, floor, forEver }, lang }: Canvas): string {
  const share = (one: (typeof forEver)["share"]) =>
    one === null ? "–" : formatQuantity(one, "share");
  return [
    ...bends.map((bend) => `${daysInWords(bend.days, lang)} ${share(bend.share)}`),
    `${floor.what} ${floor.days === null ? floor.remark || "–" : daysInWords(floor.days, lang)}`,
    `${forEver.what} ${share(forEver.share)}`,
  ].join("; ");
}
