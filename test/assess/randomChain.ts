import fc from "fast-check";
import { intervalOf, type Quantity } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/shape.ts";
import { anyModel as validModel } from "../arbitraries/model.ts";
import { chain } from "./chains.ts";

export const PLACES = ["CHN", "JPN", "AUS", "DEU", "FRA", "CHL"] as const;
const STAGES = ["ore", "scrap", "metal"] as const;

const place = fc.constantFrom(...PLACES);
const production = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 100 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const supplier = fc.record(
  {
    stage: fc.constantFrom(...STAGES),
    place,
    operator: fc.constantFrom("Alpha", "Beta", "Gamma"),
    owner: place,
    production,
  },
  { requiredKeys: ["stage", "place", "production"] },
);

/** A flow as a part of what the exporter makes, so that no pool exports more than it has. */
const flow = fc.record({
  stage: fc.constantFrom(...STAGES),
  from: place,
  to: place,
  part: fc.double({ min: 1e-3, max: 0.9 / (PLACES.length - 1), noNaN: true }),
});

type Supplier = Omit<Model["suppliers"][number], "citation"> & { production: number };

function unique<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** Models of three stages in which every number is known: metal is made from ore or scrap, or from ore alone. */
export function anyExactModel(): fc.Arbitrary<Model> {
  return fc
    .record({
      suppliers: fc.array(supplier, { minLength: 1, maxLength: 9 }),
      flows: fc.array(flow, { maxLength: 12 }),
      demands: fc.array(
        fc.record({ stage: fc.constantFrom(...STAGES), place, amount: production }),
        {
          maxLength: 3,
        },
      ),
      stocks: fc.array(
        fc.record({ stage: fc.constantFrom(...STAGES), place, amount: production }),
        {
          maxLength: 2,
        },
      ),
      need: fc.double({ min: 0.25, max: 2, noNaN: true }),
      onlyOre: fc.boolean(),
      unreported: fc.constantFrom("unknown" as const, "world" as const),
    })
    .map((random) => exactModel(random));
}

interface Random {
  readonly suppliers: readonly Supplier[];
  readonly flows: readonly { stage: string; from: string; to: string; part: number }[];
  readonly demands: readonly { stage: string; place: string; amount: number }[];
  readonly stocks: readonly { stage: string; place: string; amount: number }[];
  readonly need: number;
  readonly onlyOre: boolean;
  readonly unreported: "unknown" | "world";
}

function exactModel({ need, onlyOre, unreported, ...lists }: Random): Model {
  const base = STAGES.map((stage): Supplier => ({ stage, place: "CHN", production: 10 }));
  const suppliers = unique([...base, ...lists.suppliers], (s) =>
    [s.stage, s.place, s.operator, s.owner].join(),
  );
  const made = (stage: string, at: string) =>
    suppliers
      .filter((s) => s.stage === stage && s.place === at)
      .reduce((sum, s) => sum + s.production, 0);
  const flows = unique(lists.flows, (f) => [f.stage, f.from, f.to].join())
    .filter(({ stage, from, to }) => from !== to && made(stage, from) > 0)
    .map(({ part, ...f }) => ({ ...f, amount: part * made(f.stage, f.from) }));
  const byPool = (entry: { stage: string; place: string }) => `${entry.stage} ${entry.place}`;
  const of = onlyOre ? [{ stage: "ore" }] : [{ stage: "ore" }, { stage: "scrap" }];
  return chain({
    stages: [
      { id: "ore", unreported },
      { id: "scrap", kind: "recycling" },
      { id: "metal", kind: "refining", inputs: [{ amount: need, of, citation: "d" }] },
    ],
    suppliers,
    flows,
    demands: unique(lists.demands, byPool),
    stocks: unique(lists.stocks, byPool),
  });
}

/** What is done to one entry to know less about it. */
type Veil = "keep" | "unknown" | "other" | "silent" | "widen";

export interface Hiding {
  readonly byPool: Readonly<Record<string, Veil>>;
  readonly veils: readonly Veil[];
  readonly slack: readonly number[];
  readonly forgetOwners: boolean;
  readonly forgetOperators: boolean;
}

const veil = fc.constantFrom<Veil>("keep", "keep", "unknown", "silent", "widen");

export const anyHiding: fc.Arbitrary<Hiding> = fc.record({
  byPool: fc.dictionary(
    fc.tuple(fc.constantFrom(...STAGES), place).map((pair) => pair.join(" ")),
    fc.constantFrom<Veil>("unknown", "other"),
    { maxKeys: 4 },
  ),
  veils: fc.array(veil, { minLength: 16, maxLength: 16 }),
  slack: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
  forgetOwners: fc.boolean(),
  forgetOperators: fc.boolean(),
});

