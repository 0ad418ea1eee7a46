import { type GeoProjection, geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, Geometry } from "geojson";
import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";
import type { Land } from "./atlasPlaces.ts";
import { outlinePath } from "./outlinePath.ts";
import { PLACE_POINTS } from "./placePoints.ts";
import { shareInk } from "./shareClasses.ts";
import type { Supply } from "./supplyRows.ts";

/** A map's marks, its height, and where places stand on it. */
export interface MapDrawing {
  readonly marks: readonly Mark[];
  readonly height: number;
  /** Middle of a place's largest land, or of the circle in its stead; null where it has neither. */
  readonly pointOf: (place: string) => readonly [number, number] | null;
}

interface MapQuestion {
  readonly lands: readonly Land[];
  readonly supplies: readonly Supply[];
  readonly home: readonly string[];
  readonly width: number;
}

/** Land that no colour can be seen on gets a circle, in pixels of area. */
const SPECK = 24;

const ANTARCTICA = "ATA";

export function mapMarks({ lands, supplies, home, width }: MapQuestion): MapDrawing {
  const supplied = new Map(supplies.map((supply) => [supply.id, supply]));
  const isDrawn = ({ place }: Land) => place !== ANTARCTICA || supplied.has(ANTARCTICA);
  const drawn = lands.filter(isDrawn);
  const { projection, height } = projected(drawn, width);
  const own = (land: Land) => (land.place === null ? undefined : supplied.get(land.place));
  const outline = (land: Land) => outlinePath(land.shape, projection);
  const path = { type: "path", x: 0, y: 0 } as const;
  const isKnown = (land: Land) => (own(land)?.share ?? null) !== null;
  const plain = drawn.filter((land) => !isKnown(land)).map(outline);
  const coloured = drawn.filter(isKnown).map((land): Mark => {
    const supply = own(land) as Supply;
    const tip = `${supply.name} ${supply.figure}`;
    return { ...path, d: outline(land), ...inkOf(supply), thickness: 0.6, tip };
  });
  const homes = drawn.filter(({ place }) => place !== null && home.includes(place));
  const pointOf = (place: string) => pointIn(drawn, place, projection);
  const specks = supplies.flatMap((supply) => speckMarks(supply, { drawn, projection, pointOf }));
  return {
    marks: [
      { ...path, d: plain.join(""), fill: "paper", stroke: "rest", thickness: 0.6 },
      ...coloured,
      ...homes.map((land): Mark => ({ ...path, d: outline(land), stroke: "home", thickness: 2.5 })),
      ...specks,
    ],
    height,
    pointOf,
  };
}

function inkOf({ share }: Supply): { readonly fill: Ink; readonly stroke: Ink } {
  return { fill: share === null ? "paper" : shareInk(share), stroke: "soft" };
}

/** Equal areas, turned so that no large land is cut in two, as wide as there is room. */
function projected(lands: readonly Land[], width: number) {
  const land = { type: "FeatureCollection" as const, features: lands.map(({ shape }) => shape) };
  const edge = 2;
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(width - 2 * edge, land);
  const [x, y] = projection.translate();
  projection.translate([x + edge, y + edge]);
  const [, [, bottom]] = geoPath(projection).bounds(land);
  return { projection, height: Math.ceil(bottom + edge) };
}

/** Whether a place has land in the atlas, or a circle in its stead. */
export function isOnMap(lands: readonly Land[], place: string): boolean {
  return pointAt(place) !== undefined || lands.some((land) => land.place === place);
}

/** The middle of the largest part of a place's land. */
function pointIn(lands: readonly Land[], place: string, projection: GeoProjection) {
  const shape = lands.find((land) => land.place === place)?.shape;
  const middle = shape === undefined ? pointAt(place) : geoCentroid(largestPart(shape));
  return middle === undefined ? null : projection([...middle]);
}

function pointAt(place: string): readonly [number, number] | undefined {
  return Object.hasOwn(PLACE_POINTS, place) ? PLACE_POINTS[place] : undefined;
}

function largestPart({ geometry }: Feature<Geometry>): Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map(
    (coordinates) => ({ type: "Polygon", coordinates }) as const,
  );
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

interface Placing {
  readonly drawn: readonly Land[];
  readonly projection: GeoProjection;
  readonly pointOf: MapDrawing["pointOf"];
}

/** A circle for what is not in the atlas, or too small in it. */
function speckMarks(supply: Supply, { drawn, projection, pointOf }: Placing): Mark[] {
  const point = pointOf(supply.id);
  if (point === null || supply.share === null) return [];
  const shapes = drawn.filter(({ place }) => place === supply.id).map(({ shape }) => shape);
  const size = shapes.reduce((sum, shape) => sum + geoPath(projection).area(shape), 0);
  if (size > SPECK) return [];
  const [x, y] = point;
  const tip = `${supply.name} ${supply.figure}`;
  return [{ type: "circle", x, y, radius: 4, ...inkOf(supply), tip }];
}
