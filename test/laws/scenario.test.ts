import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import { andScenario } from "../../src/scenarios/scenario/andScenario.ts";
import { busiestDay } from "../../src/scenarios/scenario/busiestDay.ts";
import { changesOf } from "../../src/scenarios/scenario/changesOf.ts";
import { checkScenario } from "../../src/scenarios/scenario/checkScenario.ts";
import { effectsAt } from "../../src/scenarios/scenario/effectsAt.ts";
import { emptyScenario } from "../../src/scenarios/scenario/emptyScenario.ts";
import { parseScenario } from "../../src/scenarios/scenario/parseScenario.ts";
import { scaleScenario } from "../../src/scenarios/scenario/scaleScenario.ts";
import type { Scenario } from "../../src/scenarios/scenario/scenarioShape.ts";
import { thenScenario } from "../../src/scenarios/scenario/thenScenario.ts";
import { anyModel } from "../arbitraries/model.ts";
import { anyScenario, type ScenarioForm } from "../arbitraries/scenario.ts";
import { NETWORK } from "../scenarios/shockedChain.ts";

const numRuns = 150;
const RISING = ["recycling-yield", "demand-change", "stock-release", "capacity-added"];
const COLUMNS = ["output", "mayOutput", "passage", "mayPass", "demand"] as const;
const SUMS = ["added", "releasedDays", "released"] as const;

const anyNetwork = fc.oneof(fc.constant(NETWORK), anyModel().map(compile));
const anyDay = fc.integer({ min: -16, max: 400 * 16 }).map((k) => k / 16);
const anyPart = fc.integer({ min: 0, max: 16 }).map((k) => k / 16);

interface Question {
  readonly network: Network;
  readonly scenario: Scenario;
  readonly day: number;
}

function anyQuestion(form: ScenarioForm = {}): fc.Arbitrary<Question> {
  return anyNetwork.chain((network) =>
    fc.record({ network: fc.constant(network), scenario: anyScenario(network, form), day: anyDay }),
  );
}

function effects(network: Network, scenario: Scenario, day: number) {
  return effectsAt(network, checkScenario(scenario, network), day);
}

/** Effects as data that compare. */
function plain(network: Network, scenario: Scenario, day: number) {
  const { deliveries, hidden, ...columns } = effects(network, scenario, day);
  const codes = [...network.places, "BRA", "NOR", "FRA"];
  return {
    ...columns,
    deliveries: deliveries.map(({ reaches, ...cut }) => ({ ...cut, to: codes.filter(reaches) })),
    hidden: hidden.map(({ mayReach, ...cut }) => ({ ...cut, to: codes.filter(mayReach) })),
  };
}

/** Same clock for all. */
function anyScenarios(count: number, form: ScenarioForm = {}) {
  return fc
    .constantFrom("dates" as const, "days" as const)
    .chain((clock) =>
      fc.tuple(
        ...Array.from({ length: count }, () =>
          anyScenario(NETWORK, { ...form, clock, maxEvents: 3 }),
        ),
      ),
    );
}

