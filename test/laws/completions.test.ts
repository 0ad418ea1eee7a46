import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { autonomy } from "../../src/trace/autonomy/autonomy.ts";
import { demandExposures } from "../../src/trace/demand/demandExposures.ts";
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

/** Traced self-sufficiency by place and owner, and exposure to every place that the model names. */
function traced(network: Network, home: readonly string[]): Figures {
  const found = new Map<string, Interval>();
  const places = numbersOf(network, home);
  for (const convention of ["collection", "atoms"] as const) {
    const read = readings(network, places, convention);
    const put = (name: string, figures: readonly Interval[]) => {
      for (const [s, figure] of figures.entries())
        found.set(`${convention} ${name} ${network.stages[s]?.id}`, figure);
    };
    put("traced", avoided(read, outsidePlaces(network, new Set(places)), { unclear: "met" }));
    put("owned", avoided(read, ownedOutside(network, new Set(places)), { unclear: "met" }));
    for (const place of PLACES) {
      // Places that a model does not name cannot be told apart, nor from a home that it does not name.
      if (!network.placeNumber.has(place)) continue;
      const subject = inPlaces(network, new Set(numbersOf(network, [place])));
      put(
        place,
        avoided(read, subject, { unclear: "avoided" }).map((share) => passed(share)),
      );
    }
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

describe("The bounds of a model with gaps hold every world that it may be", () => {
  it("as traced self-sufficiency and exposure to places", () => {
    const { count, hold } = tally();
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        hold(traced(compile(world), home), traced(compile(gaps), home));
      }),
      { numRuns: 2000 },
    );
    expect(count.held).toBeGreaterThan(50_000);
    expect(count.narrow).toBeGreaterThan(10_000);
  }, 120_000);

  it("as all tables of trace", () => {
    const { count, hold } = tally();
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const [truth, bounds] = [world, gaps].map((model) =>
          trace(compile(model), { home: [...home] }),
        );
        if (!truth || !bounds) return;
        const { ladder } = bounds;
        const rungs = ladder.columns.filter(
          ({ key, unit }) => unit === "share" && key !== "visibility",
        );
        for (const { key } of rungs)
          hold(column(truth.ladder, key, ["stageId"]), column(ladder, key, ["stageId"]));
        hold(intervals(truth.exposures), intervals(bounds.exposures));
      }),
      { numRuns: 500 },
    );
    expect(count.narrow).toBeGreaterThan(1000);
  }, 120_000);

  it("as volumes of vital points", () => {
    const { count, hold } = tally();
    const volumes = (model: Parameters<typeof compile>[0], home: readonly string[]) => {
      const table = vitalPoints(compile(model), { home: [...home], stage: "all" });
      const own = table.rows.filter(({ productId, stageId }) => productId === stageId);
      return column({ ...table, rows: own }, "volume", ["productId", "keyId", "id"]);
    };
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        hold(volumes(world, home), volumes(gaps, home), { value: 0, lo: 0, hi: 0 });
      }),
      { numRuns: 2000 },
    );
    expect(count.held).toBeGreaterThan(1500);
    expect(count.narrow).toBeGreaterThan(1000);
  }, 120_000);

  it("as autonomy and the two largest exposures behind it", () => {
    const { count, hold } = tally();
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const [truth, bounds] = [world, gaps].map((model) =>
          autonomy(compile(model), { home: [...home] }),
        );
        for (const key of ["autonomy", "exposure", "secondExposure"])
          hold(
            column(truth as Result, key, ["stageId"]),
            column(bounds as Result, key, ["stageId"]),
          );
      }),
      { numRuns: 2000 },
    );
    expect(count.narrow).toBeGreaterThan(500);
  }, 120_000);

  it("as what others lose without the home, and as where its goods go", () => {
    const { count, hold } = tally();
    const losses = (table: Result): Figures =>
      new Map(
        table.rows.flatMap(({ stageId, placeIds, loss }) =>
          ((placeIds ?? []) as string[]).flatMap((id) =>
            loss === null ? [] : [[`${stageId} ${id}`, loss as Interval] as const],
          ),
        ),
      );
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const [truth, bounds] = [compile(world), compile(gaps)];
        const lost = (network: Network) => losses(indispensability(network, { home: [...home] }));
        hold(lost(truth), lost(bounds));
        const sold = (network: Network) =>
          column(demandExposures(network, { home: [...home] }), "lookThrough", [
            "stageId",
            "placeId",
          ]);
        hold(sold(truth), sold(bounds));
      }),
      { numRuns: 500 },
    );
    expect(count.narrow).toBeGreaterThan(500);
  }, 120_000);
});
