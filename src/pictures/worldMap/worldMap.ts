import type { Lang } from "../../display/labels.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Result } from "../../model/result.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { exposedStage } from "../exposedStage.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { atlasPlaces, type Land } from "./atlasPlaces.ts";
import { mapLabels } from "./mapLabels.ts";
import { isOnMap, mapMarks } from "./mapMarks.ts";
import { shareClasses } from "./shareClasses.ts";
import { type Supply, supplyRows } from "./supplyRows.ts";
import { WORLD_WORDS } from "./worldWords.ts";

/** Which supply is mapped, and on which land. */
export interface WorldMapOptions extends PictureOptions {
  /** The parsed file countries-110m.json of the package world-atlas. */
  readonly atlas: unknown;
  /** Id of the stage; where left out, the one with the highest sure look-through exposure to a place. */
  readonly stage?: string | undefined;
  /** "lookThrough" (any tier) where left out, or "faceValue" (at first hand). */
  readonly measure?: "lookThrough" | "faceValue" | undefined;
  /** Alpha-3 codes of the home, to be outlined: `home.places` of `trace`. */
  readonly home?: readonly string[] | undefined;
}

type Say = ReturnType<typeof wordsIn<keyof typeof WORLD_WORDS>>;

/**
 * A map of the world in equal areas: how much of a home's supply of one stage comes from each place, in five classes.
 *
 * @param exposures - the table `exposures` of `trace`
 * @param options - `atlas`: the parsed file countries-110m.json of the package world-atlas; `stage` (id; where left out, the one with the highest sure look-through exposure to a place, and a note names the others), `measure` ("lookThrough" where left out, or "faceValue"), `home` (alpha-3 codes, outlined), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent; high is risk): coloured by class, hatched where only bounds are known, plain where the table has nothing; the largest are labelled; places that the atlas lacks are circles, or named with their figure below the map
 * @throws RangeError when the table is of another kind, holds no such stage, the atlas is no such file, or the home is no place
 * @see B. Šavrič, T. Patterson and B. Jenny (2019), The Equal Earth map projection, doi:10.1080/13658816.2018.1504949 (not verified against the primary text)
 * @example
 * const exposures = trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures;
 * worldMap(exposures, { atlas: { type: "Topology", objects: { countries: { type: "GeometryCollection", geometries: [] } }, arcs: [] } }).title // => "Mining: where it comes from"
 */
export function worldMap(exposures: Result, options: WorldMapOptions): Picture {
  if (exposures.kind !== "exposures") {
    throw new RangeError(`exposures: must be the table exposures of trace (got ${exposures.kind})`);
  }
  const { lang = "en", width = 960, measure = "lookThrough", home = [] } = options;
  const stage = exposedStage(exposures, { stage: options.stage, key: "place", lang });
  const stranger = home.find((place) => !isPlace(place));
  if (stranger !== undefined) {
    throw new RangeError(`home: must be alpha-3 codes of places (got ${stranger})`);
  }
  const lands = atlasPlaces(options.atlas);
  const say = wordsIn(lang, WORLD_WORDS);
  const supplies = supplyRows(exposures, { stage: stage.id, measure, lang });
  const canvas = { lands, supplies, home, width, lang, say };
  const title = stage.name === "" ? exposures.title[lang] : say("title", { stage: stage.name });
  return framed(
    {
      ...{ id: "worldMap", title, subtitle: say(measure) },
      notes: [
        ...(supplies.length === 0 ? [say("none")] : []),
        ...landNotes(canvas),
        ...stage.notes,
      ],
      description: `${title}. ${say(measure)} ${supplies.length === 0 ? say("none") : listed(supplies, say)}`,
      tables: [exposures],
    },
    options,
    (inner) => drawing(canvas, inner),
  );
}

/** As many names as a paragraph holds. */
const NAMES = 12;

function inParts(supplies: readonly Supply[]): Supply[][] {
  const parts = Array.from({ length: Math.ceil(supplies.length / NAMES) }, (_, i) => i * NAMES);
  return parts.map((first) => supplies.slice(first, first + NAMES));
}

function listed(supplies: readonly Supply[], say: Say): string {
  return supplies.map(({ name, figure }) => `${name} ${figure}`).join(say("comma"));
}

interface Canvas {
  readonly lands: readonly Land[];
  readonly supplies: readonly Supply[];
  readonly home: readonly string[];
  readonly width: number;
  readonly lang: Lang;
  readonly say: Say;
}

/** Who could not be placed on the map, and what land without a colour means. */
function landNotes({ lands, supplies, say }: Canvas): string[] {
  const isDrawn = ({ id }: Supply) => lands.length > 0 && isOnMap(lands, id);
  const off = supplies.filter((supply) => !isDrawn(supply));
  const unknown = supplies.filter((supply) => isDrawn(supply) && supply.share === null);
  return [
    ...inParts(off).map((part) => say("off", { names: listed(part, say) })),
    say("plain"),
    ...inParts(unknown).map((part) =>
      say("unknown", { names: part.map(({ name }) => name).join(say("comma")) }),
    ),
    say("land"),
  ];
}

/** The key, and the map with its labels. */
function drawing(canvas: Canvas, inner: number): Drawing {
  const { lands, supplies, home, width, lang, say } = canvas;
  const { small, isCompact } = sizesOf(width);
  if (lands.length === 0) return { marks: [], height: 0 };
  const head = colourKey(keyOf(canvas, say), inner, small);
  const map = mapMarks({ lands, supplies, home, width: inner });
  const asked = { supplies, home, width: inner, size: small, lang };
  const labels = mapLabels(map, { ...asked, most: isCompact ? 4 : 8 });
  return {
    marks: [...head.marks, ...movedMarks([...map.marks, ...labels], 0, head.height)],
    height: head.height + map.height,
  };
}

function keyOf({ supplies, home, lang }: Canvas, say: Say): KeyEntry[] {
  const isRange = supplies.some(({ share }) => share !== null && share.value === null);
  const names = home.map((place) => placeName(place, lang)).join(say("comma"));
  return [
    ...shareClasses(),
    ...(isRange ? [{ label: say("range"), ink: "hatch" } as const] : []),
    ...(home.length > 0
      ? [{ label: say("home", { names }), ink: "home", shape: "line" } as const]
      : []),
  ];
}