describe("scenarios put together", () => {
  it("andScenario is associative", () => {
    fc.assert(
      fc.property(anyScenarios(3), ([a, b, c]) => {
        const [one, two, three] = [a, b, c] as [Scenario, Scenario, Scenario];
        const left = andScenario(andScenario(one, two), three);
        expect(left).toEqual(andScenario(one, andScenario(two, three)));
        expect(parseScenario(left)).toEqual(left);
      }),
      { numRuns },
    );
  });

  it("thenScenario is associative", () => {
    fc.assert(
      fc.property(anyScenarios(3, { ends: true }), ([a, b, c]) => {
        const [one, two, three] = [a, b, c] as [Scenario, Scenario, Scenario];
        const left = thenScenario(thenScenario(one, two), three);
        expect(left).toEqual(thenScenario(one, thenScenario(two, three)));
        expect(parseScenario(left)).toEqual(left);
      }),
      { numRuns },
    );
  });

  it("with one without events are as they were", () => {
    fc.assert(
      fc.property(anyScenario(NETWORK), (scenario) => {
        for (const verb of [andScenario, thenScenario]) {
          const [before, after] = [
            verb(emptyScenario(), scenario),
            verb(scenario, emptyScenario()),
          ];
          expect(before.events).toEqual(scenario.events);
          expect(after).toEqual(scenario.events.length > 0 ? scenario : emptyScenario());
        }
      }),
      { numRuns },
    );
  });

  it("andScenario has the same effects to the last bit, whichever comes first", () => {
    fc.assert(
      fc.property(anyScenarios(2), anyDay, ([a, b], day) => {
        const [one, two] = [a, b] as [Scenario, Scenario];
        const both = plain(NETWORK, andScenario(one, two), day);
        expect(both).toEqual(plain(NETWORK, andScenario(two, one), day));
      }),
      { numRuns },
    );
  });

  it("thenScenario lets the second begin when the first is over, and both run as they did alone", () => {
    fc.assert(
      fc.property(anyScenarios(2, { ends: true }), anyDay, ([a, b], day) => {
        const [one, two] = [a, b] as [Scenario, Scenario];
        fc.pre(one.events.length > 0 && two.events.length > 0);
        const { length } = one.events;
        const events = thenScenario(one, two).events.slice(length);
        expect(plain(NETWORK, { ...two, events }, day)).toEqual(plain(NETWORK, two, day));
      }),
      { numRuns },
    );
  });
});

