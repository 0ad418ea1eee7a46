import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { actorsOf } from "../../../src/scenarios/contingency/actors.ts";
import { rationingLosses } from "../../../src/scenarios/contingency/rationingLosses.ts";
import { avoided, passed, readings } from "../../../src/trace/reading/reading.ts";
import { rooted } from "../../../src/trace/reading/rooted.ts";
import type { Subject } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";

const keys = ["place", "owner", "operator", "chokepoint"] as const;

/** All subjects as one. */
const together =
  (subjects: readonly Subject[]): Subject =>
  (graph, node) => {
    const answers = subjects.map((subject) => subject(graph, node));
    return (["yes", "perhaps"] as const).find((is) => answers.includes(is)) ?? "no";
  };

describe("losses of sets of actors under rationing", () => {
  it("are the exposure to all of them as one, as the look-through gives it", () => {
    const anySet = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    let sets = 0;
    fc.assert(
      fc.property(anyModel(), anyHome, anySet, fc.boolean(), (model, home, picked, withHome) => {
        const network = compile(model);
        const actors = actorsOf(network, { places: home }, { keys, withHome });
        if (actors.length === 0) return;
        const set = [...new Set(picked.map((number) => number % actors.length))];
        const numbers = numbersOf(network, home);
        const subject = together(set.map((i) => actors[i]?.subject as Subject));
        const read = rooted(readings(network, numbers, "collection"));
        const expected = avoided(read, subject, { unclear: "avoided" }).map((share) =>
          passed(share),
        );
        const losses = rationingLosses(network, numbers, actors);
        for (const stage of network.stages.keys()) {
          const loss = losses(stage);
          const { lo, hi, value } = loss.of(set);
          expect(lo).toBeCloseTo(expected[stage]?.lo as number, 10);
          expect(hi).toBeCloseTo(expected[stage]?.hi as number, 10);
          expect([loss.surely.of(set), loss.perhaps.of(set)]).toEqual([lo, hi]);
          if (value !== null) expect(value).toBeCloseTo(expected[stage]?.value as number, 9);
          if (hi > lo) sets++;
        }
      }),
      { numRuns: 200 },
    );
    expect(sets).toBeGreaterThan(50);
  });
});
