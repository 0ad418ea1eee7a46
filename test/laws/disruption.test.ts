import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import { amountAt } from "../../src/numeric/amounts.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { type Disruption, runScenario } from "../../src/scenarios/disruption/runScenario.ts";
import { scaleScenario } from "../../src/scenarios/scenario/scaleScenario.ts";
import type { Scenario } from "../../src/scenarios/scenario/scenarioShape.ts";
import { anyScenario } from "../arbitraries/scenario.ts";
import { GROUPS } from "../assess/chains.ts";
import { anyExactModel } from "../assess/randomChain.ts";
import { anyCompletion } from "./completed.ts";
import { withUnreported } from "./traceTables.ts";

const ROUNDING = 1e-9;
/** One week is enough for the laws of a day. */
const assumptions = { days: 7, unlisted: "anyWay" } as const;

const run = (network: Network, scenario: Scenario, day = 0): Disruption =>
  runScenario(network, scenario, { groups: GROUPS, day, assumptions });

/** Losses by what loses; nothing is lost where no row says so. */
function losses({ table }: Disruption): Map<string, Interval> {
  return new Map(
    table.rows.map((row) => [`${row.whatId} ${row.stageId} ${row.placeId}`, row.lost as Interval]),
  );
}

const NONE: Interval = { value: 0, lo: 0, hi: 0 };
const CUTS = new Set([
  "export-control",
  "outage",
  "embargo",
  "route-closure",
  "ownership-sanction",
]);

/** Shocks that can only take away. */
const onlyCuts = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: scenario.events
    .filter(({ shock }) => CUTS.has(shock.kind))
    .map((event) => ({ ...event, start: 0, end: undefined })) as Scenario["events"],
});

/** Part of a cut may be met twice on a way that the model does not know, the whole of it cannot. */
const inFull = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: scenario.events.map((event) =>
    "cut" in event.shock
      ? { ...event, shock: { ...event.shock, cut: Math.ceil(event.shock.cut ?? 0) } }
      : event,
  ) as Scenario["events"],
});

const anyClosed = anyExactModel()
  .map((model) => compile(withUnreported(model, () => "none")))
  .chain((network) =>
    anyScenario(network, { clock: "days" }).map((scenario) => ({
      network,
      scenario: onlyCuts(scenario),
    })),
  );

describe("laws of disruptions", () => {
  it("lose parts between nothing and all, and the bounds hold the value", () => {
    fc.assert(
      fc.property(anyClosed, ({ network, scenario }) => {
        for (const { value, lo, hi } of losses(run(network, scenario)).values()) {
          expect(lo).toBeGreaterThanOrEqual(0);
          expect(hi).toBeLessThanOrEqual(1);
          expect(lo).toBeLessThanOrEqual(hi);
          if (value !== null) expect(value >= lo && value <= hi).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lose no more to a weaker scenario", () => {
    const factor = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyClosed, factor, ({ network, scenario }, part) => {
        const weak = losses(run(network, scaleScenario(scenario, part)));
        const strong = losses(run(network, scenario));
        for (const [name, { lo, hi }] of weak) {
          expect(lo).toBeLessThanOrEqual((strong.get(name) ?? NONE).lo + ROUNDING);
          expect(hi).toBeLessThanOrEqual((strong.get(name) ?? NONE).hi + ROUNDING);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order of shocks that come together", () => {
    fc.assert(
      fc.property(anyClosed, ({ network, scenario }) => {
        const turned = { ...scenario, events: [...scenario.events].reverse() };
        expect(losses(run(network, turned))).toEqual(losses(run(network, scenario)));
      }),
      { numRuns: 40 },
    );
  });

  it("leave every market with what its losses say, and send on no more than enters", () => {
    fc.assert(
      fc.property(anyClosed, ({ network, scenario }) => {
        const disruption = run(network, scenario);
        const lost = losses(disruption);
        for (let pool = 0; pool < network.pools.count; pool++) {
          const stage = network.stages[network.pools.stage[pool] as number]?.id;
          const place = network.places[network.pools.place[pool] as number];
          const { value } = lost.get(`supply ${stage} ${place}`) ?? NONE;
          if (value === null || place === "other" || place === "unknown") continue;
          const before = entering(network, pool);
          if (before === null || before === 0) continue;
          const after = entering(disruption.after, pool);
          // Of makers whose owner or operator is not known only bounds are left.
          if (after === null) continue;
          expect(after / before).toBeCloseTo(1 - value, 9);
          expect(leaving(disruption.after, pool)).toBeLessThanOrEqual(
            Math.max(leaving(network, pool) * (1 - value), 0) + before * ROUNDING,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("hold the losses of every world that a model with gaps may be", () => {
    const asked = anyCompletion.chain((completion) => {
      const network = compile(completion.gaps);
      return anyScenario(network, { clock: "days", maxEvents: 2 }).map((scenario) => ({
        ...completion,
        scenario: inFull(onlyCuts(scenario)),
      }));
    });
    let held = 0;
    fc.assert(
      fc.property(asked, ({ gaps, world, scenario }) => {
        const network = compile(gaps);
        const wide = losses(run(network, scenario));
        // The listed imports and makers of a world are others than those of the model; its markets are the same.
        const markets = new Set(
          [...network.pools.stage].map(
            (stage, pool) =>
              `supply ${network.stages[stage]?.id} ${network.places[network.pools.place[pool] as number]}`,
          ),
        );
        for (const [name, exact] of losses(run(compile(world), scenario))) {
          if (!markets.has(name)) continue;
          const bounds = wide.get(name) ?? NONE;
          held++;
          expect(
            `${name} ${exact.lo >= bounds.lo - ROUNDING} ${exact.hi <= bounds.hi + ROUNDING}`,
          ).toBe(`${name} true true`);
        }
      }),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(50);
  });
});

function entering({ suppliers, flows }: Network, pool: number): number | null {
  const own = [...suppliers.pool.keys()].filter((row) => suppliers.pool[row] === pool);
  const into = [...flows.to.keys()].filter((row) => flows.to[row] === pool);
  const amounts = [
    ...own.map((row) => amountAt(suppliers.production, row)?.value ?? null),
    ...into.map((row) => amountAt(flows.amount, row)?.value ?? null),
  ];
  return amounts.includes(null) ? null : amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function leaving({ flows }: Network, pool: number): number {
  return [...flows.from.keys()]
    .filter((row) => flows.from[row] === pool)
    .reduce((sum, row) => sum + (amountAt(flows.amount, row)?.value ?? 0), 0);
}
