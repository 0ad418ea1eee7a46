import fc from "fast-check";
import type { Model } from "../../src/index.ts";
import { buildModel } from "./buildModel.ts";
import type { GroupPlan, NumberPlan, StagePlan, SupplierPlan } from "./modelPlan.ts";

const COUNTRIES = ["JPN", "CHN", "AUS", "CHL", "KOR", "USA"];

/** A valid model: a chain of one to four stages with unknowns, bounds, shares and re-exports. */
export function anyModel(): fc.Arbitrary<Model> {
  return planned({
    forms: ["exact", "bounds", "left out"],
    places: [...COUNTRIES, "other", "unknown"],
  });
}

/** A valid model in which every amount is known exactly and every place is a country. */
export function anyExactModel(): fc.Arbitrary<Model> {
  return planned({ forms: ["exact"], places: COUNTRIES });
}

interface Choice {
  readonly forms: readonly NumberPlan["form"][];
  readonly places: readonly string[];
}

function planned(choice: Choice): fc.Arbitrary<Model> {
  const exact = choice.forms.length === 1;
  return fc
    .record({
      stages: fc.array(stagePlan(choice), { minLength: 1, maxLength: 4 }),
      recycling: fc.option(
        fc.record({ into: fc.nat(3), use: numberPlan(choice.forms, { min: 1, max: 20 }) }),
      ),
      withContent: fc.boolean(),
    })
    .map((plan) => buildModel(plan, { exact }));
}

function stagePlan(choice: Choice): fc.Arbitrary<StagePlan> {
  const amount = numberPlan(choice.forms, { min: 0, max: 1000 });
  const place = fc.constantFrom(...choice.places);
  const exact = choice.forms.length === 1;
  return fc.record({
    unit: fc.nat(2),
    inShares: exact ? fc.constant(false) : fc.boolean(),
    groups: fc.array(groupPlan(choice.forms), { maxLength: 2 }),
    suppliers: fc.array(supplierPlan(choice), { minLength: 1, maxLength: 5 }),
    flows: fc.array(
      fc.record({
        from: place,
        to: place,
        part: numberPlan(choice.forms, { min: 0, max: 8 }),
        via: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    demands: fc.array(fc.record({ place, amount }), { maxLength: 2 }),
    stocks: fc.array(fc.record({ place, amount, inDays: fc.boolean() }), { maxLength: 2 }),
    unlisted: exact ? fc.constant(0) : fc.constantFrom(0, 0.1, 0.5),
    withTotal: fc.boolean(),
    unreported: fc.constantFrom(null, "unknown" as const, "world" as const),
  });
}

/** At least one unit of input per unit of output, so that recycling never gives back more than was put in. */
function groupPlan(forms: readonly NumberPlan["form"][]): fc.Arbitrary<GroupPlan> {
  return fc.record({
    of: fc.array(fc.record({ stage: fc.nat(3), cap: fc.constantFrom(null, 0.5, 1) }), {
      minLength: 1,
      maxLength: 2,
    }),
    amount: numberPlan(forms, { min: 1, max: 5 }),
    effectiveness: fc.constantFrom(null, 1, 0.5),
    essential: fc.constantFrom(null, true, false),
    withUnit: fc.boolean(),
  });
}

function supplierPlan(choice: Choice): fc.Arbitrary<SupplierPlan> {
  return fc.record({
    place: fc.constantFrom(...choice.places),
    operator: fc.constantFrom(null, "Company A", "Company B"),
    owner: fc.constantFrom(null, ...choice.places),
    production: numberPlan(choice.forms, { min: 0, max: 1000 }),
    withCapacity: fc.boolean(),
    inOtherUnit: fc.boolean(),
  });
}

function numberPlan(
  forms: readonly NumberPlan["form"][],
  range: { readonly min: number; readonly max: number },
): fc.Arbitrary<NumberPlan> {
  const thousandths = fc
    .integer({ min: range.min * 1000, max: range.max * 1000 })
    .map((k) => k / 1000);
  return fc.record({
    value: fc.oneof(fc.integer(range), thousandths),
    form: fc.constantFrom(...forms),
    spread: fc.constantFrom(0, 0.1, 0.5),
  });
}
