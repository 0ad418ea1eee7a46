import { poolAt } from "../../trace/graph/markets.ts";
import { type Asked, chainOf } from "./chainOf.ts";
import type { Missing } from "./missing.ts";
import type { ChainQuestion, Group, OperationalChain } from "./operationalChain.ts";
import { isWanted } from "./poolUse.ts";

interface Asking {
  readonly groups: Group[];
  readonly asked: Asked[];
}

/** The chain behind what a home finally wants, and where rivals count, behind all that draws on any of the same. */
export function askedChain(question: ChainQuestion): OperationalChain {
  const { groups, asked } = homeDemand(question);
  const missing = undemanded(question, groups);
  const count = groups.length;
  if (question.rivals) addRivals(question, { groups, asked });
  const chain = chainOf(question, groups, asked);
  if (groups.length === count) return { ...chain, missing: [...missing, ...chain.missing] };
  const near = connected(chain, count);
  const kept = groups.flatMap((_, g) => (g < count || near.has(g) ? [g] : []));
  const number = new Map(kept.map((g, i) => [g, i]));
  const nearer = chainOf(
    question,
    kept.map((g) => groups[g] as Group),
    asked.flatMap(({ pool, group }) => {
      const at = number.get(group);
      return at === undefined ? [] : [{ pool, group: at }];
    }),
  );
  return { ...nearer, missing: [...missing, ...nearer.missing] };
}

function homeDemand({ network, home, products }: ChainQuestion): Asking {
  const asked: Asked[] = [];
  const groups = products.map((stage, group): Group => {
    for (const place of home) {
      const pool = poolAt(network, stage, place);
      if (pool >= 0 && isWanted(network, pool)) asked.push({ pool, group });
    }
    return { stage, place: -1 };
  });
  return { groups, asked };
}

/** Products for which the model names no demand at home, or demand that may be the home's. */
function undemanded({ network, home }: ChainQuestion, groups: readonly Group[]): Missing[] {
  const wanted = (stage: number, place: number) => {
    const pool = poolAt(network, stage, place);
    return pool >= 0 && isWanted(network, pool);
  };
  const unknown = network.placeNumber.get("unknown") as number;
  return groups.flatMap(({ stage }): Missing[] => {
    if (wanted(stage, unknown)) return [{ lack: "place", stage, place: -1 }];
    return home.some((place) => wanted(stage, place)) ? [] : [{ lack: "demand", stage, place: -1 }];
  });
}

function addRivals({ network, home, isOpen }: ChainQuestion, { groups, asked }: Asking): void {
  const inside = new Set(home);
  const seen = new Set<number>();
  for (const { stage: id, place: code } of network.model.demands ?? []) {
    const stage = network.stageNumber.get(id) as number;
    const place = network.placeNumber.get(code) as number;
    const pool = poolAt(network, stage, place);
    if (inside.has(place) || !isOpen(place) || seen.has(pool)) continue;
    seen.add(pool);
    asked.push({ pool, group: groups.push({ stage, place }) - 1 });
  }
}

/** Groups that draw on some market on which the first groups draw too, at once or by way of others. */
function connected(chain: OperationalChain, first: number): Set<number> {
  const parent = Int32Array.from(chain.cells, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    parent[root(a)] = root(b);
  };
  for (const { from, to } of chain.legs) join(from, to);
  for (const { cell, needs } of chain.processes)
    for (const uses of needs) for (const use of uses) join(use.cell, cell);
  const own = chain.wants.filter(({ group }) => group >= 0 && group < first);
  const near = new Set(own.map(({ cell }) => root(cell)));
  return new Set(chain.wants.filter(({ cell }) => near.has(root(cell))).map(({ group }) => group));
}
