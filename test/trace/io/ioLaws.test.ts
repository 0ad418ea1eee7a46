import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IoNetwork, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import { valueAddedOrigins } from "../../../src/trace/io/ioOrigins.ts";
import { ghoshOutput, leontiefOutput } from "../../../src/trace/io/ioOutput.ts";
import { ioPassThroughFrequency } from "../../../src/trace/io/ioPassThrough.ts";
import {
  faceValueReliance,
  foreignInputReliance,
  ioReliance,
  lookThroughReliance,
} from "../../../src/trace/io/ioReliance.ts";
import { ioOf, leontiefInverse, type MoneyTable, moneyTable } from "./ioTables.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const close = (a: number | null | undefined, b: number | null | undefined, tolerance = 1e-9) => {
  if (typeof a !== "number" || typeof b !== "number") return expect(a ?? null).toBe(b ?? null);
  return expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b)));
};
const placesOf = (io: IoNetwork) => [...new Set(io.labels.map(({ place }) => place))];
const rows = (length: number) => Array.from({ length }, (_, i) => i);

describe("leontiefOutput and ghoshOutput", () => {
  it("agree with the series I + A + A² + …, column by column, and with G = x̂⁻¹·L·x̂", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        const inverse = leontiefInverse(io);
        for (const j of rows(io.labels.length)) {
          const unit = rows(io.labels.length).map((i) => (i === j ? 1 : 0));
          leontiefOutput(io, unit)?.forEach((x, i) => {
            close(x, inverse[i]?.[j]);
          });
          ghoshOutput(io, unit)?.forEach((x, k) => {
            const [from, to] = [table.output[j] ?? 0, table.output[k] ?? 0];
            close(x, ((inverse[j]?.[k] ?? Number.NaN) * to) / from);
          });
        }
      }),
    );
  });

  it("give back the output of the table from its final demand and from its value added", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        const earned = table.output.map((x, j) => x - sum(table.flows.map((row) => row[j] ?? 0)));
        leontiefOutput(io, io.finalDemand)?.forEach((x, i) => {
          close(x, table.output[i]);
        });
        ghoshOutput(io, earned)?.forEach((x, i) => {
          close(x, table.output[i]);
        });
      }),
    );
  });
});

describe("valueAddedOrigins(io, demand)", () => {
  it("sums to 1 by place and by sector, for each product and for final demand", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        for (const demand of [...io.labels, io.finalDemand]) {
          const origins = valueAddedOrigins(io, demand);
          close(sum(origins?.places.map(({ share }) => share) ?? []), 1);
          close(sum(origins?.sectors.map(({ share }) => share) ?? []), 1);
        }
      }),
    );
  });

  it("divides by what is 1 anyway in a table in money: Σᵢ vᵢ·Lᵢⱼ = 1", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        for (const label of io.labels) {
          const output = leontiefOutput(io, label) ?? [];
          close(sum(output.map((x, i) => x * (io.valueAdded[i] ?? 0))), 1);
        }
      }),
    );
  });

  it("does not depend on the units of the sectors when value added is given in money", () => {
    const factors = fc.array(fc.constantFrom(1e-6, 0.2, 1, 3, 1e6), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(moneyTable, factors, ({ flows, labels, output }, scale) => {
        const valueAdded = output.map((x, j) => x - sum(flows.map((row) => row[j] ?? 0)));
        const by = (i: number) => scale[i] ?? 1;
        const inMoney = ioNetwork({ flows }, { labels, output, valueAdded });
        const inUnits = ioNetwork(
          { flows: flows.map((row, i) => row.map((z) => z * by(i))) },
          { labels, output: output.map((x, i) => x * by(i)), valueAdded },
        );
        for (const to of labels) {
          const [a, b] = [inMoney, inUnits].map((io) => valueAddedOrigins(io, to)?.sectors);
          a?.forEach(({ share }, i) => {
            close(share, b?.[i]?.share);
          });
          const from = labels[0] ?? to;
          const through = labels[labels.length - 1] ?? to;
          const question = { from, to, through };
          close(
            ioPassThroughFrequency(inMoney, question),
            ioPassThroughFrequency(inUnits, question),
          );
        }
      }),
    );
  });

  it("is null where there is no value added, and where a sector behind it loses money", () => {
    const labels = [
      { place: "JPN", sector: "a" },
      { place: "KOR", sector: "b" },
    ];
    const none = ioNetwork(
      {
        flows: [
          [0, 0],
          [0, 0],
        ],
      },
      { labels, output: [1, 1], valueAdded: [0, 0] },
    );
    expect(valueAddedOrigins(none, [1, 1])).toBeNull();
    expect(
      valueAddedOrigins(
        ioNetwork(
          {
            flows: [
              [0, 0],
              [0, 0],
            ],
          },
          { labels, output: [1, 1] },
        ),
        [0, 0],
      ),
    ).toBeNull();
    const coefficients = [
      [0, 0],
      [1.5, 0],
    ];
    const io = ioNetwork({ coefficients }, { labels, finalDemand: [1, 1] });
    expect(valueAddedOrigins(io, { place: "JPN", sector: "a" })).toBeNull();
    expect(valueAddedOrigins(io, { place: "KOR", sector: "b" })?.places[1]?.share).toBe(1);
    expect(() => valueAddedOrigins(io, [-1, 2])).toThrow("demand must not be negative (got -1)");
    expect(() => valueAddedOrigins(io, { place: "USA", sector: "b" })).toThrow(
      "must be in the table",
    );
  });
});

