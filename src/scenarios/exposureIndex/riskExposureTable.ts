import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Note, Result } from "../../model/result.ts";
import { NO_TIME, NOTHING_LOST, SURVIVES, UNSOLVED_PROGRAM } from "./exposureReasons.ts";
import type { RiskExposure } from "./riskExposure.ts";
import type { ShockExposure } from "./shockExposure.ts";

/** Keys of the notes that say why a cell is empty. */
const REASONS: readonly (readonly [Label, string])[] = [
  [SURVIVES, "survives"],
  [NO_TIME, "noTime"],
  [NOTHING_LOST, "nothingLost"],
  [UNSOLVED_PROGRAM, "unsolved"],
];

const YES: Label = { en: "yes", ja: "はい" };
const NO: Label = { en: "no", ja: "いいえ" };

/**
 * Table of the shocks of `riskExposure`, the most costly first.
 *
 * @param exposure - an answer of `riskExposure`
 * @param options - `top`: rows at most (20 unless said)
 * @returns a table by the risk-exposure index, highest first, then by the time to survive, shortest first, unknown last: time to survive (days, risk when low), time to recover (days, risk when high), whether the shock is dangerous, lost margin (in the chain's money) and index (0–1), both risk when high; notes say why cells are empty and how many shocks are not shown
 * @throws RangeError when `top` is no whole number above 0
 * @see riskExposure
 * @example
 * const sites = [{ name: "mill", capacity: 12, stock: 30, timeToRecover: 4, demand: 10, margin: 5 }];
 * riskExposureTable(await riskExposure({ sites })).rows.map(({ lostMargin }) => lostMargin) // => [50]
 */
export function riskExposureTable(
  exposure: RiskExposure,
  { top = 20 }: { readonly top?: number } = {},
): Result {
  if (!Number.isInteger(top) || top < 1)
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
  const ranked = [...exposure.shocks].sort(byRisk);
  const first = ranked.slice(0, top);
  return shown({
    kind: "riskExposure",
    title: {
      en: `risk exposure to ${ranked.length} shocks`,
      ja: `${ranked.length}件のショックに対するリスク・エクスポージャー`,
    },
    columns: columnsOf(exposure.money),
    rows: first.map(rowOf),
    notes: notesOf(exposure, first),
    citations: {},
    methods: ["riskExposure"],
  });
}

function byRisk(a: ShockExposure, b: ShockExposure): number {
  const index = (b.riskExposureIndex ?? -1) - (a.riskExposureIndex ?? -1);
  const days = ({ timeToSurvive }: ShockExposure) => timeToSurvive ?? Number.MAX_VALUE;
  return index || days(a) - days(b);
}

function columnsOf(money: string | null): Column[] {
  const text = (key: string, en: string, ja: string): Column => ({
    ...{ key, label: { en, ja }, type: "text", unit: null, risk: null },
  });
  const quantity = (key: string, label: Label, rest: Pick<Column, "unit" | "risk">): Column => ({
    ...{ key, label, type: "quantity" },
    ...rest,
  });
  const labels = {
    survive: { en: "time to survive", ja: "耐久日数" },
    recover: { en: "time to recover", ja: "回復日数" },
    margin: { en: "lost margin", ja: "粗利の損失" },
    index: { en: "risk-exposure index", ja: "リスク・エクスポージャー指数" },
  };
  return [
    text("sites", "shock to", "ショックを受ける拠点"),
    quantity("left", { en: "capacity left", ja: "残る能力" }, { unit: "share", risk: "low" }),
    quantity("timeToSurvive", labels.survive, { unit: "days", risk: "low" }),
    quantity("timeToRecover", labels.recover, { unit: "days", risk: "high" }),
    text("dangerous", "dangerous", "危険"),
    quantity("lostMargin", labels.margin, { unit: money ?? "1", risk: "high" }),
    quantity("riskExposureIndex", labels.index, { unit: "1", risk: "high" }),
    { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  ];
}

function rowOf(shock: ShockExposure): Readonly<Record<string, Cell>> {
  const { sites, left, timeToSurvive, timeToRecover, dangerous, lostMargin } = shock;
  const { riskExposureIndex } = shock;
  return {
    sites: sites.join(", "),
    ...{ left, timeToSurvive, timeToRecover, lostMargin, riskExposureIndex },
    dangerous: dangerous === null ? null : dangerous ? YES : NO,
    notes: noteKeys(shock),
  };
}

/** Notes on the figures of the table; the curve is not in it. */
function noteKeys({ reasons }: ShockExposure): string[] {
  const { curve: _, ...shown } = reasons;
  const found = new Set(Object.values(shown));
  return REASONS.filter(([label]) => found.has(label)).map(([, key]) => key);
}

function notesOf(
  { shocks, undisturbed }: RiskExposure,
  shown: readonly ShockExposure[],
): Record<string, Note> {
  const used = new Set(shown.flatMap(noteKeys));
  const hidden = shocks.length - shown.length;
  const kind = (key: string) => (key === "survives" || key === "nothingLost" ? "data" : "unknown");
  return {
    bestCase: BEST_CASE,
    ...Object.fromEntries(
      REASONS.filter(([, key]) => used.has(key)).map(([text, key]) => [
        key,
        { kind: kind(key), text } as const,
      ]),
    ),
    ...(undisturbed.timeToSurvive === null
      ? {}
      : { undisturbed: undisturbedNote(undisturbed.timeToSurvive) }),
    ...(hidden > 0 ? { hidden: hiddenNote(hidden) } : {}),
  };
}

const BEST_CASE: Note = {
  kind: "assumed",
  text: {
    en: "all sites act together, know how long the shock lasts, and deliver without delay: what really happens is no better",
    ja: "全拠点が協調し、ショックの期間を知り、遅れなく届けるとした最善の場合であり、実際はこれより良くならない",
  },
};

const undisturbedNote = (days: number): Note => ({
  kind: "data",
  text: {
    en: `without any shock the chain meets demand for ${Number(days.toPrecision(4))} days only; the lost margins hold what is lost anyhow`,
    ja: `ショックがなくても需要を満たせるのは${Number(days.toPrecision(4))}日間だけであり、粗利の損失にはその分も含む`,
  },
});

const hiddenNote = (hidden: number): Note => ({
  kind: "data",
  text: {
    en: `${hidden} shocks with lower figures are not shown`,
    ja: `下位の${hidden}件は示していない`,
  },
});
