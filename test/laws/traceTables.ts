import fc from "fast-check";
import { expect } from "vitest";
import type { Cell, Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import type { Interval } from "../../src/numeric/interval.ts";

export const PRECISION = 1e-9;

/** Every interval of a table by stage, row and column. */
export function intervals(table: Result): Map<string, Interval> {
  const found = new Map<string, Interval>();
  for (const row of table.rows)
    for (const [key, cell] of Object.entries(row))
      if (isFigure(cell))
        found.set([row.stageId, row.keyId, row.id, key].join(" "), asInterval(cell));
  return found;
}

function isFigure(cell: Cell): cell is Interval | number {
  return typeof cell === "number" || (cell !== null && typeof cell === "object" && "lo" in cell);
}

function asInterval(cell: Interval | number): Interval {
  return typeof cell === "number" ? { value: cell, lo: cell, hi: cell } : cell;
}

/** Whether two tables say the same, to 1e-12. */
export function expectSame(a: Result, b: Result, counts = (_: string) => true): void {
  const others = intervals(b);
  for (const [name, one] of intervals(a)) {
    if (!counts(name)) continue;
    const other = others.get(name);
    for (const key of ["lo", "hi", "value"] as const) {
      const [x, y] = [one[key], other?.[key]];
      if (typeof x === "number" && typeof y === "number")
        expect(Math.abs(y - x), name).toBeLessThanOrEqual(1e-12);
      // A width of just 0.1 may have a value on one side only.
      else if (Math.abs(one.hi - one.lo - 0.1) > PRECISION) expect(y, name).toBe(x);
    }
  }
}

export function withUnreported(
  model: Model,
  of: (stage: Model["stages"][number]) => "none" | "unknown" | "world",
): Model {
  return { ...model, stages: model.stages.map((stage) => ({ ...stage, unreported: of(stage) })) };
}

/** The same model with each list of its file in another order. */
export function anyOrderOf(model: Model): fc.Arbitrary<Model> {
  const shuffled = <T>(list: readonly T[] = []) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const stages = fc.tuple(
    ...model.stages.map((stage) =>
      shuffled(stage.inputs).map((inputs) =>
        stage.inputs === undefined ? stage : { ...stage, inputs },
      ),
    ),
  );
  return fc
    .record({
      stages: stages.chain(shuffled),
      suppliers: shuffled(model.suppliers),
      flows: shuffled(model.flows),
      demands: shuffled(model.demands),
      stocks: shuffled(model.stocks),
    })
    .map((lists) => ({ ...model, ...lists }));
}

/** The same model with every amount times a factor; shares and recipes stay. */
export function timesAll(model: Model, factor: number): Model {
  const times = <T extends object>(entry: T, keys: readonly string[]): T =>
    Object.fromEntries(
      Object.entries(entry).map(([key, field]) => {
        if (!keys.includes(key)) return [key, field];
        if (typeof field === "number") return [key, field * factor];
        const { value, lo, hi } = field as Record<string, number>;
        const scaled = { lo: (lo as number) * factor, hi: (hi as number) * factor };
        return [key, value === undefined ? scaled : { ...scaled, value: value * factor }];
      }),
    ) as T;
  return {
    ...model,
    stages: model.stages.map((stage) =>
      stage.total === undefined ? stage : { ...stage, total: times(stage.total, ["amount"]) },
    ),
    suppliers: model.suppliers.map((entry) => times(entry, ["production", "capacity"])),
    flows: (model.flows ?? []).map((entry) => times(entry, ["amount"])),
    demands: (model.demands ?? []).map((entry) => times(entry, ["amount"])),
    stocks: (model.stocks ?? []).map((entry) => times(entry, ["amount"])),
  };
}
