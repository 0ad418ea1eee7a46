import { NONE, plus } from "../../assess/composition.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, overCorners } from "../../numeric/interval.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import type { Asked } from "./asked.ts";
import { notNamed, unnamedIn } from "./companies.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";

/** How much the capacity that one of the companies bound by the rule has in some places has grown since an earlier model; the company with the most growth. */
export const CAPACITY_GROWTH: MeasureRow = {
  id: "capacityGrowth",
  label: {
    en: "growth of the capacity of one of the companies in those places since the earlier model",
    ja: "以前のモデルからの、その国・地域における対象企業(最大の一社)の能力の増加率",
  },
  unit: "share",
  most: null,
  takes: ["from"],
  mayTake: ["operators"],
  keys: [],
  numerator: { en: "capacity added there", ja: "そこで増えた能力" },
  denominator: { en: "capacity there in the earlier model", ja: "以前のモデルでのそこの能力" },
  at: (asked, scope) => {
    const places = asked.placesOf(scope.from ?? "");
    return (stage) => growthAt(asked, stage, { places, names: scope.operators });
  },
};

interface Where {
  readonly places: readonly string[];
  /** Companies that the rule binds. */
  readonly names: readonly string[] | undefined;
}

function growthAt({ network, baseline }: Asked, stage: number, { places, names }: Where): Evidence {
  const rest = { citations: citedAt(network, stage, places) };
  if (names === undefined) return without(because.noCompanies, rest);
  if (baseline === null) return without(because.noBaseline, rest);
  const now = capacities(network, stage, places);
  const earlier = baseline.stageNumber.get(network.stages[stage]?.id ?? "");
  const before = earlier === undefined ? NOBODY : capacities(baseline, earlier, places);
  const grown = [...new Set(names)].flatMap((name) => {
    const [from, to] = [before.of.get(name), now.of.get(name)];
    return from === undefined && to === undefined ? [] : [grownFrom(name, { from, to })];
  });
  const missing = unnamedIn([network, baseline], names);
  const gap = gapIn(grown, before.isOpen || now.isOpen);
  if (missing.length > 0 || gap !== null) {
    const reason = missing.length > 0 ? notNamed(missing, network.operators) : gap;
    const least = before.isOpen ? null : surely(grown);
    return without(reason ?? because.noValue, { ...rest, least });
  }
  return { ...largestOf(grown), ...rest };
}

interface Grown {
  readonly name: string;
  readonly from: Interval | null;
  readonly to: Interval | null;
  readonly growth: Interval | null;
}

/** A company that has nothing there at one of the times has 0; null where its capacity is not given. */
function grownFrom(
  name: string,
  {
    from = NONE,
    to = NONE,
  }: { from?: Interval | null | undefined; to?: Interval | null | undefined },
): Grown {
  // Growth from nothing has no finite value.
  const growth =
    from === null || to === null
      ? null
      : overCorners(([was = 0, is = 0]) => (was > 0 ? is / was - 1 : null), [from, to]);
  return { name, from, to, growth };
}

/** Why the largest growth is not known. */
function gapIn(grown: readonly Grown[], isOpen: boolean): Label | null {
  if (isOpen || grown.some(({ from, to }) => from === null || to === null))
    return because.noCapacity;
  if (grown.length === 0) return because.noneThere;
  return grown.some(({ growth }) => growth === null) ? FROM_NOTHING : null;
}

/** What the largest growth surely is at least, whatever the gaps hold. */
function surely(grown: readonly Grown[]): number | null {
  const known = grown.flatMap(({ from, to }) =>
    from === null || to === null || from.hi === 0 ? [] : [to.lo / from.hi - 1],
  );
  return known.length === 0 ? null : Math.max(...known);
}

function largestOf(grown: readonly Grown[]): Evidence {
  const worst = grown.reduce((a, b) => (middle(b.growth) > middle(a.growth) ? b : a));
  const most = (at: (growth: Interval) => number) =>
    Math.max(...grown.map(({ growth }) => at(growth as Interval)));
  const value = { value: most(middle), lo: most(({ lo }) => lo), hi: most(({ hi }) => hi) };
  const [from, to] = [worst.from ?? NONE, worst.to ?? NONE];
  return found(value, {
    actor: { id: worst.name, label: { en: worst.name, ja: worst.name } },
    numerator: overCorners(([was = 0, is = 0]) => is - was, [from, to]),
    denominator: from,
  });
}

const FROM_NOTHING = {
  en: "a company had no capacity there in the earlier model, so that its growth has no finite value",
  ja: "以前のモデルでその能力がない企業があり、増加率が有限の値にならない",
};

function middle(growth: Interval | null): number {
  return growth === null ? 0 : (growth.value ?? (growth.lo + growth.hi) / 2);
}

interface Capacities {
  /** By company; null where one of its capacities there is not given. */
  readonly of: ReadonlyMap<string, Interval | null>;
  /** Whether there may be more, of nobody knows whom or nobody knows where. */
  readonly isOpen: boolean;
}

const NOBODY: Capacities = { of: new Map(), isOpen: false };

function capacities(network: Network, stage: number, places: readonly string[]): Capacities {
  const there = new Set(numbersOf(network, places));
  const of = new Map<string, Interval | null>();
  let isOpen = false;
  for (const supplier of suppliersOf(network, stage)) {
    const place = network.pools.place[network.suppliers.pool[supplier] as number] as number;
    const isAnywhere = network.places[place] === "unknown";
    if (!isAnywhere && !there.has(place)) continue;
    const operator = network.operators[network.suppliers.operator[supplier] as number];
    if (operator === undefined || isAnywhere) {
      isOpen = true;
      continue;
    }
    const capacity = amountAt(network.suppliers.capacity, supplier);
    const before = of.get(operator) === undefined ? NONE : (of.get(operator) ?? null);
    of.set(operator, capacity === null || before === null ? null : plus(before, capacity));
  }
  return { of, isOpen };
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
