import fc from "fast-check";
import { isPlace } from "../../src/model/places/places.ts";
import type { Network } from "../../src/network/network.ts";
import { parseScenario } from "../../src/scenarios/scenario/parseScenario.ts";
import type { Scenario } from "../../src/scenarios/scenario/scenarioShape.ts";
import { given } from "./given.ts";

export interface ScenarioForm {
  readonly clock?: "dates" | "days";
  /** Whether every event ends. */
  readonly ends?: boolean;
  readonly maxEvents?: number;
}

type Plain = Readonly<Record<string, unknown>>;

const ABROAD = ["BRA", "NOR"];
/** A sixteenth, so that small sums and differences of days and fractions are exact. */
const sixteenths = (most: number) => fc.integer({ min: 0, max: 16 * most }).map((k) => k / 16);
const fraction = fc.oneof(
  sixteenths(1),
  fc.constantFrom(0, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const some = <T>(list: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength });

/** A valid scenario that names stages, places, operators and chokepoints of a network, and places that it does not have. */
export function anyScenario(network: Network, form: ScenarioForm = {}): fc.Arbitrary<Scenario> {
  const clock = form.clock ? fc.constant(form.clock) : fc.constantFrom("dates", "days");
  const event = fc.record({
    start: sixteenths(200),
    length: sixteenths(100).map((days) => days + 1),
    lasts: form.ends ? fc.constant(false) : fc.boolean(),
    shock: anyShock(network),
  });
  return fc
    .record({
      clock,
      id: fc.constantFrom("a", "b", "c"),
      ja: fc.boolean(),
      note: fc.boolean(),
      model: fc.constantFrom(undefined, "m", "n"),
      events: fc.array(event, { maxLength: form.maxEvents ?? 5 }),
    })
    .map(({ clock, id, ja, note, model, events }) =>
      parseScenario({
        ...given({
          kyusho: "scenario/1",
          id,
          model,
          note: note ? { en: `note ${id}` } : undefined,
        }),
        title: ja ? { en: id, ja: `${id}の題` } : { en: id },
        citations: { [`c-${id}`]: { ...SOURCE, title: id } },
        events: events.map(({ start, length, lasts, shock }) => ({
          ...given({ start: at(clock, start), end: lasts ? undefined : at(clock, start + length) }),
          shock,
          citation: `c-${id}`,
        })),
      }),
    );
}

const SOURCE = { publisher: "p", year: 2024, licence: "none", kind: "illustration" };

function at(clock: string, day: number): string | number {
  if (clock === "days") return day;
  return new Date(Date.UTC(2020, 0, 1 + Math.floor(day))).toISOString().slice(0, 10);
}

/** A shock of any kind that the network's stages allow. */
export function anyShock(network: Network): fc.Arbitrary<Plain> {
  const ids = (kinds?: readonly string[]) =>
    network.stages.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ id }) => id);
  const codes = [...network.places.filter(isPlace), ...ABROAD];
  const places = some(codes);
  const stages = some(ids());
  const actors = {
    places,
    owners: places,
    ...(network.operators.length > 0 ? { operators: some(network.operators) } : {}),
  };
  const by = fc.record(actors, { requiredKeys: [] }).filter((who) => Object.keys(who).length > 0);
  const kind = (name: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(fields).map((shock) => ({ kind: name, ...given(shock) }));
  const factor = sixteenths(3);
  const licences = kind("export-control", {
    ...{ stages, by, to: optional(places), except: optional(places) },
    ...{ cut: optional(fraction), licenceDays: sixteenths(60) },
  });
  const unshipped = ids(["licence", "service", "design", "talent", "equipment", "energy"]);
  const recycled = ids(["recycling"]);
  const detour = fc.record({ share: fraction, extraDays: sixteenths(20) });
  const one = {
    stage: fc.constantFrom(...ids()),
    overDays: optional(sixteenths(40).map((d) => d + 1)),
  };
  return fc.oneof(
    licences,
    kind("outage", {
      stages: optional(stages),
      by,
      cut: fraction,
      rampDays: optional(sixteenths(30)),
    }),
    kind("embargo", {
      stages: optional(stages),
      from: places,
      to: places,
      cut: fraction,
      mutual: fc.boolean(),
    }),
    kind("demand-change", { stages, places: optional(places), factor }),
    kind("demand-change", { stages, growthPerYear: sixteenths(1).map((g) => g - 0.5) }),
    kind("ownership-sanction", { owners: places, stages: optional(stages), cut: fraction }),
    kind("stock-release", { ...one, places, days: sixteenths(90) }),
    kind("stock-release", { ...one, places: some(codes, 1), amount: sixteenths(90) }),
    kind("capacity-added", {
      ...{ stage: one.stage, place: fc.constantFrom(...codes), amount: sixteenths(90) },
      rampDays: optional(sixteenths(40)),
    }),
    ...(network.chokepoints.length === 0
      ? []
      : [
          kind("route-closure", {
            ...{ chokepoints: some(network.chokepoints), stages: optional(stages), cut: fraction },
            detour: optional(detour),
          }),
        ]),
    ...(unshipped.length === 0
      ? []
      : [kind("revocation", { stages: some(unshipped), by, to: optional(places), cut: fraction })]),
    ...(recycled.length === 0
      ? []
      : [kind("recycling-yield", { stages: some(recycled), places: optional(places), factor })]),
  );
}
