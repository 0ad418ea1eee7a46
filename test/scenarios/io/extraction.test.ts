import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractionKind } from "../../../src/scenarios/io/extractionKind.ts";
import { hypotheticalExtraction } from "../../../src/scenarios/io/hypotheticalExtraction.ts";
import { jointExtraction } from "../../../src/scenarios/io/jointExtraction.ts";
import { type IoNetwork, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import golden from "../../golden/ioExtraction.json" with { type: "json" };
import { ioOf, moneyTable } from "../../trace/io/ioTables.ts";
import { rowsOf, solve, turned } from "./directSolve.ts";

const KINDS: readonly ExtractionKind[] = ["backward", "forward", "sales", "complete", "keepDemand"];
const labels = golden.x.map((_, i) => ({ place: "JPN", sector: `s${i}` }));
const four = ioNetwork({ flows: golden.Z }, { output: golden.x, labels });
const lossesOf = (io: IoNetwork, kind: ExtractionKind, share?: number) =>
  hypotheticalExtraction(io, share === undefined ? { kind } : { kind, share }).rows?.map(
    ({ loss }) => loss,
  ) ?? [];

/** Output lost per sector, found by solving the table once more without the sectors. */
function direct(
  io: IoNetwork,
  gone: readonly number[],
  kind: ExtractionKind,
  share: number,
): number[] {
  const x = Array.from(io.output);
  const a = rowsOf(io);
  const has = (i: number) => gone.includes(i);
  if (kind === "forward") {
    const b = a.map((row, i) => row.map((q, j) => (q * (x[j] as number)) / (x[i] as number)));
    const left = b.map((row, i) => row.map((q) => (has(i) ? q * (1 - share) : q)));
    const added = x.map(
      (made, j) => made * (1 - a.reduce((sum, row) => sum + (row[j] as number), 0)),
    );
    return minus(x, solve(turned(left), added));
  }
  const demand = Array.from(io.finalDemand, (f, i) => (kind === "complete" && has(i) ? 0 : f));
  const left = a.map((row, i) =>
    row.map((q, j) => {
      const isOut = {
        backward: has(j),
        sales: has(i),
        complete: has(i) || has(j),
        keepDemand: has(i) || has(j),
      }[kind];
      return isOut ? q * (1 - share) : q;
    }),
  );
  return minus(x, solve(left, demand));
}

const minus = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - (b[i] as number));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const shares = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

describe("hypothetical extraction of four sectors", () => {
  it.each([
    ["backward", "backward_col_zero", 1],
    ["backward", "partial50_backward", 0.5],
    ["forward", "forward_row_zero_ghosh", 1],
    ["sales", "forward_row_zero_leontief", 1],
    ["complete", "complete_drop_sector", 1],
    ["keepDemand", "complete_rowcol_keep_f", 1],
  ] as const)("of kind %s gives the direct solves of the reference (%s)", (kind, key, share) => {
    const losses = lossesOf(four, kind, share);
    expect(losses).toHaveLength(4);
    losses.forEach((loss, j) => {
      expect(Math.abs(loss + (golden.hem[j]?.[key] as number))).toBeLessThan(1e-11 * loss);
    });
  });

  it("tells the loss as a share of all output", () => {
    const [row] = hypotheticalExtraction(four, { kind: "complete" }).rows ?? [];
    expect(row?.shareOfOutput).toBeCloseTo((row?.loss as number) / sum(golden.x), 14);
  });
});

