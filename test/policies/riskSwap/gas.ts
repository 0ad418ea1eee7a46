import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { RiskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import type { SwapRow } from "../../../src/policies/riskSwap/swapRow.ts";
import { closed } from "../../trace/tracing.ts";

const GULF = ["QAT", "ARE"];

/** Imports of gas by a country that makes none, those from the Gulf through Hormuz; invented figures. */
export function gas(from: Readonly<Record<string, number>>): Network {
  const entries = Object.entries(from);
  return compile(
    closed({
      stages: [{ id: "gas", unit: "Mt/year", label: { en: "Gas", ja: "ガス" } }],
      suppliers: entries.map(([place, production]) => ({ stage: "gas", place, production })),
      flows: entries.map(([place, amount]) => ({
        stage: "gas",
        from: place,
        to: "JPN",
        amount,
        via: GULF.includes(place) ? ["Hormuz"] : [],
      })),
    }),
  );
}

/** HHI 0.25 + 0.04 + 0.04 + 0.01 = 0.34; through Hormuz 0.2. */
export const BEFORE = { RUS: 50, QAT: 20, AUS: 20, MYS: 10 };
/** HHI 0.09 + 0.04 + 0.04 + 0.0225 + 0.0225 = 0.215; through Hormuz 0.5. */
export const AFTER = { RUS: 15, QAT: 30, ARE: 20, AUS: 20, MYS: 15 };

/** The one row of a measure and key: the total, or that of an id. */
export function swapRow(
  { rows }: RiskSwap,
  where: {
    readonly measure: string;
    readonly key: string;
    readonly id?: string | null;
    readonly stage?: string;
  },
): SwapRow {
  const { measure, key, id, stage } = where;
  const found = rows.filter(
    (row) =>
      row.measureId === measure &&
      row.keyId === key &&
      (id === undefined ? row.part === "total" : row.part === "actor" && row.id === id) &&
      (stage === undefined || row.stageId === stage),
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${measure} by ${key}, ${id}`);
  return found[0] as SwapRow;
}

/** Values of some cells. */
export function values(row: SwapRow, ...keys: readonly string[]): (number | null)[] {
  return keys.map((key) => (row[key] as Interval | null)?.value ?? null);
}
