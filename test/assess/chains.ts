import groupsFile from "../../seeds/groups.json" with { type: "json" };
import { type Assessment, type AssessmentRow, assess } from "../../src/assess/assess.ts";
import type { KeyId } from "../../src/assess/keys.ts";
import type { WholeId } from "../../src/assess/measure.ts";
import { parseModel } from "../../src/model/parseModel.ts";
import type { HomeSpec } from "../../src/model/places/homeText.ts";
import { parseGroups } from "../../src/model/places/parseGroups.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";

type Uncited<T> = Omit<T, "citation" | "stage"> & { stage?: string; citation?: string };
type Entries<K extends "suppliers" | "flows" | "demands" | "stocks"> = Uncited<
  NonNullable<Model[K]>[number]
>[];
type StageText = Partial<Model["stages"][number]> & { id: string };

export interface Chain {
  readonly stages?: readonly StageText[];
  readonly suppliers: Entries<"suppliers">;
  readonly flows?: Entries<"flows">;
  readonly demands?: Entries<"demands">;
  readonly stocks?: Entries<"stocks">;
}

/** A model with what the test does not speak about filled in: one stage "s", one citation "c". */
export function chain(text: Chain): Model {
  const filled = (entries: readonly object[] | undefined) =>
    (entries ?? []).map((entry) => ({ stage: "s", citation: "c", ...entry }));
  const stages = (text.stages ?? [{ id: "s" }]).map((stage) => ({
    kind: "mining",
    material: "m",
    unit: "t/year",
    label: { en: stage.id },
    ...stage,
  }));
  return parseModel({
    kyusho: "model/1",
    id: "chain",
    title: { en: "chain" },
    year: 2024,
    citations: {
      c: { title: "c", publisher: "p", year: 2024, licence: "none", kind: "illustration" },
      d: { title: "d", publisher: "p", year: 2024, licence: "none", kind: "illustration" },
    },
    materials: [{ id: "m", label: { en: "m" } }],
    stages,
    suppliers: filled(text.suppliers),
    flows: filled(text.flows),
    demands: filled(text.demands),
    stocks: filled(text.stocks),
  });
}

export const GROUPS = parseGroups(groupsFile);

export function assessed(
  model: Chain | Model,
  home: HomeSpec,
  blocs: readonly HomeSpec[] = [],
): Assessment {
  const whole = "kyusho" in model ? model : chain(model);
  return assess(compile(whole), { home, blocs, groups: GROUPS });
}

/** The row of a method, of the home's balance unless a whole is named. */
export function row(
  { rows }: Assessment,
  method: string,
  where: { stage?: string; whole?: WholeId; key?: KeyId | null } = {},
): AssessmentRow {
  const { stage = "s", whole = "homeConsumption" } = where;
  const key = where.key === undefined ? (where.whole ? "place" : null) : where.key;
  const found = rows.filter(
    (r) => r.stageId === stage && r.method === method && r.wholeId === whole && r.keyId === key,
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${method} at ${stage}`);
  return found[0] as AssessmentRow;
}

/** The value of an exact row, or its reason. */
export function answer(...of: Parameters<typeof row>): number | null | string {
  const { value, reason } = row(...of);
  return value === null ? (reason?.en ?? "no reason") : value.value;
}
