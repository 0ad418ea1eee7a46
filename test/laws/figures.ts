import { expect } from "vitest";
import type { Cell, Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import * as verbs from "../../src/trace.ts";

/** Cells that name a row. */
const NAMES = ["productId", "stageId", "behindId", "keyId", "figureId", "part", "id", "placeId"];
/** Amounts in the units of the file. */
export const AMOUNTS = ["demand", "lost"];

/** All verbs that look through, of every stage. */
export const TABLES: Readonly<
  Record<string, (...of: Parameters<typeof verbs.autonomy>) => Result>
> = {
  ladder: (network, { home }) => verbs.trace(network, { home }).ladder,
  exposures: (network, { home }) => verbs.trace(network, { home }).exposures,
  attribution: (network, { home }) => verbs.attribution(network, { home, stage: "all" }),
  vitalPoints: (network, { home }) => verbs.vitalPoints(network, { home, stage: "all" }),
  marginBounds: (network, { home }) => verbs.marginBounds(network, { home, stage: "all" }),
  segregated: (network, { home }) => verbs.segregatedExposure(network, { home, stage: "all" }),
  profile: (network, { home }) => verbs.concentrationProfile(network, { home, stage: "all" }),
  indispensability: verbs.indispensability,
  demand: verbs.demandExposures,
  autonomy: (network, { home }) => verbs.autonomy(network, { home }),
};

export type Figures = Map<
  string,
  { readonly verb: string; readonly key: string; readonly of: Interval }
>;

/** Every number of every verb that looks through, by verb, row and column; ids under other names where asked. */
export function figures(
  model: Model,
  home: readonly string[],
  nameOf: (id: string) => string = (id) => id,
): Figures {
  const network = compile(model);
  const found: Figures = new Map();
  for (const [verb, table] of Object.entries(TABLES))
    for (const row of table(network, { home: [...home] }).rows)
      for (const [key, cell] of Object.entries(row)) {
        const of = intervalOf(cell);
        if (of === null) continue;
        const isRowOfPlace = verb !== "autonomy";
        const names = NAMES.filter((name) => isRowOfPlace || name !== "placeId").map((name) =>
          typeof row[name] === "string" ? nameOf(row[name] as string) : "",
        );
        for (const place of (row.placeIds as readonly string[] | null | undefined) ?? [""])
          found.set([verb, key, ...names, nameOf(place)].join(" "), { verb, key, of });
      }
  return found;
}

function intervalOf(cell: Cell): Interval | null {
  if (typeof cell === "number") return { value: cell, lo: cell, hi: cell };
  return cell !== null && typeof cell === "object" && "lo" in cell ? cell : null;
}

/** Whether two sets of figures are one, to 1e-12 of what is larger than 1. */
export function expectSameFigures(
  a: Figures,
  b: Figures,
  { times = 1, counts = () => true }: { times?: number; counts?: (key: string) => boolean } = {},
): void {
  for (const [before, after] of [
    [a, b],
    [b, a],
  ] as const)
    for (const [name, { key, of }] of before) {
      const other = after.get(name)?.of;
      // Who is upstream by no more than rounding may be listed on one side only.
      if (!counts(key) || (other === undefined && of.lo <= 1e-9)) continue;
      const factor = AMOUNTS.includes(key) ? (before === a ? times : 1 / times) : 1;
      for (const end of ["lo", "hi", "value"] as const) {
        const [x, y] = [of[end], other?.[end]];
        if (typeof x === "number" && typeof y === "number") {
          if (Math.abs(y - x * factor) <= 1e-12 * Math.max(1, Math.abs(y))) continue;
          expect.fail(`${name} ${end}: ${y} instead of ${x * factor}`);
        }
        // A width of just 0.1 may have a value on one side only.
        if (other !== undefined && Math.abs(of.hi - of.lo - 0.1) <= 1e-9) continue;
        expect(y, name).toBe(x);
      }
    }
}
