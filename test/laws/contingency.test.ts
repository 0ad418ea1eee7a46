import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { chokeSets } from "../../src/scenarios/contingency/chokeSets.ts";
import { contingencies } from "../../src/scenarios/contingency/contingencies.ts";
import { removalCurve } from "../../src/scenarios/contingency/removalCurve.ts";
import { reverseStressTest } from "../../src/scenarios/contingency/reverseStressTest.ts";
import type { StageLoss } from "../../src/scenarios/contingency/stageLoss.ts";
import { GROUPS } from "../assess/chains.ts";
import { anyExactModel, anyHiding, anyHome, hide } from "../assess/randomChain.ts";
import { subsets } from "../numeric/contingency/setLosses.ts";
import { anyChain, anyFloor, anyKeys, anyTradingChain, asked } from "./contingencyQuestions.ts";
import { anyOrderOf, PRECISION, withUnreported } from "./traceTables.ts";

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 100) =>
  fc.assert(property, { numRuns });

describe("what sets of actors take away", () => {
  it("is nothing for nobody, and never less with one more, surely or perhaps", () => {
    check(
      fc.property(anyChain, anyHome, anyKeys, fc.array(fc.nat(), { maxLength: 5 }), (...of) => {
        const [model, home, keys, picked] = of;
        const { actors, stages } = asked(model, home, keys);
        const order = [...new Set(picked.map((i) => i % Math.max(1, actors.length)))].filter(
          (i) => i < actors.length,
        );
        for (const loss of stages) {
          let before: Interval = loss.of([]);
          expect(before).toEqual({ value: 0, lo: 0, hi: 0 });
          order.forEach((_, k) => {
            const next = loss.of(order.slice(0, k + 1));
            expect(next.lo).toBeGreaterThanOrEqual(before.lo - PRECISION);
            expect(next.hi).toBeGreaterThanOrEqual(before.hi - PRECISION);
            expect(next.hi).toBeLessThanOrEqual(1);
            before = next;
          });
        }
      }),
    );
  });

  it("is no more than the sum of what its parts take away, also in loops that feed on themselves", () => {
    const anySets = fc.tuple(
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    );
    check(
      fc.property(anyChain, anyHome, anyKeys, anySets, (model, home, keys, picked) => {
        const { actors, stages } = asked(model, home, keys);
        if (actors.length === 0) return;
        const [a, b] = picked.map((set) => [...new Set(set.map((i) => i % actors.length))]);
        const both = [...new Set([...(a ?? []), ...(b ?? [])])];
        for (const { surely, perhaps } of stages)
          for (const { of } of [surely, perhaps])
            expect(of(both)).toBeLessThanOrEqual(of(a ?? []) + of(b ?? []) + PRECISION);
      }),
      300,
    );
  });

  it("lies within the bounds that are told when less is known", () => {
    let open = 0;
    check(
      fc.property(
        anyExactModel(),
        anyHome,
        anyHiding,
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        (...of) => {
          const [exactModel, home, hiding, picked] = of;
          const model = withUnreported(exactModel, () => "none");
          const less = hide(model, hiding, home);
          const [truth, told] = [asked(model, home, ["place"]), asked(less, home, ["place"])];
          const both = told.actors.filter(({ id }) => truth.actors.some((one) => one.id === id));
          if (both.length === 0) return;
          const ids = [...new Set(picked.map((i) => both[i % both.length]?.id))];
          const set = ({ actors }: typeof told) =>
            ids.map((id) => actors.findIndex((a) => a.id === id));
          for (const [s, loss] of told.stages.entries()) {
            const at = (truth.stages[s] as StageLoss).of(set(truth));
            if (at.hi - at.lo > PRECISION) continue;
            const { lo, hi } = loss.of(set(told));
            expect(lo).toBeLessThanOrEqual(at.lo + PRECISION);
            expect(hi).toBeGreaterThanOrEqual(at.lo - PRECISION);
            if (hi > lo) open++;
          }
        },
      ),
      300,
    );
    expect(open).toBeGreaterThan(100);
  });
});