/** The table with its first sector split into two alike, in the same place. */
function split({ flows, labels, output }: MoneyTable): MoneyTable {
  const halves = flows.map((row) => [(row[0] ?? 0) / 2, (row[0] ?? 0) / 2, ...row.slice(1)]);
  const half = (halves[0] ?? []).map((z) => z / 2);
  const { place = "JPN", sector = "" } = labels[0] ?? {};
  const made = (output[0] ?? 0) / 2;
  return {
    flows: [half, half, ...halves.slice(1)],
    labels: [{ place, sector }, { place, sector: `${sector} bis` }, ...labels.slice(1)],
    output: [made, made, ...output.slice(1)],
  };
}

describe("splitting a sector into two alike", () => {
  it("changes no total of a place: origins, reliance and pass-through", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const [io, two] = [ioOf(table), ioOf(split(table))];
        for (const label of table.labels) {
          const [a, b] = [io, two].map((each) => valueAddedOrigins(each, label)?.places);
          a?.forEach(({ share }, i) => {
            close(share, b?.[i]?.share);
          });
        }
        for (const users of placesOf(io)) {
          for (const per of ["output", "inputs"] as const) {
            const [a, b] = [io, two].map((each) => ioReliance(each, { users, per }));
            expect(a === null).toBe(b === null);
            a?.forEach((row, i) => {
              close(row.faceValue, b?.[i]?.faceValue);
              close(row.lookThrough, b?.[i]?.lookThrough);
            });
          }
        }
      }),
    );
  });
});

describe("faceValueReliance, lookThroughReliance and foreignInputReliance", () => {
  it("are the sums of their definitions, over A and L − I, for each user and origin", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        const inverse = leontiefInverse(io);
        io.labels.forEach(({ place: users, sector }, j) => {
          const direct = table.flows.map((row) => (row[j] ?? 0) / (table.output[j] ?? 1));
          const behind = inverse.map((row, i) => (row[j] ?? 0) - (i === j ? 1 : 0));
          for (const origins of placesOf(io)) {
            const from = (values: number[]) =>
              sum(values.filter((_, i) => io.labels[i]?.place === origins));
            const question = { origins, users, sector };
            close(faceValueReliance(io, { ...question, per: "output" }), from(direct));
            close(lookThroughReliance(io, { ...question, per: "output" }), from(behind));
            const [bought, drawn] = [sum(direct), sum(behind)];
            const inputs = { ...question, per: "inputs" } as const;
            close(faceValueReliance(io, inputs), bought > 0 ? from(direct) / bought : null);
            close(lookThroughReliance(io, inputs), bought > 0 ? from(behind) / drawn : null);
          }
        });
      }),
    );
  });

  it("are never below face value per unit of output, sum to 1 per inputs, and fit ioReliance", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        for (const users of placesOf(io)) {
          const reliance = ioReliance(io, { users, per: "output" }) ?? [];
          for (const { place: origins, faceValue, lookThrough, hidden } of reliance) {
            expect(hidden).toBeGreaterThanOrEqual(0);
            close(faceValue, faceValueReliance(io, { origins, users, per: "output" }));
            close(lookThrough, lookThroughReliance(io, { origins, users, per: "output" }));
          }
          const foreign = reliance.filter(({ place }) => place !== users);
          const fir = foreignInputReliance(io, { users, per: "output" });
          close(fir, sum(foreign.map(({ lookThrough }) => lookThrough)));
          const shares = ioReliance(io, { users, per: "inputs" });
          if (shares === null) return;
          close(sum(shares.map(({ faceValue }) => faceValue)), 1);
          close(sum(shares.map(({ lookThrough }) => lookThrough)), 1);
        }
      }),
    );
  });

  it("of several users is the mean weighted by output, and of several origins the sum", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        const origins = placesOf(io);
        const first = origins[0] ?? "";
        const mean = sum(
          io.labels.map(({ place: users, sector }, j) => {
            const question = { origins: first, users, sector, per: "output" } as const;
            return (lookThroughReliance(io, question) ?? 0) * (table.output[j] ?? 0);
          }),
        );
        const all = lookThroughReliance(io, { origins: first, per: "output" });
        close(all, mean / sum(table.output));
        const parts = origins.map((place) =>
          lookThroughReliance(io, { origins: place, per: "output" }),
        );
        const whole = lookThroughReliance(io, { origins, per: "output" });
        close(whole, sum(parts.map((part) => part ?? 0)));
      }),
    );
  });

  it("refuse places and sectors that are not there, and a foreign reliance without a home", () => {
    const io = ioNetwork(
      { flows: [[0]] },
      { labels: [{ place: "JPN", sector: "a" }], output: [1] },
    );
    expect(() => lookThroughReliance(io, { origins: "KOR", per: "output" })).toThrow(
      'lookThroughReliance: the place must be in the table (got "KOR")',
    );
    expect(() => ioReliance(io, { users: "JPN", sector: "b", per: "output" })).toThrow(RangeError);
    expect(() => foreignInputReliance(io, { per: "output" })).toThrow("users must name");
    expect(faceValueReliance(io, { origins: "JPN", per: "inputs" })).toBeNull();
    expect(lookThroughReliance(io, { origins: "JPN", per: "inputs" })).toBeNull();
    expect(lookThroughReliance(io, { origins: "JPN", per: "output" })).toBe(0);
  });
});
