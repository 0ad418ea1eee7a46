import type { Model } from "../../src/index.ts";
import { buildFlows } from "./buildFlows.ts";
import { distinctBy, given, idOf, quantity, suppliersOf } from "./given.ts";
import type { GroupPlan, ModelPlan, NumberPlan, StagePlan } from "./modelPlan.ts";

type Stage = Model["stages"][number];
type Supplier = Model["suppliers"][number];

const KINDS = ["mining", "refining", "processing", "assembly"] as const;
/** Units of stages, each with another that converts to it: `factor` of the other in one of the stage's. */
const UNITS = [
  { unit: "t/year", ratio: "t/t", stock: "t", other: "kt/year", factor: 1e-3 },
  { unit: "kt/year", ratio: "kt/kt", stock: "kt", other: "t/year", factor: 1e3 },
  { unit: "GWh/year", ratio: "GWh/GWh", stock: "GWh", other: "TWh/year", factor: 1e-3 },
] as const;

const citation = "made-up";

export function buildModel(plan: ModelPlan, { exact }: { readonly exact: boolean }): Model {
  const stages = plan.stages.map((stage, s) => buildStage(plan, stage, s));
  const suppliers = plan.stages.flatMap((stage, s) => buildSuppliers(stage, s));
  if (plan.recycling !== null) {
    stages.push(buildRecycling(plan, plan.recycling.use));
    suppliers.push({ stage: "recycling", place: "JPN", production: 1, citation });
  }
  return {
    kyusho: "model/1",
    id: exact ? "exact" : "any",
    title: { en: "A chain made up for a test" },
    year: 2024,
    citations: {
      [citation]: {
        title: "Made up",
        publisher: "kyusho",
        year: 2026,
        licence: "MIT",
        kind: "illustration",
      },
    },
    materials: [{ id: "metal", label: { en: "metal", ja: "金属" } }],
    stages,
    suppliers,
    flows: plan.stages.flatMap((stage, s) => buildFlows(stage, s)),
    demands: plan.stages.flatMap((stage, s) => buildDemands(stage, s)),
    stocks: plan.stages.flatMap((stage, s) => buildStocks(stage, s)),
  };
}

function unitOf(stage: StagePlan | undefined) {
  return UNITS[stage?.unit ?? 0] ?? UNITS[0];
}

function buildStage(plan: ModelPlan, stage: StagePlan, s: number): Stage {
  const listed = stage.suppliers.reduce(
    (sum, { production: p }) => sum + p.value * (1 + p.spread),
    0,
  );
  const isFed = plan.recycling !== null && s > 0 && plan.recycling.into % plan.stages.length === s;
  return given({
    id: idOf(s),
    kind: KINDS[s] ?? "component",
    material: "metal",
    unit: unitOf(stage).unit,
    content: plan.withContent ? { Li: 0.5 } : undefined,
    label: { en: `Stage ${s}` },
    inputs:
      s === 0
        ? undefined
        : stage.groups.map((group, g) => {
            const built = buildGroup(plan, group, s);
            return isFed && g === 0
              ? { ...built, of: [...built.of, { stage: "recycling" }] }
              : built;
          }),
    total: stage.withTotal ? { amount: listed / (1 - stage.unlisted), citation } : undefined,
    unreported: stage.unreported ?? undefined,
  }) as Stage;
}

function buildGroup(
  plan: ModelPlan,
  group: GroupPlan,
  s: number,
): NonNullable<Stage["inputs"]>[number] {
  const of = distinctBy(group.of, ({ stage }) => idOf(stage % s));
  const units = [s, ...of.map(({ stage }) => stage % s)].map((i) => unitOf(plan.stages[i]));
  const isSame = new Set(units.map(({ unit }) => unit)).size === 1;
  // The recycled product is counted in tonnes, so that a unit in other terms would not fit it.
  const withUnit = group.withUnit && isSame && units[0]?.unit === "t/year";
  return given({
    amount: quantity(group.amount),
    unit: withUnit ? units[0]?.ratio : undefined,
    of: of.map(({ stage, cap }, i) =>
      given({
        stage: idOf(stage % s),
        effectiveness: i > 0 ? (group.effectiveness ?? undefined) : undefined,
        cap: cap ?? undefined,
      }),
    ),
    essential: group.essential ?? undefined,
    citation,
  }) as NonNullable<Stage["inputs"]>[number];
}

function buildRecycling(plan: ModelPlan, use: NumberPlan): Stage {
  const worn = { stage: idOf(plan.stages.length - 1) };
  return {
    id: "recycling",
    kind: "recycling",
    material: "metal",
    unit: "t/year",
    label: { en: "Recycling" },
    inputs: [given({ amount: quantity(use), of: [worn], citation }) as never],
  };
}

function buildSuppliers(stage: StagePlan, s: number): Supplier[] {
  const listed = suppliersOf(stage);
  const whole = listed.reduce((sum, { production }) => sum + production.value, 0) || 1;
  const { other, factor } = unitOf(stage);
  return listed.map(({ place, operator, owner, production, withCapacity, inOtherUnit }) => {
    const scale = inOtherUnit ? factor : 1;
    const share = production.form === "left out" ? undefined : production.value / whole;
    return given({
      stage: idOf(s),
      place,
      operator: operator ?? undefined,
      owner: owner ?? undefined,
      production: stage.inShares ? undefined : quantity(production, scale),
      share: stage.inShares && share !== undefined ? share * (1 - stage.unlisted) : undefined,
      capacity: withCapacity
        ? quantity({ ...production, value: production.value * 2 }, scale)
        : undefined,
      unit: inOtherUnit ? other : undefined,
      citation,
    }) as Supplier;
  });
}

function buildDemands(stage: StagePlan, s: number): NonNullable<Model["demands"]>[number][] {
  return distinctBy(stage.demands, ({ place }) => place).map(
    ({ place, amount }) =>
      given({ stage: idOf(s), place, amount: quantity(amount), citation }) as never,
  );
}

function buildStocks(stage: StagePlan, s: number): NonNullable<Model["stocks"]>[number][] {
  return distinctBy(stage.stocks, ({ place }) => place).map(({ place, amount, inDays }) => {
    const what = inDays
      ? { days: quantity(amount) }
      : { amount: quantity(amount), unit: unitOf(stage).stock };
    return given({ stage: idOf(s), place, ...what, citation }) as never;
  });
}
