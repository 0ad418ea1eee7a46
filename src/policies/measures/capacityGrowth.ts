import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, overCorners, sum } from "../../numeric/interval.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import type { Asked } from "./asked.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";

/** How much the capacity that one company has in some places has grown since an earlier model; the company with the most growth. */
export const CAPACITY_GROWTH: MeasureRow = {
  id: "capacityGrowth",
  label: {
    en: "growth of one company's capacity in those places since the earlier model",
    ja: "以前のモデルからの、その国・地域における一企業の能力の増加率",
  },
  unit: "share",
  most: null,
  takes: ["from"],
  keys: [],
  numerator: { en: "capacity added there", ja: "そこで増えた能力" },
  denominator: { en: "capacity there in the earlier model", ja: "以前のモデルでのそこの能力" },
  at: (asked, scope) => {
    const places = asked.placesOf(scope.from ?? "");
    return (stage) => growthAt(asked, stage, places);
  },
};

function growthAt(
  { network, baseline }: Asked,
  stage: number,
  places: readonly string[],
): Evidence {
  const id = network.stages[stage]?.id ?? "";
  const citations = citedAt(network, stage, places);
  if (baseline === null) return without(because.noBaseline, { citations });
  const now = capacities(network, stage, places);
  const earlier = baseline.stageNumber.get(id);
  const before = earlier === undefined ? new Map() : capacities(baseline, earlier, places);
  if (now === null || before === null) return without(because.noCapacity, { citations });
  const companies = [...new Set([...before.keys(), ...now.keys()])];
  if (companies.length === 0) return without(because.noneThere, { citations });
  const grown = companies.map((name) => {
    const [from, to] = [sum(before.get(name) ?? []), sum(now.get(name) ?? [])];
    // Growth from nothing has no finite value.
    const growth = overCorners(([was = 0, is = 0]) => (was > 0 ? is / was - 1 : null), [from, to]);
    return { name, from, to, growth };
  });
  if (grown.some(({ growth }) => growth === null)) return without(FROM_NOTHING, { citations });
  const worst = grown.reduce((a, b) => (middle(b.growth) > middle(a.growth) ? b : a));
  const most = (at: (growth: Interval) => number) =>
    Math.max(...grown.map(({ growth }) => at(growth as Interval)));
  const value = { value: most(middle), lo: most(({ lo }) => lo), hi: most(({ hi }) => hi) };
  return found(value, {
    actor: { id: worst.name, label: { en: worst.name, ja: worst.name } },
    numerator: overCorners(([was = 0, is = 0]) => is - was, [worst.from, worst.to]),
    denominator: worst.from,
    citations,
  });
}

const FROM_NOTHING = {
  en: "a company had no capacity there in the earlier model, so that its growth has no finite value",
  ja: "以前のモデルでその能力がない企業があり、増加率が有限の値にならない",
};

function middle(growth: Interval | null): number {
  return growth === null ? 0 : (growth.value ?? (growth.lo + growth.hi) / 2);
}

/** By company; null where a capacity is not given, or whose it is. */
function capacities(
  network: Network,
  stage: number,
  places: readonly string[],
): Map<string, Interval[]> | null {
  const there = new Set(numbersOf(network, places));
  const found = new Map<string, Interval[]>();
  for (const supplier of suppliersOf(network, stage)) {
    const place = network.pools.place[network.suppliers.pool[supplier] as number] as number;
    if (network.places[place] === "unknown") return null;
    if (!there.has(place)) continue;
    const capacity = amountAt(network.suppliers.capacity, supplier);
    const operator = network.operators[network.suppliers.operator[supplier] as number];
    if (capacity === null || operator === undefined) return null;
    found.set(operator, [...(found.get(operator) ?? []), capacity]);
  }
  return found;
}

function suppliersOf({ suppliers: { byStage } }: Network, stage: number): number[] {
  return Array.from(byStage.row.subarray(byStage.start[stage], byStage.start[stage + 1]));
}

function citedAt(network: Network, stage: number, places: readonly string[]): string[] {
  const keys = suppliersOf(network, stage).flatMap((supplier) => {
    const entry = network.model.suppliers[supplier];
    return entry && places.includes(entry.place) ? [entry.citation] : [];
  });
  return [...new Set(keys)];
}
