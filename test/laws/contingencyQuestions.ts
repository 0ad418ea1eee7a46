import fc from "fast-check";
import type { Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import { type Actor, type ActorKey, actorsOf } from "../../src/scenarios/contingency/actors.ts";
import { rationingLosses } from "../../src/scenarios/contingency/rationingLosses.ts";
import type { StageLoss } from "../../src/scenarios/contingency/stageLoss.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { chain } from "../assess/chains.ts";
import { anyHiding, anyModel, hide, PLACES } from "../assess/randomChain.ts";

export const anyKeys: fc.Arbitrary<ActorKey[]> = fc.subarray(["place", "owner", "operator"], {
  minLength: 1,
});

/** A floor that no ratio of the small whole numbers of random chains is near to. */
export const anyFloor = fc.constantFrom(0.1234567, 0.3141592, 0.5772156, 0.7654321, 0.9159655);

const STAGES = ["ore", "scrap", "metal"] as const;
const INPUTS = [
  { of: [{ stage: "ore" }], citation: "d" },
  { of: [{ stage: "scrap" }], citation: "d" },
];

/** Chains of which all is known, with much trade: metal needs ore and scrap, every place may send each to every other. */
export const anyTradingChain: fc.Arbitrary<Model> = fc
  .record({
    amounts: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 5, 8), { minLength: 108, maxLength: 108 }),
    operators: fc.array(fc.constantFrom("Alpha", "Beta", "Gamma", "Delta"), {
      ...{ minLength: 18, maxLength: 18 },
    }),
    owners: fc.array(fc.constantFrom(...PLACES), { minLength: 18, maxLength: 18 }),
  })
  .map(({ amounts, operators, owners }) => {
    const rows = STAGES.flatMap((stage, s) =>
      PLACES.flatMap((from, f) =>
        PLACES.map((to, t) => ({ stage, from, to, amount: amounts[36 * s + 6 * f + t] as number })),
      ),
    );
    const makers = STAGES.flatMap((stage, s) =>
      PLACES.map((place, p) => ({
        ...{ stage, place, operator: operators[6 * s + p] as string },
        owner: owners[6 * s + p] as string,
        production: rows
          .filter((row) => row.stage === stage && row.from === place)
          .reduce((sum, { amount }) => sum + amount, 0),
      })),
    );
    return chain({
      stages: STAGES.map((id) => ({
        ...{ id, unreported: "none" as const },
        ...(id === "metal" ? { inputs: INPUTS } : {}),
      })),
      suppliers: makers,
      flows: rows.filter(({ from, to, amount }) => from !== to && amount > 0),
    });
  });

/** Chains of which all is known, or much is not. */
export const anyChain: fc.Arbitrary<Model> = fc.oneof(
  anyModel(),
  anyTradingChain,
  fc
    .tuple(anyTradingChain, anyHiding)
    .map(([model, hiding]) => hide(model, { ...hiding, byPool: {} }, ["JPN"])),
);

/** The actors, and what the home loses without them at each stage. */
export function asked(
  model: Model,
  home: readonly string[],
  keys: readonly ActorKey[],
): {
  readonly network: Network;
  readonly actors: readonly Actor[];
  readonly stages: readonly StageLoss[];
} {
  const network = compile(model);
  const actors = actorsOf(network, { places: home }, { keys, withHome: false });
  const losses = rationingLosses(network, numbersOf(network, home), actors);
  return { network, actors, stages: [...network.stages.keys()].map(losses) };
}

/** The actors of the rows of one kind that name them. */
export const listed = (rows: Result["rows"], certainty: string) =>
  rows
    .filter((row) => row.certaintyId === certainty && row.ids !== null)
    .map(({ ids }) => ids)
    .sort();
