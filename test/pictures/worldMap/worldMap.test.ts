import { geoCentroid } from "d3-geo";
import { describe, expect, it } from "vitest";
import atlas50 from "world-atlas/countries-50m.json" with { type: "json" };
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import type { Cell } from "../../../src/model/result.ts";
import { PALETTES } from "../../../src/pictures/palette.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { atlasPlaces } from "../../../src/pictures/worldMap/atlasPlaces.ts";
import { PLACE_POINTS } from "../../../src/pictures/worldMap/placePoints.ts";
import { shareClasses, shareInk } from "../../../src/pictures/worldMap/shareClasses.ts";
import { worldMap } from "../../../src/pictures/worldMap/worldMap.ts";
import { trace } from "../../../src/trace/trace.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { madeUp, named, quantity } from "../specs/madeUp.ts";
import { MODELS, modelNamed } from "../specs/seedResults.ts";

const home = ["JPN"];

/** All views of a model's first stage; of each further stage one width, the next in turn, since a map takes long to draw. */
function viewsOf(stage: number): typeof VIEWS {
  const widths = [...new Set(VIEWS.map(({ width }) => width))];
  return VIEWS.filter(({ width }) => stage < 1 || width === widths[stage % widths.length]);
}

describe.each(MODELS)("worldMap of %s", (model) => {
  const { exposures } = trace(modelNamed(model), { home: "JPN" });
  const stages = [...new Set(exposures.rows.map(({ stageId }) => stageId as string))];

  it.each(stages.length > 0 ? stages : [undefined])(
    "is a sound picture of %s",
    (stage) => {
      for (const view of viewsOf(stages.indexOf(stage ?? ""))) {
        const measure = view.lang === "en" ? ("lookThrough" as const) : ("faceValue" as const);
        const picture = worldMap(exposures, { ...view, atlas, stage, home, measure });
        expect(faultsOf(picture)).toEqual([]);
        expect(strangeFigures(picture)).toEqual([]);
      }
    },
    30_000,
  );
});

type Supplied = Readonly<Record<string, Cell>>;

/** A made-up table of exposures; its figures describe nothing. */
const exposuresOf = (supplied: Supplied) =>
  madeUp(
    "exposures",
    [quantity("faceValue"), quantity("lookThrough")],
    Object.entries(supplied).map(([id, share]) => ({
      ...{ id, stageId: "s", stage: named("stage"), keyId: "place", who: named(`name of ${id}`) },
      ...{ lookThrough: share, faceValue: share },
    })),
  );

const mapOf = (supplied: Supplied, options = {}) =>
  worldMap(exposuresOf(supplied), { atlas, ...options });

/** Fill of the mark of a place, by what it says when pointed at. */
const fillOf = (map: ReturnType<typeof mapOf>, place: string) =>
  map.marks.flatMap((mark) =>
    (mark.type === "path" || mark.type === "circle") && mark.tip?.startsWith(`name of ${place}`)
      ? [[mark.type, mark.fill]]
      : [],
  );

