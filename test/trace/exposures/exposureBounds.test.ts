import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveHome } from "../../../src/model/places/homes.ts";
import { compile } from "../../../src/network/compile.ts";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { exposures } from "../../../src/trace/exposures/exposures.ts";
import type { TraceGraph } from "../../../src/trace/graph/traceGraph.ts";
import { candidatesOf } from "../../../src/trace/reading/candidates.ts";
import { readings } from "../../../src/trace/reading/reading.ts";
import type { Subject } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";

/** Part of each stage's supply that does not avoid the subject, every node asked and nothing left out. */
function lost(whole: TraceGraph, subject: Subject, withUnclear: boolean): number[] {
  const bad = Uint8Array.from({ length: whole.count }, (_, node) => {
    const is = node === whole.unknown ? "perhaps" : subject(whole, node);
    return is === "yes" || (is === "perhaps" && withUnclear) ? 1 : 0;
  });
  const fed = avoidance({ ...whole.graph }, new Uint8Array(whole.count), "weakestLink");
  const share = avoidance({ ...whole.graph }, bad, "weakestLink");
  return Array.from(whole.homeNode, (node) => (fed[node] as number) - (share[node] as number));
}

describe("exposures(network, home)", () => {
  it("list whoever is certainly upstream, with the bounds and values of three separate questions", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, places) => {
        const network = compile(model);
        const home = resolveHome([...places]);
        const { bounds, middle } = readings(network, numbersOf(network, home.places), "collection");
        const { rows } = exposures(network, home);
        let listed = 0;
        for (const { key, id, subject } of candidatesOf(network, home)) {
          const least = lost(bounds, subject, false);
          const most = lost(bounds, subject, true);
          const value = lost(middle, subject, false);
          for (const [s, stage] of network.stages.entries()) {
            const [lo = 0, hi = 0, at = 0] = [least[s], most[s], value[s]];
            const row = rows.find((r) => r.keyId === key && r.id === id && r.stageId === stage.id);
            if (lo <= 1e-12) {
              expect(row).toBeUndefined();
              continue;
            }
            listed++;
            const cell = row?.lookThrough as Interval;
            expect(cell.lo).toBeCloseTo(lo, 12);
            expect(cell.hi).toBeCloseTo(hi, 12);
            if (Math.abs(hi - lo - 0.1) < 1e-9) continue;
            if (hi - lo > 0.1) expect(cell.value).toBeNull();
            else expect(cell.value).toBeCloseTo(Math.min(Math.max(at, lo), hi), 12);
          }
        }
        expect(rows).toHaveLength(listed);
      }),
      { numRuns: 60 },
    );
  });
});
