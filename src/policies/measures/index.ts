import { ASSESSED_BALANCE, HOME_SHARE } from "./assessedBalance.ts";
import { ASSESSED_SHARES } from "./assessedShares.ts";
import { CAPACITY_GROWTH } from "./capacityGrowth.ts";
import { DAYS_OF_NET_IMPORTS } from "./daysOfNetImports.ts";
import { EXPOSED_TO } from "./exposedTo.ts";
import { LARGEST_SHARES } from "./largestShare.ts";
import type { MeasureRow } from "./measure.ts";
import { RECYCLED_SHARE } from "./recycledShare.ts";
import { TRACED_ROWS } from "./tracedRows.ts";
import { TRADE_RATIOS } from "./tradeRatios.ts";

/** Every quantity that a policy can set a threshold to; a new one is a row here. */
export const MEASURES: readonly MeasureRow[] = [
  ...ASSESSED_BALANCE,
  HOME_SHARE,
  DAYS_OF_NET_IMPORTS,
  ...ASSESSED_SHARES,
  ...LARGEST_SHARES,
  ...EXPOSED_TO,
  ...TRACED_ROWS,
  RECYCLED_SHARE,
  ...TRADE_RATIOS,
  CAPACITY_GROWTH,
];
