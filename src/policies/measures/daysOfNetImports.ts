import { isGap } from "../../assess/composition.ts";
import { homeBalance } from "../../assess/homeBalance.ts";
import { stockDaysOf } from "../../assess/homeUse.ts";
import { DAYS_IN_YEAR } from "../../assess/periodDays.ts";
import { type Interval, overCorners } from "../../numeric/interval.ts";
import { type Asked, nameOf } from "./asked.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { dataOf } from "./restsOn.ts";

/** Part of a stock that counts as available. */
const AVAILABLE = 0.9;

/** A stock in days of net imports, of which a net exporter has none. */
export const DAYS_OF_NET_IMPORTS: MeasureRow = {
  id: "daysOfNetImports",
  label: { en: "stock in days of net imports", ja: "純輸入量に対する備蓄日数" },
  unit: "days",
  most: null,
  takes: [],
  keys: [],
  numerator: { en: "stock in the home, less 10 %", ja: "自国側の備蓄量(10 %を控除)" },
  denominator: { en: "net imports of the home", ja: "自国側の純輸入量" },
  at: (asked) => (stage) => daysAt(asked, stage),
};

function daysAt(asked: Asked, stage: number): Evidence {
  const { network, home } = asked;
  const rest = citedAt(asked, stage);
  const balance = homeBalance(network, stage, home);
  const trade = isGap(balance) || balance.basis.side === "use" ? null : balance;
  const net = trade && netOf(trade.basis as Trade);
  if (net !== null && net.hi <= 0) return without(because.netExporter, rest);
  if (net !== null && net.lo <= 0) return without(because.perhapsNetExporter, rest);
  const stated = stockDaysOf(network, stage, home);
  // Whether a stated number of days has the part that is not available taken off already is not known.
  if (stated !== null)
    return found(
      { value: null, lo: AVAILABLE * stated.lo, hi: stated.hi },
      { ...rest, words: AS_STATED },
    );
  if (isGap(balance)) return without(balance.reason, rest);
  if (trade === null || net === null) return without(because.useOnly, rest);
  if (trade.stock === null) return without(because.noStock, rest);
  const numerator = overCorners(([held = 0]) => AVAILABLE * held, [trade.stock]);
  const days = overCorners(
    ([held = 0, bought = 1]) => (AVAILABLE * held * DAYS_IN_YEAR) / bought,
    [trade.stock, net],
  );
  if (days === null) return without(because.noValue, rest);
  return found(days, { ...rest, numerator, denominator: net });
}

interface Trade {
  readonly imports: Interval;
  readonly exports: Interval;
}

function netOf({ imports, exports }: Trade): Interval | null {
  return overCorners(([bought = 0, sold = 0]) => bought - sold, [imports, exports]);
}

const AS_STATED = {
  numerator: {
    en: "days in store as the model states them, or up to 10 % less, since it is not said whether the part that is not available was taken off",
    ja: "モデルに記載された備蓄日数(利用できない10 %の控除の有無が不明なため、控除後の日数までの幅をとる)",
  },
  denominator: {
    en: "net imports of a day, as counted by whoever stated the days",
    ja: "1日当たりの純輸入量(日数を示した者の数え方による)",
  },
};

function citedAt(asked: Asked, stage: number): Pick<Evidence, "notes" | "citations"> {
  const stageId = asked.network.stages[stage]?.id ?? "";
  const at = { method: "daysOfCover", wholeId: "homeConsumption", keyId: null } as const;
  return dataOf(asked.assessed(nameOf({ stageId, ...at })));
}
