import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { avoided, passed, readings } from "../../src/trace/reading/reading.ts";
import { inPlaces } from "../../src/trace/reading/subject.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { trace } from "../../src/trace.ts";
import { anyHiding, anyHome, anyModel, hide, PLACES } from "../assess/randomChain.ts";
import { anyLoopedModel } from "../trace/walkPaths.ts";
import { PRECISION } from "./traceTables.ts";

const place = fc.constantFrom(...PLACES);
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const ends = ({ lo, hi }: Interval) => [lo, hi] as const;

function expectNear(a: Interval, b: Interval, name: string): void {
  for (const [i, x] of ends(a).entries())
    expect(Math.abs(x - (ends(b)[i] as number)), name).toBeLessThanOrEqual(PRECISION);
}

/** Exposure of a home's supply of a stage to places. */
function exposed(model: Model, at: { home: readonly string[]; stage: string }, to: string[]) {
  const network = compile(model);
  const read = readings(network, numbersOf(network, at.home), "collection");
  const subject = inPlaces(network, new Set(numbersOf(network, to)));
  const stage = network.stageNumber.get(at.stage) as number;
  return passed(avoided(read, subject, { unclear: "avoided" })[stage] as Interval);
}

describe("Exposure", () => {
  it("is linear in the sources: of a mix it is the mix of exposures, whatever is unknown", () => {
    const two = fc.shuffledSubarray([...PLACES], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(anyLoopedModel, anyHiding, two, share, (model, hiding, [p, q], part) => {
        // Who makes metal is known: somebody unknown might make some where the mix is used.
        const isMetal = ({ stage }: { stage: string }) => stage === "metal";
        const hidden = hide(model, hiding, PLACES);
        const known = {
          ...hidden,
          stages: hidden.stages.map((stage, i) =>
            stage.id === "metal" ? (model.stages[i] as typeof stage) : stage,
          ),
          suppliers: [
            ...hidden.suppliers.filter((entry) => !isMetal(entry)),
            ...model.suppliers.filter(isMetal),
          ],
        };
        const sale = (from: string, amount: number) => ({
          ...{ stage: "metal", from, to: "KOR", amount, citation: "c", note: "to the mix" },
        });
        const sales = [sale(p as string, 30 * part), sale(q as string, 30 * (1 - part))];
        const mixed = { ...known, flows: [...(known.flows ?? []), ...sales] };
        const of = (home: string, to: string) =>
          exposed(mixed, { home: [home], stage: "metal" }, [to]);
        for (const to of PLACES.filter((code) => code !== p && code !== q)) {
          const [a, b] = [of(p as string, to), of(q as string, to)];
          const mix = (x: number, y: number) => part * x + (1 - part) * y;
          const wanted = { value: null, lo: mix(a.lo, b.lo), hi: mix(a.hi, b.hi) };
          expectNear(of("KOR", to), wanted, to);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not change where a place abroad is split into two that buy, make and sell alike", () => {
    const home = ["JPN"];
    fc.assert(
      fc.property(anyLoopedModel, place, share, (model, split, part) => {
        fc.pre(split !== "JPN");
        const parts = [
          [split, part],
          ["KOR", 1 - part],
        ] as const;
        const inTwo = <T extends object>(entry: T, keys: readonly string[], size: string): T[] =>
          keys.some((key) => entry[key as keyof T] === split)
            ? parts.map(([code, weight]) => ({
                ...entry,
                ...Object.fromEntries(
                  keys.flatMap((key) => (entry[key as keyof T] === split ? [[key, code]] : [])),
                ),
                [size]: (entry[size as keyof T] as number) * weight,
              }))
            : [entry];
        const after = {
          ...model,
          suppliers: model.suppliers.flatMap((one) => inTwo(one, ["place"], "production")),
          flows: (model.flows ?? []).flatMap((one) => inTwo(one, ["from", "to"], "amount")),
        };
        for (const stage of ["ore", "scrap", "metal"])
          for (const to of PLACES.filter((code) => code !== "JPN")) {
            const same = to === split ? [split, "KOR"] : [to];
            const before = exposed(model, { home, stage }, [to]);
            expectNear(exposed(after, { home, stage }, same), before, `${stage} ${to}`);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("to a bloc is at least that to each of its places, at first hand too", () => {
    const bloc = fc.shuffledSubarray([...PLACES], { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anyModel(), anyHome, bloc, (model, home, codes) => {
        const { exposures } = trace(compile(model), { home: [...home], blocs: [codes] });
        for (const row of exposures.rows) {
          if (row.keyId !== "place" || !codes.some((code) => code === row.id)) continue;
          const both = exposures.rows.find(
            ({ keyId, stageId }) => keyId === "bloc" && stageId === row.stageId,
          ) as typeof row;
          for (const key of ["lookThrough", "faceValue"] as const) {
            const [all, one] = [both[key], row[key]] as [Interval, Interval];
            expect(all.lo).toBeGreaterThanOrEqual(one.lo - PRECISION);
            expect(all.hi).toBeGreaterThanOrEqual(one.hi - PRECISION);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("Traced self-sufficiency", () => {
  const traced = (model: Model, stage: string, key: "traced" | "faceValue") =>
    trace(compile(model), { home: "JPN" }).ladder.rows.find(({ stageId }) => stageId === stage)?.[
      key
    ] as Interval;

  it("is the direct one where all inputs are made at home", () => {
    fc.assert(
      fc.property(anyLoopedModel, (model) => {
        const flows = (model.flows ?? []).filter(
          ({ stage, to }) => stage === "metal" || to !== "JPN",
        );
        const home = { ...model, flows };
        expectNear(traced(home, "metal", "traced"), traced(home, "metal", "faceValue"), "metal");
      }),
      { numRuns: 100 },
    );
  });

  it("by the weakest link does not change where a maker also uses part of what it makes", () => {
    fc.assert(
      fc.property(anyLoopedModel, anyHome, (model, home) => {
        const flows = (model.flows ?? []).filter(({ stage }) => stage !== "metal");
        const own = model.stages.map((stage) =>
          stage.id === "metal"
            ? {
                ...stage,
                inputs: (stage.inputs ?? []).map(({ of }) => ({ of: [...of, { stage: "metal" }] })),
              }
            : stage,
        );
        const of = (one: Model) =>
          trace(compile(one), { home: [...home] }).ladder.rows.map(
            ({ traced }) => traced as Interval,
          );
        const after = of({ ...model, flows, stages: own });
        for (const [s, before] of of({ ...model, flows }).entries())
          expectNear(after[s] as Interval, before, `${s}`);
      }),
      { numRuns: 100 },
    );
  });
});
