import { singleLossesTask } from "../contingency/singleLossesTask.ts";
import { worstSetsTask } from "../contingency/worstSetsTask.ts";
import { drawnLossesTask } from "../sampling/drawnLossesTask.ts";
import { indexRowsTask } from "../sampling/indexRowsTask.ts";
import { systemicRiskTask } from "../systemicRisk/systemicRiskTask.ts";
import type { Task } from "./task.ts";

/** Tasks that workers know; `Task` says how to add one. */
export const TASKS: readonly Task<never, never, unknown>[] = [
  systemicRiskTask,
  drawnLossesTask,
  indexRowsTask,
  singleLossesTask,
  worstSetsTask,
];
