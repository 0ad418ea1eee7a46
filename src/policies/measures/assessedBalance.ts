import { isGap } from "../../assess/composition.ts";
import { type HomeBalance, homeBalance } from "../../assess/homeBalance.ts";
import { stockDaysOf } from "../../assess/homeUse.ts";
import { apparentConsumption } from "../../indices/dependency/apparentConsumption.ts";
import { DEPENDENCY } from "../../indices/dependency/index.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { type Interval, overCorners } from "../../numeric/interval.ts";
import { nameOf } from "./asked.ts";
import { found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { restsOn } from "./restsOn.ts";
import { statedBalance } from "./stated.ts";

const CONSUMPTION: Label = {
  en: "apparent consumption of the stage's product in the home",
  ja: "自国側におけるその工程の製品の見かけ消費量",
};

const NUMERATORS: Readonly<Record<string, Label>> = {
  selfSufficiency: { en: "production in the home", ja: "自国側の生産量" },
  netImportReliance: { en: "imports less exports of the home", ja: "自国側の輸入量−輸出量" },
  importDependencyRatio: { en: "imports of the home", ja: "自国側の輸入量" },
  daysOfCover: { en: "stock in the home", ja: "自国側の備蓄量" },
};

const AS_STATED = {
  numerator: {
    en: "days in store in the home, as the model states them",
    ja: "自国側の備蓄日数(モデルの記載値)",
  },
  denominator: {
    en: "use of a day, as counted by whoever stated the days",
    ja: "1日当たりの使用量(日数を示した者の数え方による)",
  },
};

/** Every index of a home's balance of the catalogue, as the assessment has it. */
export const ASSESSED_BALANCE: readonly MeasureRow[] = DEPENDENCY.map(
  ({ id, label, unit }): MeasureRow => ({
    id,
    label,
    unit,
    most: id === "netImportReliance" ? 1 : null,
    takes: [],
    keys: [],
    numerator: NUMERATORS[id] ?? label,
    denominator: CONSUMPTION,
    at: (asked) => (stage) => {
      const stated = statedBalance(asked, stage, id);
      if (stated !== null) return stated;
      const stageId = asked.network.stages[stage]?.id ?? "";
      const at = { stageId, method: id, wholeId: "homeConsumption", keyId: null } as const;
      const row = asked.assessed(nameOf(at));
      if (row === undefined) return without(because.noValue);
      const rest = restsOn(row);
      if (row.value === null) return without(row.reason ?? because.noValue, rest);
      if (id === "daysOfCover" && stockDaysOf(asked.network, stage, asked.home) !== null)
        return found(row.value, { ...rest, words: AS_STATED });
      const balance = homeBalance(asked.network, stage, asked.home);
      return found(row.value, { ...rest, ...(isGap(balance) ? {} : amountsOf(id, balance)) });
    },
  }),
);

function amountsOf(id: string, { production, basis }: HomeBalance) {
  const isTrade = basis.side === "trade";
  const denominator = isTrade
    ? overCorners(
        ([made = 0, bought = 0, sold = 0]) =>
          apparentConsumption({ production: made, imports: bought, exports: sold }),
        [production, basis.imports, basis.exports],
      )
    : basis.use;
  const numerators: Readonly<Record<string, Interval | null>> = {
    selfSufficiency: production,
    netImportReliance: isTrade ? netImports(basis.imports, basis.exports) : null,
    importDependencyRatio: isTrade ? basis.imports : null,
  };
  return { numerator: numerators[id] ?? null, denominator };
}

function netImports(imports: Interval, exports: Interval): Interval | null {
  return overCorners(([bought = 0, sold = 0]) => bought - sold, [imports, exports]);
}

/** The home's part of world production, as the assessment has it. */
export const HOME_SHARE: MeasureRow = {
  id: "homeShare",
  label: { en: "home's share of world production", ja: "世界生産に占める自国側の割合" },
  unit: "share",
  most: 1,
  takes: [],
  keys: [],
  numerator: { en: "production in the home", ja: "自国側の生産量" },
  denominator: { en: "world production", ja: "世界生産" },
  at: (asked) => (stage) => {
    const stageId = asked.network.stages[stage]?.id ?? "";
    const at = { stageId, method: "homeShare", wholeId: "worldProduction", keyId: null } as const;
    const row = asked.assessed(nameOf(at));
    if (row === undefined) return without(because.noValue);
    const rest = restsOn(row);
    return row.value === null
      ? without(row.reason ?? because.noValue, rest)
      : found(row.value, rest);
  },
};
