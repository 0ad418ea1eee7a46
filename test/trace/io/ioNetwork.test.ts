import { describe, expect, it } from "vitest";
import { type IoOptions, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import type { IoTable } from "../../../src/trace/io/ioTable.ts";

const labels = [
  { place: "JPN", sector: "farms" },
  { place: "KOR", sector: "mills" },
];
const flows = [
  [150, 500],
  [200, 100],
];

describe("ioNetwork(table, options)", () => {
  it("makes output of flows and final demand, and final demand of flows and output", () => {
    const fromDemand = ioNetwork({ flows }, { labels, finalDemand: [350, 1700] });
    const fromOutput = ioNetwork({ flows }, { labels, output: [1000, 2000] });
    expect(fromDemand).toEqual(fromOutput);
    expect([...fromOutput.valueAdded]).toEqual([0.65, 0.7]);
  });

  it("sums kinds of final demand", () => {
    const kinds = [
      [300, 50],
      [1500, 200],
    ];
    expect([...ioNetwork({ flows }, { labels, finalDemand: kinds }).output]).toEqual([1000, 2000]);
  });

  it("is the same of coefficients, and of entries in any order", () => {
    const io = ioNetwork({ flows }, { labels, output: [1000, 2000] });
    const entries = { from: [1, 0, 1, 0], to: [1, 1, 0, 0], amount: [100, 500, 200, 150] };
    const coefficients = [
      [0.15, 0.25],
      [0.2, 0.05],
    ];
    const ofEntries = ioNetwork({ flows: entries }, { labels, finalDemand: [350, 1700] });
    expect([...ofEntries.output]).toEqual([...io.output]);
    expect([...ofEntries.valueAdded]).toEqual([...io.valueAdded]);
    const ofShares = ioNetwork({ coefficients }, { labels, finalDemand: [350, 1700] });
    expect(ofShares.coefficients).toEqual(io.coefficients);
    ofShares.output.forEach((x, i) => {
      expect(x).toBeCloseTo(io.output[i] ?? 0, 9);
    });
  });

  it("takes value added as given, per unit of output", () => {
    const io = ioNetwork({ flows }, { labels, output: [1000, 2000], valueAdded: [10, 50] });
    expect([...io.valueAdded]).toEqual([0.01, 0.025]);
  });

  it("lets a sector without output stand in the table", () => {
    const idle = [
      [0, 0],
      [0, 100],
    ];
    const io = ioNetwork({ flows: idle }, { labels, output: [0, 200] });
    expect([...io.output]).toEqual([0, 200]);
    expect([...io.finalDemand]).toEqual([0, 100]);
  });

  it("leaves what it is given alone", () => {
    const output = Float64Array.of(1000, 2000);
    const before = JSON.stringify([flows, [...output], labels]);
    const io = ioNetwork({ flows }, { labels, output });
    expect(JSON.stringify([flows, [...output], labels])).toBe(before);
    expect(structuredClone(io)).toEqual(io);
  });

  const output = [1000, 2000];
  const wrong: [string, IoTable, IoOptions, string][] = [
    ["no labels", { flows: [] }, { labels: [], output: [] }, "labels must name one"],
    [
      "a label twice",
      { flows },
      { labels: [labels[0], labels[0]] as never, output },
      "must differ",
    ],
    ["neither output nor demand", { flows }, { labels }, "output or finalDemand must be given"],
    ["too few rows", { flows: [[1, 2]] }, { labels, output }, "2 rows of 2 numbers"],
    ["a short row", { flows: [[1, 2], [3]] }, { labels, output }, "2 rows of 2 numbers"],
    ["too few outputs", { flows }, { labels, output: [1] }, "output must have 2 numbers"],
    ["an output below 0", { flows }, { labels, output: [-1, 2000] }, "must not be negative"],
    ["an output of NaN", { flows }, { labels, output: [Number.NaN, 1] }, "must not be negative"],
    [
      "an infinite demand",
      { flows },
      { labels, finalDemand: [1, Number.POSITIVE_INFINITY] },
      "finalDemand must be finite",
    ],
    [
      "a flow below 0",
      {
        flows: [
          [-1, 0],
          [0, 0],
        ],
      },
      { labels, output },
      "finite and not negative",
    ],
    [
      "a flow of NaN",
      {
        flows: [
          [Number.NaN, 0],
          [0, 0],
        ],
      },
      { labels, output },
      "finite and not negative",
    ],
    ["less output than used", { flows }, { labels, output: [600, 2000] }, "output must cover"],
    [
      "demand that does not fit output",
      { flows },
      { labels, output, finalDemand: [300, 1700] },
      "must be what is used plus final demand",
    ],
    [
      "inputs without output",
      {
        flows: [
          [0, 1],
          [0, 0],
        ],
      },
      { labels, output: [1, 0] },
      "above 0",
    ],
    [
      "value added without output",
      {
        flows: [
          [1, 0],
          [0, 0],
        ],
      },
      { labels, output: [2, 0], valueAdded: [1, 1] },
      "must have an output above 0",
    ],
    [
      "a closed loop",
      {
        flows: [
          [0, 1],
          [1, 0],
        ],
      },
      { labels, output: [1, 1] },
      "productive",
    ],
    [
      "coefficients that use more than they make",
      {
        coefficients: [
          [0.5, 0.6],
          [0.5, 0.5],
        ],
      },
      { labels, finalDemand: [1, 1] },
      "productive",
    ],
    [
      "a demand below 0",
      {
        coefficients: [
          [0, 0],
          [0, 0],
        ],
      },
      { labels, finalDemand: [-1, 1] },
      "output must cover",
    ],
    [
      "entries of different length",
      { flows: { from: [0], to: [0, 1], amount: [1] } },
      { labels, output },
      "of one length",
    ],
    [
      "an entry outside the table",
      { flows: { from: [0], to: [2], amount: [1] } },
      { labels, output },
      "from 0 to 1 (got 2)",
    ],
  ];
  it.each(wrong)("refuses %s", (_, table, options, message) => {
    expect(() => ioNetwork(table, options)).toThrow(RangeError);
    expect(() => ioNetwork(table, options)).toThrow(message);
  });

  it("accepts inputs that cost more than the output where the table as a whole is productive", () => {
    const coefficients = [
      [0, 0],
      [3, 0.25],
    ];
    const io = ioNetwork({ coefficients }, { labels, finalDemand: [1, 1] });
    expect([...io.output]).toEqual([1, 16 / 3]);
    expect([...io.valueAdded]).toEqual([-2, 0.75]);
  });
});