describe("worldMap(exposures, { atlas })", () => {
  it("colours each place by the class of its share, and hatches where only bounds are known", () => {
    const map = mapOf({ CHN: 0.6, AUS: 0.25, BRA: 0.04, CAN: { value: null, lo: 0, hi: 0.5 } });
    expect(fillOf(map, "CHN")).toEqual([["path", "ramp4"]]);
    expect(fillOf(map, "AUS")).toEqual([["path", "ramp2"]]);
    expect(fillOf(map, "BRA")).toEqual([["path", "ramp0"]]);
    expect(fillOf(map, "CAN")).toEqual([["path", "hatch"]]);
  });

  it("leaves land without a figure plain, and says what is not known", () => {
    const map = mapOf({ CHN: null, AUS: 0.5 });
    expect(fillOf(map, "CHN")).toEqual([]);
    const texts = textsOf(map).map(({ text }) => text);
    expect(texts).toContain("Plain land: the table names no supply from there.");
    expect(texts).toContain("Plain as well, for their share is not known: name of CHN.");
    expect(texts.join(" ")).not.toContain("Not on the map");
  });

  it("maps the stage with the highest sure share where none is asked for, and names the others", () => {
    const table = exposuresOf({ CHN: 0.6, AUS: { value: null, lo: 0.1, hi: 1 } });
    const rows = table.rows.map((row, i) =>
      i === 0 ? { ...row, stageId: "first", stage: named("first") } : row,
    );
    const map = worldMap({ ...table, rows }, { atlas });
    expect(map.title).toBe("first: where it comes from");
    const texts = textsOf(map).map(({ text }) => text);
    expect(texts).toContain("Shown is the stage with the highest sure exposure.");
    expect(texts).toContain("Other stages, in the table only: stage.");
    const asked = textsOf(worldMap({ ...table, rows }, { atlas, stage: "s" }));
    expect(asked.map(({ text }) => text).join(" ")).not.toContain("Other stages");
  });

  it("draws places that the atlas lacks as circles, and names the others with their figure", () => {
    const map = mapOf({ SGP: 0.3, HKG: 0.2, unknown: 0.1, REU: 0.05 });
    expect(fillOf(map, "SGP")).toEqual([["circle", "ramp3"]]);
    expect(fillOf(map, "HKG")).toEqual([["circle", "ramp2"]]);
    const texts = textsOf(map).map(({ text }) => text);
    expect(texts).toContain("Not on the map: name of unknown 10 %, name of REU 5 %.");
  });

  it("outlines and names the home, with its own share where it has one", () => {
    const outlined = (map: ReturnType<typeof mapOf>) =>
      map.marks.filter((mark) => mark.type === "path" && mark.stroke === "home");
    const without = mapOf({ CHN: 0.6 }, { home });
    const own = mapOf({ CHN: 0.6, JPN: 0.4 }, { home });
    expect([outlined(without), outlined(own)].map(({ length }) => length)).toEqual([1, 1]);
    expect(textsOf(without).map(({ text }) => text)).toContain("Japan");
    expect(textsOf(own).map(({ text }) => text)).toContain("name of JPN 40 %");
  });

  it("has a picture of less than 150 kB, also with every place of the atlas supplied", () => {
    const places = atlasPlaces(atlas).flatMap(({ place }) => (place === null ? [] : [place]));
    const supplied = Object.fromEntries(places.map((place, i) => [place, 1 / (i + 2)]));
    for (const theme of ["light", "auto"] as const)
      expect(svg(mapOf(supplied, { home }), { theme }).length).toBeLessThan(150_000);
  });

  it("says so where no place supplies", () => {
    const texts = textsOf(mapOf({})).map(({ text }) => text);
    expect(texts).toContain("The table names no place that supplies this stage.");
    expect(mapOf({}).title).toBe("Made-up exposures");
  });

  it("asks for a width that can be read before anything is drawn", () => {
    expect(() => mapOf({ CHN: 0.6 }, { width: 10 })).toThrow(/^width: must be from 320/);
    expect(() => mapOf({ CHN: 0.6 }, { width: Number.NaN })).toThrow(/^width: must be from 320/);
  });

  it("names everything below where the atlas has no land at all", () => {
    const none = { type: "GeometryCollection", geometries: [] };
    const empty = { type: "Topology", objects: { countries: none }, arcs: [] };
    const texts = textsOf(mapOf({ CHN: 0.6 }, { atlas: empty })).map(({ text }) => text);
    expect(texts).toContain("Not on the map: name of CHN 60 %.");
  });

  it("writes hostile names as text", () => {
    const table = exposuresOf({ CHN: 0.6, REU: 0.1 });
    const rows = table.rows.map((row) => ({ ...row, who: { en: HOSTILE, ja: HOSTILE } }));
    expect(harm(svg(worldMap({ ...table, rows }, { atlas })))).toEqual([]);
  });

  it("refuses another kind of result, a stage that is none, no atlas and a home that is no place", () => {
    expect(() => worldMap(madeUp("ladder", [], []), { atlas })).toThrow("exposures: must be");
    expect(() => mapOf({ CHN: 1 }, { stage: "t" })).toThrow("stage: must be a stage of the table");
    expect(() => mapOf({ CHN: 1 }, { atlas: {} })).toThrow("atlas: must be the parsed file");
    expect(() => mapOf({ CHN: 1 }, { atlas: null })).toThrow("atlas: must be the parsed file");
    expect(() => mapOf({ CHN: 1 }, { home: ["Japan"] })).toThrow("home: must be alpha-3 codes");
  });

  it("is the same bytes for the same table", () => {
    expect(svg(mapOf({ CHN: 0.6 }, { home }))).toBe(svg(mapOf({ CHN: 0.6 }, { home })));
  });
});

describe("atlasPlaces(atlas)", () => {
  it("knows whose land it is, but for land that ISO 3166-1 does not list", () => {
    const nobody = atlasPlaces(atlas).filter(({ place }) => place === null);
    expect(nobody.map(({ shape }) => shape.properties?.name)).toEqual(["N. Cyprus", "Somaliland"]);
    const places = new Set(atlasPlaces(atlas).map(({ place }) => place));
    for (const place of ["JPN", "TWN", "XKK", "FRA", "NOR"]) expect(places).toContain(place);
  });
});

describe("PLACE_POINTS", () => {
  it("are within a tenth of a degree of the middle of the places' land in the finer atlas", () => {
    const coarse = new Set(atlasPlaces(atlas).map(({ place }) => place));
    const fine = atlasPlaces(atlas50).filter(({ place }) => place !== null && !coarse.has(place));
    expect(Object.keys(PLACE_POINTS).sort()).toEqual(fine.map(({ place }) => place).sort());
    for (const { place, shape } of fine) {
      const [x, y] = geoCentroid(shape);
      const [longitude, latitude] = PLACE_POINTS[place as string] ?? [Number.NaN, Number.NaN];
      expect(Math.abs(longitude - x)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(latitude - y)).toBeLessThanOrEqual(0.1);
    }
  });
});

describe("shareInk(share)", () => {
  const exactly = (value: number) => shareInk({ value, lo: value, hi: value });

  it("counts each upper limit in, as the key says", () => {
    expect([0, 0.05, 0.0501, 0.1, 0.25, 0.5, 0.5001, 1].map(exactly)).toEqual(
      [0, 0, 1, 1, 2, 3, 4, 4].map((at) => `ramp${at}`),
    );
    expect(shareClasses().map(({ label }) => label)).toEqual([
      ...["0–5 %", ">5–10 %", ">10–25 %", ">25–50 %", ">50–100 %"],
    ]);
  });

  it("has five colours, the more the farther from the paper", () => {
    const inks = shareClasses().map(({ ink }) => ink as keyof typeof PALETTES.light);
    for (const palette of Object.values(PALETTES))
      expect(new Set(inks.map((ink) => palette[ink])).size).toBe(5);
  });
});
