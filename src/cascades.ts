export {
  type InventoryDynamics,
  inventoryDynamics,
} from "./scenarios/inventoryDynamics/inventoryDynamics.ts";
export type { InventoryEvent, Rebuilding } from "./scenarios/inventoryDynamics/inventoryLoss.ts";
export type {
  InventoryDays,
  InventoryOptions,
  InventoryParameters,
  InventoryRationing,
} from "./scenarios/inventoryDynamics/inventoryOptions.ts";
export {
  type InventoryTableBy,
  inventoryTable,
} from "./scenarios/inventoryDynamics/inventoryTable.ts";
export type { Recovery } from "./scenarios/inventoryDynamics/recovery.ts";
export type { SweepOptions, SweepThreads } from "./scenarios/sweep/sweep.ts";
export type { FirmReason, LossThrough, ShortInputs } from "./scenarios/systemicRisk/firmReason.ts";
export type {
  Essentiality,
  Firm,
  FirmColumns,
  FirmList,
  InputClass,
} from "./scenarios/systemicRisk/firms.ts";
export type { RiskFigures } from "./scenarios/systemicRisk/riskFigures.ts";
export type { SectorImpact, ShockRisk } from "./scenarios/systemicRisk/shockRisk.ts";
export type { Hit } from "./scenarios/systemicRisk/shocks.ts";
export {
  type SystemicRiskSweep,
  sweepSystemicRisk,
} from "./scenarios/systemicRisk/sweepSystemicRisk.ts";
export {
  type SystemicRisk,
  type SystemicRiskOptions,
  systemicRisk,
} from "./scenarios/systemicRisk/systemicRisk.ts";
export {
  type SystemicRiskReasons,
  systemicRiskReasons,
} from "./scenarios/systemicRisk/systemicRiskReasons.ts";
export { systemicRiskReasonsTable } from "./scenarios/systemicRisk/systemicRiskReasonsTable.ts";
export { systemicRiskTable } from "./scenarios/systemicRisk/systemicRiskTable.ts";
export type {
  TradeAnswer,
  TradeChange,
  TradeFlows,
  TradeOutcome,
} from "./scenarios/tradeCascade/tradeAnswer.ts";
export {
  type TradeAssumptions,
  type TradeCascade,
  type TradeRule,
  tradeCascade,
} from "./scenarios/tradeCascade/tradeCascade.ts";
export {
  type TradeCascadeTableOptions,
  tradeCascadeTable,
} from "./scenarios/tradeCascade/tradeCascadeTable.ts";
export type { TradeExports, TradeFlow } from "./scenarios/tradeCascade/tradeLinks.ts";
export type { TradeShock } from "./scenarios/tradeCascade/tradeState.ts";
export type { Trade } from "./scenarios/tradeCascade/tradeTable.ts";
