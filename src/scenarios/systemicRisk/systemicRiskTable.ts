import type { Cell, Column, Note, Result } from "../../model/result.ts";
import type { ShockRisk } from "./shockRisk.ts";
import type { SystemicRisk } from "./systemicRisk.ts";

/** Share of revenue from outside below which nothing counts as leaking. */
const NO_LEAK = 1e-9;
/** Firms named in the cell of a joint shock. */
const NAMED = 5;

const share = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: "share", risk: "high" },
});
const count = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: "1", risk: null },
});
const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

const COLUMNS: readonly Column[] = [
  {
    key: "firms",
    label: { en: "shock to", ja: "ショックを受ける企業" },
    type: "text",
    unit: null,
    risk: null,
  },
  share("combined", "systemic risk (of the network)", "システミックリスク(全体比)"),
  share("downstream", "downstream (lack of inputs)", "下流への影響(投入不足)"),
  share("upstream", "upstream (lack of sales)", "上流への影響(販売減)"),
  count("reached", "firms reached", "影響が及ぶ企業数"),
  count("sweeps", "sweeps", "反復回数"),
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

/**
 * Table of the shocks with the highest systemic risk.
 *
 * @param risk - an answer of `systemicRisk`
 * @param options - `top`: rows at most (20 unless said)
 * @returns a table by the combined index, highest first, equals in their old order: combined, downstream and upstream index are shares of the network by size (0–1, high is risk); notes say how many shocks are not shown, on what the figures depend, and which were truncated
 * @throws RangeError when `top` is no whole number above 0
 * @see systemicRisk
 * @example
 * const network = { count: 2, sector: ["ore", "metal"], links: { from: [0], to: [1], amount: [1] }, essentiality: "linear" as const };
 * systemicRiskTable(systemicRisk(network), { top: 1 }).rows.map((row) => row.firms) // => ["0"]
 */
export function systemicRiskTable(
  risk: SystemicRisk,
  { top = 20 }: { readonly top?: number } = {},
): Result {
  if (!Number.isInteger(top) || top < 1)
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
  const ranked = [...risk.shocks].sort((a, b) => b.combined - a.combined);
  const shown = ranked.slice(0, top);
  return {
    kind: "systemicRisk",
    title: {
      en: `systemic risk of ${risk.firms} firms with ${risk.links} links`,
      ja: `企業ネットワークのシステミックリスク(企業${risk.firms}、取引${risk.links})`,
    },
    columns: COLUMNS,
    rows: shown.map(rowOf),
    notes: notesOf(risk, shown),
    citations: {},
    methods: ["systemicRisk"],
  };
}

function rowOf(shock: ShockRisk): Readonly<Record<string, Cell>> {
  const { combined, downstream, upstream, reached, sweeps, hits } = shock;
  const named = hits.slice(0, NAMED).map(nameOf).join(", ");
  const more = hits.length - NAMED;
  return {
    firms: more > 0 ? `${named} + ${more}` : named,
    ...{ combined, downstream, upstream, reached, sweeps },
    notes: shock.status === "truncated" ? ["truncated"] : [],
  };
}

/** A firm, with the parts that it loses where that is not all. */
function nameOf({ firm, down, up }: ShockRisk["hits"][number]): string {
  if (down === 1 && up === 1) return `${firm}`;
  const parts = down === up ? `${down}` : `${down}/${up}`;
  return `${firm} (${parts})`;
}

function notesOf(risk: SystemicRisk, shown: readonly ShockRisk[]): Record<string, Note> {
  const { tolerance, leak, leakage, sweeps, mode } = risk;
  const isClosed = leakage !== null && leakage <= NO_LEAK;
  const hidden = risk.shocks.length - shown.length;
  return {
    noRerouting: NO_REROUTING,
    tolerance: mode === "sweeps" ? sweepsNote(tolerance) : fixedPointNote(tolerance),
    ...(isClosed && mode === "sweeps" ? { noLeak: NO_LEAK_NOTE } : {}),
    ...(leak === null ? {} : { leak: leakNote(leak) }),
    ...(risk.deadMarketIsOne ? { deadMarketIsOne: DEAD_MARKET } : {}),
    ...(hidden > 0 ? { hidden: hiddenNote(hidden) } : {}),
    ...(shown.some(({ status }) => status === "truncated")
      ? { truncated: truncatedNote(sweeps) }
      : {}),
  };
}

const NO_REROUTING = note(
  "assumed",
  "nobody finds new partners; firms of one market replace each other only as far as their shares in it allow; the firms hit at first are counted",
  "新たな取引先は見つからず、同じ市場の企業どうしの代替は市場シェアの範囲に限る。最初に停止した企業の損失も含む",
);

const NO_LEAK_NOTE = note(
  "assumed",
  "all revenue comes from firms of the network: where sales go round in cycles, losses never die out, the figures depend on the tolerance, and a smaller one gives larger figures",
  "全ての売上がネットワーク内の企業からのものである。取引が循環する部分では販売減が消えず、数値は許容誤差に依存し、許容誤差を小さくすると大きくなる",
);

const DEAD_MARKET = note(
  "assumed",
  "a market of which nothing is left counts as 1 unit large, so the figures depend on the unit of the amounts",
  "供給が全て失われた市場の規模は1単位とみなすので、数値は金額の単位に依存する",
);

const sweepsNote = (tolerance: number) =>
  note(
    "assumed",
    `losses are followed until none grows by more than ${tolerance} in a sweep`,
    `1回の反復での損失の増加が全て${tolerance}以下になるまで追う`,
  );

const fixedPointNote = (tolerance: number) =>
  note(
    "assumed",
    `losses are followed to the fixed point: until none grows by more than ${tolerance} of itself in a sweep`,
    `損失を不動点まで追う(1回の反復での増加が損失自体の${tolerance}倍以下になるまで)`,
  );

const leakNote = (leak: number) =>
  note(
    "assumed",
    `every firm sells to final demand ${leak} of what it sells to other firms, and these sales are not lost`,
    `各企業は企業向け販売の${leak}倍を最終需要に売り、その販売は失われないとみなす`,
  );

const hiddenNote = (hidden: number) =>
  note(
    "data",
    `${hidden} shocks with lower figures are not shown`,
    `下位の${hidden}件は示していない`,
  );

const truncatedNote = (sweeps: number) =>
  note(
    "unknown",
    `truncated at the cap of ${sweeps} sweeps: losses still grew, so the figures are lower bounds`,
    `反復の上限${sweeps}回で打ち切った。損失は増加中だったので、数値は下限である`,
  );
