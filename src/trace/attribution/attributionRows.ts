import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { NOISE, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import { stageNotes } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import type { Player, PlayerKey } from "./players.ts";
import type { SharedExposure } from "./sharedExposure.ts";

export type AttributionRow = Readonly<Record<string, Cell>> & {
  readonly part: Player["part"] | "total";
  readonly notes: readonly string[];
};

type Shared = SharedExposure & { readonly stage: number };

/** One row for each player with exposure or a part, largest first, and the total; the figures of a product without origin are null. */
export function attributionRows(
  network: Network,
  shared: Shared,
  { players, key }: { readonly players: readonly Player[]; readonly key: PlayerKey },
): AttributionRow[] {
  const base = {
    stageId: network.stages[shared.stage]?.id as string,
    keyId: key,
    product: stageLabel(network, shared.stage),
  };
  const { total, shapley, standardError, exposure } = shared;
  const method = METHODS[shared.method](shared.permutations);
  const notNamed = players.reduce(
    (sum, { part }, i) => (isNobody(part) ? sum + (shapley[i] as number) : sum),
    0,
  );
  const isMuch = notNamed > WIDEST_WITH_VALUE * total + NOISE;
  const parts = players.map(({ part, id, who }, i) => ({
    ...base,
    part,
    id,
    who,
    attributed: shapley[i] as number,
    standardError: standardError === null ? null : (standardError[i] as number),
    ofTotal: isMuch ? null : (shapley[i] as number) / total,
    exposure: exposure[i] as number,
    method,
    notes: isMuch ? ["manyUnknown"] : [],
  }));
  // Where part has no origin, who alone changes nothing can still have a part, without which the rows would not add up.
  const some = parts.filter((part) => part.exposure > NOISE || part.attributed > NOISE);
  some.sort((a, b) => b.attributed - a.attributed);
  return [...some, { ...base, ...totalCells(network, shared) }];
}

/** The home or anybody named may be behind them. */
function isNobody(part: Player["part"]): boolean {
  return part === "unknown" || part === "notNamed";
}

function totalCells(network: Network, { stage, total, fed }: Shared) {
  const known = fed > NOISE ? total : null;
  return {
    part: "total",
    id: null,
    who: TOTAL,
    attributed: known,
    standardError: null,
    ofTotal: total > NOISE ? 1 : null,
    exposure: known,
    method: TOGETHER,
    notes: [...stageNotes(network, stage), ...(fed < 1 - NOISE ? ["noOrigin"] : [])],
  } as const;
}

const TOTAL: Label = { en: "total, what is not known included", ja: "合計(不明分を含む)" };
const TOGETHER: Label = { en: "exact, all together", ja: "厳密(全体)" };

const METHODS: Readonly<Record<SharedExposure["method"], (permutations: number) => Label>> = {
  closedForm: () => ({ en: "exact, closed form", ja: "厳密(閉じた式)" }),
  allSubsets: () => ({ en: "exact, all subsets", ja: "厳密(全部分集合)" }),
  sampled: (n) => ({ en: `sampled, ${n} permutations`, ja: `標本(順列${n}通り)` }),
};

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

export const ATTRIBUTION_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品の工程" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  {
    key: "attributed",
    label: {
      en: "attributed (adds up; what is not known counts as one party)",
      ja: "配分(合計と一致。不明分は一つの主体とみなす)",
    },
    ...share,
  },
  { key: "standardError", label: { en: "standard error", ja: "標準誤差" }, ...share, risk: null },
  {
    key: "ofTotal",
    label: { en: "share of foreign exposure", ja: "海外への遡及依存度に占める割合" },
    ...share,
  },
  {
    key: "exposure",
    label: { en: "exposure (overlaps)", ja: "遡及依存度(重複あり)" },
    ...share,
  },
  { key: "method", label: { en: "method", ja: "方法" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
