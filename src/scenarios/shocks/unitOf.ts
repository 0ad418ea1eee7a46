import { add } from "../../model/modelError.ts";
import { unitFactor } from "../../model/units/units.ts";
import type { Checking } from "./checking.ts";
import type { NamedStages } from "./stagesOf.ts";

/** What an amount is multiplied by to stand in its stage's unit, or in what `of` makes of that; a unit that does not fit goes to the issues. */
export function unitOf(
  { numbers }: NamedStages,
  unit: string | undefined,
  { checking, of }: { readonly checking: Checking; readonly of: (stageUnit: string) => string },
): number {
  const stage = checking.network.stages[numbers[0] ?? -1];
  if (unit === undefined || stage === undefined) return 1;
  const conversion = unitFactor(unit, of(stage.unit));
  if ("factor" in conversion) return conversion.factor;
  add(checking.issues, {
    path: `${checking.path}.unit`,
    must: `be a unit that converts to '${of(stage.unit)}'`,
    found: conversion.mismatch,
    fix: "write the amount in the stage's unit",
  });
  return 1;
}
