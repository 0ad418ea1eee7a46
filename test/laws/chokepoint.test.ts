import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { avoided, passed, readings } from "../../src/trace/reading/reading.ts";
import { inPlaces, passing } from "../../src/trace/reading/subject.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { trace } from "../../src/trace/trace.ts";
import { GROUPS } from "../assess/chains.ts";
import {
  anyExactModel,
  anyHiding,
  anyHome,
  anyModel,
  hide,
  PLACES,
} from "../assess/randomChain.ts";
import { expectSame, PRECISION, withUnreported } from "./traceTables.ts";

type Flow = NonNullable<Model["flows"]>[number];

const ROUTES = [[], ["hormuz"], ["malacca"], ["hormuz", "malacca"]] as const;
const anyRoutes = fc.array(fc.constantFrom(...ROUTES), { minLength: 12, maxLength: 12 });

/** Models of which everything is known, but for what the routes of flows are. */
const anyClosedModel = fc
  .tuple(anyExactModel(), fc.constantFrom("none" as const, "world" as const))
  .map(([model, unreported]) => withUnreported(model, () => unreported))
  .filter(({ flows = [] }) => flows.length >= 3);

function withRoutes(model: Model, via: (flow: Flow, i: number) => readonly string[] | undefined) {
  const flows = (model.flows ?? []).map((flow, i): Flow => {
    const { via: _, ...rest } = flow;
    const route = via(flow, i);
    return route === undefined ? rest : { ...rest, via: [...route] };
  });
  return { ...model, flows };
}

const routed = (model: Model, routes: readonly (readonly string[])[]) =>
  withRoutes(model, (_, i) => routes[i % routes.length]);

/** Exposure of the home's supply of each stage to a chokepoint, which the model may not name. */
function past(model: Model, home: readonly string[], chokepoint: string): Interval[] {
  const network = compile(model);
  const read = readings(network, numbersOf(network, home), "collection");
  const subject = passing(network, network.chokepoints.indexOf(chokepoint));
  return avoided(read, subject, { unclear: "avoided" }).map((share) => passed(share));
}

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 300) =>
  fc.assert(property, { numRuns });

describe("exposure to chokepoints", () => {
  it("has bounds that hold the truth when routes are hidden", () => {
    const anyVeil = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    let points = 0;
    let wider = 0;
    check(
      fc.property(anyClosedModel, anyRoutes, anyVeil, anyHome, (model, routes, veil, home) => {
        const full = routed(model, routes);
        const less = withRoutes(full, ({ via }, i) => (veil[i % 12] ? via : undefined));
        for (const id of ["hormuz", "malacca"]) {
          if (compile(less).chokepoints.length === 0) continue;
          const bounds = past(less, home, id);
          for (const [s, { lo, hi }] of past(full, home, id).entries()) {
            const wide = bounds[s] as Interval;
            points++;
            if (wide.hi - wide.lo > hi - lo + PRECISION) wider++;
            expect(wide.lo).toBeLessThanOrEqual(lo + PRECISION);
            expect(wide.hi).toBeGreaterThanOrEqual(hi - PRECISION);
          }
        }
      }),
      500,
    );
    expect(points).toBeGreaterThan(1000);
    expect(wider).toBeGreaterThan(100);
  });

  it("has bounds that hold the truth when amounts, partners and routes are hidden", () => {
    let points = 0;
    check(
      fc.property(
        anyClosedModel,
        anyRoutes,
        anyHiding,
        fc.nat(11),
        anyHome,
        (model, routes, hiding, hidden, home) => {
          const full = { ...routed(model, routes), demands: [], stocks: [] };
          const less = withRoutes(hide(full, hiding, home), ({ via }, i) =>
            i % 12 === hidden ? undefined : via,
          );
          if (compile(less).chokepoints.length === 0) return;
          const bounds = past(less, home, "hormuz");
          for (const [s, { lo, hi }] of past(full, home, "hormuz").entries()) {
            if (hi - lo > PRECISION) continue;
            points++;
            expect(bounds[s]?.lo).toBeLessThanOrEqual(lo + PRECISION);
            expect(bounds[s]?.hi).toBeGreaterThanOrEqual(hi - PRECISION);
          }
        },
      ),
      500,
    );
    expect(points).toBeGreaterThan(300);
  });

  it("is that to a place where all it sells, and nothing else, passes a gate", () => {
    let points = 0;
    check(
      fc.property(anyExactModel(), fc.constantFrom(...PLACES), anyHome, (open, gate, home) => {
        fc.pre(!home.includes(gate));
        const model = withRoutes(
          withUnreported(open, () => "none"),
          ({ from }) => (from === gate ? ["gate"] : []),
        );
        const network = compile(model);
        fc.pre(network.chokepoints.length > 0);
        const read = readings(network, numbersOf(network, home), "collection");
        const there = inPlaces(network, new Set(numbersOf(network, [gate])));
        const exposed = avoided(read, there, { unclear: "avoided" }).map((share) => passed(share));
        for (const [s, { lo, hi }] of past(model, home, "gate").entries()) {
          if (lo > 0) points++;
          expect(lo).toBeCloseTo(exposed[s]?.lo as number, 11);
          expect(hi).toBeCloseTo(exposed[s]?.hi as number, 11);
        }
      }),
      500,
    );
    expect(points).toBeGreaterThan(50);
  });

  it("is what is not traced to a home of one place where every flow passes the sea", () => {
    check(
      fc.property(anyExactModel(), fc.constantFrom(...PLACES), (open, home) => {
        const model = withRoutes(
          withUnreported(open, () => "none"),
          () => ["sea"],
        );
        fc.pre(model.flows.length > 0);
        const { ladder } = trace(compile(model), { home });
        for (const [s, { lo, hi }] of past(model, [home], "sea").entries()) {
          const traced = ladder.rows[s]?.traced as Interval;
          if (traced.hi - traced.lo > PRECISION) continue;
          expect(lo).toBeCloseTo(1 - traced.hi, 9);
          expect(hi).toBeCloseTo(1 - traced.lo, 9);
        }
      }),
    );
  });
});

describe("routes", () => {
  it("change nothing but the exposure to chokepoints", () => {
    check(
      fc.property(anyModel(), anyRoutes, anyHome, (model, routes, home) => {
        const of = (text: Model) => trace(compile(text), { home: [...home], groups: GROUPS });
        const [a, b] = [of(withRoutes(model, () => undefined)), of(routed(model, routes))];
        expectSame(a.ladder, b.ladder);
        expectSame(a.exposures, b.exposures);
        const others = b.exposures.rows.filter(({ keyId }) => keyId !== "chokepoint");
        expect(others).toHaveLength(a.exposures.rows.length);
      }),
    );
  });
});
