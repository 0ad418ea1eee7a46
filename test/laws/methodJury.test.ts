import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { JuryInputs } from "../../src/policies/methodJury/juryInputs.ts";
import { ranked } from "../../src/policies/methodJury/ranked.ts";
import { PLACES } from "../assess/randomChain.ts";
import { SOURCE } from "../policies/methodJury/juries.ts";
import { anyCompletion } from "./completed.ts";

const IDS = [
  ...["hhi:worldProduction", "hhi:homeImports", "netImportReliance", "homeShare"],
  ...["usgsNetImportReliance", "cdi1", "cdi2", "cdi3", "metiImportDependence", "geoPolRisk"],
  ...["metiSubstitutability", "singlePointOfFailure", "geoDep", "nassarDisruptionPotential"],
];

const INPUTS: JuryInputs = {
  citations: { s: SOURCE },
  places: Object.fromEntries(
    PLACES.map((place, i) => [
      place,
      {
        ...{ politicalStability: 1 - i / 2, policyPotential: 20 * i, unwillingness: i / 10 },
        citation: "s",
      },
    ]),
  ),
};

const ballotsOf = (model: Model, home: readonly string[]) =>
  ranked({
    ...{ network: compile(model), methods: IDS, home, groups: undefined },
    ...{ inputs: INPUTS, stageIds: undefined },
  }).ballots;

describe("the jury of methods, for every world that a model with gaps may be", () => {
  it("has that world's scores within its bounds, and that world's ranks among the same stages within its ranks", () => {
    const compared = new Map<string, number>();
    fc.assert(
      fc.property(anyCompletion, ({ gaps, home, world }) => {
        const truths = ballotsOf(world, home);
        for (const [i, { juror, verdicts, ranks }] of ballotsOf(gaps, home).entries()) {
          const truth = truths[i]?.verdicts ?? [];
          // What rests on the listed exports is said to; a world with more of them is another question.
          if (verdicts.some(({ value, notes }) => value && notes.includes("listedExports")))
            continue;
          const known = verdicts.flatMap(({ value }, at) => (value === null ? [] : [at]));
          const values = known.map((at) => truth[at]?.value?.value ?? null);
          for (const [k, at] of known.entries()) {
            const { lo, hi } = verdicts[at]?.value ?? { lo: 0, hi: 0 };
            const is = values[k] ?? null;
            if (is === null) continue;
            compared.set(juror.id, (compared.get(juror.id) ?? 0) + 1);
            const slack = 1e-9 * Math.max(1, Math.abs(is));
            expect(is, juror.id).toBeGreaterThanOrEqual(lo - slack);
            expect(is, juror.id).toBeLessThanOrEqual(hi + slack);
            if (values.includes(null)) continue;
            const sign = juror.risk === "high" ? 1 : -1;
            const ahead = values.filter((other) => sign * ((other as number) - is) > slack).length;
            const level = values.filter(
              (other) => Math.abs((other as number) - is) <= slack,
            ).length;
            expect(ranks[at]?.lo, juror.id).toBeLessThanOrEqual(ahead + level);
            expect(ranks[at]?.hi, juror.id).toBeGreaterThanOrEqual(ahead + 1);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(compared.size).toBeGreaterThan(6);
  });
});