/**
 * The same chain, of which less is known. Imports are hidden only where no demand is stated, since demand and trade
 * are two measurements of consumption, which in a random model do not agree.
 */
export function hide(model: Model, hiding: Hiding, home: readonly string[]): Model {
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  const wide = (
    amount: Quantity | undefined,
    i: number,
  ): { value: number; lo: number; hi: number } => {
    const truth = amount as number;
    const [down, up, middle] = [
      at(hiding.slack, i),
      at(hiding.slack, i + 5),
      at(hiding.slack, i + 9),
    ];
    const [lo, hi] = [truth * (1 - down), truth * (1 + up)];
    return { lo, hi, value: Math.min(hi, lo + middle * (hi - lo)) };
  };
  const silenced = new Set<string>();
  const suppliers = model.suppliers.map((entry, i) => {
    const { owner, operator, production: made, ...rest } = entry;
    const pool = hiding.byPool[`${entry.stage} ${entry.place}`];
    const own = at(hiding.veils, i);
    if (own === "silent" && pool === undefined) silenced.add(entry.stage);
    const amount = own === "widen" ? wide(made, i) : made;
    const silent = own === "silent" && pool === undefined;
    return {
      ...rest,
      place: pool ?? (own === "unknown" ? "unknown" : entry.place),
      ...(owner === undefined || hiding.forgetOwners ? {} : { owner }),
      ...(operator === undefined || hiding.forgetOperators ? {} : { operator }),
      ...(silent || amount === undefined ? {} : { production: amount }),
    };
  });
  const tradeOnly = (model.demands ?? []).length === 0;
  const flows = (model.flows ?? []).map((entry, i) => {
    const own = at(hiding.veils, i + 3);
    if (own === "widen") return { ...entry, amount: wide(entry.amount, i + 3) };
    if (own === "unknown" && !home.includes(entry.from)) return { ...entry, from: "unknown" };
    if (own !== "silent" || !tradeOnly) return entry;
    const { amount: _, ...rest } = entry;
    return rest;
  });
  const stages = model.stages.map((stage, i) => {
    if (!silenced.has(stage.id) || stage.total !== undefined) return stage;
    const sum = model.suppliers
      .filter((entry) => entry.stage === stage.id)
      .reduce((total, entry) => total + (entry.production as number), 0);
    const stated = at(hiding.veils, i + 7) === "widen" ? wide(sum, i + 7) : sum;
    return { ...stage, total: { amount: stated, citation: "d" } };
  });
  const widened = <T extends { readonly amount?: Quantity | undefined }>(
    entries: readonly T[] = [],
  ) =>
    entries.map((entry, i) =>
      at(hiding.veils, i + 11) === "widen"
        ? { ...entry, amount: wide(entry.amount, i + 11) }
        : entry,
    );
  return {
    ...model,
    stages,
    suppliers: merged(suppliers),
    flows: flows.map((entry, i) => ({ ...entry, note: `${i}` })),
    demands: widened(model.demands),
    stocks: widened(model.stocks),
  };
}

type Entry = Model["suppliers"][number];

/** Suppliers that can no longer be told apart, as one: together they make what each made. */
function merged(suppliers: readonly Entry[]): Entry[] {
  const whole = new Map<string, Entry>();
  for (const entry of suppliers) {
    const key = [entry.stage, entry.place, entry.operator, entry.owner].join();
    const before = whole.get(key);
    whole.set(key, before === undefined ? entry : together(before, entry));
  }
  return [...whole.values()];
}

function together(a: Entry, b: Entry): Entry {
  const { production: one, ...rest } = a;
  const { production: other } = b;
  if (one === undefined || other === undefined) return rest;
  const [p, q] = [intervalOf(one), intervalOf(other)];
  const value = (p.value as number) + (q.value as number);
  return { ...rest, production: { value, lo: p.lo + q.lo, hi: p.hi + q.hi } };
}

/** Models with known, unknown and bounded numbers. */
export function anyModel(): fc.Arbitrary<Model> {
  const veiled = fc
    .tuple(anyExactModel(), anyHiding)
    .map(([model, hiding]) => hide(model, hiding, []));
  return fc.oneof(anyExactModel(), veiled, validModel());
}

/** Homes of one place or two. */
export const anyHome: fc.Arbitrary<readonly string[]> = fc.uniqueArray(place, {
  minLength: 1,
  maxLength: 2,
});