describe("the effects of a scenario", () => {
  it("are exactly none before it begins, after it is over for good, and without events", () => {
    fc.assert(
      fc.property(anyQuestion({ ends: true }), ({ network, scenario, day }) => {
        const none = plain(network, emptyScenario(), day);
        for (const column of [...COLUMNS, "leastLeft"] as const)
          expect(none[column].every((part) => part === 1)).toBe(true);
        for (const column of SUMS) expect(none[column].every((sum) => sum === 0)).toBe(true);
        expect(none.deliveries).toEqual([]);
        expect(plain(network, scenario, -0.5)).toEqual(none);
        const kept = scenario.events.filter(({ shock }) => shock.kind !== "stock-release");
        expect(plain(network, { ...scenario, events: kept }, 1e4)).toEqual(none);
      }),
      { numRuns },
    );
  });

  it("are the same to the last bit in any order of the events", () => {
    const shuffled = anyQuestion().chain((question) =>
      fc.record({
        question: fc.constant(question),
        events: fc.shuffledSubarray([...question.scenario.events], {
          minLength: question.scenario.events.length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ question: { network, scenario, day }, events }) => {
        expect(plain(network, { ...scenario, events }, day)).toEqual(plain(network, scenario, day));
      }),
      { numRuns },
    );
  });

  it("leave parts from 0 to 1, but for demand and for output that recycling raises; what may be hit has no more left", () => {
    fc.assert(
      fc.property(anyQuestion(), ({ network, scenario, day }) => {
        const found = effects(network, scenario, day);
        const parts = [found.passage, found.mayPass, found.leastLeft];
        for (const column of [...parts, found.deliveries.map(({ left }) => left)])
          expect(column.every((part) => part >= 0 && part <= 1)).toBe(true);
        for (const column of [found.output, found.demand, ...SUMS.map((sum) => found[sum])])
          expect(column.every((amount) => amount >= 0 && Number.isFinite(amount))).toBe(true);
        const rises = scenario.events.some(({ shock }) => shock.kind === "recycling-yield");
        if (!rises) expect(Math.max(...found.output)).toBeLessThanOrEqual(1);
        expect(found.mayOutput.every((part, s) => part <= (found.output[s] as number))).toBe(true);
        expect(found.mayPass.every((part, f) => part <= (found.passage[f] as number))).toBe(true);
        for (const { suppliers, maySuppliers } of found.deliveries)
          expect(suppliers.every((is, s) => is <= (maySuppliers[s] as number))).toBe(true);
      }),
      { numRuns },
    );
  });

  it("leave at least `leastLeft` of each supplier and flow that is hit for certain or perhaps", () => {
    fc.assert(
      fc.property(anyQuestion(), ({ network, scenario, day }) => {
        const { leastLeft, mayOutput, mayPass } = effects(network, scenario, day);
        const { suppliers, flows, pools } = network;
        const least = (pool: number) => (leastLeft[pools.stage[pool] as number] as number) - 1e-12;
        for (const [s, part] of mayOutput.entries())
          expect(part).toBeGreaterThanOrEqual(least(suppliers.pool[s] as number));
        for (const [f, part] of mayPass.entries())
          expect(part).toBeGreaterThanOrEqual(least(flows.to[f] as number));
      }),
      { numRuns },
    );
  });

  it("stay the same between two changes, outside the spans", () => {
    fc.assert(
      fc.property(anyQuestion(), ({ network, scenario, day }) => {
        const { days, spans } = changesOf(scenario);
        fc.pre(!spans.some(({ from, to }) => from <= day && (to === null || day <= to)));
        const since = days.filter((change) => change <= day).at(-1) ?? -1;
        expect(plain(network, scenario, day)).toEqual(plain(network, scenario, since));
      }),
      { numRuns },
    );
  });

  it("are most in number on the busiest day, counted day by day", () => {
    fc.assert(
      fc.property(anyScenario(NETWORK, { clock: "days" }), ({ events, ...head }) => {
        const scenario = { ...head, events };
        const first = Math.min(...events.map(({ start }) => start as number));
        const count = (day: number) =>
          events.filter(({ start, end, shock }) => {
            const waits = shock.kind === "export-control" && shock.cut === undefined;
            const over = (end ?? Number.POSITIVE_INFINITY) as number;
            const until = waits
              ? Math.min(over, (start as number) + (shock.licenceDays ?? 0))
              : over;
            return (start as number) - first <= day && day < until - first;
          }).length;
        const counts = events.map(({ start }) => count((start as number) - first));
        const busiest = busiestDay(scenario);
        expect(count(busiest)).toBe(Math.max(0, ...counts));
        for (const { start } of events)
          if ((start as number) - first < busiest)
            expect(count((start as number) - first)).toBeLessThan(count(busiest));
      }),
      { numRuns },
    );
  });
});

describe("scaleScenario(scenario, factor)", () => {
  it("by 1 changes nothing", () => {
    fc.assert(
      fc.property(anyScenario(NETWORK), (scenario) => {
        expect(scaleScenario(scenario, 1)).toEqual(scenario);
      }),
      { numRuns },
    );
  });

  it("by 0 leaves no effect at all", () => {
    fc.assert(
      fc.property(anyQuestion(), ({ network, scenario, day }) => {
        const nothing = plain(network, emptyScenario(), day);
        expect(plain(network, scaleScenario(scenario, 0), day)).toEqual(nothing);
      }),
      { numRuns },
    );
  });

  it("twice is once by the product", () => {
    fc.assert(
      fc.property(anyQuestion(), anyPart, anyPart, ({ network, scenario, day }, a, b) => {
        const twice = effects(network, scaleScenario(scaleScenario(scenario, b), a), day);
        const once = effects(network, scaleScenario(scenario, a * b), day);
        for (const column of [...COLUMNS, ...SUMS])
          for (const [i, value] of twice[column].entries())
            expect(value).toBeCloseTo(once[column][i] as number, 10);
        expect(twice.deliveries.length).toBe(once.deliveries.length);
      }),
      { numRuns },
    );
  });

  it("by less never leaves less, of shocks that only take", () => {
    fc.assert(
      fc.property(anyQuestion(), anyPart, ({ network, scenario, day }, part) => {
        const events = scenario.events.filter(({ shock }) => !RISING.includes(shock.kind));
        const whole = effects(network, { ...scenario, events }, day);
        const less = effects(network, scaleScenario({ ...scenario, events }, part), day);
        for (const column of [...COLUMNS, "leastLeft"] as const)
          for (const [i, value] of less[column].entries())
            expect(value).toBeGreaterThanOrEqual((whole[column][i] as number) - 1e-12);
      }),
      { numRuns },
    );
  });
});

describe("what passes and what is made", () => {
  it("is what a walk over the model's own entries finds, event by event", () => {
    fc.assert(
      fc.property(anyQuestion({ clock: "days" }), ({ network, scenario, day }) => {
        const { passage, output } = effects(network, scenario, day);
        const first = Math.min(...scenario.events.map(({ start }) => start as number));
        const { flows = [], suppliers } = network.model;
        for (const [f, flow] of flows.entries())
          expect(passage[f]).toBeCloseTo(
            walked(scenario, day + first, (e, at) => passes(e, flow, at)),
            12,
          );
        for (const [s, one] of suppliers.entries()) {
          const perhaps = [one.place, one.owner, one.operator].some((who) => isOpen(who));
          if (!perhaps)
            expect(output[s]).toBeCloseTo(
              walked(scenario, day + first, (e, at) => makes(e, one, at)),
              12,
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});

type Event = Scenario["events"][number];
type Flow = NonNullable<Network["model"]["flows"]>[number];
type Supplier = Network["model"]["suppliers"][number];

const isOpen = (who: string | undefined) =>
  who === undefined || who === "unknown" || who === "other";

function walked(
  { events }: Scenario,
  day: number,
  left: (event: Event, day: number) => number,
): number {
  return events.reduce((product, event) => product * left(event, day), 1);
}

const has = (list: readonly string[] | undefined, one: string | undefined) =>
  one !== undefined && (list?.includes(one) ?? false);

const isOn = ({ start, end }: Event, day: number) =>
  (start as number) <= day && (end === undefined || day < (end as number));

function passes(event: Event, { stage, from, to, via }: Flow, day: number): number {
  const { shock } = event;
  if (
    !isOn(event, day) ||
    !(
      has("stages" in shock ? shock.stages : undefined, stage) ||
      !("stages" in shock) ||
      shock.stages === undefined
    )
  )
    return 1;
  const age = day - (event.start as number);
  switch (shock.kind) {
    case "export-control": {
      const gets = shock.to === undefined || has(shock.to, to);
      const spared = has(shock.except, to) || (shock.except !== undefined && isOpen(to));
      if (!has(shock.by.places, from) || !gets || spared || from === to) return 1;
      return age < (shock.licenceDays ?? 0) ? 0 : 1 - (shock.cut ?? 0);
    }
    case "revocation": {
      const gets = shock.to === undefined ? from !== to : has(shock.to, to);
      return has(shock.by.places, from) && gets ? 1 - shock.cut : 1;
    }
    case "embargo": {
      const there = has(shock.from, from) && has(shock.to, to);
      const back = shock.mutual === true && has(shock.from, to) && has(shock.to, from);
      return from !== to && (there || back) ? 1 - shock.cut : 1;
    }
    case "route-closure": {
      if (!shock.chokepoints.some((point) => has(via, point))) return 1;
      const { share, extraDays } = shock.detour ?? { share: 0, extraDays: 0 };
      return age < extraDays ? 1 - shock.cut : 1 - shock.cut * (1 - share);
    }
    default:
      return 1;
  }
}

function makes(event: Event, { stage, place, owner, operator }: Supplier, day: number): number {
  const { shock } = event;
  if ("stages" in shock && shock.stages !== undefined && !has(shock.stages, stage)) return 1;
  switch (shock.kind) {
    case "outage": {
      const { places, owners, operators } = shock.by;
      if (!has(places, place) && !has(owners, owner) && !has(operators, operator)) return 1;
      if (day < (event.start as number)) return 1;
      if (isOn(event, day)) return 1 - shock.cut;
      const since = day - (event.end as number);
      return 1 - shock.cut * Math.max(0, 1 - since / (shock.rampDays || 1e-99));
    }
    case "ownership-sanction":
      return isOn(event, day) && has(shock.owners, owner) ? 1 - shock.cut : 1;
    case "recycling-yield":
      return isOn(event, day) && (shock.places === undefined || has(shock.places, place))
        ? shock.factor
        : 1;
    default:
      return 1;
  }
}
