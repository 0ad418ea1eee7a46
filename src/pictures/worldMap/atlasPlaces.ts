import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { placeOf } from "../../model/places/places.ts";

/** The land of an atlas, and whose it is. */
export interface Land {
  /** Alpha-3 code; null where it is none of ISO 3166-1. */
  readonly place: string | null;
  readonly shape: Feature<Geometry, GeoJsonProperties>;
}

/** The countries of a file of world-atlas, by their numeric codes; land without one by its name. */
export function atlasPlaces(atlas: unknown): readonly Land[] {
  if (!isAtlas(atlas)) {
    throw new RangeError(
      `atlas: must be the parsed file countries-110m.json of the package world-atlas (got ${typeof atlas})`,
    );
  }
  const { features } = feature(atlas, atlas.objects.countries) as FeatureCollection;
  return features.map((shape) => ({ place: placeIn(shape), shape }));
}

type Atlas = Topology<{ countries: GeometryCollection }>;

function isAtlas(atlas: unknown): atlas is Atlas {
  const { type, objects } = (atlas ?? {}) as { type?: unknown; objects?: { countries?: unknown } };
  return type === "Topology" && typeof objects?.countries === "object";
}

function placeIn({ id, properties }: Feature): string | null {
  const { name } = (properties ?? {}) as { name?: unknown };
  const byNumber = id === undefined ? null : placeOf(String(id));
  return byNumber ?? (typeof name === "string" ? placeOf(name) : null);
}
