import fc from "fast-check";
import type { Model } from "../../src/model/shape.ts";

const CODES = ["CHN", "JPN", "AUS", "DEU", "FRA", "CHL", "KOR", "USA"] as const;

/** The same model under other names: places change theirs among themselves, stages and operators get new ones. */
export function anyRenaming(model: Model): fc.Arbitrary<(id: string) => string> {
  const stages = model.stages.map(({ id }) => id);
  const operators = [...new Set(model.suppliers.flatMap(({ operator }) => operator ?? []))];
  return fc
    .tuple(
      fc.shuffledSubarray([...CODES], { minLength: CODES.length }),
      fc.shuffledSubarray(stages, { minLength: stages.length }),
      fc.shuffledSubarray(operators, { minLength: operators.length }),
    )
    .map(([codes, order, names]) => {
      const to = new Map<string, string>([
        ...CODES.map((code, i) => [code, codes[i] as string] as const),
        ...stages.map((id) => [id, `renamed-${order.indexOf(id)}`] as const),
        ...operators.map((name) => [name, `Renamed ${names.indexOf(name)}`] as const),
      ]);
      return (id: string) => to.get(id) ?? id;
    });
}

export function renamed(model: Model, nameOf: (id: string) => string): Model {
  const FIELDS = ["stage", "place", "owner", "operator", "from", "to"];
  const entry = <T extends object>(one: T): T =>
    Object.fromEntries(
      Object.entries(one).map(([key, field]) => [
        key,
        FIELDS.includes(key) ? nameOf(field as string) : field,
      ]),
    ) as T;
  return {
    ...model,
    stages: model.stages.map(({ id, ...stage }) => ({
      ...stage,
      id: nameOf(id),
      ...(stage.inputs === undefined
        ? {}
        : { inputs: stage.inputs.map((group) => ({ ...group, of: group.of.map(entry) })) }),
    })),
    suppliers: model.suppliers.map(entry),
    flows: (model.flows ?? []).map(entry),
    demands: (model.demands ?? []).map(entry),
    stocks: (model.stocks ?? []).map(entry),
  };
}

/** The same model with one commodity counted in a smaller unit, `factor` of which make up one: recipes are adjusted. */
export function inUnits(model: Model, unit: { stage: string; factor: number }): Model {
  const { stage: id, factor } = unit;
  const of = <T extends { readonly stage: string }>(entry: T, key: keyof T): T =>
    entry.stage === id && typeof entry[key] === "number"
      ? { ...entry, [key]: entry[key] * factor }
      : entry;
  return {
    ...model,
    stages: model.stages.map((stage) =>
      stage.inputs === undefined
        ? stage
        : {
            ...stage,
            inputs: stage.inputs.map((group) => ({
              ...group,
              amount: ((group.amount as number | undefined) ?? 1) / (stage.id === id ? factor : 1),
              of: group.of.map((one) =>
                one.stage === id
                  ? { ...one, effectiveness: (one.effectiveness ?? 1) / factor }
                  : one,
              ),
            })),
          },
    ),
    suppliers: model.suppliers.map((entry) => of(entry, "production")),
    flows: (model.flows ?? []).map((entry) => of(entry, "amount")),
    demands: (model.demands ?? []).map((entry) => of(entry, "amount")),
    stocks: (model.stocks ?? []).map((entry) => of(entry, "amount")),
  };
}
