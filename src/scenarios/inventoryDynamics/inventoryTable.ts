import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note, Result } from "../../model/result.ts";
import { industryOutcome, NOT_WITHIN } from "./industryOutcome.ts";
import type { InventoryDynamics } from "./inventoryDynamics.ts";
import { oneOf } from "./inventoryOptions.ts";
import { type IndustryOutcome, limitLabel } from "./inventoryRecord.ts";

/** What a row of the table stands for. */
export type InventoryTableBy = "industry" | "place" | "sector";

/**
 * What became of each industry, place or sector in a run of `inventoryDynamics`, as a table.
 *
 * Formula: worst output min_t x(t)/x⁰; time to recover the first day from which x ≥ (1 − tolerance)·x⁰ to the end of the run; loss Σ_t max(0, 1 − x(t)/x⁰), where x(t) is output on day t and x⁰ usual output, of places and sectors summed over their industries.
 *
 * @param dynamics - from `inventoryDynamics`
 * @param by - "industry" (default), "place" or "sector"
 * @returns rows with the worst output (share of usual output, low is risk), its day, what kept output down that day (of industries), the time to recover (days, high is risk; 0 where output was never below the tolerance, null where it is not within the run, or nothing is made, as the reason says) and the loss (days of usual output, high is risk)
 * @see Hallegatte (2013) doi:10.1111/risa.12090 (not verified against the primary text); the time to recover with its tolerance is kyusho's own definition
 * @example
 * const labels = [{ place: "JPN", sector: "mines" }, { place: "JPN", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 365], [0, 0]] }, { labels, finalDemand: [0, 730] });
 * const events = [{ where: { sector: "mines" }, capacityLoss: 1, from: 0, days: 30 }];
 * const run = inventoryDynamics(io, events, { days: 30, inventories: 10, parameters: { psi: 1 } });
 * inventoryTable(run).rows[0].lossDays // => 30
 */
export function inventoryTable(
  dynamics: InventoryDynamics,
  by: InventoryTableBy = "industry",
): Result {
  oneOf("by", by, ["industry", "place", "sector"]);
  const { parameters, days } = dynamics.options;
  return shown({
    kind: "inventoryDynamics",
    title: {
      en: `output over ${days} days with inventories`,
      ja: `在庫を考慮した${days}日間の生産`,
    },
    columns: COLUMNS.filter(
      ({ key }) => by === "industry" || (key !== "limit" && (key === by || !isLabel(key))),
    ),
    rows: by === "industry" ? industryRows(dynamics) : rowsBy(dynamics, by),
    notes: {
      method: METHOD,
      recovered: recoveredNote(parameters.tolerance),
      notWithin: NOTE_WITHIN,
    },
    citations: {},
    methods: ["inventoryDynamics"],
  });
}

function industryRows({ labels, industries }: InventoryDynamics): Result["rows"] {
  return labels.map(({ place, sector }, j) => {
    const { limit, ...outcome } = industries[j] as IndustryOutcome;
    return { place, sector, ...outcome, limit: limitLabel(limit), notes: notesOf(outcome) };
  });
}

function rowsBy(
  { labels, output, usualOutput, options }: InventoryDynamics,
  by: "place" | "sector",
): Result["rows"] {
  const names = [...new Set(labels.map((label) => label[by]))];
  return names.map((name) => {
    const members = [...labels.keys()].filter((j) => labels[j]?.[by] === name);
    const sum = (values: readonly number[]) =>
      members.reduce((total, j) => total + (values[j] as number), 0);
    const { tolerance } = options.parameters;
    const outcome = industryOutcome(output.map(sum), sum(usualOutput), tolerance);
    return { [by]: name, ...outcome, notes: notesOf(outcome) };
  });
}

function notesOf({ reason }: { readonly reason: Label | null }): string[] {
  return reason === NOT_WITHIN ? ["method", "recovered", "notWithin"] : ["method", "recovered"];
}

function isLabel(key: string): boolean {
  return key === "place" || key === "sector";
}

const METHOD: Note = {
  kind: "assumed",
  text: {
    en: "technology is fixed, final demand stays as usual, prices play no part, and inputs of one sector replace each other whatever their place",
    ja: "技術は固定、最終需要は平常どおり、価格は考慮せず、同じ部門の投入は産地を問わず代替できるものとする",
  },
};

const NOTE_WITHIN: Note = {
  kind: "unknown",
  text: {
    en: "output is still below the tolerance at the end of the run; when it recovers is not known",
    ja: "計算期間の終わりでも生産が許容範囲を下回り、回復の時期は不明",
  },
};

function recoveredNote(tolerance: number): Note {
  const percent = Number(((1 - tolerance) * 100).toPrecision(6));
  return {
    kind: "assumed",
    text: {
      en: `recovered: from that day on, output stays at ${percent} % of usual or more`,
      ja: `回復:その日以降、生産が平常の${percent} %以上を保つこと`,
    },
  };
}

const text = (key: string, label: Label): Column => ({
  key,
  label,
  type: "text",
  unit: null,
  risk: null,
});

const quantity = (key: string, label: Label, [unit, risk]: [string, Column["risk"]]): Column => ({
  key,
  label,
  type: "quantity",
  unit,
  risk,
});

const COLUMNS: readonly Column[] = [
  text("place", { en: "place", ja: "所在地" }),
  text("sector", { en: "sector", ja: "部門" }),
  quantity("worstOutput", { en: "worst output", ja: "最低の生産(平常比)" }, ["share", "low"]),
  quantity("worstDay", { en: "day of the worst", ja: "最低となる日" }, ["days", null]),
  text("limit", { en: "held down by", ja: "制約" }),
  quantity("timeToRecover", { en: "time to recover", ja: "回復日数" }, ["days", "high"]),
  quantity("lossDays", { en: "output lost, in days' output", ja: "生産損失(日数換算)" }, [
    "days",
    "high",
  ]),
  text("reason", { en: "reason", ja: "理由" }),
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