describe("contingencies", () => {
  it("of more at once are no less bad: the worst up to k is that of all sets of at most k", () => {
    check(
      fc.property(
        anyChain,
        anyHome,
        fc.constantFrom("certain", "possible"),
        (model, home, rankBy) => {
          const { network, stages } = asked(model, home, ["place"]);
          const { rows } = contingencies(network, {
            ...{ home: [...home], groups: GROUPS, stage: "all", losses: 3, top: 1 },
            rankBy: rankBy as "certain",
          });
          for (const { stage, surely, perhaps } of stages) {
            const { count, of } = rankBy === "certain" ? surely : perhaps;
            for (const k of [1, 2, 3]) {
              const shown = rows
                .filter(
                  (row) => row.stageId === network.stages[stage]?.id && (row.atOnce as number) <= k,
                )
                .map(({ loss }) => (loss as Interval)[rankBy === "certain" ? "lo" : "hi"]);
              const worst = Math.max(...subsets(count, k).map((set) => of(set)));
              expect(Math.max(0, ...shown)).toBeCloseTo(worst, 10);
            }
          }
        },
      ),
      100,
    );
  });

  it("never take away more than the sum, and have bounds of that which hold", () => {
    check(
      fc.property(anyChain, anyHome, (model, home) => {
        const { rows } = contingencies(compile(model), {
          ...{ home: [...home], groups: GROUPS, stage: "all", losses: 3 },
        });
        for (const { synergy } of rows) {
          const { value, lo, hi } = synergy as Interval;
          expect(hi).toBeLessThanOrEqual(0);
          expect(lo).toBeLessThanOrEqual(hi);
          expect(lo).toBeGreaterThanOrEqual(-2);
          if (value !== null) expect([value >= lo, value <= hi]).toEqual([true, true]);
        }
      }),
    );
  });

  it("are the same whatever the order of the file's lists, as are choke sets and removal curves", () => {
    const both = anyChain.chain((model) => fc.tuple(fc.constant(model), anyOrderOf(model)));
    const rounded = ({ rows }: Result) =>
      rows.map(({ stageId, ids, id, loss, certaintyId, size, part }) => {
        const { lo, hi } = (loss ?? { lo: 0, hi: 0 }) as Interval;
        const [least, most] = [lo, hi].map((x) => Math.round(x * 1e9));
        return [stageId, ids, id, certaintyId, typeof size, part, least, most]
          .map(String)
          .join(" ");
      });
    const sorted = (table: Result) => rounded(table).sort();
    check(
      fc.property(both, anyHome, anyKeys, anyFloor, ([model, shuffled], home, keys, floor) => {
        const [one, other] = [compile(model), compile(shuffled)];
        const question = { home: [...home], groups: GROUPS, stage: "all", actors: keys, top: 1000 };
        expect(sorted(contingencies(other, question))).toEqual(
          sorted(contingencies(one, question)),
        );
        const floored = { ...question, floor };
        expect(sorted(chokeSets(other, floored))).toEqual(sorted(chokeSets(one, floored)));
        expect(sorted(removalCurve(other, question))).toEqual(sorted(removalCurve(one, question)));
      }),
      40,
    );
  });

  it("do not change with a chain that has nothing to do with the product", () => {
    let known = 0;
    check(
      fc.property(anyTradingChain, anyHome, anyFloor, (model, home, floor) => {
        const [first] = model.stages;
        const aside: Model = {
          ...model,
          stages: [...model.stages, { ...(first as Model["stages"][number]), id: "aside" }],
          suppliers: [
            ...model.suppliers,
            { stage: "aside", place: "NOR", production: 5, citation: "c" },
          ],
          flows: [
            ...(model.flows ?? []),
            { stage: "aside", from: "NOR", to: "CHN", amount: 1, citation: "c" },
          ],
        };
        const question = {
          home: [...home],
          groups: GROUPS,
          stage: "metal",
          floor,
          losses: 3,
        } as const;
        // Whoever is named may stand behind what is not known.
        if (asked(aside, home, ["place"]).stages[2]?.isKnown !== true) return;
        known++;
        for (const verb of [contingencies, chokeSets, reverseStressTest, removalCurve])
          expect(verb(compile(aside), question).rows).toEqual(verb(compile(model), question).rows);
      }),
    );
    expect(known).toBeGreaterThan(20);
  });
});

describe("removal curves", () => {
  it("never rise, end with what all take away, and R lies between what is left first and last", () => {
    check(
      fc.property(anyChain, anyHome, fc.constantFrom("size", "exposure"), (model, home, by) => {
        const { rows } = removalCurve(compile(model), {
          ...{ home: [...home], groups: GROUPS, stage: "all", top: 1000, by: by as "size" },
        });
        for (const stage of new Set(rows.map(({ stageId }) => stageId))) {
          const own = rows.filter(({ stageId }) => stageId === stage);
          const left = own.map((row) => row.left as Interval);
          const mean = left.pop() as Interval;
          for (const key of ["lo", "hi"] as const) {
            const part = left.map((one) => one[key]);
            for (const [q, x] of part.entries())
              if (q > 0) expect(x).toBeLessThanOrEqual((part[q - 1] as number) + PRECISION);
            const sum = part.reduce((total, x) => total + x, 0);
            expect(mean[key]).toBeCloseTo(sum / part.length, 10);
          }
        }
      }),
    );
  });
});
