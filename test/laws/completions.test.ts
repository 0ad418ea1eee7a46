import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { autonomy } from "../../src/trace/autonomy/autonomy.ts";
import { indispensability } from "../../src/trace/indispensability/indispensability.ts";
import { avoided, passed, readings } from "../../src/trace/reading/reading.ts";
import { inPlaces, outsidePlaces, ownedOutside } from "../../src/trace/reading/subject.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { trace } from "../../src/trace/trace.ts";
import { vitalPoints } from "../../src/trace/vitalPoints/vitalPoints.ts";
import { PLACES } from "../assess/randomChain.ts";
import { anyCompletion } from "./completed.ts";
import { intervals, PRECISION } from "./traceTables.ts";

type Figures = ReadonlyMap<string, Interval>;

/** How many figures of a world were held, and by bounds that say something. */
function tally() {
  const count = { held: 0, narrow: 0 };
  const hold = (world: Figures, gaps: Figures, missing?: Interval) => {
    for (const [name, wide] of gaps) {
      const exact = world.get(name) ?? missing;
      if (exact === undefined) continue;
      count.held++;
      if (wide.hi - wide.lo < 1) count.narrow++;
      if (wide.lo <= exact.lo + PRECISION && exact.hi <= wide.hi + PRECISION) continue;
      expect.fail(`${name}: [${exact.lo}, ${exact.hi}] is not in [${wide.lo}, ${wide.hi}]`);
    }
  };
  return { count, hold };
}

/** Traced self-sufficiency by place, owner and atoms, and exposure to every place that the model names. */
function traced(network: Network, home: readonly string[]): Figures {
  const places = numbersOf(network, home);
  const found = new Map<string, Interval>();
  const put = (name: string, figures: readonly Interval[]) => {
    for (const [s, figure] of figures.entries())
      found.set(`${name} ${network.stages[s]?.id}`, figure);
  };
  const outside = outsidePlaces(network, new Set(places));
  const [collected, atoms] = [
    readings(network, places, "collection"),
    readings(network, places, "atoms"),
  ];
  put("traced", avoided(collected, outside, { unclear: "met" }));
  put("atoms", avoided(atoms, outside, { unclear: "met" }));
  put("owned", avoided(collected, ownedOutside(network, new Set(places)), { unclear: "met" }));
  // Places that a model does not name cannot be told apart, nor from a home that it does not name.
  for (const place of PLACES.filter((code) => network.placeNumber.has(code))) {
    const subject = inPlaces(network, new Set(numbersOf(network, [place])));
    put(
      place,
      avoided(atoms, subject, { unclear: "avoided" }).map((share) => passed(share)),
    );
  }
  return found;
}

/** The figures of a column, by the cells that name its rows. */
function column(table: Result, key: string, names: readonly string[]): Figures {
  return new Map(
    table.rows.flatMap((row) => {
      const cell = row[key] as Interval | null;
      return cell === null ? [] : [[names.map((name) => row[name]).join(" "), cell] as const];
    }),
  );
}

/** What others lose without the home, place by place. */
function losses(network: Network, home: readonly string[]): Figures {
  return new Map(
    indispensability(network, { home: [...home] }).rows.flatMap(({ stageId, placeIds, loss }) =>
      ((placeIds ?? []) as string[]).flatMap((id) =>
        loss === null ? [] : [[`${stageId} ${id}`, loss as Interval] as const],
      ),
    ),
  );
}

function volumes(network: Network, home: readonly string[]): Figures {
  const table = vitalPoints(network, { home: [...home], stage: "all" });
  const own = table.rows.filter(({ productId, stageId }) => productId === stageId);
  return column({ ...table, rows: own }, "volume", ["productId", "keyId", "id"]);
}

describe("The bounds of a model with gaps hold every world that it may be", () => {
  it("as traced self-sufficiency, exposure, volumes of vital points, and autonomy", () => {
    const [shares, points, autonomies] = [tally(), tally(), tally()];
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const [truth, bounds] = [compile(world), compile(gaps)];
        shares.hold(traced(truth, home), traced(bounds, home));
        points.hold(volumes(truth, home), volumes(bounds, home), { value: 0, lo: 0, hi: 0 });
        const [exact, wide] = [truth, bounds].map((one) => autonomy(one, { home: [...home] }));
        for (const key of ["autonomy", "exposure", "secondExposure"])
          autonomies.hold(
            column(exact as Result, key, ["stageId"]),
            column(wide as Result, key, ["stageId"]),
          );
      }),
      { numRuns: 2000 },
    );
    for (const [{ count }, held, narrow] of [
      [shares, 25_000, 10_000],
      [points, 1500, 1000],
      [autonomies, 5000, 1000],
    ] as const) {
      expect(count.held).toBeGreaterThan(held);
      expect(count.narrow).toBeGreaterThan(narrow);
    }
  }, 120_000);

  it("as all tables of trace, and as what others lose without the home", () => {
    const [tables, lost] = [tally(), tally()];
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const [truth, bounds] = [compile(world), compile(gaps)];
        const [exact, wide] = [truth, bounds].map((one) => trace(one, { home: [...home] }));
        if (!exact || !wide) return;
        const rungs = wide.ladder.columns.filter(
          ({ key, unit }) => unit === "share" && key !== "visibility",
        );
        for (const { key } of rungs)
          tables.hold(
            column(exact.ladder, key, ["stageId"]),
            column(wide.ladder, key, ["stageId"]),
          );
        tables.hold(intervals(exact.exposures), intervals(wide.exposures));
        lost.hold(losses(truth, home), losses(bounds, home));
      }),
      { numRuns: 300 },
    );
    expect(tables.count.narrow).toBeGreaterThan(1000);
    expect(lost.count.narrow).toBeGreaterThan(100);
  }, 120_000);
});
