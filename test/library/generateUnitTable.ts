import { writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { all, create, type FactoryFunctionMap } from "mathjs";

interface Dimension {
  readonly dimension: string;
  /** SI unit in mathjs, or null where mathjs knows no such dimension: the first name is then the base. */
  readonly si: string | null;
  /** By name in kyusho, what it is in mathjs. */
  readonly units: Readonly<Record<string, string>>;
}

const counted = (plural: string, singular: string) => ({
  [plural]: "1 base",
  [singular]: "1 base",
  [`k${plural}`]: "1e3 base",
  [`M${plural}`]: "1e6 base",
});

const currency = (code: string): Dimension => ({
  dimension: `money in ${code}`,
  si: null,
  units: {
    [code]: "1 base",
    [`k${code}`]: "1e3 base",
    [`M${code}`]: "1e6 base",
    [`bn${code}`]: "1e9 base",
    [`tn${code}`]: "1e12 base",
  },
});

const prefixed = (unit: string, prefixes: readonly string[]) =>
  Object.fromEntries(prefixes.map((prefix) => [`${prefix}${unit}`, `1 ${prefix}${unit}`]));

/** The field's closed list of units. */
const DIMENSIONS: readonly Dimension[] = [
  {
    dimension: "mass",
    si: "kg",
    units: {
      g: "1 g",
      kg: "1 kg",
      t: "1 tonne",
      kt: "1e3 tonne",
      Mt: "1e6 tonne",
      Gt: "1e9 tonne",
      lb: "1 lb",
      shortTon: "1 ton",
      troyOunce: "0.0311034768 kg",
    },
  },
  {
    dimension: "energy",
    si: "J",
    units: {
      ...prefixed("J", ["", "k", "M", "G", "T", "P", "E"]),
      ...prefixed("Wh", ["", "k", "M", "G", "T"]),
      toe: "41.868 GJ",
      ktoe: "41868 GJ",
      Mtoe: "41.868 PJ",
      MMBtu: "1e6 BTU",
    },
  },
  { dimension: "power", si: "W", units: prefixed("W", ["", "k", "M", "G", "T"]) },
  {
    dimension: "volume",
    si: "m^3",
    units: {
      L: "1 L",
      kL: "1e3 L",
      ML: "1e6 L",
      GL: "1e9 L",
      m3: "1 m^3",
      "m³": "1 m^3",
      Mm3: "1e6 m^3",
      bcm: "1e9 m^3",
      barrel: "1 oilbarrel",
      barrels: "1 oilbarrel",
      bbl: "1 oilbarrel",
      kbarrels: "1e3 oilbarrel",
      Mbarrels: "1e6 oilbarrel",
    },
  },
  {
    dimension: "area",
    si: "m^2",
    units: { m2: "1 m^2", "m²": "1 m^2", Mm2: "1e6 m^2", km2: "1e6 m^2", ha: "1 hectare" },
  },
  {
    dimension: "time",
    si: "s",
    units: {
      ...{ h: "1 h", day: "1 day", week: "1 week", month: "1 month", year: "1 year" },
      ...{ hours: "1 h", days: "1 day", weeks: "1 week", months: "1 month", years: "1 year" },
    },
  },
  { dimension: "a number of pieces", si: null, units: counted("pieces", "piece") },
  { dimension: "a number of wafers", si: null, units: counted("wafers", "wafer") },
  { dimension: "a number of vehicles", si: null, units: counted("vehicles", "vehicle") },
  {
    dimension: "a number of people",
    si: null,
    units: { ...counted("people", "person"), ...counted("workers", "worker") },
  },
  ...["USD", "EUR", "JPY", "CNY", "KRW", "GBP", "CAD", "AUD"].map(currency),
  { dimension: "a pure number", si: null, units: { "1": "1 base" } },
];

/** The text of src/model/units/unitTable.ts, with every factor computed by mathjs. */
export function unitTableText(): string {
  const math = create(all as FactoryFunctionMap);
  math.createUnit("base");
  const rows = DIMENSIONS.flatMap(({ dimension, si, units }) =>
    Object.entries(units).map(([name, meaning]) => {
      const factor = math.unit(meaning).toNumber(si ?? "base");
      const key = /^[A-Za-z]\w*$|^1$/.test(name) ? name : JSON.stringify(name);
      return `  ${key}: { dimension: "${dimension}", factor: ${factor} },`;
    }),
  );
  const bases = DIMENSIONS.filter(({ si }) => si !== null).map(({ dimension, si }) => {
    return `  ${dimension}: "${si}",`;
  });
  return `// Written by test/library/generateUnitTable.ts from the units of mathjs; change that file and run it.

/** A unit: what it measures, and how many base units of that dimension it is. */
export interface UnitRow {
  readonly dimension: string;
  readonly factor: number;
}

/** Base units in the terms of mathjs; the other dimensions are counted in their own units. */
export const BASE_UNITS: Readonly<Record<string, string>> = {
${bases.join("\n")}
};

/**
 * The units that model files may use. A year is 365.25 days and a month a twelfth of it, as in mathjs. t, kt and Mt
 * are metric, a barrel is the oil barrel of 42 US gallons, Mm3 and Mm2 are a million m³ and m². Not from mathjs are
 * the toe, 41.868 GJ (International Energy Agency, Energy Statistics Manual, 2005), and the troy ounce,
 * 31.1034768 g (NIST Handbook 44, Appendix C). MMBtu is a million British thermal units (International Table).
 */
export const UNIT_TABLE: Readonly<Record<string, UnitRow>> = {
${rows.join("\n")}
};
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL("../../src/model/units/unitTable.ts", import.meta.url), unitTableText());
}
