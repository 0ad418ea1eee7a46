import { textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Result } from "../../model/result.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { atlasPlaces, type Land } from "./atlasPlaces.ts";
import { mapLabels } from "./mapLabels.ts";
import { mapMarks } from "./mapMarks.ts";
import { shareClasses } from "./shareClasses.ts";
import { type Supply, supplyRows } from "./supplyRows.ts";

/** Which supply is mapped, and on which land. */
export interface WorldMapOptions extends PictureOptions {
  /** The parsed file countries-110m.json of the package world-atlas. */
  readonly atlas: unknown;
  /** Id of the stage; the last of the table where left out, which is the end of the chain. */
  readonly stage?: string | undefined;
  /** "lookThrough" (any tier) where left out, or "faceValue" (at first hand). */
  readonly measure?: "lookThrough" | "faceValue" | undefined;
  /** Alpha-3 codes of the home, to be outlined: `home.places` of `trace`. */
  readonly home?: readonly string[] | undefined;
}

const WORDS = {
  title: { en: "{stage}: where it comes from", ja: "{stage}:供給はどこから来るか" },
  lookThrough: {
    en: "Share of the home's supply that depends on each place at any tier (look-through). Shares overlap and do not add up.",
    ja: "自国側の供給のうち各国・地域に依存する割合(全段階を遡った値)。割合は重なり、合計は100 %にならない。",
  },
  faceValue: {
    en: "Share of the home's supply that comes from each place at first hand.",
    ja: "自国側の供給のうち各国・地域から直接来る割合。",
  },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  home: { en: "home: {names}", ja: "自国側:{names}" },
  plain: {
    en: "Plain land: the table names no supply from there. Small places are circles. Borders and names are those of the atlas and of ISO 3166-1 and say nothing about status.",
    ja: "白地は表に供給の記載がない国・地域。小さな国・地域は円で示す。境界と名称は地図データとISO 3166-1によるもので、地位に関する見解を示さない。",
  },
  off: { en: "Not on the map: {names}.", ja: "地図にない供給:{names}。" },
  none: {
    en: "The table names no place that supplies this stage.",
    ja: "この工程を供給する国・地域は表に記載がない。",
  },
  comma: { en: ", ", ja: "、" },
} as const;

type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

/**
 * A map of the world in equal areas: how much of a home's supply of one stage comes from each place, in five classes.
 *
 * @param exposures - the table `exposures` of `trace`
 * @param options - `atlas`: the parsed file countries-110m.json of the package world-atlas; `stage` (id; the last of the table where left out), `measure` ("lookThrough" where left out, or "faceValue"), `home` (alpha-3 codes, outlined), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent; high is risk): coloured by class, hatched where only bounds are known, plain where the table has nothing; the largest are labelled; places that the atlas lacks are circles, or named with their figure below the map
 * @throws RangeError when the table is of another kind, holds no such stage, the atlas is no such file, or the home is no place
 * @see B. Šavrič, T. Patterson and B. Jenny (2019), The Equal Earth map projection, doi:10.1080/13658816.2018.1504949 (not verified against the primary text)
 * @example
 * const exposures = trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures;
 * worldMap(exposures, { atlas: { type: "Topology", objects: { countries: { type: "GeometryCollection", geometries: [] } }, arcs: [] } }).title // => "Refining: where it comes from"
 */
export function worldMap(exposures: Result, options: WorldMapOptions): Picture {
  if (exposures.kind !== "exposures") {
    throw new RangeError(`exposures: must be the table exposures of trace (got ${exposures.kind})`);
  }
  const { lang = "en", width = 960, measure = "lookThrough", home = [] } = options;
  const stage = options.stage ?? exposures.rows.at(-1)?.stageId;
  const row = exposures.rows.find(({ stageId }) => stageId === stage);
  if (options.stage !== undefined && row === undefined) {
    throw new RangeError(`stage: must be a stage of the table (got ${options.stage})`);
  }
  const stranger = home.find((place) => !isPlace(place));
  if (stranger !== undefined) {
    throw new RangeError(`home: must be alpha-3 codes of places (got ${stranger})`);
  }
  const lands = atlasPlaces(options.atlas);
  const say = wordsIn(lang, WORDS);
  const supplies = supplyRows(exposures, { stage: textOf(stage ?? null, lang), measure, lang });
  const map = drawing({ lands, supplies, home, width, lang, say });
  const title = say("title", { stage: textOf(row?.stage ?? "", lang) });
  return framed(
    {
      ...{ id: "worldMap", title, subtitle: say(measure) },
      notes: [
        ...(supplies.length === 0 ? [say("none")] : []),
        ...inParts(map.off).map((part) => say("off", { names: listed(part, say) })),
        say("plain"),
      ],
      description: `${title}. ${say(measure)} ${supplies.length === 0 ? say("none") : listed(supplies, say)}`,
      tables: [exposures],
    },
    options,
    () => map,
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

/** The key, the map with its labels, and who could not be placed on it. */
function drawing(canvas: Canvas): Drawing & { readonly off: readonly Supply[] } {
  const { lands, supplies, home, width, lang, say } = canvas;
  const { margin, small, isCompact } = sizesOf(width);
  const inner = width - 2 * margin;
  if (lands.length === 0) return { marks: [], height: 0, off: supplies };
  const head = colourKey(keyOf(canvas, say), inner, small);
  const map = mapMarks({ lands, supplies, home, width: inner });
  const asked = { supplies, home, width: inner, size: small, lang };
  const labels = mapLabels(map, { ...asked, most: isCompact ? 4 : 8 });
  return {
    marks: [...head.marks, ...movedMarks([...map.marks, ...labels], 0, head.height)],
    height: head.height + map.height,
    off: supplies.filter(({ id, share }) => share === null || map.pointOf(id) === null),
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
