import { recyclingInputRate } from "../indices/dependency/recyclingInputRate.ts";
import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import { type Interval, overCorners } from "../numeric/interval.ts";
import { isGap, NONE, plus, total } from "./composition.ts";
import { PLACE_KEY } from "./keys.ts";
import type { Measure } from "./measure.ts";
import { note } from "./notes.ts";
import { worldProduction } from "./world.ts";

/** Recycled part of the world's supply for each need of a stage that recycled and primary products can both serve. */
export function recyclingMeasures(network: Network, stage: number): Measure[] {
  const measures: Measure[] = [];
  for (const need of network.needs[stage] ?? []) {
    const recycled = need.alternatives.filter((a) => network.stages[a.stage]?.kind === "recycling");
    const primary = need.alternatives.filter((a) => network.stages[a.stage]?.kind !== "recycling");
    if (recycled.length === 0 || primary.length === 0) continue;
    const secondary = supplied(network, recycled);
    const first = supplied(network, primary);
    const value = secondary && first && rate(secondary, first);
    measures.push({
      stage,
      whole: "worldProduction",
      key: null,
      method: "recyclingInputRate",
      label: { en: "recycling input rate", ja: "リサイクル原料比率" },
      unit: "share",
      risk: "low",
      value,
      reason: value === null ? note.recyclingUnknown : null,
      notes: [],
      from: need.alternatives.map((alternative) => alternative.stage),
    });
  }
  return measures;
}

function rate(secondary: Interval, primary: Interval): Interval | null {
  return overCorners(
    ([recycled = 0, rest = 0]) =>
      recycled + rest > 0 ? recyclingInputRate(recycled, recycled + rest) : null,
    [secondary, primary],
  );
}

/** World production of some alternatives, in units of the service that the need asks for. */
function supplied(
  network: Network,
  alternatives: readonly Network["needs"][number][number]["alternatives"][number][],
): Interval | null {
  let sum = NONE;
  for (const { stage, service } of alternatives) {
    const world = worldProduction(network, stage, PLACE_KEY);
    if (isGap(world) || network.inShares[stage] === 1 || service === null) return null;
    const { value, lo, hi } = amountAt(network.totals, stage) ?? total(world);
    sum = plus(sum, {
      value: value === null ? null : value * service,
      lo: lo * service,
      hi: hi * service,
    });
  }
  return sum;
}
