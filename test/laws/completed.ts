import fc from "fast-check";
import { intervalOf, type Quantity } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/shape.ts";
import { anyExactModel, anyHiding, anyHome, hide, PLACES } from "../assess/randomChain.ts";
import { withUnreported } from "./traceTables.ts";

type Supplier = Model["suppliers"][number];
type Flow = NonNullable<Model["flows"]>[number];

const STAGES = ["ore", "scrap", "metal"] as const;
const place = fc.constantFrom(...PLACES);
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** What is made up, entry by entry, where a model does not say. */
interface Fill {
  readonly places: readonly string[];
  readonly owners: readonly string[];
  readonly parts: readonly number[];
  /** Imports of markets that report none. */
  readonly imports: readonly { stage: string; from: string; to: string; amount: number }[];
}

const anyFill: fc.Arbitrary<Fill> = fc.record({
  places: fc.array(place, { minLength: 24, maxLength: 24 }),
  owners: fc.array(place, { minLength: 7, maxLength: 7 }),
  parts: fc.array(part, { minLength: 24, maxLength: 24 }),
  imports: fc.array(
    fc.record({
      stage: fc.constantFrom(...STAGES),
      from: place,
      to: place,
      amount: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 6 },
  ),
});

/** A model with gaps, the home that looks at it, and one of the worlds that it may be. */
export const anyCompletion = fc
  .record({
    model: anyExactModel(),
    hiding: anyHiding,
    home: anyHome,
    silent: fc.subarray([...STAGES], { maxLength: 1 }),
    fill: anyFill,
  })
  .map(({ model, hiding, home, silent, fill }) => {
    const tiny = STAGES.flatMap((stage) =>
      PLACES.map((at) => ({ stage, place: at, operator: "Tiny", production: 1, citation: "c" })),
    );
    const full = { ...model, demands: [], stocks: [], suppliers: [...model.suppliers, ...tiny] };
    const gaps = withUnreported(hide(full, hiding, home), ({ id }) =>
      (silent as readonly string[]).includes(id) ? "unknown" : "none",
    );
    return { gaps, home, world: completed(gaps, fill, home) };
  });

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const inside = (quantity: Quantity, t: number): number => {
  const { lo, hi } = intervalOf(quantity);
  return Math.min(hi, lo + t * (hi - lo));
};

function completed(model: Model, fill: Fill, home: readonly string[]): Model {
  const suppliers = model.stages.flatMap((stage) => made(model, stage, fill)).map(named(fill));
  const { flows = [] } = model;
  const isListed = ({ stage, to }: { stage: string; to: string }) =>
    flows.some((flow) => flow.stage === stage && flow.to === to);
  const isSilent = (id: string) =>
    model.stages.some((stage) => stage.id === id && stage.unreported === "unknown");
  const extra = fill.imports
    .filter((flow) => flow.from !== flow.to && isSilent(flow.stage) && !isListed(flow))
    .map((flow, i) => ({ ...flow, citation: "c", note: `extra ${i}` }));
  return {
    ...model,
    stages: model.stages.map(({ total: _, ...stage }) => ({ ...stage, unreported: "none" })),
    suppliers,
    flows: [...flows.map((flow, i) => sent(flow, i, { fill, home })), ...extra],
  };
}

/** Suppliers of a stage with amounts inside what is known; those without share what the total leaves over. */
function made(model: Model, stage: Model["stages"][number], { parts }: Fill): Supplier[] {
  const here = model.suppliers.filter((entry) => entry.stage === stage.id);
  const most = stage.total === undefined ? Infinity : intervalOf(stage.total.amount).hi;
  const amounts = (t: (i: number) => number) =>
    here.map(({ production }, i) => (production === undefined ? 0 : inside(production, t(i))));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const drawn = amounts((i) => at(parts, i));
  const known = sum(drawn) <= most ? drawn : amounts(() => 0);
  const total =
    stage.total === undefined ? 0 : Math.max(inside(stage.total.amount, at(parts, 5)), sum(known));
  const weight = (entry: Supplier, i: number) =>
    entry.production === undefined ? at(parts, i + 11) + 1e-3 : 0;
  const weights = sum(here.map(weight));
  return here.map((entry, i) => ({
    ...entry,
    production:
      entry.production === undefined
        ? ((total - sum(known)) * weight(entry, i)) / weights
        : (known[i] as number),
  }));
}

/** Places, owners and operators where they are missing; who stands nobody knows where stands in up to two places. */
function named({ places, owners, parts }: Fill) {
  return (entry: Supplier, i: number, all: readonly Supplier[]): Supplier => {
    const isListed = (code: string) =>
      all.some((one) => one.stage === entry.stage && one.place === code);
    const others = [...PLACES, "USA"].filter((code) => !isListed(code));
    return {
      ...entry,
      place:
        entry.place === "unknown"
          ? at(places, i)
          : entry.place === "other"
            ? at(others, Math.floor(at(parts, i + 3) * others.length))
            : entry.place,
      owner: entry.owner ?? at(owners, i),
      operator: entry.operator ?? `Operator ${i % 3}`,
    };
  };
}

/** A flow with its amount and its exporter, who is not of the home where the importer is. */
function sent(
  flow: Flow,
  i: number,
  { fill, home }: { readonly fill: Fill; readonly home: readonly string[] },
): Flow {
  const isOwn = home.includes(flow.to);
  const from = [...fill.places.slice(i % 24), ...PLACES].find(
    (code) => code !== flow.to && !(isOwn && home.includes(code)),
  ) as string;
  return {
    ...flow,
    from: flow.from === "unknown" ? from : flow.from,
    amount:
      flow.amount === undefined ? 100 * at(fill.parts, i) : inside(flow.amount, at(fill.parts, i)),
  };
}