describe("hypothetical extraction of any table", () => {
  it("equals solving the table anew without the sector", () => {
    fc.assert(
      fc.property(moneyTable, fc.constantFrom(...KINDS), shares, (table, kind, part) => {
        const io = ioOf(table);
        const share = kind === "complete" || kind === "keepDemand" ? 1 : part;
        const whole = sum(table.output);
        lossesOf(io, kind, share).forEach((loss, j) => {
          expect(loss).toBeGreaterThanOrEqual(-1e-12 * whole);
          expect(Math.abs(loss - sum(direct(io, [j], kind, share)))).toBeLessThan(1e-10 * whole);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("of several sectors at once equals solving it anew without them, sector by sector", () => {
    fc.assert(
      fc.property(
        moneyTable,
        fc.constantFrom(...KINDS),
        shares,
        fc.nat(),
        (table, kind, part, bits) => {
          const io = ioOf(table);
          const share = kind === "complete" || kind === "keepDemand" ? 1 : part;
          const chosen = table.labels.map((_, i) => i).filter((i) => (bits >> i) & 1);
          if (chosen.length === 0) return;
          const sectors = chosen.map((i) => table.labels[i] as (typeof table.labels)[number]);
          const { losses, loss } = jointExtraction(io, sectors, { kind, share });
          const whole = sum(table.output);
          direct(io, chosen, kind, share).forEach((lost, i) => {
            expect(Math.abs((losses?.[i] as number) - lost)).toBeLessThan(1e-10 * whole);
          });
          expect(loss).toBeCloseTo(sum(losses ?? []), 8);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of one sector is the same alone and in the list of all", () => {
    fc.assert(
      fc.property(moneyTable, fc.constantFrom(...KINDS), (table, kind) => {
        const io = ioOf(table);
        const whole = sum(table.output);
        lossesOf(io, kind).forEach((loss, j) => {
          const label = table.labels[j] as (typeof table.labels)[number];
          const alone = jointExtraction(io, label, { kind }).loss as number;
          expect(Math.abs(alone - loss)).toBeLessThan(1e-11 * whole);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("hypothetical extraction at its edges", () => {
  const pair = [
    { place: "JPN", sector: "farms" },
    { place: "KOR", sector: "mills" },
  ] as const;
  const idle = ioNetwork(
    {
      flows: [
        [0, 0],
        [0, 0],
      ],
    },
    { output: [10, 0], labels: pair },
  );

  it("loses nothing by a sector without output", () => {
    for (const kind of KINDS) expect(lossesOf(idle, kind)[1]).toBe(0);
    for (const kind of KINDS) expect(jointExtraction(idle, pair[1], { kind }).losses?.[0]).toBe(0);
  });

  it("has no share where there is no output at all", () => {
    const none = ioNetwork(
      {
        flows: [
          [0, 0],
          [0, 0],
        ],
      },
      { output: [0, 0], labels: pair },
    );
    const { rows } = hypotheticalExtraction(none, { kind: "complete" });
    expect(rows?.map(({ shareOfOutput }) => shareOfOutput)).toEqual([null, null]);
  });

  it("gives null and a reason for a table too large to factor", () => {
    const many = Array.from({ length: 3001 }, (_, i) => ({ place: "JPN", sector: `${i}` }));
    const one = new Float64Array(3001).fill(1);
    const io = ioNetwork(
      { flows: { from: [], to: [], amount: [] } },
      { output: one, labels: many },
    );
    const { rows, reason } = hypotheticalExtraction(io, { kind: "complete" });
    expect(rows).toBeNull();
    expect(reason?.en).toContain("more than 3000 sectors");
  });

  it("gives null and a reason for a singular table", () => {
    const singular = {
      ...four,
      coefficients: {
        start: Int32Array.of(0, 1, 1, 1, 1),
        row: Int32Array.of(0),
        value: Float64Array.of(1),
      },
    };
    expect(hypotheticalExtraction(singular, { kind: "complete" })).toMatchObject({
      rows: null,
      reason: { en: expect.stringContaining("singular") },
    });
    expect(jointExtraction(singular, labels, { kind: "complete" })).toMatchObject({
      losses: null,
      loss: null,
      reason: { en: expect.stringContaining("singular") },
    });
  });

  it("tells what is wrong with a question", () => {
    expect(() => hypotheticalExtraction(four, { kind: "other" as ExtractionKind })).toThrow(
      "kind must be one of",
    );
    expect(() => hypotheticalExtraction(four, { kind: "backward", share: 2 })).toThrow(
      "share must be from 0 to 1 (got 2)",
    );
    expect(() => hypotheticalExtraction(four, { kind: "complete", share: 0.5 })).toThrow(
      'share must be 1 where kind is "complete"',
    );
    expect(() => jointExtraction(four, [], { kind: "backward" })).toThrow(
      "one or more, no two alike",
    );
    expect(() =>
      jointExtraction(four, [labels[0], labels[0]] as typeof labels, { kind: "backward" }),
    ).toThrow("no two alike (got 2, of which 1 differ)");
  });
});
