import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { chokeSets } from "../../src/scenarios/contingency/chokeSets.ts";
import { reverseStressTest } from "../../src/scenarios/contingency/reverseStressTest.ts";
import { GROUPS } from "../assess/chains.ts";
import { anyHome } from "../assess/randomChain.ts";
import { minimalByExhaustion } from "../numeric/contingency/setLosses.ts";
import { anyChain, anyFloor, anyKeys, asked, listed } from "./contingencyQuestions.ts";
import { PRECISION } from "./traceTables.ts";

const names = (sets: readonly (readonly number[])[], ids: readonly string[]) =>
  sets.map((set) => set.map((i) => ids[i])).sort();

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 100) =>
  fc.assert(property, { numRuns });

describe("choke sets", () => {
  it("are those that exhaustion finds on random chains, surely and perhaps breaking", () => {
    let [certain, possible] = [0, 0];
    check(
      fc.property(anyChain, anyHome, anyKeys, anyFloor, (model, home, keys, floor) => {
        const { network, actors, stages } = asked(model, home, keys);
        if (actors.length > 16) return;
        const ids = actors.map(({ id }) => id);
        for (const { stage, surely, perhaps } of stages) {
          const id = network.stages[stage]?.id as string;
          const { rows } = chokeSets(network, {
            ...{ home: [...home], groups: GROUPS, stage: id, actors: keys, floor, top: 10_000 },
          });
          const sure = minimalByExhaustion(surely, 1 - floor, 3);
          const open = minimalByExhaustion(perhaps, 1 - floor, 3).filter(
            (set) => !(surely.of(set) > 1 - floor),
          );
          expect(listed(rows, "certain")).toEqual(names(sure, ids));
          const sets = rows.filter(({ certaintyId }) => certaintyId === "possible");
          expect(sets.reduce((sum, row) => sum + (row.sets as number), 0)).toBe(open.length);
          const known = open.filter((set) => surely.of(set) > 0);
          expect(names(open, ids)).toEqual(expect.arrayContaining(listed(rows, "possible")));
          expect(listed(rows, "possible")).toEqual(expect.arrayContaining(names(known, ids)));
          certain += sure.length;
          possible += open.length;
        }
      }),
      100,
    );
    expect([certain > 100, possible > 100]).toEqual([true, true]);
  });

  it("break the floor each, and what the reverse stress test shows are the smallest of them", () => {
    check(
      fc.property(anyChain, anyHome, anyFloor, (model, home, floor) => {
        const network = compile(model);
        const question = { home: [...home], groups: GROUPS, stage: "all", floor, top: 10_000 };
        const all = chokeSets(network, question).rows;
        for (const { certaintyId, loss } of all) {
          const { lo, hi } = loss as Interval;
          expect(certaintyId === "certain" ? lo : hi).toBeGreaterThan(1 - floor);
          if (certaintyId === "possible") expect(lo).toBeLessThanOrEqual(1 - floor + PRECISION);
        }
        const smallest = reverseStressTest(network, question).rows;
        for (const { id } of network.stages) {
          const of = (rows: Result["rows"]) =>
            rows.filter((row) => row.stageId === id && row.certaintyId === "certain");
          const sizes = of(all).map(({ size }) => size as number);
          const least = of(all).filter(({ size }) => size === Math.min(...sizes));
          const exact = of(smallest).filter(({ methodId }) => methodId === "exact");
          expect(listed(exact, "certain")).toEqual(listed(least, "certain"));
          if (least.length === 0) expect(of(smallest)).toHaveLength(1);
        }
      }),
      100,
    );
  });
});
